package org.gongji.desk.intake;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import org.gongji.desk.identity.IdDocument;
import org.gongji.desk.identity.IdKind;
import org.gongji.desk.identity.Sex;

/** What a hand-written case file may leave out because the number says it. Judges nothing: that is the rules' work. */
final class CaseNumbers {
    private CaseNumbers() {
    }

    static IdKind kind(String number) {
        if (number.matches("\\d{15}")) {
            return IdKind.RESIDENT15;
        }
        if (number.matches("[A-Z]{3}\\d{12}")) {
            return IdKind.FOREIGN_2017;
        }
        if (number.matches("8[123]0000\\d{11}[0-9X]")) {
            return IdKind.HMT_RESIDENCE;
        }
        return number.matches("9\\d{16}[0-9X]") ? IdKind.FOREIGN_2023 : IdKind.RESIDENT18;
    }

    static LocalDate birth(IdDocument document) {
        if (!citizenStyle(document)) {
            return null;
        }
        try {
            return LocalDate.parse(document.number().substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE);
        } catch (DateTimeException e) {
            return null;
        }
    }

    static Sex sex(IdDocument document) {
        if (!citizenStyle(document)) {
            return Sex.UNKNOWN;
        }
        return (document.number().charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    private static boolean citizenStyle(IdDocument document) {
        return document != null && document.number().matches("\\d{17}[0-9X]");
    }
}
