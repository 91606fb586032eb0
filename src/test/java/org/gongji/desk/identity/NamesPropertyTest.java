package org.gongji.desk.identity;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;

class NamesPropertyTest {
    @Property(tries = 1000)
    void neverThrowsWhateverIsTyped(@ForAll String anything, @ForAll String other) {
        NameCheck check = Names.check(anything);
        assertThat(check.input()).isEqualTo(anything);
        assertThat(check.codePoints()).hasSize(check.value().codePointCount(0, check.value().length()));
        assertThat(Names.lookalike(anything, other).isPresent() && Names.same(anything, other)).isFalse();
    }

    @Property(tries = 1000)
    void cleansOnceAndForAll(@ForAll String anything) {
        String once = Names.check(anything).value();
        assertThat(Names.check(once).value()).isEqualTo(once);
    }
}
