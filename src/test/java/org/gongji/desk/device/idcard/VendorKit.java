package org.gongji.desk.device.idcard;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.device.host.HostCommand;
import org.gongji.desk.judge.Judge;

/** Vendors' libraries of our own making, compiled for the test, with the list that allows them. */
public final class VendorKit {
    private final Path folder;
    private final Path plays;
    private int readers;

    /** @param folder a fresh one; libraries in {@code vendor}, what they play in {@code plays} */
    public VendorKit(Path folder) throws IOException {
        this.folder = folder;
        this.plays = Files.createDirectories(folder.resolve("plays"));
        Files.createDirectories(folder.resolve("vendor"));
        play("card");
    }

    /** Compiles one of the C sources and lists the library. */
    public Path library(String source, String name, String... flags) throws IOException {
        Judge.require("gcc", "gcc libc6-dev");
        Path library = folder.resolve("vendor").resolve(name);
        Path code = folder.resolve(source);
        try (var in = VendorKit.class.getResourceAsStream("/native/" + source)) {
            Files.write(code, in.readAllBytes());
        }
        List<String> command = new ArrayList<>(List.of("gcc", "-shared", "-fPIC", "-O1", "-w",
                "-DPLAYS=\"" + plays + "\"", "-o", library.toString(), code.toString()));
        command.addAll(List.of(flags));
        Judge.Said said = Judge.run(command, folder);
        if (said.exit() != 0) {
            throw new IllegalStateException("gcc: " + said.text());
        }
        list(library);
        return library;
    }

    /** Records the file as it is now. */
    void list(Path file) throws IOException {
        String line = Sha256.of(Files.readAllBytes(file)).hex() + "  " + file + "\n";
        Files.writeString(allowed(), (Files.exists(allowed()) ? Files.readString(allowed()) : "") + line);
    }

    public Path allowed() {
        return folder.resolve("reader.sha256");
    }

    /** Another folder for each reader: a helper clears what others of its name left in it. */
    public Path helpers() {
        return folder.resolve("helpers").resolve(String.valueOf(readers++));
    }

    /** What the library does from now on. */
    public void play(String word) {
        put("play", word.getBytes());
    }

    public void put(String name, byte[] bytes) {
        try {
            // renamed into place: the library may be reading
            Path part = plays.resolve(name + ".part");
            Files.write(part, bytes);
            Files.move(part, plays.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public ReaderSettings sdt(Path library) {
        return new ReaderSettings(ReaderSettings.Surface.SDT, library, 0, Optional.empty(),
                HostCommand.sameJava());
    }

    ReaderSettings cvr(Path library) {
        return new ReaderSettings(ReaderSettings.Surface.CVR, library, 0, Optional.empty(),
                HostCommand.sameJava());
    }

    /** Every file in every helper's folder, and the working folders themselves. */
    List<Path> leftovers() throws IOException {
        Path all = folder.resolve("helpers");
        if (!Files.exists(all)) {
            return List.of();
        }
        try (var files = Files.walk(all)) {
            return files.filter(file -> all.relativize(file).getNameCount() > 1).toList();
        }
    }

    /**
     * Processes of ours that are a reader's helper; empty once every reader is closed. Known by an option before the
     * class path: the JDK shows only the first 4096 bytes of a command line, and then the name of the class is cut off.
     */
    public static List<Long> processes() {
        return ProcessHandle.current().descendants().filter(ProcessHandle::isAlive)
                .filter(process -> process.info().commandLine().orElse("").contains("-Djna.tmpdir="))
                .map(ProcessHandle::pid).toList();
    }
}
