package org.gongji.desk.ui.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.gongji.desk.words.Words;

/** From folder to folder by keyboard until a {@link FileAsk} has its answer. Reading a stick is long work. */
public final class FileWalk {
    private static final int MOST = 500;

    private final FileAsk asked;
    private final Words words;
    private final Errands errands;
    private final Runnable closed;
    private final ObservableList<Entry> entries = FXCollections.observableArrayList();
    private final IntegerProperty current = new SimpleIntegerProperty(-1);
    private final StringProperty typed = new SimpleStringProperty("");
    private final StringProperty told = new SimpleStringProperty("");
    private final StringProperty where = new SimpleStringProperty("");
    private Path folder;
    /** A file that is there and would be replaced. */
    private Path warnedOf;
    private boolean over;

    /** @param folder it leads on; a file is an answer */
    public record Entry(Path path, boolean folder) {
        public String name() {
            return path.getFileName().toString();
        }
    }

    private record Listed(Path folder, List<Entry> entries) {
    }

    /** @param closed the walk is over, chosen or not */
    public FileWalk(FileAsk asked, Words words, Errands errands, Runnable closed) {
        this.asked = asked;
        this.words = words;
        this.errands = errands;
        this.closed = closed;
        typed.set(asked.name());
        go(asked.from());
    }

    private void go(Path to) {
        Path wanted = to.toAbsolutePath().normalize();
        folder = wanted;
        errands.run("list-folder", () -> list(wanted), listed -> {
            if (isAsked(wanted)) {
                show(listed);
            }
        }, broken -> {
            if (isAsked(wanted)) {
                entries.clear();
                current.set(-1);
                told.set(words.say("approval.file.unreadable"));
            }
        });
    }

    /** A slow stick may answer after somebody has gone on to another folder. */
    private boolean isAsked(Path wanted) {
        return folder.equals(wanted);
    }

    private Listed list(Path wanted) {
        Path there = wanted;
        while (!Files.isDirectory(there) && there.getParent() != null) {
            there = there.getParent();
        }
        try (Stream<Path> inside = Files.list(there)) {
            return new Listed(there, inside.filter(path -> !path.getFileName().toString().startsWith("."))
                    .map(path -> new Entry(path, Files.isDirectory(path)))
                    .filter(entry -> entry.folder() || asked.shows(entry.path()))
                    .sorted(Comparator.comparing(Entry::folder).reversed().thenComparing(Entry::name)).limit(MOST)
                    .toList());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void show(Listed listed) {
        folder = listed.folder();
        where.set(folder.toString());
        told.set("");
        entries.setAll(listed.entries());
        current.set(entries.isEmpty() || asked.way() == FileAsk.Way.NEW_FILE ? -1 : 0);
    }

    public void up() {
        if (folder.getParent() != null) {
            go(folder.getParent());
        }
    }

    public void move(int by) {
        if (!entries.isEmpty()) {
            current.set(Math.max(0, Math.min(entries.size() - 1, current.get() + by)));
        }
    }

    private Optional<Entry> chosen() {
        return current.get() >= 0 && current.get() < entries.size() ? Optional.of(entries.get(current.get()))
                : Optional.empty();
    }

    /** Enter: what was typed, else the line that is marked. */
    public void enter() {
        boolean naming = asked.way() == FileAsk.Way.NEW_FILE;
        if (!naming && !typed.get().isBlank()) {
            said();
        } else if (chosen().isEmpty()) {
            whole();
        } else if (chosen().get().folder()) {
            go(chosen().get().path());
        } else if (naming) {
            typed.set(chosen().get().name());
            current.set(-1);
        } else {
            answer(List.of(chosen().get().path()));
        }
    }

    private void said() {
        Optional<Path> path = path(typed.get().strip());
        if (path.isEmpty()) {
            told.set(words.say("approval.file.none"));
            return;
        }
        errands.run("look-at-path", () -> new Entry(path.get(), Files.isDirectory(path.get())), found -> {
            if (found.folder()) {
                typed.set("");
                go(found.path());
            } else if (asked.shows(found.path()) && Files.isRegularFile(found.path())) {
                answer(List.of(found.path()));
            } else {
                told.set(words.say("approval.file.none"));
            }
        }, broken -> told.set(words.say("approval.file.none")));
    }

    private Optional<Path> path(String text) {
        try {
            Path path = folder.resolve(text).normalize();
            return path.getFileName() == null && path.getParent() != null ? Optional.empty() : Optional.of(path);
        } catch (InvalidPathException nonsense) {
            return Optional.empty();
        }
    }

    /** F10: this folder, all of its files, or the new file in it. */
    public void whole() {
        switch (asked.way()) {
            case FOLDER -> answer(List.of(folder));
            case FILES -> {
                List<Path> files = entries.stream().filter(entry -> !entry.folder()).map(Entry::path).toList();
                if (files.isEmpty()) {
                    told.set(words.say("approval.file.empty", asked.ending()));
                } else {
                    answer(files);
                }
            }
            case FILE -> chosen().filter(entry -> !entry.folder()).ifPresentOrElse(
                    entry -> answer(List.of(entry.path())), () -> told.set(words.say("approval.file.choose")));
            case NEW_FILE -> named();
        }
    }

    private void named() {
        String name = typed.get().strip();
        Optional<Path> file = name.isEmpty() ? Optional.empty() : path(name.endsWith(asked.ending()) ? name
                : name + asked.ending());
        file.ifPresentOrElse(this::unlessThere, () -> told.set(words.say("approval.file.name")));
    }

    /** What lies there already is replaced only by whoever says so twice. */
    private void unlessThere(Path file) {
        if (file.equals(warnedOf)) {
            answer(List.of(file));
            return;
        }
        errands.run("look-at-path", () -> Files.exists(file), there -> {
            if (there) {
                warnedOf = file;
                told.set(words.say("approval.file.there", file.getFileName().toString()));
            } else {
                answer(List.of(file));
            }
        }, broken -> told.set(words.say("approval.file.unreadable")));
    }

    /** Esc: nothing. */
    public void away() {
        answer(List.of());
    }

    private void answer(List<Path> files) {
        if (!over) {
            over = true;
            closed.run();
            asked.chosen().accept(files);
        }
    }

    public FileAsk asked() {
        return asked;
    }

    public ObservableList<Entry> entries() {
        return entries;
    }

    public IntegerProperty current() {
        return current;
    }

    public StringProperty typed() {
        return typed;
    }

    public StringProperty told() {
        return told;
    }

    public StringProperty where() {
        return where;
    }
}
