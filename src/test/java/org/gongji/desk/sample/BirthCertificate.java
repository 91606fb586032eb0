package org.gongji.desk.sample;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.awt.Color;
import java.awt.image.BufferedImage;
import java.util.List;

/**
 * A 出生医学证明; births before 1996 have none (domain.md §5.3).
 *
 * @param number a letter and nine digits
 */
record BirthCertificate(String stem, String number, Player child, Player mother, Player father)
        implements SamplePaper {
    private static final Color PAPER = new Color(0xEAF2EC);

    BirthCertificate {
        if (child.birth().getYear() < 1996) {
            throw new IllegalArgumentException("there were no birth certificates before 1996");
        }
    }

    @Override
    public String kind() {
        return "birth_certificate";
    }

    @Override
    public void describe(ObjectNode paper) {
        paper.put("number", number).put("date", child.birth().plusDays(6).toString());
        ArrayNode people = paper.putArray("people");
        PaperJson.child(people, child);
        PaperJson.parent(people, "mother", mother);
        PaperJson.parent(people, "father", father);
    }

    @Override
    public List<Drawing> drawings() {
        return List.of(this::page);
    }

    private BufferedImage page(PageFonts fonts, long grain) {
        PagePen pen = new PagePen(fonts, 930, 660, PAPER);
        pen.title("出生医学证明（样张）", 66, 32f);
        pen.cell("新生儿姓名", child.name(), 50, 96, 300, 76);
        pen.cell("性别", child.sexWord(), 350, 96, 120, 76);
        pen.cell("出生时间", PageDates.chinese(child.birth()) + " 08时20分", 470, 96, 410, 76);
        pen.cell("出生孕周", "39周", 50, 172, 200, 76);
        pen.cell("体重", "3300克", 250, 172, 200, 76);
        pen.cell("身长", "50厘米", 450, 172, 200, 76);
        pen.cell("编号", number, 650, 172, 230, 76);
        parent(pen, "母亲", mother, 268);
        parent(pen, "父亲", father, 420);
        pen.cell("接生机构", "样例市样例医院", 50, 572, 400, 60);
        pen.cell("签发日期", PageDates.chinese(child.birth().plusDays(6)), 450, 572, 430, 60);
        return pen.finish(grain);
    }

    private void parent(PagePen pen, String who, Player player, int y) {
        int age = player.birth().until(child.birth()).getYears();
        pen.cell(who + "姓名", player.name(), 50, y, 300, 76);
        pen.cell("年龄", age + "岁", 350, y, 150, 76);
        pen.cell("民族", player.ethnicWord(), 500, y, 380, 76);
        pen.cell(who + "身份证件号", player.number(), 50, y + 76, 830, 64);
    }
}
