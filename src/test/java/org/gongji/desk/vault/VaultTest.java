package org.gongji.desk.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

class VaultTest {
    private static final byte[] HERE = {1};
    private static final byte[] THERE = {2};

    private final Vault vault = Vault.generate();

    @Test
    void opensWhatItSealedOnlyInItsPlace() {
        byte[] sealed = vault.seal(new byte[] {7}, HERE);
        assertThat(vault.open(sealed, HERE)).containsExactly(7);
        assertThatThrownBy(() -> vault.open(sealed, THERE)).isInstanceOf(SealBrokenException.class);
        assertThatThrownBy(() -> Vault.generate().open(sealed, HERE)).isInstanceOf(SealBrokenException.class);
    }

    @Test
    void findsAChangeCutOrSwapAnywhereInABlob() {
        byte[] page = new byte[20_000];
        new SecureRandom().nextBytes(page);
        byte[] sealed = vault.sealBlob(page, HERE);
        assertThat(vault.openBlob(sealed, HERE)).isEqualTo(page);
        for (int at : new int[] {0, 10, 100, 4096, 9000, sealed.length - 1}) {
            byte[] changed = sealed.clone();
            changed[at] ^= 1;
            assertThatThrownBy(() -> vault.openBlob(changed, HERE)).as("at " + at)
                    .isInstanceOf(SealBrokenException.class);
        }
        assertThatThrownBy(() -> vault.openBlob(Arrays.copyOf(sealed, 8192), HERE))
                .isInstanceOf(SealBrokenException.class);
        assertThatThrownBy(() -> vault.openBlob(sealed, THERE)).isInstanceOf(SealBrokenException.class);
    }

    @Test
    void keepsEmptyBlobs() {
        assertThat(vault.openBlob(vault.sealBlob(new byte[0], HERE), HERE)).isEmpty();
    }

    @Test
    void findsEqualThingsOnlyUnderTheSamePurposeAndKeys() {
        String one = vault.blind(Vault.Blind.PERSON, "410171198503070011");
        assertThat(one).isEqualTo(vault.blind(Vault.Blind.PERSON, "410171198503070011")).hasSize(32);
        assertThat(one).isNotEqualTo(vault.blind(Vault.Blind.PAIR, "410171198503070011"))
                .isNotEqualTo(Vault.generate().blind(Vault.Blind.PERSON, "410171198503070011"));
    }

    @Test
    void letsNoHeadPassForARow() {
        byte[] mac = vault.mac("row", HERE);
        assertThat(vault.macHolds("row", mac, HERE)).isTrue();
        assertThat(vault.macHolds("head", mac, HERE)).isFalse();
        assertThat(vault.macHolds("row", mac, THERE)).isFalse();
        assertThat(vault.macHolds("row", new byte[0], HERE)).isFalse();
    }

    @Test
    void givesEachRosterGenerationKeysOfItsOwn() {
        GenerationKeys first = vault.generationKeys("1");
        byte[] sealed = first.seal(new byte[] {5}, HERE);
        assertThat(vault.generationKeys("1").open(sealed, HERE)).containsExactly(5);
        assertThatThrownBy(() -> vault.generationKeys("2").open(sealed, HERE))
                .isInstanceOf(SealBrokenException.class);
        assertThat(first.blind(HERE, 8)).hasSize(8).isNotEqualTo(vault.generationKeys("2").blind(HERE, 8));
        first.close();
        assertThatThrownBy(() -> first.blind(HERE, 8)).hasMessage("the roster's keys are closed");
    }

    @Test
    void refusesEverythingOnceClosed() {
        byte[] sealed = vault.seal(HERE, HERE);
        vault.close();
        assertThatThrownBy(() -> vault.open(sealed, HERE)).hasMessage("the vault is closed");
        assertThatThrownBy(() -> vault.mac("row", HERE)).hasMessage("the vault is closed");
    }
}
