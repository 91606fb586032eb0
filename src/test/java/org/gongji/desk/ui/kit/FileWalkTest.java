package org.gongji.desk.ui.kit;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Choosing a file by keyboard")
class FileWalkTest {
    private static final Words WORDS = Words.chinese();
    private static final Errands AT_ONCE = new Errands() {
        @Override
        public <T> void run(String name, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
            T result;
            try {
                result = work.call();
            } catch (Exception broken) {
                failed.accept(broken);
                return;
            }
            done.accept(result);
        }
    };
    @TempDir
    Path stick;
    private final List<List<Path>> answers = new ArrayList<>();
    private int closed;

    @BeforeEach
    void fill() throws IOException {
        Files.createDirectories(stick.resolve("b-folder"));
        Files.createDirectories(stick.resolve(".hidden"));
        Files.createFile(stick.resolve("b-folder/inner.p7m"));
        for (String name : List.of("2.P7M", "1.p7m", "notes.txt")) {
            Files.createFile(stick.resolve(name));
        }
    }

    private FileWalk walk(FileAsk.Way way, String ending, Path from, String name) {
        return new FileWalk(new FileAsk(way, "", ending, from, name, answers::add), WORDS, AT_ONCE, () -> closed++);
    }

    private static List<String> names(FileWalk walk) {
        return walk.entries().stream().map(FileWalk.Entry::name).toList();
    }

    @Test
    void showsFoldersFirstAndOnlyFilesOfTheEnding() {
        assertThat(names(walk(FileAsk.Way.FILES, ".p7m", stick, ""))).containsExactly("b-folder", "1.p7m", "2.P7M");
        assertThat(names(walk(FileAsk.Way.FOLDER, "", stick, ""))).containsExactly("b-folder");
    }

    @Test
    void takesTheLineOrEverythingOfTheFolder() {
        FileWalk one = walk(FileAsk.Way.FILES, ".p7m", stick, "");
        one.move(1);
        one.enter();
        FileWalk all = walk(FileAsk.Way.FILES, ".p7m", stick, "");
        all.whole();
        assertThat(answers).containsExactly(List.of(stick.resolve("1.p7m")),
                List.of(stick.resolve("1.p7m"), stick.resolve("2.P7M")));
        assertThat(closed).isEqualTo(2);
    }

    @Test
    void goesInAndUpAgain() {
        FileWalk walk = walk(FileAsk.Way.FILES, ".p7m", stick, "");
        walk.enter();
        assertThat(names(walk)).containsExactly("inner.p7m");
        walk.up();
        assertThat(walk.where().get()).isEqualTo(stick.toString());
    }

    @Test
    void takesAPathThatIsWrittenAndSaysWhereThereIsNone() {
        FileWalk walk = walk(FileAsk.Way.FILES, ".p7m", stick, "");
        for (String wrong : List.of("missing", "notes.txt", "a\u0000b")) {
            walk.typed().set(wrong);
            walk.enter();
            assertThat(walk.told().get()).as(wrong).contains("没有这个文件夹");
        }
        walk.typed().set("b-folder");
        walk.enter();
        walk.typed().set(stick.resolve("b-folder/inner.p7m").toString());
        walk.enter();
        assertThat(answers).containsExactly(List.of(stick.resolve("b-folder/inner.p7m")));
    }

    @Test
    void namesANewFileAndAddsItsEnding() {
        FileWalk walk = walk(FileAsk.Way.NEW_FILE, ".csv", stick, "ledger");
        walk.enter();
        assertThat(answers).containsExactly(List.of(stick.resolve("ledger.csv")));
        FileWalk unnamed = walk(FileAsk.Way.NEW_FILE, ".csv", stick, "");
        unnamed.whole();
        assertThat(unnamed.told().get()).isEqualTo("请给文件起个名字");
        assertThat(answers).hasSize(1);
    }

    @Test
    void replacesAFileOnlyWhereItIsSaidTwice() throws IOException {
        Path there = Files.createFile(stick.resolve("ledger.csv"));
        FileWalk walk = walk(FileAsk.Way.NEW_FILE, ".csv", stick, "ledger");
        walk.whole();
        assertThat(walk.told().get()).contains("这里已经有 ledger.csv");
        assertThat(answers).isEmpty();
        walk.typed().set("another");
        walk.whole();
        assertThat(answers).containsExactly(List.of(stick.resolve("another.csv")));
        FileWalk again = walk(FileAsk.Way.NEW_FILE, ".csv", stick, "ledger");
        again.whole();
        again.whole();
        assertThat(answers).last().isEqualTo(List.of(there));
    }

    @Test
    void beginsAboveAFolderThatIsGoneAndChoosesNothingOnEscape() throws IOException {
        FileWalk walk = walk(FileAsk.Way.FOLDER, "", stick.resolve("pulled/out"), "");
        assertThat(walk.where().get()).isEqualTo(stick.toString());
        walk.away();
        walk.away();
        assertThat(answers).containsExactly(List.of());
        assertThat(closed).isEqualTo(1);
        FileWalk empty = walk(FileAsk.Way.FILES, ".p7m", Files.createDirectories(stick.resolve("none")), "");
        empty.whole();
        assertThat(empty.told().get()).contains(".p7m");
    }
}
