package org.gongji.desk.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gongji.desk.base.StoreMode;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PasswordSlotsTest {
    private static final String STORE = "0123456789abcdef0123456789abcdef";
    private static final byte[] PLACE = {1, 2, 3};

    private final SecureRandom random = new SecureRandom();
    private final PasswordSlots slots = new PasswordSlots(random, KdfCost.forTests());
    private final Vault vault = Vault.generate();

    private KeySlot slot(String password) {
        return slots.make(STORE, StoreMode.TRAINING, "s1", password.toCharArray(), vault);
    }

    private SlotAnswer open(KeySlot slot, String password) {
        return slots.open(slot, password.toCharArray());
    }

    private boolean opensTheSameKeys(SlotAnswer answer) {
        byte[] sealed = vault.seal("𠅤".getBytes(StandardCharsets.UTF_8), PLACE);
        return answer instanceof SlotAnswer.Opened opened
                && new String(opened.vault().open(sealed, PLACE), StandardCharsets.UTF_8).equals("𠅤");
    }

    @Test
    void opensWithItsPassword() {
        assertThat(opensTheSameKeys(open(slot("练习-Password-1"), "练习-Password-1"))).isTrue();
    }

    @Test
    void takesFullWidthAndHalfWidthForTheSamePassword() {
        assertThat(opensTheSameKeys(open(slot("ＡＢＣ１２３ｶ"), "ABC123カ"))).isTrue();
    }

    @Test
    void saysWrongToEveryWrongPasswordPrefixesAndLongerOnesIncluded() {
        KeySlot slot = slot("password");
        for (String wrong : new String[] {"", "p", "passwor", "passwordx", "Password", "password\0", "密码"}) {
            assertThat(open(slot, wrong)).as(wrong).isInstanceOf(SlotAnswer.WrongPassword.class);
        }
        for (int i = 0; i < 600; i++) {
            assertThat(open(slot, "guess " + i)).isInstanceOf(SlotAnswer.WrongPassword.class);
        }
    }

    @Test
    void opensNothingOnceAByteOfTheSlotIsChanged() {
        KeySlot slot = slot("password");
        Random dice = new Random(7);
        int tried = 0;
        for (String key : new String[] {"salt", "wrappedKey", "privateKeyset", "keyset"}) {
            for (int i = 0; i < 60; i++) {
                Map<String, Object> document = new LinkedHashMap<>(slot.document());
                byte[] bytes = Base64.getDecoder().decode((String) document.get(key));
                bytes[dice.nextInt(bytes.length)] ^= (byte) (1 << dice.nextInt(8));
                document.put(key, Base64.getEncoder().encodeToString(bytes));
                assertThat(open(KeySlot.of(document), "password")).as(key).isNotInstanceOf(SlotAnswer.Opened.class);
                tried++;
            }
        }
        assertThat(tried).isEqualTo(240);
    }

    @Test
    void opensInNoOtherStoreNoOtherSlotAndNoOtherGeneration() {
        Map<String, Object> document = slot("password").document();
        for (Map<String, Object> moved : List.<Map<String, Object>>of(Map.of("store", "f".repeat(32)),
                Map.of("slot", "s2"), Map.of("generation", 2))) {
            Map<String, Object> other = new LinkedHashMap<>(document);
            other.putAll(moved);
            assertThat(open(KeySlot.of(other), "password")).isNotInstanceOf(SlotAnswer.Opened.class);
        }
    }

    @Nested
    class Cost {
        @Test
        void isFullForEverybodyButTests() {
            assertThat(KdfCost.FULL.document()).isEqualTo(Map.of("memoryKiB", 65_536, "passes", 3, "lanes", 1,
                    "wrapRounds", 10_000));
        }

        @Test
        void refusesASlotBelowTheFloor() {
            KeySlot cheap = slot("password");
            assertThat(new PasswordSlots(random, KdfCost.FULL).open(cheap, "password".toCharArray()))
                    .isInstanceOf(SlotAnswer.TooWeak.class);
        }

        @Test
        void refusesASlotThatWouldStopTheMachine() {
            Map<String, Object> document = new LinkedHashMap<>(slot("password").document());
            document.put("kdf", Map.of("memoryKiB", 2_000_000_000, "passes", 3, "lanes", 1, "wrapRounds", 10_000));
            assertThat(open(KeySlot.of(document), "password")).isInstanceOf(SlotAnswer.TooWeak.class);
        }

        @Test
        void neverPutsACheapSlotIntoALiveStore() {
            assertThatThrownBy(() -> slots.make(STORE, StoreMode.LIVE, "s1", "x".toCharArray(), vault))
                    .isInstanceOf(IllegalArgumentException.class);
        }

        @Test
        void opensAtFullCostAndBindsTheCostIntoTheSeal() {
            PasswordSlots full = new PasswordSlots(random, KdfCost.FULL);
            KeySlot slot = full.make(STORE, StoreMode.LIVE, "s1", "密码".toCharArray(), vault);
            assertThat(opensTheSameKeys(full.open(slot, "密码".toCharArray()))).isTrue();
            Map<String, Object> document = new LinkedHashMap<>(slot.document());
            document.put("kdf", Map.of("memoryKiB", 65_536, "passes", 3, "lanes", 1, "wrapRounds", 10_001));
            assertThat(full.open(KeySlot.of(document), "密码".toCharArray()))
                    .isInstanceOf(SlotAnswer.WrongPassword.class);
        }
    }

    @Test
    void sealsNewKeysToASlotWhoseOwnerIsAway() {
        KeySlot slot = slot("password");
        Vault other = Vault.generate();
        KeySlot anew = slots.sealedAnew(slot, other);
        byte[] sealed = other.seal(new byte[] {9}, PLACE);
        SlotAnswer answer = open(anew, "password");
        assertThat(((SlotAnswer.Opened) answer).vault().open(sealed, PLACE)).containsExactly(9);
        assertThat(anew.publicKeyDigest()).isEqualTo(slot.publicKeyDigest());
    }
}
