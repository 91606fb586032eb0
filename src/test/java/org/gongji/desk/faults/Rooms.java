package org.gongji.desk.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What each stage begins with, laid out once and copied for every run. */
final class Rooms {
    private final Path root;
    private final Map<String, Path> first = new HashMap<>();
    private int count;

    Rooms(Path root) {
        this.root = root;
    }

    synchronized Path fresh(Stage stage) {
        Path laidOut = first.computeIfAbsent(stage.name(), name -> {
            Path folder = root.resolve("first-" + name);
            stage.prepare(folder);
            return folder;
        });
        Path room = root.resolve(stage.name() + "-" + ++count);
        copy(laidOut, room);
        return room;
    }

    /** Nothing lies in it yet. */
    synchronized Path bare() {
        try {
            return Files.createDirectories(root.resolve("bare-" + ++count));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void copy(Path from, Path to) {
        try (Stream<Path> all = Files.walk(from)) {
            for (Path path : all.toList()) {
                Path target = to.resolve(from.relativize(path).toString());
                if (Files.isDirectory(path)) {
                    Files.createDirectories(target);
                } else {
                    Files.copy(path, target);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sound rooms go at once: a long run would fill the disk with them. */
    static void remove(Path room) {
        try (Stream<Path> all = Files.walk(room)) {
            List<Path> deepestFirst = all.sorted(Comparator.reverseOrder()).toList();
            for (Path path : deepestFirst) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
