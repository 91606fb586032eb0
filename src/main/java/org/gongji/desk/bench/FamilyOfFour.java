package org.gongji.desk.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.gongji.desk.identity.CheckDigit;
import org.gongji.desk.intake.Attachments;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.CaseFileReader;

/** One giver with wife, son and father: the same case every time, each time of four other invented people. */
final class FamilyOfFour {
    /** Serial numbers come in steps of two, because their parity is the sex, and must differ within three zones. */
    static final int MOST = 1500;
    private static final String TEMPLATE = "family-of-four.json";
    private static final Map<String, String> BIRTHS = Map.of("giver", "19800312", "wife", "19810704", "son", "20040501",
            "father", "19550215");

    private FamilyOfFour() {
    }

    /** @param k 0 and up, below {@link #MOST} */
    static CaseFile file(int k, String draft) {
        String json = template().replace("{draft}", draft);
        for (Map.Entry<String, String> one : BIRTHS.entrySet()) {
            json = json.replace('{' + one.getKey() + '}', number(k, one.getValue(), one.getKey().equals("wife")));
        }
        return new CaseFileReader(Attachments.none(), block -> {
            throw new IllegalArgumentException("nobody here has a card");
        }).read(json.getBytes(StandardCharsets.UTF_8)).file();
    }

    private static String number(int k, String birth, boolean woman) {
        int serial = k % 500 * 2 + (woman ? 0 : 1);
        String digits = "41017" + (1 + k / 500) + birth + String.format("%03d", serial);
        return digits + CheckDigit.of(digits);
    }

    private static String template() {
        try (InputStream in = FamilyOfFour.class.getResourceAsStream(TEMPLATE)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
