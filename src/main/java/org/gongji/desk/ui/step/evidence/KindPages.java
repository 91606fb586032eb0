package org.gongji.desk.ui.step.evidence;

import java.util.List;
import java.util.stream.Stream;
import org.gongji.desk.evidence.PaperKind;

/** Every kind of paper, nine to a list: a digit chooses, and N turns the list. What comes often stands on the first. */
final class KindPages {
    private static final int DIGITS = 9;
    private static final List<PaperKind> OFTEN = List.of(PaperKind.HUKOU_BOOKLET, PaperKind.MARRIAGE_CERTIFICATE,
            PaperKind.BIRTH_CERTIFICATE, PaperKind.ADOPTION_CERTIFICATE, PaperKind.NOTARIAL_CERTIFICATE,
            PaperKind.POLICE_CERTIFICATE, PaperKind.DIVORCE_PAPER, PaperKind.COURT_PAPER, PaperKind.INSURANCE_PAPER);
    private static final List<PaperKind> ALL = Stream.concat(OFTEN.stream(), Stream.of(PaperKind.values())
            .filter(kind -> !OFTEN.contains(kind))).toList();

    private KindPages() {
    }

    /** @param page from 0; the list goes round */
    static List<PaperKind> page(int page) {
        int pages = (ALL.size() + DIGITS - 1) / DIGITS;
        return ALL.stream().skip((long) Math.floorMod(page, pages) * DIGITS).limit(DIGITS).toList();
    }
}
