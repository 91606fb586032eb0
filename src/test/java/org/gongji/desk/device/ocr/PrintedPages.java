package org.gongji.desk.device.ocr;

import java.awt.Color;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.gongji.desk.device.ocr.InventedPeople.Somebody;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.evidence.reading.ReadPerson.Item;

/**
 * Draws pages of the four kinds that are read, with the fields of the real ones (domain.md §5) in a plain layout of
 * ours: labels beside their values, as on the real papers, where the training day's pages have them above.
 */
final class PrintedPages {
    private static final List<String> RELATIONS = List.of("户主", "妻", "夫", "子", "长子", "次子", "女", "长女", "次女", "父亲",
            "母亲", "孙子", "孙女", "外孙", "外孙女", "儿媳", "女婿", "岳父", "岳母", "兄", "弟", "姐", "妹", "养女", "继子", "非亲属");

    private final Random random;
    private final InventedPeople people;

    PrintedPages(long seed) {
        random = new Random(seed);
        people = new InventedPeople(random);
    }

    /** @param number the kinds take turns */
    PrintedPage page(int number) {
        return switch (number % 4) {
            case 0 -> front();
            case 1 -> card();
            case 2 -> marriage();
            default -> birth();
        };
    }

    private static PrintedPage.Person person(String role, Somebody somebody, Item... items) {
        Map<Item, String> all = new EnumMap<>(Item.class);
        for (Item item : items) {
            all.put(item, switch (item) {
                case NAME -> somebody.name();
                case NUMBER -> somebody.number();
                case SEX -> somebody.sex();
                case BIRTH -> somebody.birth().toString();
                case RELATION -> throw new IllegalArgumentException("said by the page");
            });
        }
        return new PrintedPage.Person(role, all);
    }

    private PrintedPage front() {
        Somebody one = people.somebody(1935, 2015);
        PagePress press = new PagePress(random, 85.6, 54, new Color(0xE3EDF5));
        press.waves(85.6, 54, new Color(0xCFE0EC));
        press.label("姓名", 6, 11, 2.6);
        press.value(one.name(), 15, 11, 3.6);
        press.label("性别", 6, 18, 2.6);
        press.value(one.sex(), 15, 18, 3.2);
        press.label("民族", 24, 18, 2.6);
        press.value("汉", 33, 18, 3.2);
        press.label("出生", 6, 25, 2.6);
        press.value(one.birth().getYear() + " 年 " + one.birth().getMonthValue() + " 月 "
                + one.birth().getDayOfMonth() + " 日", 15, 25, 3.2);
        press.label("住址", 6, 32, 2.6);
        press.value("样例市样例区样例路" + (1 + random.nextInt(200)) + "号", 15, 32, 3.2);
        press.value("院" + (1 + random.nextInt(30)) + "号楼", 15, 36.5, 3.2);
        press.label("公民身份号码", 6, 48, 2.6);
        press.value(one.number(), 29, 48, 4.0);
        press.box(60, 8, 20, 28);
        return new PrintedPage(PaperKind.ID_COPY, press.seen(), press.scan(),
                List.of(person("subject", one, Item.NAME, Item.NUMBER, Item.SEX, Item.BIRTH)));
    }

    private PrintedPage card() {
        String relation = RELATIONS.get(random.nextInt(RELATIONS.size()));
        Somebody one = people.somebody(1935, 2020);
        PagePress press = new PagePress(random, 143, 105, new Color(0xF5F1E6));
        press.label("常住人口登记卡", 50, 12, 5.5);
        cell(press, 8, 18, 22, "姓　名", 44, one.name());
        press.box(74, 18, 24, 10);
        press.label("户主或与", 76, 22.4, 3.0);
        press.label("户主关系", 76, 26.6, 3.0);
        press.box(98, 18, 37, 10);
        press.value(relation, 101, 24.6, 4.0);
        cell(press, 8, 28, 22, "曾用名", 44, "");
        cell(press, 74, 28, 24, "性　别", 37, one.sex());
        cell(press, 8, 38, 22, "出生地", 44, "样例省样例市");
        cell(press, 74, 38, 24, "民　族", 37, "汉族");
        cell(press, 8, 48, 22, "籍　贯", 44, "样例省样例市");
        cell(press, 74, 48, 24, "出生日期", 37, one.printedBirth());
        cell(press, 8, 58, 34, "公民身份号码", 54, one.number());
        cell(press, 96, 58, 14, "血型", 25, "");
        cell(press, 8, 68, 22, "文化程度", 30, "样例");
        cell(press, 60, 68, 22, "婚姻状况", 20, random.nextBoolean() ? "有配偶" : "未婚");
        cell(press, 102, 68, 18, "职业", 15, "");
        cell(press, 8, 78, 34, "何时由何地迁来本址", 93, "");
        press.label("承办人签章", 12, 96, 3.2);
        press.label("登记日期：2021年03月08日", 80, 96, 3.2);
        press.seal(60 + random.nextInt(60), 50 + random.nextInt(35), 19);
        PrintedPage.Person person = person("户主".equals(relation) ? "head" : "row", one, Item.NAME, Item.NUMBER,
                Item.SEX, Item.BIRTH);
        Map<Item, String> items = new EnumMap<>(person.items());
        items.put(Item.RELATION, relation);
        return new PrintedPage(PaperKind.HUKOU_BOOKLET, press.seen(), press.scan(),
                List.of(new PrintedPage.Person(person.role(), items)));
    }

