package org.gongji.desk.device.idcard.simulated;

import java.time.Duration;

/** What the simulated reader does next; the faults are those of real readers (facts.md, Devices). */
public sealed interface Play {
    /** A card with this text block lies on the reader. */
    record Card(byte[] block) implements Play {
        public Card {
            block = block.clone();
        }

        @Override
        public byte[] block() {
            return block.clone();
        }
    }

    /** The card comes after a while, perhaps too late. */
    record Late(Duration after, byte[] block) implements Play {
        public Late {
            block = block.clone();
        }

        @Override
        public byte[] block() {
            return block.clone();
        }
    }

    /** Nobody puts a card down. */
    record None() implements Play {
    }

    /** The card was lifted while it was read. */
    record Removed() implements Play {
    }

    /** The card lies with its back to the reader, or askew. */
    record Turned() implements Play {
    }

    /** The reader does not answer. */
    record Hang() implements Play {
    }

    /** The cable is out, until the next card. */
    record Unplugged() implements Play {
    }
}
