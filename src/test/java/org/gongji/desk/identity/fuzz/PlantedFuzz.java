package org.gongji.desk.identity.fuzz;

import java.time.LocalDate;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.IdReason;

/** The negative control: a fault deep behind the parsers, which a fuzzer that works finds within a moment. */
public final class PlantedFuzz {
    private PlantedFuzz() {
    }

    public static void fuzzerTestOneInput(byte[] data) {
        IdentityFuzz.fuzzerTestOneInput(data);
        String typed = new String(data, java.nio.charset.StandardCharsets.UTF_8);
        if (IdNumbers.check(typed, LocalDate.of(2026, 1, 22)).reasons().contains(IdReason.ID_CASE)) {
            throw new IllegalStateException("planted");
        }
    }
}
