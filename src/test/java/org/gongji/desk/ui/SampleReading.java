package org.gongji.desk.ui;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.imageio.ImageIO;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.evidence.picture.Recipe;
import org.gongji.desk.evidence.reading.PageReader;
import org.gongji.desk.evidence.reading.PageReading;
import org.gongji.desk.evidence.reading.ReadLine;
import org.gongji.desk.evidence.reading.ReadLine.Place;
import org.gongji.desk.evidence.reading.ReadPage;
import org.gongji.desk.intake.CaseEdit;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.ui.step.evidence.PagePrint;

/** A marriage certificate of the pictures' family as a machine reads it: one digit of the wife's number is wrong. */
public final class SampleReading implements PagePrint {
    private static final int WIDTH = 900;
    private static final int HEIGHT = 500;
    private static final int SIZE = 24;
    /** 林若溪's own, and what the machine makes of it. */
    public static final String NUMBER = SampleCase.number("41017119980311002");
    public static final String MISREAD = NUMBER.substring(0, 13) + "7" + NUMBER.substring(14);

    private final List<ReadLine> lines = new ArrayList<>();

    public SampleReading() {
        party("周明远", SampleCase.number("41017119970517001"), 100);
        party("林若溪", MISREAD, 300);
    }

    private void party(String name, String number, int y) {
        line("姓名", 60, y, 0.99);
        line(name, 200, y, 0.97);
        line("身份证件号", 60, y + 60, 0.99);
        line(number, 260, y + 60, 0.91);
    }

    private void line(String text, int left, int middle, double certainty) {
        double width = text.chars().mapToDouble(c -> c < 128 ? SIZE * 0.56 : SIZE).sum() + 8;
        lines.add(new ReadLine(text, certainty, new Place(left + width / 2, middle, width, SIZE + 8, 0)));
    }

    /** The pictures' case with a marriage certificate that was laid down and nobody has keyed. */
    public static CaseFile unread() {
        return CaseEdit.paper(SampleCase.family(false, false), new Paper("w9", PaperKind.MARRIAGE_CERTIFICATE, "", null, true, List.of(), Map.of(),
                List.of(Sha256.of(new byte[]{9})), true));
    }

    @Override
    public List<PageReading> read(Sha256 page, Recipe recipe) {
        return List.of(new PageReading(picture(), new PageReader.Outcome.Read(new ReadPage(WIDTH, HEIGHT, lines))));
    }

    private byte[] picture() {
        BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = image.createGraphics();
        pen.setColor(new Color(0xF7E9E6));
        pen.fillRect(0, 0, WIDTH, HEIGHT);
        pen.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        pen.setColor(new Color(0x22262B));
        pen.setFont(font());
        for (ReadLine line : lines) {
            String printed = line.text().equals(MISREAD) ? NUMBER : line.text();
            pen.drawString(printed, (int) (line.place().x() - line.place().width() / 2) + 4,
                    (int) line.place().y() + SIZE / 3);
        }
        pen.dispose();
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try {
            ImageIO.write(image, "png", png);
        } catch (IOException e) {
            throw new IllegalStateException("writing to memory", e);
        }
        return png.toByteArray();
    }

    private static Font font() {
        try {
            return Font.createFont(Font.TRUETYPE_FONT, new File(".fonts/NotoSansSC_400Regular.ttf"))
                    .deriveFont((float) SIZE);
        } catch (IOException | FontFormatException e) {
            return new Font(Font.SANS_SERIF, Font.PLAIN, SIZE);
        }
    }
}
