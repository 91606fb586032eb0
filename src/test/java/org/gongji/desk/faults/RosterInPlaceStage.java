package org.gongji.desk.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The same generation written over the one in force, page by page: what nobody may do, for the rig to notice. */
final class RosterInPlaceStage extends RosterStage {
    private static final int PAGE = 8192;

    @Override
    public String name() {
        return "roster-in-place";
    }

    @Override
    public void prepare(Path folder) {
        super.prepare(folder);
        try {
            Path aside = Files.createDirectory(folder.resolve("aside"));
            try (var roster = roster(aside)) {
                roster.install(NEXT, people(2).iterator());
            }
            Files.move(aside.resolve("roster.db"), folder.resolve("next"));
            Files.delete(aside);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void run(Path folder, Said said) {
        try (FileChannel file = FileChannel.open(folder.resolve("roster.db"), StandardOpenOption.WRITE)) {
            ByteBuffer next = ByteBuffer.wrap(Files.readAllBytes(folder.resolve("next")));
            for (int at = 0; at < next.capacity(); at += PAGE) {
                file.write(next.slice(at, Math.min(PAGE, next.capacity() - at)), at);
            }
            said.done("2");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
