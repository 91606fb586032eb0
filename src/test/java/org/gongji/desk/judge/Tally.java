package org.gongji.desk.judge;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What the tests of one JVM came to. A run has several (the heap dumps and the installer's have one of their own), and
 * its evidence is their sum: each leaves its tally in the run's folder.
 */
record Tally(long passed, SortedSet<String> failed, SortedSet<String> skipped, Map<String, Evidence.Count> counts) {
    private static final String COUNTED = "counted ";
    private static final String FAILED = "failed ";
    private static final String SKIPPED = "skipped ";
    private static final String PASSED = "passed";

    static Tally none() {
        return new Tally(0, new TreeSet<>(), new TreeSet<>(), new TreeMap<>());
    }

    Tally plus(Tally other) {
        SortedSet<String> bad = new TreeSet<>(failed);
        bad.addAll(other.failed);
        SortedSet<String> left = new TreeSet<>(skipped);
        left.addAll(other.skipped);
        Map<String, Evidence.Count> all = new TreeMap<>(counts);
        other.counts.forEach((what, count) -> all.merge(what, count,
                (a, b) -> a.plus(b.cases(), b.faults())));
        return new Tally(passed + other.passed, bad, left, all);
    }

    /** @param folder of this run; @param jvm what tells this one from the others */
    void leave(Path folder, String jvm) throws IOException {
        Properties text = new Properties();
        text.setProperty(PASSED, Long.toString(passed));
        failed.forEach(test -> text.setProperty(FAILED + test, ""));
        skipped.forEach(test -> text.setProperty(SKIPPED + test, ""));
        counts.forEach((what, count) -> text.setProperty(COUNTED + what, count.cases() + " " + count.faults()));
        try (Writer out = Files.newBufferedWriter(Files.createDirectories(folder).resolve(jvm))) {
            text.store(out, null);
        }
    }

    static Tally whole(Path folder) throws IOException {
        List<Path> parts;
        try (Stream<Path> files = Files.list(folder)) {
            parts = files.toList();
        }
        Tally sum = none();
        for (Path part : parts) {
            sum = sum.plus(of(part));
        }
        return sum;
    }

    private static Tally of(Path part) throws IOException {
        Properties text = new Properties();
        try (Reader in = Files.newBufferedReader(part)) {
            text.load(in);
        }
        Map<String, Evidence.Count> counts = new TreeMap<>();
        under(COUNTED, text).forEach(what -> {
            String[] numbers = text.getProperty(COUNTED + what).split(" ");
            counts.put(what, new Evidence.Count(Long.parseLong(numbers[0]), Long.parseLong(numbers[1])));
        });
        return new Tally(Long.parseLong(text.getProperty(PASSED)), under(FAILED, text), under(SKIPPED, text), counts);
    }

    private static SortedSet<String> under(String start, Properties text) {
        SortedSet<String> names = new TreeSet<>();
        text.stringPropertyNames().stream().filter(name -> name.startsWith(start))
                .forEach(name -> names.add(name.substring(start.length())));
        return names;
    }
}
