package org.gongji.desk.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** The four layouts of domain.md §7.1, blocks written here by plain offsets, not by our own writer. */
class CardBlockTest {
    private static final LocalDate FROM = LocalDate.of(2019, 8, 2);
    private static final LocalDate TO = LocalDate.of(2029, 8, 2);

    private static byte[] block() {
        byte[] block = new byte[256];
        for (int i = 0; i < 256; i += 2) {
            block[i] = 0x20;
        }
        return block;
    }

    private static void put(byte[] block, int offset, String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(bytes, 0, block, offset, bytes.length);
    }

    private static byte[] citizen() {
        byte[] block = block();
        put(block, 0, "李𤋮");
        put(block, 30, "1");
        put(block, 32, "25");
        put(block, 36, "19970517");
        put(block, 52, "河南省郑州市样例路8号");
        put(block, 122, "410171199705170017");
        put(block, 158, "样例市公安局");
        put(block, 188, "20190802");
        put(block, 204, "20290802");
        return block;
    }

    @Test
    void readsACitizensCardWithItsRareCharacter() {
        CardReading reading = CardBlock.parse(citizen());
        assertThat(reading).isEqualTo(new CardReading("citizen", "李𤋮", "", Sex.MALE, "25",
                LocalDate.of(1997, 5, 17), "河南省郑州市样例路8号",
                new IdDocument(IdKind.RESIDENT18, "410171199705170017", FROM, TO, false, Source.CHIP), "样例市公安局",
                "", "", false));
    }

    @Test
    void takesAZeroFlagForACitizen() {
        byte[] block = citizen();
        block[248] = 0;
        assertThat(CardBlock.parse(block).layout()).isEqualTo("citizen");
    }

    @Test
    void readsLongTermAsNoDate() {
        byte[] block = citizen();
        put(block, 204, "长期      ");
        IdDocument document = CardBlock.parse(block).document();
        assertThat(document.longTerm()).isTrue();
        assertThat(document.validTo()).isNull();
        assertThat(document.expiredOn(LocalDate.of(2100, 1, 1))).isFalse();
    }

    @Test
    void readsAResidencePermitOfHongKong() {
        byte[] block = citizen();
        put(block, 32, "  ");
        put(block, 122, "810000198501010010");
        put(block, 220, "H12345678");
        put(block, 238, "02");
        put(block, 248, "J");
        CardReading reading = CardBlock.parse(block);
        assertThat(reading.layout()).isEqualTo("hmt");
        assertThat(reading.document().kind()).isEqualTo(IdKind.HMT_RESIDENCE);
        assertThat(reading.permitNumber()).isEqualTo("H12345678");
        assertThat(reading.ethnicCode()).isEmpty();
    }

    @Test
    void readsAForeignersCardOf2017() {
        byte[] block = block();
        put(block, 0, "MUSTERMANN, ERIKA");
        put(block, 120, "2");
        put(block, 122, "DEU123456789012");
        put(block, 152, "DEU");
        put(block, 158, "艾丽卡");
        put(block, 188, "20190802");
        put(block, 204, "20290802");
        put(block, 220, "19850101");
        put(block, 236, "01");
        put(block, 240, "1500");
        put(block, 248, "I");
        CardReading reading = CardBlock.parse(block);
        assertThat(reading.layout()).isEqualTo("foreign2017");
        assertThat(reading.name()).isEqualTo("艾丽卡");
        assertThat(reading.englishName()).isEqualTo("MUSTERMANN, ERIKA");
        assertThat(reading.nationality()).isEqualTo("DEU");
        assertThat(reading.birth()).isEqualTo("1985-01-01");
        assertThat(reading.document().kind()).isEqualTo(IdKind.FOREIGN_2017);
        assertThat(reading.issuer()).isEqualTo("1500");
    }

