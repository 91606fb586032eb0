package org.gongji.desk.faults;

import java.io.BufferedOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;

/**
 * How a stage's process is started: hundreds are, so the classes they all load are archived once (AppCDS takes jars
 * only, therefore our own classes are packed first). Without an archive they start all the same, only slower.
 */
final class ChildJvm {
    private static final long ARCHIVING_SECONDS = 120;

    private ChildJvm() {
    }

    /**
     * @param own where the driver's native library is unpacked: killed processes leave it behind
     * @return {@link StageRun} without arguments
     */
    static List<String> command(Path own) {
        List<String> command = java(own);
        command.add("-XX:SharedArchiveFile=" + Archive.ONCE);
        command.addAll(List.of("-cp", Archive.CLASS_PATH, StageRun.class.getName()));
        return command;
    }

    /** One stage, after which the process ends. */
    static List<String> command(Path own, Stage stage, Path folder) {
        List<String> command = command(own);
        command.addAll(List.of(stage.name(), folder.toString()));
        return command;
    }

    private static List<String> java(Path own) {
        return new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto", "-Xlog:cds=off", "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC",
                "-Dorg.sqlite.tmpdir=" + own.toAbsolutePath()));
    }

    /** Made when first asked for, from the classes of one whole run. */
    private static final class Archive {
        private static final Path ROOM = room();
        private static final String CLASS_PATH = jars();
        private static final Path ONCE = archived();

        private static Path room() {
            try {
                return Files.createTempDirectory(Files.createDirectories(Path.of("target")), "faults-");
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static String jars() {
            List<String> path = new ArrayList<>();
            for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
                path.add(Files.isDirectory(Path.of(entry))
                        ? packed(Path.of(entry), ROOM.resolve("classes-" + path.size() + ".jar")) : entry);
            }
            return String.join(File.pathSeparator, path);
        }

        private static String packed(Path classes, Path jar) {
            try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(jar));
                 JarOutputStream packing = new JarOutputStream(out); Stream<Path> files = Files.walk(classes)) {
                packing.setLevel(0);
                for (Path file : files.filter(Files::isRegularFile).toList()) {
                    packing.putNextEntry(new JarEntry(classes.relativize(file).toString()));
                    Files.copy(file, packing);
                }
                return jar.toString();
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }

        private static Path archived() {
            Path archive = ROOM.resolve("stages.jsa");
            try {
                Path folder = ROOM.resolve("archived");
                Stage stage = new ThirdRelativeStage();
                stage.prepare(folder);
                List<String> command = java(Files.createDirectories(ROOM.resolve("native")));
                command.addAll(List.of("-XX:ArchiveClassesAtExit=" + archive, "-cp", CLASS_PATH,
                        StageRun.class.getName(), stage.name(), folder.toString()));
                Process process = new ProcessBuilder(command).redirectErrorStream(true)
                        .redirectOutput(ROOM.resolve("archiving.txt").toFile()).start();
                if (!process.waitFor(ARCHIVING_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                    throw new IllegalStateException("a stage does not run even without a fault: "
                            + Files.readString(ROOM.resolve("archiving.txt")));
                }
                return archive;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(e);
            }
        }
    }
}
