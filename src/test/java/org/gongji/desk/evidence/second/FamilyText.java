package org.gongji.desk.evidence.second;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * A family and its papers as somebody might write them on a slip of paper, in the notation of {@code proofs.csv}.
 * Generations and sexes make sense, what the papers say need not: they are drawn, so they also lie.
 */
public record FamilyText(String people, String papers, String claim) {
    private static final String[][][] WORDS = {
        {{"曾祖父"}, {"曾祖母"}},
        {{"祖父", "外祖父"}, {"祖母", "外祖母"}},
        {{"父亲", "父亲", "岳父", "公公", "伯父", "舅父", "继父", "养父"},
            {"母亲", "母亲", "岳母", "婆婆", "姑母", "姨母", "继母", "养母"}},
        {{"夫", "夫", "夫", "兄", "弟", "姐夫", "表兄", "堂弟"}, {"妻", "妻", "妻", "姐", "妹", "弟媳", "表妹", "堂姐"}},
        {{"子", "子", "长子", "次子", "养子", "继子", "女婿", "侄子", "外甥"},
            {"女", "女", "长女", "次女", "养女", "继女", "儿媳", "侄女", "外甥女"}},
        {{"孙子", "外孙"}, {"孙女", "外孙女"}},
        {{"曾孙"}, {"曾孙女"}}};
    private static final String[] CLAIMS = {"父亲", "母亲", "子", "女", "夫", "妻", "兄", "弟", "姐姐", "妹妹", "祖父",
        "祖母", "外祖父", "外祖母", "孙子", "孙女", "外孙子", "外孙女", "岳父", "婆婆", "舅父", "侄子", "养子", "继女",
        "养母", "继父", "长子", "次女"};
    private static final String GENERATIONS = "000111222333";

    public static FamilyText drawn(long seed) {
        return new Drawn(new Random(seed)).text();
    }

    private static final class Drawn {
        private final Random random;
        private final List<String> keys = new ArrayList<>();
        private final List<Integer> generations = new ArrayList<>();
        private final List<Boolean> men = new ArrayList<>();

        Drawn(Random random) {
            this.random = random;
        }

        FamilyText text() {
            StringBuilder people = new StringBuilder();
            int count = 3 + random.nextInt(6);
            for (int i = 0; i < count; i++) {
                int generation = GENERATIONS.charAt(random.nextInt(GENERATIONS.length())) - '0';
                boolean man = random.nextBoolean();
                keys.add(String.valueOf((char) ('a' + i)));
                generations.add(generation);
                men.add(man);
                people.append(i == 0 ? "" : " ").append(random.nextInt(3) == 0 ? "@" : "").append(keys.get(i))
                        .append(man ? ":m" : ":f").append(1930 + 25 * generation + random.nextInt(12))
                        .append(String.format("-%02d-%02d", 1 + random.nextInt(12), 1 + random.nextInt(28)));
            }
            List<String> papers = new ArrayList<>();
            int several = 1 + random.nextInt(5);
            for (int i = 0; i < several; i++) {
                papers.add(paper());
            }
            int giver = random.nextInt(count);
            int member = (giver + 1 + random.nextInt(count - 1)) % count;
            return new FamilyText(people.toString(), String.join(" + ", papers), keys.get(giver) + ">"
                    + keys.get(member) + " " + claim(giver, member));
        }

        private String claim(int giver, int member) {
            if (random.nextInt(3) == 0) {
                return CLAIMS[random.nextInt(CLAIMS.length)];
            }
            String word = switch (word(giver, member)) {
                case "姐" -> "姐姐";
                case "妹" -> "妹妹";
                case "外孙" -> "外孙子";
                default -> word(giver, member);
            };
            return List.of(CLAIMS).contains(word) ? word : CLAIMS[random.nextInt(CLAIMS.length)];
        }

        private String paper() {
            return switch (random.nextInt(12)) {
                case 0, 1 -> "jh" + couple() + date(2004);
                case 2 -> "lh" + couple() + date(2010) + (random.nextInt(4) == 0 ? "{ended=2026-02-01}" : "");
                case 3 -> birth();
                case 4 -> adoption();
                case 5 -> "gz" + statement() + date(2018);
                case 6 -> (random.nextBoolean() ? "pcs" : "fy") + statement() + date(2016)
                        + (random.nextBoolean() ? "{since=2009-01-01;until=2015-01-01}" : "");
                case 7 -> random.nextBoolean() ? "sw(" + named(any()) + ")" + date(2012)
                        : "pch(" + household() + ")" + date(2012);
                default -> "hk(" + household() + ")" + (random.nextBoolean() ? date(2006) : "")
                        + (random.nextInt(12) == 0 ? "{householdType=集体户}" : "");
            };
        }

        private String couple() {
            int one = any();
            int other = any();
            for (int i = 0; i < 9 && (one == other || men.get(one).equals(men.get(other))); i++) {
                other = any();
            }
            return "(" + named(one) + " " + named(other == one ? (one + 1) % keys.size() : other) + ")";
        }

        private String adoption() {
            int child = younger();
            int adopter = (child + 1 + random.nextInt(keys.size() - 1)) % keys.size();
            return "sy(" + named(child) + " p=" + named(adopter) + ")" + date(2008);
        }

        private String birth() {
            int child = younger();
            StringBuilder text = new StringBuilder("cs(" + named(child));
            int mother = of(false, child);
            int father = of(true, child);
            text.append(mother < 0 ? "" : " m=" + named(mother));
            text.append(father < 0 || random.nextInt(3) == 0 ? "" : " f=" + named(father));
            return text + ")" + date(1999);
        }

        /** Somebody of this sex and an earlier generation, or nobody. */
        private int of(boolean man, int child) {
            for (int i = 0; i < 9; i++) {
                int one = any();
                if (men.get(one) == man && generations.get(one) < generations.get(child)) {
                    return one;
                }
            }
            return -1;
        }

        private String statement() {
            int a = any();
            int b = (a + 1 + random.nextInt(keys.size() - 1)) % keys.size();
            return "(" + named(a) + " " + word(a, b) + " " + named(b) + ")";
        }

        private String household() {
            int head = any();
            StringBuilder text = new StringBuilder(named(head));
            for (int i = 0; i < keys.size(); i++) {
                if (i != head && random.nextInt(2) == 0) {
                    text.append("; ").append(random.nextInt(25) == 0 ? "非亲属" : word(head, i)).append(' ')
                            .append(named(i));
                }
            }
            return text.toString();
        }

        private String word(int from, int to) {
            int up = Math.max(-3, Math.min(3, generations.get(to) - generations.get(from)));
            String[] fitting = WORDS[3 + up][men.get(to) ? 0 : 1];
            return fitting[random.nextInt(fitting.length)];
        }

        private String named(int one) {
            return keys.get(one) + switch (random.nextInt(12)) {
                case 0 -> generations.get(one) < 3 ? "~15" : "";
                case 1 -> "~nonum";
                case 2 -> "~nonum~nobirth";
                default -> "";
            };
        }

        private int any() {
            return random.nextInt(keys.size());
        }

        private int younger() {
            int one = any();
            int other = any();
            return generations.get(one) > generations.get(other) ? one : other;
        }

        private String date(int from) {
            return String.format("^%d-%02d-%02d", from + random.nextInt(2028 - from), 1 + random.nextInt(12),
                    1 + random.nextInt(28));
        }
    }
}
