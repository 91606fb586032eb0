package org.gongji.desk.faults;

import java.util.List;
import java.util.stream.Stream;

/** Every stage that faults are tried on. */
final class Stages {
    static final List<Stage> ALL = List.of(new SignInStage(), new DraftStage(), new BindStage(), new SignStage(),
            new DayCloseStage(), new ThirdRelativeStage(), new RecoveryStage(), new BackupStage(),
            new RotationStage());
    /** Those a failing disk is tried on. */
    static final List<Stage> FAILING_DISK = List.of(new BindStage(), new BackupStage());

    private Stages() {
    }

    static Stage named(String name) {
        return Stream.concat(ALL.stream(), Stream.of(new UnsyncedStage()))
                .filter(stage -> stage.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no stage " + name));
    }

    /** What follows a word, for every line that begins with it. */
    static List<String> after(String word, List<String> said) {
        return said.stream().filter(line -> line.startsWith(word + " "))
                .map(line -> line.substring(word.length() + 1)).toList();
    }
}