    @Test
    void readsAForeignersCardOf2023WhoseEnglishNameGoesOnElsewhere() {
        byte[] block = block();
        String english = "A".repeat(34) + " " + "B".repeat(11);
        put(block, 30, "1");
        put(block, 36, "19850101");
        put(block, 52, english.substring(0, 35));
        put(block, 122, "932682198501010017");
        put(block, 220, english.substring(35));
        put(block, 242, "SAU");
        put(block, 248, "Y");
        CardReading reading = CardBlock.parse(block);
        assertThat(reading.name()).isEqualTo(english);
        assertThat(reading.nationality()).isEqualTo("SAU");
        assertThat(reading.nameMayBeCut()).isTrue();
        assertThat(reading.document().kind()).isEqualTo(IdKind.FOREIGN_2023);
    }

    @Test
    void takesTheNewestAddressWhenItIsAppended() {
        byte[] longer = Arrays.copyOf(citizen(), 256 + 70);
        put(longer, 256, "新地址".concat(" ".repeat(32)));
        assertThat(CardBlock.parse(longer).address()).isEqualTo("新地址");
        assertThat(CardBlock.parse(Arrays.copyOf(citizen(), 300)).address()).isEqualTo("河南省郑州市样例路8号");
    }

    @Test
    void saysThatANameMayBeCutAndKeepsNoHalfCharacter() {
        byte[] block = citizen();
        put(block, 0, "阿".repeat(14) + "\uD850");
        block[28] = 0x50;
        block[29] = (byte) 0xD8;
        CardReading reading = CardBlock.parse(block);
        assertThat(reading.nameMayBeCut()).isTrue();
        assertThat(reading.name()).isEqualTo("阿".repeat(14));
    }

    @Test
    void refusesWhatIsNoCard() {
        assertThatThrownBy(() -> CardBlock.parse(new byte[255])).isInstanceOfSatisfying(UnreadableCardException.class,
                e -> assertThat(e.code()).isEqualTo("card-short"));
        byte[] unknown = citizen();
        put(unknown, 248, "Z");
        assertThatThrownBy(() -> CardBlock.parse(unknown)).isInstanceOfSatisfying(UnreadableCardException.class,
                e -> assertThat(e.code()).isEqualTo("card-layout"));
        assertThatThrownBy(() -> CardBlock.parse(new byte[256])).isInstanceOfSatisfying(UnreadableCardException.class,
                e -> assertThat(e.code()).isEqualTo("card-number"));
    }

    @Test
    void writesBackWhatItRead() {
        for (byte[] block : new byte[][] {citizen(), hmt(), foreign("foreign2017"), foreign("foreign2023")}) {
            CardReading reading = CardBlock.parse(block);
            assertThat(CardBlock.parse(CardBlockWriter.write(reading))).isEqualTo(reading);
        }
        assertThat(CardBlockWriter.write(CardBlock.parse(citizen()))).isEqualTo(citizen());
        CardReading moved = CardBlock.parse(CardBlockWriter.write(CardBlock.parse(citizen()), "新地址"));
        assertThat(moved.address()).isEqualTo("新地址");
    }

    @Test
    void writesALongNameCutLikeAChip() {
        CardReading long16 = named("阿".repeat(14) + "𤋮");
        CardReading back = CardBlock.parse(CardBlockWriter.write(long16));
        assertThat(back.name()).isEqualTo("阿".repeat(14));
        assertThat(back.nameMayBeCut()).isTrue();
    }

    private static CardReading named(String name) {
        CardReading card = CardBlock.parse(citizen());
        return new CardReading(card.layout(), name, "", card.sex(), card.ethnicCode(), card.birth(), card.address(),
                card.document(), card.issuer(), "", "", false);
    }

    private static byte[] hmt() {
        byte[] block = citizen();
        put(block, 122, "830000198501010030");
        put(block, 220, "12345678");
        put(block, 238, "01");
        put(block, 248, "J");
        return block;
    }

    private static byte[] foreign(String layout) {
        boolean old = layout.equals("foreign2017");
        return CardBlockWriter.write(new CardReading(layout, "艾丽卡", "MUSTERMANN, ERIKA", Sex.FEMALE, "",
                LocalDate.of(1985, 1, 1), "", new IdDocument(old ? IdKind.FOREIGN_2017 : IdKind.FOREIGN_2023,
                old ? "DEU123456789012" : "911276198501010028", FROM, null, true, Source.CHIP), old ? "1500" : "", "",
                "DEU", false));
    }
}
