package org.gongji.desk.ui.approval;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Set;
import java.util.stream.Stream;
import org.gongji.desk.access.Presence;
import org.gongji.desk.words.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever keeps a colleague from approving beside the clerk is said in words, in both languages. */
class PresenceWordsTest {
    /** Their sentences take a number and have keys of their own. */
    private static final Set<Class<?>> COUNTED = Set.of(Presence.WrongPassword.class, Presence.Locked.class);

    static Stream<Class<?>> absences() {
        return Arrays.stream(Presence.class.getPermittedSubclasses())
                .filter(one -> one != Presence.Here.class && !COUNTED.contains(one));
    }

    @ParameterizedTest
    @MethodSource("absences")
    void everyAbsenceHasItsSentence(Class<?> absence) {
        String key = "approval.presence." + absence.getSimpleName();
        assertThat(Words.chinese().find(key)).as(key).isPresent();
        assertThat(Words.english().find(key)).as(key).isPresent();
    }
}
