package org.gongji.desk.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.identity.ScannedCode;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.identity.SocialCardReading;
import org.gongji.desk.ui.devices.DevicesDesk.Kind;
import org.gongji.desk.ui.devices.DevicesDesk.Twins;
import org.gongji.desk.ui.devices.DevicesViewModel;
import org.gongji.desk.ui.devices.LastTests;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.ReaderSaid;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("The device page")
class DevicesViewModelTest {
    private static final Words WORDS = Words.chinese();
    private static final String NUMBER = "41017119900307002X";
    private final SampleDevices desk = new SampleDevices(WORDS, true);
    private final DevicesViewModel model = desk.model();

    private LastTests.Test last(Kind kind) {
        return model.last(kind).orElseThrow();
    }

    @Test
    void listsEveryKindInItsOrderWithWordsAndAdvice() {
        assertThat(model.devices().get()).extracting(device -> device.kind()).containsExactly(Kind.values());
        assertThat(model.devices().get()).allSatisfy(device -> {
            assertThat(device.state()).isNotBlank();
            assertThat(device.advice()).isNotBlank();
        });
        assertThat(model.devices().get()).filteredOn(device -> device.simulated())
                .extracting(device -> device.kind()).containsExactly(Kind.READER, Kind.PRINTER);
    }

    @Test
    void followsTheReadersWhileItIsOpenAndNoLongerAfterwards() {
        desk.document.set(ReaderSaid.of(ReaderSaid.Kind.UNPLUGGED, WORDS));
        assertThat(model.devices().get().get(0).state()).isEqualTo("没插好");
        model.left();
        desk.document.set(ReaderSaid.of(ReaderSaid.Kind.WAITING, WORDS));
        assertThat(model.devices().get().get(0).state()).isEqualTo("没插好");
    }

    @Test
    void asksForACardAndSaysWhichFieldsCameWithEverythingOfThePersonMasked() {
        model.primary();
        assertThat(last(Kind.READER).grade()).isEqualTo(Grade.NOTE);
        CardReading card = SampleDevices.card();
        model.card(card);
        String said = last(Kind.READER).sentence();
        assertThat(said).contains("身份证", "姓名、性别", "有效期", card.document().number().substring(14));
        assertThat(said).doesNotContain(card.name(), card.document().number(), card.address());
    }

    @Test
    void saysWhatWentWrongWithTheCardItAskedForAndOnlyThen() {
        desk.document.set(ReaderSaid.failed("card-turned", WORDS));
        assertThat(model.last(Kind.READER)).isEmpty();
        desk.document.set(ReaderSaid.of(ReaderSaid.Kind.WAITING, WORDS));
        model.primary();
        desk.document.set(ReaderSaid.failed("card-turned", WORDS));
        assertThat(last(Kind.READER)).isEqualTo(new LastTests.Test(last(Kind.READER).at(), Grade.B,
                WORDS.say("device.card-turned")));
    }

    @Test
    void masksASocialCardAndSaysThatItsNameMayBeCut() {
        model.social(new SocialCardReading(NUMBER, "欧阳某某", SocialCardReading.NameState.MAY_BE_CUT, Sex.MALE, "01",
                LocalDate.of(1990, 3, 7), "A12345678", "410100", "2.00", null));
        assertThat(last(Kind.SOCIAL).sentence()).contains("2.00", "欧**某", "没写全").doesNotContain(NUMBER,
                "欧阳某某", "A12345678", "有效期");
        assertThat(model.chosen().orElseThrow().kind()).isEqualTo(Kind.SOCIAL);
    }

    @Test
    void saysOnlyTheShapeOfWhatTheGunRead() {
        model.scanned(ScannedCode.of(NUMBER));
        assertThat(last(Kind.GUN).sentence()).contains("18 位", "校验对").doesNotContain(NUMBER);
        model.scanned(ScannedCode.of("410171199003070021"));
        assertThat(last(Kind.GUN).sentence()).contains("校验不对");
        model.scanned(ScannedCode.of("424" + "a1".repeat(12) + "9"));
        assertThat(last(Kind.GUN).sentence()).contains("医保电子凭证", "不保存").doesNotContain("a1a1");
        model.scanned(ScannedCode.of("hello world 123"));
        assertThat(last(Kind.GUN)).matches(test -> test.grade() == Grade.NOTE && test.sentence().contains("15 位"));
        model.scanned(ScannedCode.of(ScannedCode.Test.TEXT));
        assertThat(last(Kind.GUN).sentence()).isEqualTo(WORDS.say("devices.scanned.test"));
        model.scanned(ScannedCode.of("GJ1:ABC"));
        assertThat(last(Kind.GUN).sentence()).isEqualTo(WORDS.say("devices.scanned.receipt"));
    }

    @Test
    void usesThePrinterAndSaysWhatCameOfIt() {
        model.choose(Kind.PRINTER.ordinal());
        model.primary();
        assertThat(desk.used).containsExactly(Kind.PRINTER);
        assertThat(last(Kind.PRINTER).sentence()).contains("没纸");
        model.choose(Kind.DISK.ordinal());
        model.primary();
        assertThat(last(Kind.DISK).sentence()).contains("212");
        assertThat(desk.looks).isEqualTo(2);
    }

    @Test
    void playsOnlyWhileTheTwinIsInUseAndOffersNothingAtALiveDesk() {
        assertThat(model.play(1)).isTrue();
        assertThat(desk.played).containsExactly(Twins.Trick.TURNED);
        assertThat(model.play(5)).isFalse();
        assertThat(model.swapTwin()).isTrue();
        assertThat(model.play(0)).as("the connected reader cannot be played").isFalse();
        assertThat(model.devices().get().get(0).simulated()).isFalse();
        SampleDevices live = new SampleDevices(WORDS, false);
        DevicesViewModel page = live.model();
        assertThat(page.swapTwin() || page.play(0) || page.offersTwin()).isFalse();
        assertThat(live.played).isEmpty();
    }
}
