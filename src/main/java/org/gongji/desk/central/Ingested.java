package org.gongji.desk.central;

import java.util.List;
import org.gongji.desk.exchange.Fault;

/** What became of a bundle handed in. */
public sealed interface Ingested {
    record Taken(TakenBundle bundle) implements Ingested {
    }

    /** The same content came before, whatever the envelope; nothing changes, the same receipt answers. */
    record KnownAlready(TakenBundle bundle) implements Ingested {
    }

    /** Not believed, or not its turn. Nothing was kept. Words: {@code exchange.<fault>}. */
    record Refused(Fault fault, List<Object> facts) implements Ingested {
        public Refused {
            facts = List.copyOf(facts);
        }
    }
}
