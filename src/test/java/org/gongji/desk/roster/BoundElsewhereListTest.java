package org.gongji.desk.roster;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.gongji.desk.base.BadJson;
import org.junit.jupiter.api.Test;

class BoundElsewhereListTest {
    private static final String HEADER = "giver,member,relation,kind,since\n";
    private static final String FATHER = "410171196003150017";
    private static final String SON = "410171199003150018";

    private static BoundElsewhereList read(String csv) {
        return BoundElsewhereList.read(csv.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void findsAPairFromEitherSide() {
        BoundElsewhereList list = read("\uFEFF" + HEADER + FATHER + "," + SON + ",儿子,子女,2026-11-02\n");
        BoundElsewhereList.Line line = new BoundElsewhereList.Line(FATHER, SON, "儿子", "子女",
                LocalDate.of(2026, 11, 2));
        assertThat(list.size()).isEqualTo(1);
        assertThat(list.of(List.of(FATHER))).containsExactly(line);
        assertThat(list.of(List.of(SON, FATHER))).containsExactly(line);
        assertThat(list.of(List.of("410171198001010011"))).isEmpty();
        assertThat(read(HEADER).size()).isZero();
    }

    @Test
    void saysWhomItMayNameWithoutHoldingTheirNumbers() {
        Mentioned mentioned = Mentioned.in(read(HEADER + FATHER + "," + SON + ",儿子,子女,2026-11-02\n"));
        assertThat(mentioned.any(List.of("410171198001010011", SON))).isTrue();
        assertThat(mentioned.any(List.of(FATHER.toLowerCase(Locale.ROOT)))).isTrue();
        assertThat(mentioned.any(List.of("410171198001010011"))).isFalse();
        assertThat(mentioned.any(List.of())).isFalse();
        assertThat(Mentioned.in(read(HEADER)).any(List.of(SON))).isFalse();
    }

    @Test
    void refusesWhatIsNoSuchListWithItsLine() {
        for (String row : List.of(FATHER + "," + FATHER + ",儿子,子女,2026-11-02", FATHER + "," + SON + ",儿子,子女,11-02",
                "," + SON + ",儿子,子女,2026-11-02", FATHER + "," + SON + ",儿子")) {
            assertThatThrownBy(() -> read(HEADER + row + "\n")).isInstanceOfSatisfying(BadJson.class,
                    bad -> assertThat(bad.path()).isEqualTo("bindings.csv:2"));
        }
        assertThatThrownBy(() -> read("giver,member\n")).isInstanceOf(BadJson.class);
    }
}
