package org.gongji.desk.app.screen;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Where this system shows a stick that was plugged in; where it does not say, the clerk chooses. */
public final class Sticks {
    private static final List<String> MOUNTS = List.of("/media", "/run/media");

    private Sticks() {
    }

    /** The first stick of the person who is signed in to the system. */
    public static Optional<Path> first() {
        String user = System.getProperty("user.name", "");
        return MOUNTS.stream().map(mount -> Path.of(mount, user)).filter(Files::isDirectory)
                .flatMap(Sticks::below).findFirst();
    }

    /** Where a clerk begins to look for a file. */
    public static Path start() {
        return first().orElseGet(() -> Path.of(System.getProperty("user.home", ".")));
    }

    private static Stream<Path> below(Path mount) {
        try (Stream<Path> folders = Files.list(mount)) {
            return folders.filter(Files::isDirectory).filter(Files::isWritable).sorted().toList().stream();
        } catch (IOException unreadable) {
            return Stream.empty();
        }
    }
}
