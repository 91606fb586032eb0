package org.gongji.desk.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.roster.ImportWatch;
import org.gongji.desk.roster.Insured;
import org.gongji.desk.roster.RosterAnswer;
import org.gongji.desk.roster.RosterChange;
import org.gongji.desk.roster.RosterCsv;
import org.gongji.desk.roster.RosterManifest;
import org.gongji.desk.roster.RosterStamp;
import org.gongji.desk.roster.StatusCodes;
import org.gongji.desk.store.roster.SqliteRoster;
import org.gongji.desk.vault.Vault;

/**
 * One side of {@code roster}, a process of its own: {@code ours|plain FOLDER ROWS SHA256 LOOKUPS}. Answers on standard
 * output, a name and a number a line; times in nanoseconds, memory and size in bytes.
 */
final class RosterSide {
    private static final int WARM_UP = 20_000;
    private static final int ABSENT_IN = 100;

    private final Path folder;
    private final RosterPeople people;
    private final int lookups;
    private final PrintStream out;

    private RosterSide(Path folder, RosterPeople people, int lookups, PrintStream out) {
        this.folder = folder;
        this.people = people;
        this.lookups = lookups;
        this.out = out;
    }

    public static void main(String[] args) throws IOException, SQLException {
        RosterSide side = new RosterSide(Path.of(args[1]), new RosterPeople(Long.parseLong(args[2])),
                Integer.parseInt(args[4]), new PrintStream(System.out, true, StandardCharsets.UTF_8));
        if (args[0].equals("ours")) {
            side.ours(new Sha256(args[3]));
        } else {
            side.plain();
        }
    }

    private Path csv() {
        return folder.resolve(RosterCsv.FILE);
    }

    private void ours(Sha256 sha256) throws IOException, SQLException {
        Path store = Files.createDirectory(folder.resolve("ours"));
        RosterManifest manifest = new RosterManifest(RosterPeople.STAMP, people.rows(), sha256, StatusCodes.NHSA);
        try (SqliteRoster roster = SqliteRoster.open(store, Vault.generate()::generationKeys, new SecureRandom())) {
            long start = System.nanoTime();
            try (InputStream file = new BufferedInputStream(Files.newInputStream(csv()));
                    RosterCsv rows = new RosterCsv(manifest, file)) {
                roster.install(RosterPeople.STAMP, rows);
            }
            say("import", System.nanoTime() - start);
            say("memory", peak());
            say("file", Files.size(store.resolve("roster.db")));
            Asked asked = certno -> roster.lookup(certno, "410105") instanceof RosterAnswer.Found found
                    ? found.rows() : List.of();
            measure(asked, "");
            List<RosterChange> changes = people.changed().toList();
            long before = System.nanoTime();
            roster.amend(new RosterStamp(RosterPeople.STAMP.generation(), RosterPeople.STAMP.asOf().plusDays(1),
                    RosterPeople.STAMP.completeAreas(), 1), changes.iterator(), ImportWatch.none());
            say("delta", System.nanoTime() - before);
            measure(asked, "-after");
        }
    }

    private void plain() throws IOException, SQLException {
        Path file = folder.resolve("plain.db");
        try (PlainRoster roster = new PlainRoster(file)) {
            long start = System.nanoTime();
            roster.load(csv());
            say("import", System.nanoTime() - start);
            say("memory", peak());
            say("file", Files.size(file));
            try (PreparedStatement search = roster.search()) {
                measure(certno -> PlainRoster.find(search, certno), "");
                List<RosterChange> changes = people.changed().toList();
                long before = System.nanoTime();
                roster.upsert(changes);
                say("delta", System.nanoTime() - before);
                measure(certno -> PlainRoster.find(search, certno), "-after");
            }
        }
    }

    private interface Asked {
        List<Insured> find(String certno) throws SQLException;
    }

    /** @param after the delta: everybody in it is as it says */
    private void measure(Asked asked, String after) throws SQLException {
        Random random = new Random(17);
        long[] spans = new long[lookups];
        long wrong = 0;
        for (int k = -Math.min(WARM_UP, lookups); k < lookups; k++) {
            long person = (long) (random.nextDouble() * people.persons());
            boolean absent = random.nextInt(ABSENT_IN) == 0;
            String certno = people.certno(person, absent);
            long start = System.nanoTime();
            List<Insured> found = asked.find(certno);
            long span = System.nanoTime() - start;
            int turn = !after.isEmpty() && people.changes(person) ? 1 : 0;
            List<Insured> expected = absent ? List.of() : people.of(person, turn);
            wrong += new HashSet<>(found).equals(new HashSet<>(expected)) && found.size() == expected.size() ? 0 : 1;
            if (k >= 0) {
                spans[k] = span;
            }
        }
        Arrays.sort(spans);
        say("p50" + after, spans[lookups / 2]);
        say("p99" + after, spans[(int) (lookups * 0.99)]);
        say("wrong" + after, wrong);
    }

    private void say(String what, long value) {
        out.println(what + " " + value);
    }

    /** The most memory this process ever held, from the kernel. */
    private static long peak() throws IOException {
        for (String line : Files.readAllLines(Path.of("/proc/self/status"))) {
            if (line.startsWith("VmHWM:")) {
                return Long.parseLong(line.replaceAll("\\D", "")) * 1024;
            }
        }
        throw new IOException("the kernel does not say how much memory was held");
    }
}