    private static void cell(PagePress press, double x, double y, double labelled, String label, double valued,
                             String value) {
        press.box(x, y, labelled, 10);
        press.label(label, x + 2, y + 6.4, 3.2);
        press.box(x + labelled, y, valued, 10);
        press.value(value, x + labelled + 2.5, y + 6.6, 4.0);
    }

    private PrintedPage marriage() {
        Somebody man = people.somebody("男", 1950, 2000);
        Somebody woman = people.somebody("女", 1950, 2000);
        PagePress press = new PagePress(random, 176, 125, new Color(0xF8E6E2));
        press.waves(176, 125, new Color(0xF1D5D0));
        line(press, 14, 18, "持证人", 28, man.name(), 45);
        String number = "J410171-2018-9" + String.format("%05d", random.nextInt(100000));
        line(press, 14, 28, "登记日期", 28, "2018年05月20日", 45);
        line(press, 14, 38, "结婚证字号", 28, number, 60);
        line(press, 14, 48, "备注", 28, "", 60);
        party(press, man, 62);
        party(press, woman, 92);
        press.seal(110 + random.nextInt(45), 40 + random.nextInt(60), 20);
        return new PrintedPage(PaperKind.MARRIAGE_CERTIFICATE, press.seen(), press.scan(),
                List.of(person("party", man, Item.NAME, Item.NUMBER, Item.SEX, Item.BIRTH),
                        person("party", woman, Item.NAME, Item.NUMBER, Item.SEX, Item.BIRTH)),
                new PrintedPage.Head(number, "2018-05-20"));
    }

    private static void party(PagePress press, Somebody one, double y) {
        line(press, 14, y, "姓名", 12, one.name(), 40);
        line(press, 80, y, "性别", 12, one.sex(), 30);
        line(press, 14, y + 9, "国籍", 12, "中国", 40);
        line(press, 80, y + 9, "出生日期", 20, one.printedBirth(), 45);
        line(press, 14, y + 18, "身份证件号", 24, one.number(), 70);
    }

    private static void line(PagePress press, double x, double y, String label, double wide, String value,
                             double valued) {
        press.label(label, x, y, 3.5);
        press.value(value, x + wide + 2, y, 4.2);
        press.underline(x + wide, y + 1.4, valued);
    }

    private PrintedPage birth() {
        Somebody child = people.somebody(1998, 2024);
        Somebody mother = people.somebody("女", 1965, 1995);
        boolean alone = random.nextInt(6) == 0;
        Somebody father = people.somebody("男", 1965, 1995);
        PagePress press = new PagePress(random, 210, 148, new Color(0xEAF3EC));
        press.waves(210, 148, new Color(0xD9E9DD));
        press.label("出生医学证明", 78, 18, 8);
        line(press, 16, 34, "新生儿姓名", 24, child.name(), 40);
        line(press, 90, 34, "性别", 10, child.sex(), 14);
        line(press, 122, 34, "出生时间", 19, child.printedBirth() + "08时20分", 52);
        line(press, 16, 45, "出生孕周", 19, "39周", 24);
        line(press, 66, 45, "出生体重", 19, "3300克", 24);
        line(press, 116, 45, "出生身长", 19, "50厘米", 24);
        parent(press, "母亲", mother, 60);
        List<PrintedPage.Person> people = new ArrayList<>(List.of(person("child", child, Item.NAME, Item.SEX,
                Item.BIRTH), person("mother", mother, Item.NAME, Item.NUMBER)));
        if (alone) {
            line(press, 16, 86, "父亲姓名", 19, "未提供", 40);
        } else {
            parent(press, "父亲", father, 86);
            people.add(person("father", father, Item.NAME, Item.NUMBER));
        }
        line(press, 16, 116, "医疗机构名称", 27, "样例市样例医院", 60);
        LocalDate issued = child.birth().plusDays(6);
        String number = "C4101" + String.format("%05d", random.nextInt(100000));
        line(press, 16, 128, "签发日期", 19, String.format("%d年%02d月%02d日", issued.getYear(), issued.getMonthValue(),
                issued.getDayOfMonth()), 40);
        line(press, 120, 128, "编号", 10, number, 40);
        press.seal(90 + random.nextInt(90), 60 + random.nextInt(60), 21);
        return new PrintedPage(PaperKind.BIRTH_CERTIFICATE, press.seen(), press.scan(), people,
                new PrintedPage.Head(number, issued.toString()));
    }

    private static void parent(PagePress press, String who, Somebody one, double y) {
        line(press, 16, y, who + "姓名", 19, one.name(), 40);
        line(press, 86, y, "年龄", 10, "28岁", 16);
        line(press, 122, y, "国籍", 10, "中国", 20);
        line(press, 160, y, "民族", 10, "汉", 14);
        line(press, 16, y + 11, "有效身份证件类别", 36, "居民身份证", 30);
        line(press, 90, y + 11, "有效身份证件号码", 36, one.number(), 62);
    }
}
