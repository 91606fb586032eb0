package org.gongji.desk.identity;

/** What a scan gun read, by its shape. */
public sealed interface ScannedCode {
    /** A resident's number of 15 or 18 characters, normalised; not yet checked. */
    record Number(String value) implements ScannedCode {
    }

    /** 医保电子凭证: decoded online only, so its value is dropped here and stored nowhere. */
    record InsuranceCode() implements ScannedCode {
    }

    /** The QR of one of our receipts, {@code GJ1:…}. */
    record Receipt(String text) implements ScannedCode {
    }

    /** The QR of one of our pages before signing, {@code GJP:…}. */
    record Page(String text) implements ScannedCode {
    }

    /** The code of the printer's test page; proves a gun, says nothing. */
    record Test() implements ScannedCode {
        public static final String TEXT = "GJT:COUNTER";
    }

    /** Something else; its text is not kept. */
    record Unknown(int length) implements ScannedCode {
    }

    /** 28 characters that begin with 424; nothing more can be known of it without the network. */
    private static boolean isInsuranceCode(String text) {
        return text.length() == 28 && text.startsWith("424") && text.chars()
                .allMatch(c -> c >= '0' && c <= '9' || c >= 'A' && c <= 'Z' || c >= 'a' && c <= 'z');
    }

    static ScannedCode of(String text) {
        if (text.startsWith("GJ1:")) {
            return new Receipt(text);
        }
        if (text.startsWith("GJP:")) {
            return new Page(text);
        }
        if (text.equals(Test.TEXT)) {
            return new Test();
        }
        if (isInsuranceCode(text)) {
            return new InsuranceCode();
        }
        String number = IdText.clean(text).value();
        boolean resident = IdShape.isEighteen(number) || IdShape.fits(IdKind.RESIDENT15, number);
        return resident ? new Number(number) : new Unknown(text.length());
    }
}
