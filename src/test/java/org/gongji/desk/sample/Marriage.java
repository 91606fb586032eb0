package org.gongji.desk.sample;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.List;

/**
 * A 结婚证 of two people.
 *
 * @param number 字号, J + division + year + serial
 */
record Marriage(String stem, String number, LocalDate date, Player first, Player second) implements SamplePaper {
    private static final Color PAPER = new Color(0xF7E9E6);

    @Override
    public String kind() {
        return "marriage_certificate";
    }

    @Override
    public void describe(ObjectNode paper) {
        paper.put("number", number).put("date", date.toString());
        ArrayNode people = paper.putArray("people");
        PaperJson.named(people, "party", first);
        PaperJson.named(people, "party", second);
    }

    @Override
    public List<Drawing> drawings() {
        return List.of(this::page);
    }

    private BufferedImage page(PageFonts fonts, long grain) {
        PagePen pen = new PagePen(fonts, 900, 640, PAPER);
        pen.title("结婚证（样张）", 70, 34f);
        pen.cell("持证人", first.name(), 50, 100, 260, 74);
        pen.cell("登记日期", PageDates.chinese(date), 310, 100, 240, 74);
        pen.cell("结婚证字号", number, 550, 100, 300, 74);
        party(pen, first, 200);
        party(pen, second, 380);
        pen.label("备注：样例", 60, 590, 16f);
        pen.label("此处为登记机关印章位置（样张不绘印章）", 430, 590, 16f);
        return pen.finish(grain);
    }

    private static void party(PagePen pen, Player player, int y) {
        pen.cell("姓名", player.name(), 50, y, 300, 74);
        pen.cell("性别", player.sexWord(), 350, y, 120, 74);
        pen.cell("国籍", nationality(player), 470, y, 150, 74);
        pen.cell("出生日期", PageDates.chinese(player.birth()), 620, y, 230, 74);
        pen.cell("身份证件号", player.number(), 50, y + 74, 800, 74);
    }

    private static String nationality(Player player) {
        return switch (player.extra()) {
            case "FRA" -> "法国";
            case "CAN" -> "加拿大";
            default -> "中国";
        };
    }
}
