package org.gongji.desk.sample;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;

/** The front of an ID card laid on the scanner, for people whose card was sighted, not read by chip. */
record IdFront(String stem, Player player) implements SamplePaper {
    private static final Color GLASS = new Color(0xF2F4F5);
    private static final Color CARD = new Color(0xDCEAF3);

    @Override
    public String kind() {
        return "id_copy";
    }

    @Override
    public void describe(ObjectNode paper) {
        paper.put("original", false);
        PaperJson.named(paper.putArray("people"), "subject", player);
    }

    @Override
    public List<Drawing> drawings() {
        return List.of(this::page);
    }

    private BufferedImage page(PageFonts fonts, long grain) {
        PagePen pen = new PagePen(fonts, 880, 620, GLASS);
        pen.filled(90, 70, 700, 450, CARD);
        pen.label("身份证人像面（样张）", 330, 55, 20f);
        line(pen, "姓名", player.name(), 150);
        line(pen, "性别", player.sexWord() + "　　民族　" + player.ethnicWord(), 210);
        line(pen, "出生", PageDates.chinese(player.birth()), 270);
        line(pen, "住址", player.address(), 330);
        pen.label("公民身份号码", 130, 470, 18f);
        pen.value(player.number(), 290, 470, 30f);
        pen.silhouette(580, 120, 180, 230);
        return pen.finish(grain);
    }

    private static void line(PagePen pen, String label, String value, int y) {
        pen.label(label, 130, y, 18f);
        pen.value(value, 200, y, 24f);
    }
}
