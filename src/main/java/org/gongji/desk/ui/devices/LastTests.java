package org.gongji.desk.ui.devices;

import java.time.LocalTime;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.ui.devices.DevicesDesk.Kind;
import org.gongji.desk.ui.kit.Grade;

/** When each device was last tested and what came of it, for as long as one clerk sits here. Holds nobody's data. */
public final class LastTests {
    private final Map<Kind, Test> tests = new EnumMap<>(Kind.class);

    /** @param sentence with everything of a person masked */
    public record Test(LocalTime at, Grade grade, String sentence) {
    }

    void put(Kind kind, Test test) {
        tests.put(kind, test);
    }

    public Optional<Test> of(Kind kind) {
        return Optional.ofNullable(tests.get(kind));
    }
}
