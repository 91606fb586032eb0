package org.gongji.desk.intake;

import java.time.LocalDate;
import org.gongji.desk.identity.IdCheck;
import org.gongji.desk.identity.IdDocument;
import org.gongji.desk.identity.IdKind;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.Sex;

/** What a hand-written case file may leave out because the number says it. Judges nothing: that is the rules' work. */
final class CaseNumbers {
    private CaseNumbers() {
    }

    /** A number of no known shape is taken for a citizen's, so that the rules can say what is wrong with it. */
    static IdKind kind(String number, LocalDate day) {
        IdKind kind = IdNumbers.check(number, day).kind();
        return kind == IdKind.OTHER ? IdKind.RESIDENT18 : kind;
    }

    /** Null where the number does not tell. */
    static LocalDate birth(IdDocument document, LocalDate day) {
        return document == null ? null : check(document, day).birth();
    }

    static Sex sex(IdDocument document, LocalDate day) {
        return document == null ? Sex.UNKNOWN : check(document, day).sex();
    }

    private static IdCheck check(IdDocument document, LocalDate day) {
        return IdNumbers.check(document.number(), document.kind(), day);
    }
}
