package org.gongji.desk.exchange;

import java.util.Arrays;
import java.util.List;
import org.gongji.desk.exchange.v1.Malformed;

/**
 * How the steps of a reader say no to each other; at the room's door it becomes {@link Reading.Refused}.
 * Facts are numbers, names of windows and places in a format, never a person's.
 */
public final class Rejected extends Exception {
    private final transient Fault fault;
    private final transient List<Object> facts;

    public Rejected(Fault fault, Object... facts) {
        super(fault.name());
        this.fault = fault;
        // as text: a sentence must not group the digits of a number
        this.facts = Arrays.stream(facts).<Object>map(String::valueOf).toList();
    }

    public static Rejected unreadable(Malformed why) {
        return new Rejected(Fault.UNREADABLE, why.getMessage());
    }

    public Fault fault() {
        return fault;
    }

    public List<Object> facts() {
        return facts;
    }
}
