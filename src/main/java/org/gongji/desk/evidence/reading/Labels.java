package org.gongji.desk.evidence.reading;

import java.util.List;
import java.util.Optional;
import org.gongji.desk.evidence.reading.Sheet.Cell;

/** The printed names of fields, and where the value of a field stands: behind, beside or beneath its name. */
final class Labels {
    /** Longer ones first: one may begin with another. */
    private static final List<String> ALL = List.of("户主或与户主关系", "本市县其他住址", "何时由何地迁来本市县", "何时由何地迁来本址",
            "新生儿母亲姓名", "新生儿父亲姓名", "有效身份证件号码", "有效身份证件类别", "母亲身份证件号", "父亲身份证件号", "有效身份证件号",
            "公民身份号码", "身份证件号码", "身份证件号", "与户主关系", "新生儿姓名", "户主或与", "户主关系", "户主姓名", "母亲姓名", "父亲姓名",
            "结婚证字号", "服务处所", "文化程度", "婚姻状况", "兵役状况", "宗教信仰", "出生日期", "出生时间", "出生孕周", "出生地点", "登记日期",
            "签发日期", "签发机构", "接生机构", "登记机关", "承办人签章", "医疗机构名称", "出生地", "曾用名", "持证人", "性别", "民族", "籍贯",
            "国籍", "年龄", "体重", "身长", "身高", "血型", "职业", "编号", "备注", "住址", "出生", "姓名", "字号", "其他住址");
    private static final int WORTH_A_SLIP = 4;

    private Labels() {
    }

    /** The part of a line that is the name of a field: the whole line, or its beginning. */
    static Optional<String> at(String text) {
        Optional<String> whole = ALL.stream().filter(text::startsWith).findFirst();
        return whole.isPresent() ? whole : ALL.stream().filter(label -> label.length() >= WORTH_A_SLIP
                && text.length() >= label.length() && slips(text, label) <= 1).findFirst();
    }

    private static int slips(String text, String label) {
        int slips = 0;
        for (int i = 0; i < label.length(); i++) {
            slips += text.charAt(i) == label.charAt(i) ? 0 : 1;
        }
        return slips;
    }

    static boolean isLabel(Cell cell) {
        return at(cell.text()).filter(label -> label.length() == cell.text().length()).isPresent();
    }

    /**
     * The value that belongs to a label: behind it in the same line, else beside it, else beneath it. What begins with
     * a label itself is another field: then this one is empty.
     */
    static Optional<Cell> value(Sheet sheet, Cell label, String name) {
        String behind = label.text().substring(name.length());
        if (!behind.isEmpty()) {
            return Optional.of(new Cell(cut(behind), label.certainty(), label.place(), label.left(), label.right(),
                    label.top(), label.bottom()));
        }
        Optional<Cell> beside = sheet.beside(label);
        if (beside.isPresent() && at(beside.get().text()).isEmpty()) {
            return beside;
        }
        return sheet.beneath(label).filter(cell -> at(cell.text()).isEmpty());
    }

    /** 性别男民族汉 in one line: the value ends where the next label begins. */
    private static String cut(String behind) {
        for (int i = 1; i < behind.length(); i++) {
            String rest = behind.substring(i);
            if (ALL.stream().anyMatch(rest::startsWith)) {
                return behind.substring(0, i);
            }
        }
        return behind;
    }
}
