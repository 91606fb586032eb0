package org.gongji.desk.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.gongji.desk.base.Sha256;
import org.junit.jupiter.api.Test;

class MarkTextTest {
    private static final Sha256 DIGEST = Sha256.of(new byte[] {1});

    @Test
    void encodesTheVectorsOfRfc9285() {
        assertThat(Base45.encode(ascii("AB"))).isEqualTo("BB8");
        assertThat(Base45.encode(ascii("Hello!!"))).isEqualTo("%69 VD92EX0");
        assertThat(Base45.encode(ascii("base-45"))).isEqualTo("UJCLQE7W581");
        assertThat(Base45.decode("QED8WEX0")).hasValue(ascii("ietf!"));
    }

    @Test
    void refusesWhatRfc9285Refuses() {
        assertThat(Base45.decode("FGW")).hasValue(new byte[] {(byte) 0xFF, (byte) 0xFF});
        assertThat(Base45.decode("GGW")).isEmpty();
        assertThat(Base45.decode(":::")).isEmpty();
        assertThat(Base45.decode("A")).isEmpty();
        assertThat(Base45.decode("ab0")).isEmpty();
    }

    @Property(tries = 500)
    void readsBackAnyBytes(@ForAll byte[] bytes) {
        assertThat(Base45.decode(Base45.encode(bytes))).hasValue(bytes);
    }

    @Test
    void readsBackAReceiptsCode() {
        Mark mark = new Mark.OfReceipt("410105", "W03", "410105-W03-1-260122-0007-C", LocalDate.of(2026, 1, 22), 3,
                DIGEST);
        MarkText text = new MarkText(mark, new byte[64]);
        assertThat(text.text()).startsWith("GJ1:").matches("[0-9A-Z $%*+./:-]+").hasSizeLessThan(210);
        assertThat(MarkText.read(text.text())).get().extracting(MarkText::mark).isEqualTo(mark);
    }

    @Test
    void readsBackAPagesCode() {
        Mark mark = new Mark.OfPage("410105", "W03", "0123456789abcdef0123456789abcdef", 2, 200, DIGEST);
        MarkText text = new MarkText(mark, new byte[64]);
        assertThat(text.text()).startsWith("GJP:").hasSizeLessThan(196);
        assertThat(MarkText.read(text.text())).get().extracting(MarkText::mark).isEqualTo(mark);
    }

    @Test
    void takesNoForeignCutOrLengthenedCode() {
        String good = new MarkText(new Mark.OfPage("410105", "W03", "0123456789abcdef0123456789abcdef", 1, 2, DIGEST),
                new byte[64]).text();
        assertThat(MarkText.read("https://example.org/")).isEmpty();
        assertThat(MarkText.read(good.substring(0, good.length() - 3))).isEmpty();
        assertThat(MarkText.read(good + "BB8")).isEmpty();
        assertThat(MarkText.read("GJ1:" + good.substring(4))).isEmpty();
    }

    private static byte[] ascii(String text) {
        return text.getBytes(StandardCharsets.US_ASCII);
    }
}
