package org.gongji.desk.faults;

import java.util.List;
import java.util.stream.Stream;

/** Every stage that faults are tried on. */
final class Stages {
    /** What follows a fault or another program: the first start after it, an older store, a backup. */
    static final List<Stage> TAKING_UP = List.of(new RecoveryStage(), new MigrationStage(), new RestoreStage());
    private static final List<Stage> WORK = List.of(new SignInStage(), new DraftStage(), new BindStage(),
            new SignStage(), new DayCloseStage(), new ThirdRelativeStage(), new BackupStage(), new RotationStage(),
            new PurgeStage());
    static final List<Stage> ALL = Stream.concat(WORK.stream(), TAKING_UP.stream()).toList();
    /** Those a failing disk is tried on. */
    static final List<Stage> FAILING_DISK = List.of(new OneBindStage(), new BackupStage());

    /** Those without a desk. */
    private static final List<Stage> ALONE = List.of(new UnsyncedStage(), new RosterStage(), new RosterInPlaceStage());

    private Stages() {
    }

    static Stage named(String name) {
        return Stream.of(ALL, FAILING_DISK, ALONE).flatMap(List::stream)
                .filter(stage -> stage.name().equals(name)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no stage " + name));
    }

    /** What follows a word, for every line that begins with it. */
    static List<String> after(String word, List<String> said) {
        return said.stream().filter(line -> line.startsWith(word + " "))
                .map(line -> line.substring(word.length() + 1)).toList();
    }
}
