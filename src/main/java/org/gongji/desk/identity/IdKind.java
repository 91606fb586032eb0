package org.gongji.desk.identity;

/** Kinds of identity document; {@code word} is the command line's and the case file's spelling (domain.md §4.1–4.2). */
public enum IdKind {
    RESIDENT18("resident18", "01"),
    RESIDENT15("resident15", "01"),
    HMT_RESIDENCE("hmt", "01"),
    FOREIGN_2023("foreign2023", "07"),
    FOREIGN_2017("foreign15", "07"),
    HM_PERMIT("hmpermit", "04"),
    TW_PERMIT("twpermit", "06"),
    PASSPORT("passport", "08"),
    BIRTH_CERTIFICATE("birthcert", "99"),
    OTHER("other", "99");

    private final String word;
    private final String psnCertType;

    IdKind(String word, String psnCertType) {
        this.word = word;
        this.psnCertType = psnCertType;
    }

    public String word() {
        return word;
    }

    /** NHSA dictionary {@code psn_cert_type}. */
    public String psnCertType() {
        return psnCertType;
    }

    public static IdKind ofWord(String word) {
        for (IdKind kind : values()) {
            if (kind.word.equals(word)) {
                return kind;
            }
        }
        throw new IllegalArgumentException("no such kind of ID document: " + word);
    }
}
