package org.gongji.desk.bench;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;
import org.gongji.desk.identity.IdNumbers;

/**
 * {@code id}: one million ID numbers checked on one core, as they are typed: nine of ten right, some with a wrong digit,
 * a small x, spaces or the 15 digits of old. Beside it the bare regular expression programs make do with, which knows no
 * check digit, no calendar, no place and puts nothing right. {@code id-second} judges ours alone: a million in a second.
 */
public final class IdBenchmark implements Benchmark {
    static final double BAR = 6;
    private static final int NUMBERS = 100_000;
    private static final int ROUNDS = 15;
    private static final int WARM_UP = 5;
    private static final double MILLION = 1_000_000;
    private static final double SECOND = 1_000;
    private static final Pattern BARE = Pattern.compile(
            "[1-9]\\d{5}(19|20)\\d{2}(0[1-9]|1[0-2])(0[1-9]|[12]\\d|3[01])\\d{3}[\\dXx]");
    private static final String[] REGIONS = {"410105", "410171", "110101", "410381", "440305", "830000"};

    private final LocalDate today;

    public IdBenchmark(LocalDate today) {
        this.today = today;
    }

    @Override
    public String name() {
        return "id";
    }

    @Override
    public List<Compared> run() {
        String[] numbers = numbers(NUMBERS);
        Spans ours = new Spans();
        Spans theirs = new Spans();
        long sense = 0;
        for (int round = 0; round < WARM_UP + ROUNDS; round++) {
            long start = System.nanoTime();
            long usable = usable(numbers);
            long between = System.nanoTime();
            long matching = matching(numbers);
            long end = System.nanoTime();
            if (usable == 0 || matching == 0 || usable >= numbers.length) {
                throw new IllegalStateException("the numbers are no fair mixture");
            }
            sense += usable + matching;
            if (round >= WARM_UP) {
                ours.add(between - start);
                theirs.add(end - between);
            }
        }
        double scale = MILLION / numbers.length;
        Compared both = new Compared(name(), ours.median() * scale, theirs.median() * scale, BAR);
        return sense == 0 ? List.of() : List.of(both, new Compared("id-second", both.ours(), SECOND, 1));
    }

    private long usable(String[] numbers) {
        long usable = 0;
        for (String number : numbers) {
            usable += IdNumbers.check(number, today).usable() ? 1 : 0;
        }
        return usable;
    }

    private static long matching(String[] numbers) {
        long matching = 0;
        for (String number : numbers) {
            matching += BARE.matcher(number).matches() ? 1 : 0;
        }
        return matching;
    }

    static String[] numbers(int count) {
        Random random = new Random(1);
        String[] numbers = new String[count];
        for (int i = 0; i < count; i++) {
            String born = LocalDate.of(1930, 1, 1).plusDays(random.nextInt(34_000))
                    .format(DateTimeFormatter.BASIC_ISO_DATE);
            String seventeen = REGIONS[random.nextInt(REGIONS.length)] + born + (100 + random.nextInt(900));
            numbers[i] = typed(seventeen + IdNumbers.checkCharacter(seventeen), random.nextInt(20));
        }
        return numbers;
    }

    private static String typed(String number, int how) {
        return switch (how) {
            case 0 -> number.substring(0, 17) + (number.charAt(17) == '0' ? '1' : '0');
            case 1 -> number.toLowerCase(Locale.ROOT);
            case 2 -> number.substring(0, 6) + ' ' + number.substring(6, 14) + ' ' + number.substring(14);
            case 3 -> number.substring(0, 6) + number.substring(8, 17);
            default -> number;
        };
    }
}
