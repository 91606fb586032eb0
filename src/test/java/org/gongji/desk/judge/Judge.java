package org.gongji.desk.judge;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.Assumptions;

/** Programs not written by us that judge our output: pdfsig, zbarimg, openssl … */
public final class Judge {
    private Judge() {
    }

    /** Skips loudly where the judge is missing; fails under {@code gongji.strict} or {@code gongji.long}. */
    public static void require(String program, String debianPackage) {
        require(onPath(program), program, debianPackage);
    }

    /** The same for a program outside the path, such as a print backend only root may run. */
    public static void require(Path program, String debianPackage) {
        require(Files.isExecutable(program), program.toString(), debianPackage);
    }

    /** The same for a library that another judge loads. */
    public static void requireFile(Path library, String debianPackage) {
        require(Files.isReadable(library), library.toString(), debianPackage);
    }

    /** The same for a judge made of jars, which a strict build fetches by itself. */
    public static void requireJar(Path jar) {
        require(Files.isReadable(jar), "judge missing: " + jar + " (mvn -f .ci/dss/pom.xml package)");
    }

    private static void require(boolean there, String program, String debianPackage) {
        require(there, "judge missing: " + program + " (apt-get install " + debianPackage + ")");
    }

    private static void require(boolean there, String words) {
        if (there) {
            return;
        }
        if (Boolean.getBoolean("gongji.strict") || Boolean.getBoolean("gongji.long")) {
            Assertions.fail(words);
        }
        System.err.println("SKIPPED, " + words);
        Assumptions.abort(words);
    }

    public static boolean onPath(String program) {
        return Arrays.stream(System.getenv("PATH").split(File.pathSeparator))
                .anyMatch(dir -> Files.isExecutable(Path.of(dir, program)));
    }

    /** Runs a judge to its end, at most two minutes. */
    public static Said run(String... command) {
        return run(List.of(command), Path.of("."));
    }

    public static Said run(List<String> command, Path folder) {
        try {
            Process process = new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start();
            process.getOutputStream().close();
            byte[] output;
            try (InputStream in = process.getInputStream()) {
                output = in.readAllBytes();
            }
            if (!process.waitFor(2, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(command.get(0) + " did not end");
            }
            return new Said(process.exitValue(), new String(output, StandardCharsets.UTF_8), output);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** @param raw standard output and error as bytes */
    public record Said(int exit, String text, byte[] raw) {
    }
}
