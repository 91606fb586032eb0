package org.gongji.desk.identity;

import java.time.LocalDate;

/**
 * What a 社会保障卡 said. It pre-fills and proves nothing: whatever it says can be read and copied without a key, so the
 * number and the name count only once they were sighted on a document or read from an ID chip.
 *
 * @param number     社会保障号码, as on the card; not checked
 * @param name       empty where {@code nameState} is {@code LOST}
 * @param ethnicCode GB/T 3304 as read, empty where there is none
 * @param birth      null where not stated or no date
 * @param cardNumber the number printed on the card's face
 * @param area       division of the place that gave the card out, six digits or empty
 * @param version    of the card's structure, e.g. {@code 2.00}
 * @param validTo    null where not stated
 */
public record SocialCardReading(String number, String name, NameState nameState, Sex sex, String ethnicCode,
                                LocalDate birth, String cardNumber, String area, String version, LocalDate validTo) {
    /** How much of the name is there. */
    public enum NameState {
        WHOLE,
        /** it fills its field and may go on on the card's face */ MAY_BE_CUT,
        /** the issuer's system did not have a character and wrote a question mark */ LOST
    }
}
