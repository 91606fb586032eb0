package org.gongji.desk.vault;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.judge.Evidence;
import org.jasypt.exceptions.EncryptionOperationNotPossibleException;
import org.junit.jupiter.api.Test;

/** Guesses and damaged slots by the thousand; at test cost, and a few at the cost of every stored slot. */
class GuessingSuiteTest {
    private static final String STORE = "0123456789abcdef0123456789abcdef";
    private static final String RIGHT = "练习-Password-1";
    private static final String LETTERS = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-_ 密码练习共济柜台";

    private final SecureRandom random = new SecureRandom();
    private final Random dice = new Random(Evidence.seed());
    private final Vault vault = Vault.generate();

    private KeySlot slot(PasswordSlots slots) {
        return slots.make(STORE, StoreMode.TRAINING, "s1", RIGHT.toCharArray(), vault);
    }

    /** Half of them next to the right one: a letter more, less, other, swapped, in another case. */
    private String wrong(int i) {
        String guess = switch (i % 8) {
            case 0 -> RIGHT.substring(0, dice.nextInt(RIGHT.length()));
            case 1 -> RIGHT + letter();
            case 2 -> changed();
            case 3 -> dice.nextBoolean() ? RIGHT.toUpperCase() : RIGHT.toLowerCase();
            default -> drawn(1 + dice.nextInt(24));
        };
        return guess.equals(RIGHT) ? guess + letter() : guess;
    }

    private char letter() {
        return LETTERS.charAt(dice.nextInt(LETTERS.length()));
    }

    private String changed() {
        int at = dice.nextInt(RIGHT.length());
        return RIGHT.substring(0, at) + letter() + RIGHT.substring(at + 1);
    }

    private String drawn(int length) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < length; i++) {
            text.append(letter());
        }
        return text.toString();
    }

    @Test
    void acceptsNoWrongPassword() {
        int guesses = Evidence.of("B", 800, 20_000);
        PasswordSlots slots = new PasswordSlots(random, KdfCost.forTests());
        KeySlot slot = slot(slots);
        int accepted = 0;
        int pastThePadding = 0;
        for (int i = 0; i < guesses; i++) {
            char[] guess = wrong(i).toCharArray();
            accepted += slots.open(slot, guess) instanceof SlotAnswer.WrongPassword ? 0 : 1;
            pastThePadding += i % 4 == 0 && isPastThePadding(slot, guess) ? 1 : 0;
        }
        Evidence.counted("B", "wrong passwords at test cost", guesses, accepted);
        assertThat(accepted).isZero();
        assertThat(slots.open(slot, RIGHT.toCharArray())).isInstanceOf(SlotAnswer.Opened.class);
        if (guesses >= 20_000) {
            assertThat(pastThePadding).as("the control: jasypt alone lets some through").isPositive();
        }
    }

    private static boolean isPastThePadding(KeySlot slot, char[] guess) {
        try {
            SlotKey.jasypt(Stretch.password(guess, slot.salt(), slot.cost()), slot.cost()).decrypt(slot.wrappedKey());
            return true;
        } catch (EncryptionOperationNotPossibleException e) {
            return false;
        }
    }

    @Test
    void acceptsNoWrongPasswordAtFullCost() {
        int guesses = Evidence.of("B", 2, 20);
        PasswordSlots slots = new PasswordSlots(random, KdfCost.FULL);
        KeySlot slot = slot(slots);
        int accepted = 0;
        for (int i = 0; i < guesses; i++) {
            accepted += slots.open(slot, wrong(i).toCharArray()) instanceof SlotAnswer.WrongPassword ? 0 : 1;
        }
        Evidence.counted("B", "wrong passwords at full cost", guesses, accepted);
        assertThat(accepted).isZero();
        assertThat(slots.open(slot, RIGHT.toCharArray())).isInstanceOf(SlotAnswer.Opened.class);
    }

    @Test
    void opensNoDamagedSlotWithTheRightPassword() {
        int damages = Evidence.of("B", 200, 2_000);
        PasswordSlots slots = new PasswordSlots(random, KdfCost.forTests());
        KeySlot slot = slot(slots);
        int opened = 0;
        for (int i = 0; i < damages; i++) {
            opened += opens(slots, damaged(slot.document(), i)) ? 1 : 0;
        }
        Evidence.counted("B", "damaged slots tried with the right password", damages, opened);
        assertThat(opened).isZero();
        assertThat(opens(slots, slot.document())).as("the control: undamaged it opens").isTrue();
    }

    private static boolean opens(PasswordSlots slots, Map<String, Object> document) {
        try {
            return slots.open(KeySlot.of(document), RIGHT.toCharArray()) instanceof SlotAnswer.Opened;
        } catch (IllegalArgumentException noSlot) {
            return false;
        }
    }

    /** A flipped bit, a cut end, another number or another name, in turn. */
    private Map<String, Object> damaged(Map<String, Object> sound, int i) {
        Map<String, Object> document = new LinkedHashMap<>(sound);
        String field = List.of("salt", "wrappedKey", "privateKeyset", "keyset").get(dice.nextInt(4));
        byte[] bytes = Base64.getDecoder().decode((String) document.get(field));
        switch (i % 5) {
            case 0 -> document.put(field, text(Arrays.copyOf(bytes, dice.nextInt(bytes.length))));
            case 1 -> document.put("generation", 2 + dice.nextInt(100));
            case 2 -> document.put(List.of("store", "slot").get(dice.nextInt(2)), drawn(32));
            case 3 -> document.put("kdf", otherCost(document.get("kdf")));
            default -> {
                bytes[dice.nextInt(bytes.length)] ^= (byte) (1 << dice.nextInt(8));
                document.put(field, text(bytes));
            }
        }
        return document;
    }

    private static String text(byte[] bytes) {
        return Base64.getEncoder().encodeToString(bytes);
    }

    private Map<String, Object> otherCost(Object kdf) {
        Map<String, Object> other = new LinkedHashMap<>();
        ((Map<?, ?>) kdf).forEach((key, value) -> other.put((String) key, value));
        String part = new ArrayList<>(other.keySet()).get(dice.nextInt(other.size()));
        other.put(part, (Integer) other.get(part) + (dice.nextBoolean() ? 1 + dice.nextInt(3) : -1));
        return other;
    }

    @Test
    void refusesASlotWhoseCostWasLoweredInAnyPart() {
        PasswordSlots full = new PasswordSlots(random, KdfCost.FULL);
        Map<String, Object> document = slot(full).document();
        int refused = 0;
        for (String part : List.of("memoryKiB", "passes", "wrapRounds", "lanes")) {
            Map<String, Object> kdf = new LinkedHashMap<>(KdfCost.FULL.document());
            kdf.put(part, (Integer) kdf.get(part) - 1);
            Map<String, Object> lowered = new LinkedHashMap<>(document);
            lowered.put("kdf", kdf);
            refused += full.open(KeySlot.of(lowered), RIGHT.toCharArray()) instanceof SlotAnswer.TooWeak ? 1 : 0;
        }
        Evidence.counted("B", "slots lowered in one part of their cost", 4, 4 - refused);
        assertThat(refused).isEqualTo(4);
    }
}
