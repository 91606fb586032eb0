package org.gongji.desk.ui.dayclose;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.gongji.desk.ui.kit.Said;

/** What the day-close screen asks of day desk, exchange, papers and receipts. Counts are matters. Long work. */
public interface DayCloseDesk {
    Sheet sheet();

    /** Closes and seals the day as an act, and makes its paper, which is owed until it came out. */
    Closed close();

    /** Hands every copy of a paper that is still owed to the printer; whether it came out is asked. */
    Sent print(String document);

    /** The clerk looked into the tray. @param whole all copies came out; otherwise the first page was spoiled */
    void saw(String document, boolean whole);

    /** @param folder as typed or chosen; may be empty */
    Medium medium(String folder);

    /**
     * Writes a bundle crash-safe; its number is used up only when the copy was read back. One that has left before
     * is written again with the same contents.
     *
     * @param bundle {@link Bundle#number()}
     */
    Written write(String bundle, Path folder, Consumer<Progress> progress);

    /** Stops a running write; what is half written does not count. */
    void stop();

    /** Receipts that lie on the medium. */
    List<Path> receipts(Path folder);

    /** Takes answers of the centre, each believed or not by itself; one sentence for each file. */
    List<Said> take(List<Path> receipts);

    /**
     * {@code carriedIn + fresh = done + refused + withdrawn + carriedOver}.
     *
     * @param closed empty while the day is open
     * @param drafts counted beside the sum
     * @param bundle what the range of the ledger makes, or will make
     * @param open   what is carried over, oldest first
     * @param gap    number of a bundle the centre should have answered
     * @param calls  people whose matter the centre did not take
     */
    record Sheet(LocalDate day, Optional<Sealed> closed, List<Line> lines, Line total, int drafts, Bundle bundle,
                 List<Open> open, List<Owed> owed, List<Answer> answers, Optional<String> gap, List<Call> calls) {
        public Sheet {
            lines = List.copyOf(lines);
            open = List.copyOf(open);
            owed = List.copyOf(owed);
            answers = List.copyOf(answers);
            calls = List.copyOf(calls);
            if (!total.balances() || lines.stream().anyMatch(line -> !line.balances())) {
                throw new IllegalArgumentException("the day's figures do not add up");
            }
        }
    }

    /** @param clerk who closed it */
    record Sealed(LocalTime at, String clerk) {
    }

    /** Matters of one kind. */
    record Line(Said kind, int carriedIn, int fresh, int done, int refused, int withdrawn, int carriedOver,
                Optional<Said> note) {
        boolean balances() {
            return carriedIn + fresh == done + refused + withdrawn + carriedOver;
        }
    }

    /**
     * @param number e.g. {@code 0214}
     * @param sent   written, read back, in place
     * @param inside what is in it, one sentence each
     */
    record Bundle(String number, boolean sent, List<Said> inside) {
        public Bundle {
            inside = List.copyOf(inside);
        }
    }

    /** A matter that waits. @param draft the number it is called by; @param who masked */
    record Open(String draft, String who, Said what, LocalDate since) {
    }

    /** A paper of which a copy has not come out. @param about case, draft or day it belongs to */
    record Owed(String document, String title, String about, int copies) {
    }

    /** @param paper id of the day sheet; empty where it could not be drawn */
    record Closed(Sheet sheet, Optional<String> paper) {
    }

    /** @param handedOver the print system took it; @param said what it did, for the clerk */
    record Sent(boolean handedOver, Said said) {
    }

    /**
     * Where a bundle goes.
     *
     * @param folder present when something can be written there
     * @param name   of the folder alone
     * @param free   bytes
     * @param said   why nothing can be written; empty key {@code records.nothing} when it can
     */
    record Medium(Optional<Path> folder, String name, long free, Said said) {
    }

    /** The four visible stages of a bundle. */
    enum Stage {
        SEAL, WRITE, READ_BACK, RENAME
    }

    /** @param bytes carried so far in this stage */
    record Progress(Stage stage, long bytes) {
    }

    /** @param verified only then the number is used up; @param said for the clerk */
    record Written(boolean verified, Said said) {
    }

    /** What the centre said to one bundle. @param tone {@code success}, {@code warning}, {@code accent} or {@code neutral} */
    record Answer(String bundle, LocalDate day, Said said, String tone) {
    }

    /** Somebody to tell; the name masked, the case as their paper says. */
    record Call(String name, String caseNo, Said why) {
    }
}
