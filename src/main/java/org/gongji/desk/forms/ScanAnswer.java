package org.gongji.desk.forms;

import java.util.List;

/** What came of laying a scanned page beside the paper it should be. Only a matched page counts as signed. */
public sealed interface ScanAnswer {
    /** Key of the words bundle; {@link #arguments()} fit its sentence. */
    String key();

    Object[] arguments();

    /**
     * The page is the one that was printed.
     *
     * @param page  1 to {@code pages}
     * @param inked keys of the signature lines on this page where somebody wrote
     * @param blank keys of the signature lines on this page that are still empty
     */
    record Matched(int page, int pages, List<String> inked, List<String> blank) implements ScanAnswer {
        public Matched {
            inked = List.copyOf(inked);
            blank = List.copyOf(blank);
        }

        @Override
        public String key() {
            return inked.isEmpty() && !blank.isEmpty() ? "forms.scan.NOT_INKED" : "forms.scan.MATCHED";
        }

        @Override
        public Object[] arguments() {
            return new Object[] {Integer.toString(page), Integer.toString(pages)};
        }
    }

    /** @param detail e.g. the other window's code; empty for most */
    record Refused(Why why, String detail) implements ScanAnswer {
        @Override
        public String key() {
            return "forms.scan." + why;
        }

        @Override
        public Object[] arguments() {
            return detail.isEmpty() ? new Object[0] : new Object[] {detail};
        }
    }

    /** Words under {@code forms.scan.<WHY>}. */
    enum Why {
        UNREADABLE, NO_CODE, FOREIGN_CODE, OTHER_WINDOW, NOT_SIGNED, OTHER_DOCUMENT, OTHER_WORDING
    }
}
