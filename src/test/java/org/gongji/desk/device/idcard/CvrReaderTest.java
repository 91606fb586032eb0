package org.gongji.desk.device.idcard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Map;
import org.gongji.desk.base.DeviceFault;
import org.gongji.desk.device.host.HostTimes;
import org.gongji.desk.identity.CardReader;
import org.gongji.desk.identity.CardReading;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@DisplayName("A reader through termb, with and without the getters that keep rare characters")
class CvrReaderTest {
    private static final Duration PATIENCE = Duration.ofMillis(300);
    private static final HostTimes TIMES = new HostTimes(Duration.ofSeconds(90), Duration.ofSeconds(30),
            Duration.ofSeconds(60), Duration.ofSeconds(20), Duration.ZERO);

    @TempDir
    private static Path folder;
    private static VendorKit wideKit;
    private static VendorKit narrowKit;
    private static HostedCardReader wide;
    private static HostedCardReader narrow;

    @BeforeAll
    static void compile() throws IOException {
        wideKit = new VendorKit(Files.createDirectories(folder.resolve("wide")));
        wide = reader(wideKit, wideKit.library("fake_termb.c", "libtermb.so", "-DWIDE"));
        narrowKit = new VendorKit(Files.createDirectories(folder.resolve("narrow")));
        narrow = reader(narrowKit, narrowKit.library("fake_termb.c", "libtermb.so"));
    }

    @AfterAll
    static void nothingIsLeft() throws IOException {
        if (narrow != null) {
            wide.close();
            narrow.close();
            assertThat(VendorKit.processes()).isEmpty();
            assertThat(wideKit.leftovers()).isEmpty();
        }
    }

    private static HostedCardReader reader(VendorKit kit, Path library) {
        return new HostedCardReader(kit.cvr(library), kit.allowed(), kit.helpers(), TIMES, new SecureRandom());
    }

    /** The values of a card as the vendor's library gives them; its own converter makes GBK of them. */
    private static void lay(VendorKit kit, CardReading card) {
        kit.play("card");
        Map.of("GetPeopleName", card.name(), "GetPeopleSex", card.sex().code().equals("1") ? "男" : "女",
                "GetNationCode", card.ethnicCode(), "GetPeopleBirthday", card.birth().toString().replace("-", ""),
                "GetPeopleAddress", card.address(), "GetPeopleIDCode", card.document().number(),
                "GetDepartment", card.issuer(), "GetStartDate", "2019.08.02", "GetEndDate", "2029.08.02",
                "GetPassCheckID", card.permitNumber()).forEach((getter, text) -> {
                    kit.put(getter + "U", text.getBytes(StandardCharsets.UTF_16LE));
                    kit.put(getter, text.getBytes(Charset.forName("GBK")));
                });
    }

    private static CardReading read(CardReader reader) {
        return ((CardReader.Outcome.Read) reader.read(PATIENCE)).reading();
    }

    @Test
    void keepsRareCharactersWhereTheLibraryHasWideGetters() {
        lay(wideKit, ChipBlock.citizen().reading());
        assertThat(read(wide)).isEqualTo(ChipBlock.citizen().reading());
        lay(wideKit, ChipBlock.hmt().reading());
        assertThat(read(wide)).isEqualTo(ChipBlock.hmt().reading());
    }

    @Test
    void knowsAForeignersCardByItsNumber() {
        lay(wideKit, ChipBlock.foreign2023().reading());
        assertThat(read(wide).document()).isEqualTo(ChipBlock.foreign2023().reading().document());
        lay(wideKit, ChipBlock.foreign2017().reading());
        assertThat(read(wide).layout()).isEqualTo("foreign2017");
    }

    @Test
    void refusesANameThatLostItsRareCharacters() {
        lay(narrowKit, ChipBlock.citizen().reading());
        assertThat(narrow.read(PATIENCE)).isEqualTo(new CardReader.Outcome.Failed(DeviceFault.CARD_LOSSY));
    }

    @Test
    void showsWhatWasLostOfAnAddressAndTakesAPlainName() {
        lay(narrowKit, ChipBlock.citizen().reading());
        narrowKit.put("GetPeopleName", "李样例".getBytes(Charset.forName("GBK")));
        assertThat(read(narrow).name()).isEqualTo("李样例");
        assertThat(read(narrow).address()).isEqualTo("河南省郑州市样例路〓里8号");
    }

    @Test
    void refusesANameWithACharacterOfThePrivateArea() {
        lay(narrowKit, ChipBlock.citizen().reading());
        // GBK FE50 stood for a character that got its own place only later
        narrowKit.put("GetPeopleName", new byte[]{(byte) 0xC0, (byte) 0xEE, (byte) 0xFE, (byte) 0x50});
        assertThat(narrow.read(PATIENCE)).isEqualTo(new CardReader.Outcome.Failed(DeviceFault.CARD_LOSSY));
    }

    @ParameterizedTest
    @CsvSource({"unplug, READER_UNPLUGGED", "gone, READER_UNPLUGGED", "removed, CARD_REMOVED", "lifted, CARD_REMOVED",
        "odd, READER_FAILED", "crash, READER_CRASHED"})
    void namesWhatWentWrong(String play, DeviceFault fault) {
        lay(wideKit, ChipBlock.citizen().reading());
        wideKit.play(play);
        assertThat(wide.read(PATIENCE)).isEqualTo(new CardReader.Outcome.Failed(fault));
        wideKit.play("none");
        assertThat(wide.read(PATIENCE)).isEqualTo(new CardReader.Outcome.NoCard());
    }
}
