package org.gongji.desk.evidence;

/** Kinds of paper; {@code word} is the case file's spelling. Rows, not classes: what each proves is data. */
public enum PaperKind {
    HUKOU_BOOKLET("hukou_booklet", "户口簿"),
    HUKOU_CHANGE_PAGE("hukou_change_page", "户口簿变更页"),
    MARRIAGE_CERTIFICATE("marriage_certificate", "结婚证"),
    DIVORCE_PAPER("divorce_paper", "离婚证或判决书"),
    BIRTH_CERTIFICATE("birth_certificate", "出生医学证明"),
    ADOPTION_CERTIFICATE("adoption_certificate", "收养登记证"),
    ONLY_CHILD_CERTIFICATE("only_child_certificate", "独生子女证"),
    NOTARIAL_CERTIFICATE("notarial_certificate", "公证书"),
    POLICE_CERTIFICATE("police_certificate", "派出所证明"),
    COURT_PAPER("court_paper", "生效法律文书"),
    DEATH_CERTIFICATE("death_certificate", "死亡证明"),
    INSURANCE_PAPER("insurance_paper", "参保凭证"),
    AGENT_AUTHORISATION("agent_authorisation", "授权委托书"),
    GUARDIANSHIP_PAPER("guardianship_paper", "监护关系证明"),
    ID_COPY("id_copy", "身份证件复印件"),
    /** Proves nobody; it may complete what papers only let presume, once the giver has signed it here. */
    COMMITMENT("commitment", "承诺书");

    private final String word;
    private final String chinese;

    PaperKind(String word, String chinese) {
        this.word = word;
        this.chinese = chinese;
    }

    public String word() {
        return word;
    }

    public String chinese() {
        return chinese;
    }

    public static PaperKind ofWord(String word) {
        for (PaperKind kind : values()) {
            if (kind.word.equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no such kind of paper: " + word);
    }
}
