package org.gongji.desk.identity;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Finds a character that no keyboard gives, by what the clerk sees of it. One line holds any of: pinyin ({@code yan3}),
 * parts ({@code 龙天}), total strokes ({@code 9} or {@code 9画}), number of the radical and strokes besides
 * ({@code 212.4}), code point ({@code U+4DAE}); what is typed together must all hold. Pure.
 */
public final class RareCharacters {
    private static final Pattern CODE = Pattern.compile("(?i)U\\+?([0-9A-F]{4,6})|(?=[0-9A-F]*[0-9])([0-9A-F]{4,6})");
    private static final Pattern STROKES = Pattern.compile("([0-9]{1,2})[画畫劃]?");
    private static final Pattern RADICAL = Pattern.compile("([0-9]{1,3})\\.([0-9]{1,2})");
    private static final int LONGEST = 60;
    /** A radical and the shapes it takes inside a character: whoever types one means all. */
    private static final List<String> SHAPES = List.of("人亻𠆢", "刀刂", "心忄㣺", "手扌龵", "水氵氺", "火灬", "犬犭", "示礻",
            "衣衤", "言訁讠", "金釒钅", "食飠饣", "糸糹纟", "艸艹", "辵辶⻌", "阜阝", "邑阝", "玉王𤣩", "竹⺮", "肉月", "足𧾷",
            "牛牜", "羊⺶", "网罒", "老耂", "龍龙", "馬马", "魚鱼", "鳥鸟", "車车", "門门", "貝贝", "見见", "頁页", "風风");

    private RareCharacters() {
    }

    /** Reads the tables, a tenth of a second: off the screen's thread, so that no first search waits for them. */
    public static void ready() {
        HanTable.get();
    }

    /** What the line said. */
    public sealed interface Answer {
        /**
         * @param characters those of the page, fewest strokes first, GB 18030-2022 before what lies beyond it
         * @param total      how many there are
         */
        record Found(List<RareCharacter> characters, int total) implements Answer {
            public Found {
                characters = List.copyOf(characters);
            }
        }

        /** @param word the first word that is none of the ways to ask; empty where nothing was asked */
        record NotUnderstood(String word) implements Answer {
        }
    }

    /** @param limit how many to describe, at least one */
    public static Answer find(String typed, int limit) {
        return find(typed, 0, limit);
    }

    /**
     * One page of what is found; only what stands on it is described.
     *
     * @param from  how many to leave out before it
     * @param limit how many to describe, at least one
     */
    public static Answer find(String typed, int from, int limit) {
        String line = typed.strip();
        if (line.isEmpty() || line.length() > LONGEST) {
            return new Answer.NotUnderstood("");
        }
        BitSet all = null;
        for (String word : line.split("[\\s,，、]+")) {
            Optional<BitSet> meant = meant(word);
            if (meant.isEmpty()) {
                return new Answer.NotUnderstood(word);
            }
            if (all == null) {
                all = meant.get();
            } else {
                all.and(meant.get());
            }
        }
        return found(all, from, limit);
    }

    /** The characters of a name that the clerk confirms by code point, each where it stands. */
    public static List<RareCharacter> in(String name) {
        return name.codePoints().filter(NameCharacter::isRare).mapToObj(RareCharacter::of).toList();
    }

    private static Answer found(BitSet all, int from, int limit) {
        HanTable table = HanTable.get();
        int[] strokes = new int[all.length()];
        for (int total = 64; total > 0; total--) {
            for (int cp : table.strokes(total)) {
                if (cp < strokes.length) {
                    strokes[cp] = total;
                }
            }
        }
        List<RareCharacter> shown = all.stream().boxed()
                .sorted((a, b) -> Long.compare(order(a, strokes[a]), order(b, strokes[b])))
                .skip(from).limit(limit).map(RareCharacter::of).toList();
        return new Answer.Found(shown, all.cardinality());
    }

    private static long order(int cp, int strokes) {
        return (NameCharacter.isBeyondGb18030(cp) ? 1L << 40 : 0) + ((long) strokes << 24) + cp;
    }

    private static Optional<BitSet> meant(String word) {
        Matcher code = CODE.matcher(word);
        if (code.matches()) {
            return codePoint(Integer.parseInt(code.group(1) == null ? code.group(2) : code.group(1), 16));
        }
        Matcher strokes = STROKES.matcher(word);
        if (strokes.matches()) {
            return Optional.of(set(HanTable.get().strokes(Integer.parseInt(strokes.group(1)))));
        }
        Matcher radical = RADICAL.matcher(word);
        if (radical.matches()) {
            return Optional.of(set(HanTable.get().radical(Integer.parseInt(radical.group(1)),
                    Integer.parseInt(radical.group(2)))));
        }
        Function<Pinyin, BitSet> sounds = RareCharacters::sounding;
        return isHan(word) ? Optional.of(holding(word)) : Pinyin.of(word).map(sounds);
    }

    private static Optional<BitSet> codePoint(int cp) {
        BitSet one = new BitSet();
        if (Character.isValidCodePoint(cp) && NameCharacter.of(cp) == NameCharacter.HAN) {
            one.set(cp);
        }
        return Optional.of(one);
    }

    private static BitSet sounding(Pinyin pinyin) {
        BitSet sounding = new BitSet();
        for (int tone = 1; tone <= 5; tone++) {
            if (pinyin.tone() == 0 || pinyin.tone() == tone) {
                sounding.or(set(HanTable.get().pinyin(pinyin.letters(), tone)));
            }
        }
        return sounding;
    }

    private static boolean isHan(String word) {
        return word.codePoints().allMatch(cp -> NameCharacter.of(cp) == NameCharacter.HAN
                || cp >= 0x2E80 && cp <= 0x2FDF || cp >= 0x31C0 && cp <= 0x31E3);
    }

    private static BitSet holding(String parts) {
        BitSet all = null;
        for (int part : parts.codePoints().distinct().toArray()) {
            BitSet holding = new BitSet();
            shapes(part).forEach(shape -> holding.or(above(shape)));
            if (all == null) {
                all = holding;
            } else {
                all.and(holding);
            }
        }
        return all;
    }

    private static List<Integer> shapes(int part) {
        List<Integer> shapes = SHAPES.stream().filter(group -> group.indexOf(part) >= 0)
                .flatMap(group -> group.codePoints().boxed()).distinct().toList();
        return shapes.isEmpty() ? List.of(part) : shapes;
    }

    /** Itself, and everything that holds it as a part, or as a part of a part. */
    private static BitSet above(int part) {
        BitSet seen = new BitSet();
        if (NameCharacter.of(part) == NameCharacter.HAN) {
            seen.set(part);
        }
        Deque<Integer> open = new ArrayDeque<>(List.of(part));
        while (!open.isEmpty()) {
            for (int whole : HanTable.get().holders(open.pop())) {
                if (!seen.get(whole)) {
                    seen.set(whole);
                    open.push(whole);
                }
            }
        }
        return seen;
    }

    private static BitSet set(int[] points) {
        BitSet set = new BitSet();
        Arrays.stream(points).forEach(set::set);
        return set;
    }
}
