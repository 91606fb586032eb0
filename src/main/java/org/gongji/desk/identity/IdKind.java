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
    /** The number on the card, nine places; the 社会保障号码 printed beside it is the citizen's own number. */
    SOCIAL_CARD("socialcard", "90"),
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

    /**
     * NHSA dictionary {@code psn_cert_type}; the number decides where one kind of ours has two codes there: Macao's
     * permits (M) are 05, a Chinese passport is none of a foreigner.
     *
     * @param number normalised
     */
    public String psnCertType(String number) {
        if (this == HM_PERMIT && number.startsWith("M")) {
            return "05";
        }
        return this == PASSPORT && IdShape.isChinesePassport(number) ? "99" : psnCertType;
    }

    /**
     * Which kind a record of the platform means: two of ours may share a code, and the number tells which. A
     * 港澳台居民居住证 stands under 01 at some offices and under 05 at others (domain.md §4.6).
     */
    public static IdKind ofRecord(String psnCertType, String number) {
        IdKind guessed = IdShape.guess(number).orElse(OTHER);
        boolean residence = guessed == HMT_RESIDENCE && "05".equals(psnCertType);
        if (residence || guessed.psnCertType(number).equals(psnCertType)) {
            return guessed;
        }
        for (IdKind kind : values()) {
            if (kind.psnCertType(number).equals(psnCertType)) {
                return kind;
            }
        }
        return OTHER;
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
