package org.gongji.desk.ui.audit;

import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.List;
import org.gongji.desk.ui.kit.Said;

/** What the auditor's screen asks of the ledger. Every call is long work, and an act of the auditor's. */
public interface AuditDesk {
    /**
     * As typed; what is empty does not narrow.
     *
     * @param who    staff number or name of whoever acted
     * @param what   the act in words, or part of them
     * @param from   first day {@code 2026-11-23} or {@code 11-23} of this year
     * @param to     last day
     * @param caseNo case number or draft, or the end of one
     */
    record Asked(String who, String what, String from, String to, String caseNo) {
        public static final Asked ALL = new Asked("", "", "", "", "");
    }

    /** The lines, or what in the question cannot be understood; then nothing was looked at. */
    sealed interface Answer {
        /** @param more found and not listed: print or save them, or ask more narrowly */
        record Listed(List<Line> lines, int more) implements Answer {
            public Listed {
                lines = List.copyOf(lines);
            }
        }

        record NotUnderstood(Said why) implements Answer {
        }
    }

    /** @param about case number or draft, empty for none */
    record Line(long sequence, LocalDateTime at, Said who, Said what, String about) {
    }

    /** Everything one entry holds, names and numbers masked. */
    record Opened(Line line, List<Fact> facts) {
        public Opened {
            facts = List.copyOf(facts);
        }
    }

    /** @param name path of the fact in the entry, in words where there are some */
    record Fact(String name, String value) {
    }

    Answer list(Asked asked);

    Opened open(long sequence);

    /** @return what came of it, for the foot of the screen */
    Done print(Asked asked);

    /** Writes a table for other programs; an older file of that name is replaced. */
    Done save(Asked asked, Path file);

    record Done(boolean well, Said said) {
    }
}
