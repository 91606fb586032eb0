package org.gongji.desk.device.card;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.LocalDate;
import java.util.Map;
import org.gongji.desk.base.DeviceFault;
import org.gongji.desk.device.DeviceTrouble;
import org.gongji.desk.device.host.HostAnswer;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.identity.SocialCardReading;
import org.gongji.desk.identity.SocialCardReading.NameState;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The helper's side of the chip card reader")
class PcscDriverTest {
    private static final SocialCardReading RARE = SocialCards.reading("王\uD840\uDD64", NameState.WHOLE, "2.00");
    private static final SocialCardReading BARE = new SocialCardReading("410105199003070026", "", NameState.LOST,
            Sex.UNKNOWN, "", null, "", "", "", null);

    private static HostAnswer answer(PcscDriver.Terminals terminals) {
        return new PcscDriver(terminals).answer(PcscDriver.READ, Duration.ZERO, () -> false);
    }

    private static Map<String, byte[]> fields(SocialCardReading reading) {
        return ((HostAnswer.Done) answer((comes, cancelled) -> reading)).fields();
    }

    @Test
    void bringsEveryValueOverToTheDeskExactlyAndWipesIt() {
        Map<String, byte[]> fields = fields(RARE);
        assertThat(SocialCardFields.reading(fields)).isEqualTo(RARE);
        assertThat(fields.values()).allSatisfy(value -> assertThat(value).containsOnly(0));
        assertThat(SocialCardFields.reading(fields(BARE))).isEqualTo(BARE);
        assertThat(BARE.birth()).isNull();
        assertThat(RARE.validTo()).isEqualTo(LocalDate.of(2030, 1, 2));
    }

    @Test
    void saysNothingWhenNobodyComesAndNamesEveryTrouble() {
        assertThat(answer((comes, cancelled) -> null)).isEqualTo(new HostAnswer.Nothing());
        for (DeviceFault fault : DeviceFault.values()) {
            assertThat(answer((comes, cancelled) -> {
                throw new DeviceTrouble(fault);
            })).isEqualTo(new HostAnswer.Failed(fault));
        }
    }
}
