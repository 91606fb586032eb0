package org.gongji.desk.identity.fuzz;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.gongji.desk.identity.CardBlock;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.identity.IdCheck;
import org.gongji.desk.identity.IdKind;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.IdReason;
import org.gongji.desk.identity.Masking;
import org.gongji.desk.identity.NameCheck;
import org.gongji.desk.identity.NameReason;
import org.gongji.desk.identity.Names;
import org.gongji.desk.identity.UnreadableCardException;
import org.gongji.desk.identity.Validity;
import org.gongji.desk.identity.Verdict;

/**
 * What the fuzzer calls: the first byte chooses a parser, the rest is what somebody typed, scanned or read from a chip.
 * Any exception that a parser does not promise, and any broken promise, ends the run. A broken promise is a
 * {@link Broken}, because an AssertionError could be one of the parser's own.
 */
public final class IdentityFuzz {
    /** The parser of each sixteenth of the first byte; numbers come oftenest, names cost most. */
    private static final int[] TARGETS = {0, 1, 2, 3, 4, 5, 6, 0, 1, 2, 3, 5, 0, 1, 2, 0};
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 22);

    private IdentityFuzz() {
    }

    /** A parser answered, and against its own promise. */
    public static final class Broken extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Broken(String promise) {
            super(promise);
        }
    }

    public static void fuzzerTestOneInput(byte[] data) {
        if (data.length == 0) {
            return;
        }
        byte[] rest = Arrays.copyOfRange(data, 1, data.length);
        switch (TARGETS[data[0] & 0xF]) {
            case 0 -> number(utf8(rest));
            case 1 -> numberOfKind(rest);
            case 2 -> number(built(rest));
            case 3 -> name(utf16(rest));
            case 4 -> names(utf8(rest));
            case 5 -> validity(rest);
            default -> card(rest);
        }
    }

    private static void number(String typed) {
        IdCheck check = IdNumbers.check(typed, TODAY);
        agrees(check);
        String canonical = IdNumbers.canonical(typed);
        keep(IdNumbers.canonical(canonical).equals(canonical), "canonical once and for all");
        keep(canonical.isEmpty() != IdNumbers.same(typed, typed), "a number is itself, an empty one nobody's");
        if (check.usable()) {
            IdCheck again = IdNumbers.check(check.value(), TODAY);
            keep(again.kind() == check.kind() && again.value().equals(check.value()), "cleaned once and for all");
            keep(!check.eighteen().isEmpty() || check.kind() != IdKind.RESIDENT18, "a resident's number has 18 digits");
            Masking.number(check.value());
            IdKind.ofRecord(check.kind().psnCertType(check.value()), check.value());
        }
        Masking.spaced(typed);
    }

    private static void numberOfKind(byte[] rest) {
        if (rest.length > 0) {
            IdKind[] kinds = IdKind.values();
            IdKind kind = kinds[Math.floorMod(rest[0], kinds.length)];
            IdCheck check = IdNumbers.check(new String(rest, 1, rest.length - 1, StandardCharsets.UTF_8), kind, TODAY);
            agrees(check);
            keep(!check.usable() || check.kind() == kind, "the clerk's word on the kind");
        }
    }

    private static void agrees(IdCheck check) {
        Verdict worst = check.reasons().stream().map(IdReason::verdict).max(Verdict::compareTo).orElse(Verdict.VALID);
        keep(check.verdict() == worst, "the verdict is that of the worst reason");
        keep(!check.usable() || check.birth() == null || !check.birth().isAfter(TODAY), "nobody is born tomorrow");
    }

    /** Seventeen digits out of the bytes and the right check character, then what the remaining bytes change. */
    private static String built(byte[] rest) {
        StringBuilder digits = new StringBuilder();
        for (int i = 0; i < 17; i++) {
            digits.append(i < rest.length ? Math.floorMod(rest[i], 10) : 0);
        }
        digits.append(IdNumbers.checkCharacter(digits.toString()));
        for (int i = 17; i + 1 < rest.length; i += 2) {
            digits.setCharAt(Math.floorMod(rest[i], 18), (char) (rest[i + 1] & 0xFF));
        }
        return digits.toString();
    }

    private static void name(String typed) {
        NameCheck check = Names.check(typed);
        keep(check.input().equals(typed), "the original is kept");
        keep(Names.check(check.value()).value().equals(check.value()), "cleaned once and for all");
        keep(check.codePoints().size() == check.value().codePointCount(0, check.value().length()), "every character told");
        Verdict worst = check.reasons().stream().map(NameReason::verdict).max(Verdict::compareTo).orElse(Verdict.VALID);
        keep(check.verdict() == worst, "the verdict is that of the worst reason");
        Masking.name(check.value());
    }

    private static void names(String both) {
        int half = both.indexOf('|');
        String left = half < 0 ? both : both.substring(0, half);
        String right = half < 0 ? both : both.substring(half + 1);
        boolean same = Names.same(left, right);
        keep(same == Names.same(right, left), "same both ways");
        boolean alike = Names.lookalike(left, right).isPresent();
        keep(alike == Names.lookalike(right, left).isPresent(), "alike both ways");
        keep(!(same && alike), "the same name is no look-alike");
    }

    private static void validity(byte[] rest) {
        if (rest.length < 2) {
            return;
        }
        LocalDate birth = LocalDate.of(1900 + (rest[0] & 0x7F), 1 + (rest[1] & 7), 1);
        String line = utf8(Arrays.copyOfRange(rest, 2, rest.length));
        Validity validity = Validity.check(line, IdKind.RESIDENT18, birth, TODAY);
        keep(validity.verdict() != Verdict.VALID || validity.from() != null, "a valid term has a beginning");
        keep(!validity.longTerm() || validity.to() == null, "长期 has no end");
    }

    private static void card(byte[] block) {
        try {
            CardReading reading = CardBlock.parse(block);
            keep(!reading.document().number().isEmpty(), "a reading has a number");
            number(reading.document().number());
            name(reading.name());
        } catch (UnreadableCardException promised) {
            keep(promised.getMessage() != null, "it says why");
        }
    }

    private static String utf8(byte[] bytes) {
        return new String(bytes, StandardCharsets.UTF_8);
    }

    /** Two bytes a unit, so that halves of surrogate pairs come too. */
    private static String utf16(byte[] bytes) {
        char[] units = new char[bytes.length / 2];
        ByteBuffer.wrap(bytes).asCharBuffer().get(units);
        return new String(units);
    }

    private static void keep(boolean kept, String promise) {
        if (!kept) {
            throw new Broken(promise);
        }
    }
}
