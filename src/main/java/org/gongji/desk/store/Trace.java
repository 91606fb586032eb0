package org.gongji.desk.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How something came to be wrong, and since when it can have.
 *
 * @param finding  what is wrong
 * @param what     column names, the other row, or the old version, as {@link How} says
 * @param written  the entry that last left it right
 * @param from     the entry that wrote the older state found now; only for what was put back
 * @param proved   the newest later point at which it was still right, in a backup; the change came after it
 * @param wrong    the oldest backup in which it is wrong already; the change came before it
 */
public record Trace(Finding finding, How how, List<String> what, Optional<Moment> written, Optional<Moment> from,
                    Optional<Moment> proved, Optional<Moment> wrong) {
    /** The words are {@code store.how.<name>}; {@code what} stands in them as {0}. */
    public enum How {
        /** The sealed content was changed. */
        CONTENT,
        /** Plaintext columns were changed, the sealed content was not; {0} names them. */
        COLUMN,
        /** The same, and among them a blind index. */
        BLIND_INDEX,
        /** It holds the sealed content of {0}. */
        SWAPPED,
        /** It is what version {0} was. */
        PUT_BACK,
        /** It was taken away once and put back. */
        BROUGHT_BACK,
        /** Sealed with the store's keys: by somebody with a password, not by the desk. */
        FORGED,
        TAKEN_AWAY, ADDED,
        /** The ledger's beginning is missing. */
        BEGINNING_CUT,
        /** The ledger's end is missing. */
        END_CUT,
        /** The store is older than what already left it. */
        OLDER_THAN_EXPORTED,
        /** Another ledger than the one that left it. */
        OTHER_THAN_EXPORTED,
        /** Nothing more can be told. */
        UNKNOWN
    }

    public Trace {
        what = List.copyOf(what);
    }

    static Trace of(Finding finding, How how, String... what) {
        return new Trace(finding, how, List.of(what), Optional.empty(), Optional.empty(), Optional.empty(),
                Optional.empty());
    }

    Trace written(Optional<Moment> moment) {
        return new Trace(finding, how, what, moment, from, proved, wrong);
    }

    Trace from(Optional<Moment> moment) {
        return new Trace(finding, how, what, written, moment, proved, wrong);
    }

    Trace between(Optional<Moment> right, Optional<Moment> already) {
        return new Trace(finding, how, what, written, from, right, already);
    }

    public String key() {
        return "store.how." + how.name();
    }

    /** One line for scripts. */
    public Map<String, Object> canonical() {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("finding", finding.fault().name());
        json.put("table", finding.table());
        json.put("row", finding.row());
        json.put("how", how.name());
        json.put("what", what);
        written.ifPresent(moment -> json.put("lastRight", moment.canonical()));
        from.ifPresent(moment -> json.put("putBackFrom", moment.canonical()));
        proved.ifPresent(moment -> json.put("stillRight", moment.canonical()));
        wrong.ifPresent(moment -> json.put("alreadyWrong", moment.canonical()));
        return json;
    }
}
