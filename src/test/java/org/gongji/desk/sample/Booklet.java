package org.gongji.desk.sample;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;

/**
 * A 居民户口簿: its first page (户) and one 常住人口登记卡 a row, in a plain layout of ours.
 *
 * @param stem    e.g. {@code v04-booklet}
 * @param houseNo 户号
 * @param rows    the head first
 */
record Booklet(String stem, String houseNo, List<Row> rows) implements SamplePaper {
    private static final Color PAPER = new Color(0xF4EFE2);

    /** @param relation 与户主关系 as printed */
    record Row(Player player, String relation, String marital) {
        static Row head(Player player) {
            return new Row(player, "户主", "有配偶");
        }

        static Row of(Player player, String relation) {
            return new Row(player, relation, player.younger(20) ? "未婚" : "有配偶");
        }

        Row single() {
            return new Row(player, relation, "未婚");
        }
    }

    Booklet {
        rows = List.copyOf(rows);
    }

    @Override
    public String kind() {
        return "hukou_booklet";
    }

    @Override
    public void describe(ObjectNode paper) {
        paper.put("number", houseNo);
        ArrayNode people = paper.putArray("people");
        for (Row row : rows) {
            PaperJson.named(people, row.relation.equals("户主") ? "head" : "row", row.player)
                    .put("relation", row.relation).put("maritalStatus", row.marital);
        }
        paper.putObject("details").put("householdType", "家庭户");
    }

    @Override
    public List<Drawing> drawings() {
        List<Drawing> pages = new ArrayList<>();
        pages.add(this::firstPage);
        rows.forEach(row -> pages.add((fonts, grain) -> card(fonts, grain, row)));
        return pages;
    }

    private BufferedImage firstPage(PageFonts fonts, long grain) {
        PagePen pen = new PagePen(fonts, 845, 620, PAPER);
        Player head = rows.get(0).player();
        pen.title("户口簿首页（样张）", 70, 32f);
        pen.cell("户别", "家庭户", 60, 110, 360, 90);
        pen.cell("户主姓名", head.name(), 420, 110, 365, 90);
        pen.cell("户号", houseNo, 60, 200, 360, 90);
        pen.cell("签发日期", "2021年03月08日", 420, 200, 365, 90);
        pen.cell("住址", head.address(), 60, 290, 725, 90);
        pen.label("此处加盖登记机关专用章（样张不绘印章）", 80, 440, 18f);
        pen.box(60, 400, 725, 150);
        return pen.finish(grain);
    }

    private BufferedImage card(PageFonts fonts, long grain, Row row) {
        PagePen pen = new PagePen(fonts, 845, 620, PAPER);
        Player player = row.player();
        pen.title("常住人口登记卡（样张）", 58, 28f);
        pen.cell("姓名", player.name(), 40, 84, 260, 74);
        pen.cell("户主或与户主关系", row.relation(), 300, 84, 245, 74);
        pen.cell("性别", player.sexWord(), 545, 84, 120, 74);
        pen.cell("民族", player.ethnicWord(), 665, 84, 140, 74);
        pen.cell("曾用名", "", 40, 158, 260, 74);
        pen.cell("出生日期", PageDates.chinese(player.birth()), 300, 158, 245, 74);
        pen.cell("出生地", "样例市", 545, 158, 260, 74);
        pen.cell("公民身份号码", player.number(), 40, 232, 400, 74);
        pen.cell("籍贯", "样例市", 440, 232, 180, 74);
        pen.cell("婚姻状况", row.marital(), 620, 232, 185, 74);
        pen.cell("宗教信仰", "（样例）", 40, 306, 190, 74);
        pen.cell("血型", "（样例）", 230, 306, 150, 74);
        pen.cell("兵役状况", "（样例）", 380, 306, 190, 74);
        pen.cell("文化程度", "（样例）", 570, 306, 235, 74);
        pen.cell("服务处所", "（样例）", 40, 380, 400, 74);
        pen.cell("职业", "（样例）", 440, 380, 365, 74);
        pen.cell("何时由何地迁来本址", "", 40, 454, 400, 74);
        pen.cell("登记日期", "2021年03月08日", 440, 454, 365, 74);
        return pen.finish(grain);
    }
}
