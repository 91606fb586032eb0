package org.gongji.desk.device.idcard;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.identity.IdDocument;
import org.gongji.desk.identity.IdKind;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.identity.Source;

/** Cards as a chip holds them, by plain offsets of domain.md §7.1, and what they must arrive as. */
record ChipBlock(byte[] bytes, CardReading reading) {
    private static final LocalDate FROM = LocalDate.of(2019, 8, 2);
    private static final LocalDate TO = LocalDate.of(2029, 8, 2);

    private static byte[] blank() {
        byte[] block = new byte[256];
        for (int i = 0; i < 256; i += 2) {
            block[i] = 0x20;
        }
        return block;
    }

    private static void put(byte[] block, int offset, String text) {
        byte[] units = text.getBytes(StandardCharsets.UTF_16LE);
        System.arraycopy(units, 0, block, offset, units.length);
    }

    private static byte[] resident(String name, String sex, String ethnic, String birth, String number) {
        byte[] block = blank();
        put(block, 0, name);
        put(block, 30, sex);
        put(block, 32, ethnic);
        put(block, 36, birth);
        put(block, 122, number);
        put(block, 188, "20190802");
        put(block, 204, "20290802");
        return block;
    }

    private static IdDocument document(IdKind kind, String number) {
        return new IdDocument(kind, number, FROM, TO, false, Source.CHIP);
    }

    /** Characters of the extensions B, E, G and of the private compatibility block. */
    static ChipBlock citizen() {
        byte[] block = resident("李𤋮𬭬𰻞﨑", "1", "25", "19970517", "410171199705170017");
        put(block, 52, "河南省郑州市样例路𠅤里8号");
        put(block, 158, "样例市公安局");
        return new ChipBlock(block, new CardReading("citizen", "李𤋮𬭬𰻞﨑", "", Sex.MALE, "25",
                LocalDate.of(1997, 5, 17), "河南省郑州市样例路𠅤里8号",
                document(IdKind.RESIDENT18, "410171199705170017"), "样例市公安局", "", "", false));
    }

    static ChipBlock hmt() {
        byte[] block = resident("陳𨋢", "2", "  ", "19850101", "810000198501010029");
        put(block, 52, "河南省郑州市样例路9号");
        put(block, 158, "样例市公安局");
        put(block, 220, "H12345678");
        put(block, 238, "02");
        put(block, 248, "J");
        return new ChipBlock(block, new CardReading("hmt", "陳𨋢", "", Sex.FEMALE, "", LocalDate.of(1985, 1, 1),
                "河南省郑州市样例路9号", document(IdKind.HMT_RESIDENCE, "810000198501010029"), "样例市公安局",
                "H12345678", "", false));
    }

    static ChipBlock foreign2017() {
        byte[] block = blank();
        put(block, 0, "MUSTERMANN, ERIKA");
        put(block, 120, "2");
        put(block, 122, "DEU123456789012");
        put(block, 152, "DEU");
        put(block, 158, "穆𪚥");
        put(block, 188, "20190802");
        put(block, 204, "20290802");
        put(block, 220, "19800304");
        put(block, 236, "01");
        put(block, 240, "4101");
        put(block, 248, "I");
        return new ChipBlock(block, new CardReading("foreign2017", "穆𪚥", "MUSTERMANN, ERIKA", Sex.FEMALE, "",
                LocalDate.of(1980, 3, 4), "", document(IdKind.FOREIGN_2017, "DEU123456789012"), "4101", "", "DEU",
                false));
    }

    static ChipBlock foreign2023() {
        byte[] block = resident("穆𮧵", "1", "01", "19850101", "932682198501010017");
        String english = "ABDULRAHMAN BIN MOHAMMED AL EXAMPLE OF SAMPLE";
        put(block, 52, english.substring(0, 35));
        put(block, 220, english.substring(35));
        put(block, 242, "682");
        put(block, 248, "Y");
        return new ChipBlock(block, new CardReading("foreign2023", "穆𮧵", english, Sex.MALE, "",
                LocalDate.of(1985, 1, 1), "", document(IdKind.FOREIGN_2023, "932682198501010017"), "", "", "682",
                false));
    }
}
