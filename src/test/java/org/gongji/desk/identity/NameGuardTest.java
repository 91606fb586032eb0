package org.gongji.desk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.gongji.desk.identity.NameGuard.Chip;
import org.junit.jupiter.api.Test;

class NameGuardTest {
    @Test
    void asksAboutEveryCharacterNoKeyboardGives() {
        NameGuard guard = NameGuard.of("王䶮", null);
        assertThat(guard.items()).hasSize(1);
        assertThat(guard.items().get(0).place()).isEqualTo(1);
        assertThat(guard.items().get(0).character().code()).isEqualTo("U+4DAE");
        assertThat(guard.items().get(0).chip()).isEqualTo(Chip.NONE);
        assertThat(guard.asks()).isTrue();
        assertThat(NameGuard.of("王明", "").asks()).isFalse();
    }

    @Test
    void believesTheChip() {
        NameGuard guard = NameGuard.of("李𤋮", "李𤋮");
        assertThat(guard.items().get(0).chip()).isEqualTo(Chip.SAME);
        assertThat(guard.asks()).isFalse();
    }

    @Test
    void showsACharacterThatWasCutToSixteenBits() {
        NameGuard guard = NameGuard.of("李䋮", "李𤋮");
        assertThat(guard.items().get(0).character().code()).isEqualTo("U+42EE");
        assertThat(guard.items().get(0).there()).isEqualTo("U+242EE");
        assertThat(guard.asks()).isTrue();
    }

    @Test
    void showsACommonCharacterInTheChipsRareOnesPlace() {
        // U+20164 cut is a Latin letter, U+25E9A cut is a common Han character
        NameGuard guard = NameGuard.of("李庚", "李\uD857\uDE9A");
        assertThat(guard.items().get(0).chip()).isEqualTo(Chip.OTHER);
        assertThat(guard.items().get(0).there()).isEqualTo("U+25E9A");
    }

    @Test
    void asksWhereTheChipsNameEndsEarlier() {
        NameGuard guard = NameGuard.of("李𤋮𤋮", "李𤋮");
        assertThat(guard.items()).extracting(NameGuard.Item::chip).containsExactly(Chip.SAME, Chip.OTHER);
        assertThat(guard.items().get(1).there()).isEmpty();
        assertThat(guard.asks()).isTrue();
    }

    @Test
    void showsAnEverydayCharacterThatCameInAWayThatMayHaveCutIt() {
        NameGuard guard = NameGuard.of("李丫", "", Set.of((int) '丫', (int) '王'));
        assertThat(guard.asks()).isTrue();
        assertThat(guard.items()).singleElement().satisfies(item -> {
            assertThat(item.place()).isEqualTo(1);
            assertThat(item.character().code()).isEqualTo("U+4E2B");
        });
        assertThat(NameGuard.of("李丫", "").asks()).isFalse();
    }
}
