package org.gongji.desk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.Set;
import javax.imageio.ImageIO;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.evidence.Page.Origin;
import org.gongji.desk.evidence.PageOutcome.Duplicate;
import org.gongji.desk.evidence.PageOutcome.Reason;
import org.gongji.desk.evidence.PageOutcome.Refused;
import org.gongji.desk.evidence.PageOutcome.Taken;
import org.gongji.desk.forms.pdf.EvidencePdf;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class PageIntakeTest {
    private final PageIntake intake = new PageIntake(new EvidencePdf());

    @ParameterizedTest
    @CsvSource({"jpg,JPEG", "png,PNG"})
    void keepsTheBytesAndMakesASmallCopy(String format, Page.Format kind) throws IOException {
        byte[] bytes = picture(2600, 1300, format);

        Taken taken = (Taken) take(bytes);

        assertThat(taken.original()).isEqualTo(bytes);
        assertThat(taken.page()).isEqualTo(new Page(Sha256.of(bytes), kind, 2600, 1300, bytes.length, Origin.FILE));
        BufferedImage display = shown(taken);
        assertThat(display.getWidth()).isEqualTo(2000);
        assertThat(display.getHeight()).isEqualTo(1000);
    }

    @Test
    void neverEnlarges() throws IOException {
        assertThat(shown((Taken) take(picture(320, 200, "png"))).getWidth()).isEqualTo(320);
    }

    @Test
    void turnsUprightWhatACameraHeldSideways() throws IOException {
        byte[] bytes = withExif(picture(640, 320, "jpg"), 6);

        Taken taken = (Taken) take(bytes);

        BufferedImage display = shown(taken);
        assertThat(display.getWidth()).isEqualTo(320);
        assertThat(display.getHeight()).isEqualTo(640);
        // the red corner, top left as stored, stands top right once turned
        assertThat(new Color(display.getRGB(300, 20)).getRed()).isGreaterThan(200);
        assertThat(new Color(display.getRGB(300, 20)).getGreen()).isLessThan(80);
        assertThat(taken.page().width()).isEqualTo(320);
    }

    @Test
    void copyHoldsNoMetadata() throws IOException {
        Taken taken = (Taken) take(withExif(picture(640, 320, "jpg"), 1));

        String copy = new String(taken.display(), StandardCharsets.ISO_8859_1);
        assertThat(copy).doesNotContain("Exif").contains("JFIF");
        assertThat(new String(taken.original(), StandardCharsets.ISO_8859_1)).contains("Exif");
    }

    @ParameterizedTest
    @CsvSource({"jpg,20", "jpg,60", "jpg,95", "png,50", "png,99"})
    void hearsOfAPictureCutOff(String format, int percent) throws IOException {
        byte[] bytes = picture(1200, 900, format);

        assertThat(take(Arrays.copyOf(bytes, bytes.length * percent / 100)))
                .isEqualTo(new Refused(Reason.TRUNCATED, format.equals("jpg") ? "JPEG" : "PNG"));
    }

    @Test
    void hearsOfAJpegCutOffAndClosedAgain() throws IOException {
        byte[] bytes = picture(1200, 900, "jpg");
        byte[] half = Arrays.copyOf(bytes, bytes.length / 2);
        half[half.length - 2] = (byte) 0xFF;
        half[half.length - 1] = (byte) 0xD9;

        assertThat(take(half)).isEqualTo(new Refused(Reason.TRUNCATED, "JPEG"));
    }

    @Test
    void refusesABombByItsHeader() throws IOException {
        byte[] bytes = picture(64, 64, "png");
        put(bytes, 16, 30_000);

        assertThat(take(bytes)).isEqualTo(new Refused(Reason.TOO_MANY_PIXELS, "PNG"));
        put(bytes, 16, 19_999);
        put(bytes, 20, 19_999);
        assertThat(take(bytes)).isEqualTo(new Refused(Reason.TOO_MANY_PIXELS, "PNG"));
    }

    @Test
    void refusesWhatIsTooLargeOrEmpty() {
        assertThat(take(new byte[PageIntake.MOST_BYTES + 1])).isEqualTo(new Refused(Reason.TOO_LARGE, ""));
        assertThat(take(new byte[0])).isEqualTo(new Refused(Reason.EMPTY, ""));
    }

    @ParameterizedTest
    @CsvSource({"GIF89a-------,OTHER_PICTURE,GIF", "BM----------------,OTHER_PICTURE,BMP",
            "----ftypheic----,OTHER_PICTURE,HEIC", "RIFF----WEBP----,OTHER_PICTURE,WebP", "MZ-------------,FOREIGN,''",
            "<html>,FOREIGN,''"})
    void namesWhatItDoesNotTake(String bytes, Reason reason, String detail) {
        assertThat(take(bytes.getBytes(StandardCharsets.ISO_8859_1))).isEqualTo(new Refused(reason, detail));
    }

    @Test
    void refusesAPrinterColouredJpeg() throws IOException {
        byte[] bytes = picture(64, 64, "jpg");
        for (int i = 2; i < bytes.length - 9; i++) {
            if ((bytes[i] & 0xFF) == 0xFF && (bytes[i + 1] & 0xFF) == 0xC0) {
                bytes[i + 9] = 4;
                break;
            }
        }
        assertThat(take(bytes)).isEqualTo(new Refused(Reason.COLOURS, "JPEG"));
    }

    @Test
    void knowsThePageItAlreadyHas() throws IOException {
        byte[] bytes = picture(64, 64, "png");

        assertThat(intake.take(bytes, Origin.DROPPED, Set.of(Sha256.of(bytes))))
                .isEqualTo(new Duplicate(Sha256.of(bytes)));
    }

    @Test
    void takesAFileAndLeavesItAlone(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("page.jpg");
        byte[] bytes = picture(300, 200, "jpg");
        Files.write(file, bytes);

        assertThat(intake.take(file, Origin.FILE, Set.of())).isInstanceOf(Taken.class);
        assertThat(Files.readAllBytes(file)).isEqualTo(bytes);
        assertThat(intake.take(folder.resolve("gone.jpg"), Origin.FILE, Set.of()))
                .isEqualTo(new Refused(Reason.UNREADABLE, ""));
    }

    @Test
    void takesAPastedPictureOnce() {
        BufferedImage image = drawn(400, 300);
        Taken taken = (Taken) intake.pasted(image, Set.of());

        assertThat(taken.page().origin()).isEqualTo(Origin.CLIPBOARD);
        assertThat(taken.page().format()).isEqualTo(Page.Format.PNG);
        assertThat(intake.pasted(image, Set.of(taken.page().digest()))).isInstanceOf(Duplicate.class);
    }

    @Test
    void answersEveryDamagedPageWithoutFallingOver() throws IOException {
        Random random = new Random(20260122);
        byte[][] seeds = {picture(90, 60, "jpg"), picture(90, 60, "png"), withExif(picture(90, 60, "jpg"), 8)};
        int taken = 0;
        for (int i = 0; i < 900; i++) {
            byte[] bytes = seeds[i % seeds.length].clone();
            for (int hits = 1 + random.nextInt(6); hits > 0; hits--) {
                bytes[random.nextInt(i % 2 == 0 ? bytes.length : Math.min(bytes.length, 200))] =
                        (byte) random.nextInt(256);
            }
            PageOutcome outcome = take(i % 5 == 0 ? Arrays.copyOf(bytes, random.nextInt(bytes.length)) : bytes);
            taken += outcome instanceof Taken ? 1 : 0;
        }
        assertThat(taken).isBetween(1, 899);
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void everyRefusalHasWordsInBothLanguages(Reason reason) {
        assertThat(Words.chinese().say("evidence.page." + reason, "GIF")).isNotBlank();
        assertThat(Words.english().say("evidence.page." + reason, "GIF")).isNotBlank();
    }

    private PageOutcome take(byte[] bytes) {
        return intake.take(bytes, Origin.FILE, Set.of());
    }

    private static byte[] latin(String text) {
        return text.getBytes(StandardCharsets.ISO_8859_1);
    }

    private static BufferedImage shown(Taken taken) throws IOException {
        return ImageIO.read(new ByteArrayInputStream(taken.display()));
    }

    private static byte[] picture(int width, int height, String format) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.write(drawn(width, height), format, bytes);
        return bytes.toByteArray();
    }

    private static BufferedImage drawn(int width, int height) {
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(Color.WHITE);
        pen.fillRect(0, 0, width, height);
        pen.setColor(Color.RED);
        pen.fillRect(0, 0, width / 4, height / 4);
        Random random = new Random(7);
        pen.setColor(Color.BLACK);
        for (int i = 0; i < 300; i++) {
            pen.drawLine(random.nextInt(width), height / 2 + random.nextInt(height / 2), random.nextInt(width),
                    height / 2 + random.nextInt(height / 2));
        }
        pen.dispose();
        return image;
    }

    /** Puts an EXIF segment with an orientation after the JPEG's start. */
    private static byte[] withExif(byte[] jpeg, int turn) {
        byte[] segment = latin("\u00FF\u00E1\0\"Exif\0\0MM\0*\0\0\0\b\0\1\u0001\u0012\0\3\0\0\0\1\0" + (char) turn
                + "\0\0\0\0\0\0");
        byte[] out = new byte[jpeg.length + segment.length];
        System.arraycopy(jpeg, 0, out, 0, 2);
        System.arraycopy(segment, 0, out, 2, segment.length);
        System.arraycopy(jpeg, 2, out, 2 + segment.length, jpeg.length - 2);
        return out;
    }

    private static void put(byte[] bytes, int at, int value) {
        for (int i = 0; i < 4; i++) {
            bytes[at + i] = (byte) (value >>> 24 - 8 * i);
        }
    }
}
