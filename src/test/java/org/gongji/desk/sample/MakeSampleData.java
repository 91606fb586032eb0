package org.gongji.desk.sample;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes {@code sample-data} anew. Run from the project folder, fonts in {@code .fonts}:
 * {@code mvn -q test-compile org.codehaus.mojo:exec-maven-plugin:3.5.1:java
 * -Dexec.mainClass=org.gongji.desk.sample.MakeSampleData -Dexec.classpathScope=test}.
 */
public final class MakeSampleData {
    private MakeSampleData() {
    }

    /** @param args folder to write to, by default {@code sample-data}, and folder of the fonts, by default .fonts */
    public static void main(String[] args) throws IOException {
        System.setProperty("java.awt.headless", "true");
        Path target = Path.of(args.length > 0 ? args[0] : "sample-data");
        Path fonts = Path.of(args.length > 1 ? args[1] : ".fonts");
        SampleData sample = new SampleData();
        Map<String, byte[]> files = new TreeMap<>(sample.exact());
        files.putAll(sample.pages(PageFonts.in(fonts)));
        write(files, target);
        report(files, System.out);
    }

    /** Writes every file; what an earlier run left in the generator's folders and is no longer made goes away. */
    static void write(Map<String, byte[]> files, Path target) throws IOException {
        for (String folder : new String[] {"roster", "cards", "pages", "day"}) {
            Path made = Files.createDirectories(target.resolve(folder));
            try (var old = Files.newDirectoryStream(made)) {
                for (Path file : old) {
                    if (!files.containsKey(folder + "/" + file.getFileName())) {
                        Files.delete(file);
                    }
                }
            }
        }
        for (Map.Entry<String, byte[]> file : files.entrySet()) {
            Files.write(target.resolve(file.getKey()), file.getValue());
        }
    }

    private static void report(Map<String, byte[]> files, PrintStream out) {
        long bytes = files.values().stream().mapToLong(content -> content.length).sum();
        out.println(files.size() + " files, " + bytes / 1024 + " KiB");
    }
}
