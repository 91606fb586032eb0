package org.gongji.desk.bench;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.roster.Insured;
import org.gongji.desk.roster.RosterChange;
import org.gongji.desk.roster.RosterManifest;
import org.gongji.desk.roster.RosterStamp;
import org.gongji.desk.roster.StatusCodes;

/**
 * As many invented insurance relations as one likes, each known by its place, in the order of the ID numbers: whoever
 * checks an answer needs no list beside it. Every tenth person has a second relation (330).
 *
 * @param rows insurance relations
 */
record RosterPeople(long rows) {
    static final RosterStamp STAMP = new RosterStamp(46, LocalDate.of(2026, 11, 14), Set.of("41"));
    private static final String HEADER = "psn_no,psn_name,psn_cert_type,certno,insutype,psn_insu_stas,psn_type,"
            + "has_account,insu_admdvs,poolarea_no,surv_stas";
    private static final int COUNTIES = 150;
    private static final int DAYS = 29_000;
    private static final LocalDate EARLIEST = LocalDate.of(1940, 1, 1);
    private static final String SURNAMES = "王李张刘陈杨黄赵周吴徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董袁潘于蒋蔡余杜叶程苏魏吕丁";
    private static final String GIVEN = "伟芳娜敏静秀丽强磊军洋艳勇杰涛明超兰霞平刚桂英华玉萍红娥玲芬建国志文海燕春梅金凤云飞宇浩然子涵雨欣怡一诺";


    long persons() {
        return rows / 11 * 10 + Math.max(0, rows % 11 - 1) + (rows % 11 == 1 ? 1 : 0);
    }

    /** The person's number; {@code absent} gives one next to it that nobody has. */
    String certno(long person, boolean absent) {
        long spread = (long) ((double) person / persons() * ((long) COUNTIES * DAYS));
        long firstOfSame = (long) Math.ceil((double) spread * persons() / ((long) COUNTIES * DAYS));
        long county = spread / DAYS;
        LocalDate birth = EARLIEST.plusDays(spread % DAYS);
        long order = Math.floorMod(person - firstOfSame, 400L) * 2 + (absent ? 1 : 0);
        String seventeen = String.format("41%02d%02d%s%03d", 1 + county / 10, 1 + county % 10,
                birth.format(DateTimeFormatter.BASIC_ISO_DATE), order);
        return seventeen + IdNumbers.checkCharacter(seventeen);
    }

    private long person(long row) {
        return row / 11 * 10 + Math.max(0, row % 11 - 1);
    }

    /** @param turn 0 as drawn up, 1 and up as later deltas change it */
    Insured row(long row, int turn) {
        long person = person(row);
        long drawn = mixed(person * 31 + turn);
        String certno = certno(person, false);
        String area = certno.substring(0, 4) + "05";
        boolean second = row % 11 == 1; // the scheme is the key of a plain table: no delta changes it
        String status = drawn % 100 < 95 ? "1" : drawn % 100 < 98 ? "2" : "4";
        Optional<Boolean> account = drawn % 20 == 0 ? Optional.empty() : Optional.of(drawn % 3 > 0);
        return new Insured(area + String.format("%020d", mixed(person) % 10_000_000_000L), name(mixed(person + 7)),
                "01", certno, second ? "330" : mixed(person) % 5 < 2 ? "310" : "390", status,
                drawn % 4 == 0 ? "1201" : "1101", account, area, certno.substring(0, 4) + "00", drawn % 200 == 0);
    }

    /** All relations of one person. */
    List<Insured> of(long person, int turn) {
        long first = person / 10 * 11 + (person % 10 == 0 ? 0 : person % 10 + 1);
        List<Insured> all = new ArrayList<>(List.of(row(first, turn)));
        if (person % 10 == 0 && first + 1 < rows) {
            all.add(row(first + 1, turn));
        }
        return all;
    }

    /** Every hundredth person, spread over all of them. */
    boolean changes(long person) {
        return mixed(person ^ 0x5EED) % 100 == 0;
    }

    /** One delta: a hundredth of the people, as another turn draws them. */
    Stream<RosterChange> changed() {
        return LongStream.range(0, persons()).filter(this::changes).boxed()
                .flatMap(person -> of(person, 1).stream()).map(row -> new RosterChange(row, RosterChange.Kind.CHANGED));
    }

    private static String name(long drawn) {
        int surname = (int) (drawn % SURNAMES.length());
        int one = (int) (drawn / 64 % GIVEN.length());
        int two = (int) (drawn / 4096 % GIVEN.length());
        return SURNAMES.substring(surname, surname + 1) + GIVEN.charAt(one)
                + (drawn % 4 == 0 ? "" : GIVEN.substring(two, two + 1));
    }

    /** Splitmix64, never negative. */
    static long mixed(long value) {
        long z = value + 0x9E3779B97F4A7C15L;
        z = (z ^ (z >>> 30)) * 0xBF58476D1CE4E5B9L;
        z = (z ^ (z >>> 27)) * 0x94D049BB133111EBL;
        return (z ^ (z >>> 31)) >>> 1;
    }

    /** Writes {@code roster.csv}, sorted by number. */
    RosterManifest write(Path file) throws IOException {
        MessageDigest digest = Sha256.digest();
        try (Writer out = new BufferedWriter(new OutputStreamWriter(new DigestOutputStream(
                Files.newOutputStream(file), digest), StandardCharsets.UTF_8), 1 << 16)) {
            out.write(HEADER + "\n");
            for (long row = 0; row < rows; row++) {
                out.write(line(row(row, 0)));
            }
        }
        return new RosterManifest(STAMP, rows, Sha256.ofDigest(digest.digest()), StatusCodes.NHSA);
    }

    static String line(Insured row) {
        return String.join(",", row.psnNo(), row.name(), row.certType(), row.certno(), row.insutype(), row.status(),
                row.psnType(), row.hasAccount().map(has -> has ? "1" : "0").orElse(""), row.insuAdmdvs(),
                row.poolareaNo(), row.deceased() ? "0" : "1") + "\n";
    }
}
