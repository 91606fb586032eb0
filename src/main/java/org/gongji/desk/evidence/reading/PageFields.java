package org.gongji.desk.evidence.reading;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.evidence.reading.ReadPerson.Item;
import org.gongji.desk.evidence.reading.Sheet.Cell;

/**
 * The fields of the four kinds of page that are read: 常住人口登记卡, 结婚证, 出生医学证明 and the front of an ID card. Goes
 * by the printed names of fields, so it does not matter whether a value stands beside or beneath its name.
 */
public final class PageFields {
    private static final String NAME = "姓名";
    private static final List<String> NUMBER = List.of("公民身份号码", "身份证件号码", "身份证件号", "有效身份证件号码",
            "有效身份证件号", "母亲身份证件号", "父亲身份证件号");
    private static final List<String> BIRTH = List.of("出生日期", "出生时间", "出生");
    private static final List<String> RELATION = List.of("户主或与户主关系", "与户主关系", "户主关系", "户主或与");
    private static final String HEAD = "户主";

    private final Sheet sheet;

    private PageFields(ReadPage page) {
        sheet = new Sheet(page);
    }

    /** Kinds of which pages are read at all. */
    public static boolean reads(PaperKind kind) {
        return switch (kind) {
            case HUKOU_BOOKLET, MARRIAGE_CERTIFICATE, BIRTH_CERTIFICATE, ID_COPY -> true;
            default -> false;
        };
    }

    /** @return people in the order in which they stand on the page; none where it is another page */
    public static List<ReadPerson> of(PaperKind kind, ReadPage page) {
        PageFields fields = new PageFields(page);
        return switch (kind) {
            case HUKOU_BOOKLET -> fields.card();
            case MARRIAGE_CERTIFICATE -> fields.marriage();
            case BIRTH_CERTIFICATE -> fields.birth();
            case ID_COPY -> fields.front();
            default -> List.of();
        };
    }

    /** Number and date of the paper itself, where a paper of the kind has them printed. */
    public static ReadHead head(PaperKind kind, ReadPage page) {
        PageFields fields = new PageFields(page);
        return switch (kind) {
            case MARRIAGE_CERTIFICATE -> new ReadHead(
                    fields.find(Band.ALL, List.of("结婚证字号", "字号"), FieldText::marriageNumber),
                    fields.find(Band.ALL, List.of("登记日期"), FieldText::date));
            case BIRTH_CERTIFICATE -> new ReadHead(fields.find(Band.ALL, List.of("编号"), FieldText::birthNumber),
                    fields.find(Band.ALL, List.of("签发日期"), FieldText::date));
            default -> ReadHead.NONE;
        };
    }

    /** A page between two heights. */
    private record Band(double from, double to) {
        private static final Band ALL = new Band(-Double.MAX_VALUE, Double.MAX_VALUE);

        boolean holds(Cell cell) {
            return cell.middle() >= from && cell.middle() < to;
        }
    }

    private List<ReadPerson> card() {
        Map<Item, ReadValue> items = new EnumMap<>(Item.class);
        // the first page names its head only, and that is no card
        find(Band.ALL, List.of(NAME), FieldText::name).ifPresent(value -> items.put(Item.NAME, value));
        find(Band.ALL, RELATION, FieldText::relation).ifPresent(value -> items.put(Item.RELATION, value));
        usual(Band.ALL, items);
        boolean isCard = items.containsKey(Item.NUMBER) || items.containsKey(Item.RELATION);
        String role = items.containsKey(Item.RELATION) && items.get(Item.RELATION).text().equals(HEAD) ? "head" : "row";
        return isCard ? List.of(new ReadPerson(role, items)) : List.of();
    }

    private List<ReadPerson> front() {
        Map<Item, ReadValue> items = new EnumMap<>(Item.class);
        find(Band.ALL, List.of(NAME), FieldText::name).ifPresent(value -> items.put(Item.NAME, value));
        usual(Band.ALL, items);
        return items.containsKey(Item.NUMBER) || items.containsKey(Item.NAME)
                ? List.of(new ReadPerson("subject", items)) : List.of();
    }

    private List<ReadPerson> marriage() {
        List<Cell> names = labelled(Band.ALL, List.of(NAME));
        List<ReadPerson> people = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            Map<Item, ReadValue> items = new EnumMap<>(Item.class);
            Band band = new Band(top(names.get(i)), i + 1 < names.size() ? top(names.get(i + 1)) : Double.MAX_VALUE);
            find(band, List.of(NAME), FieldText::name).ifPresent(value -> items.put(Item.NAME, value));
            usual(band, items);
            people.add(new ReadPerson("party", items));
        }
        return people;
    }

    private List<ReadPerson> birth() {
        List<String> mother = List.of("母亲姓名", "新生儿母亲姓名");
        List<String> father = List.of("父亲姓名", "新生儿父亲姓名");
        double mothers = first(mother);
        double fathers = first(father);
        List<ReadPerson> people = new ArrayList<>();
        person("child", List.of("新生儿姓名"), new Band(-Double.MAX_VALUE, Math.min(mothers, fathers)))
                .ifPresent(people::add);
        person("mother", mother, new Band(mothers, fathers)).ifPresent(people::add);
        person("father", father, new Band(fathers, Double.MAX_VALUE)).ifPresent(people::add);
        return people;
    }

    private Optional<ReadPerson> person(String role, List<String> names, Band band) {
        Map<Item, ReadValue> items = new EnumMap<>(Item.class);
        Optional<ReadValue> name = find(band, names, FieldText::name)
                // 父亲栏“未提供”: a paper that names no father names nobody
                .filter(value -> !value.text().equals("未提供"));
        name.ifPresent(value -> items.put(Item.NAME, value));
        usual(band, items);
        return items.isEmpty() ? Optional.empty() : Optional.of(new ReadPerson(role, items));
    }

    /** Where the first field of such a name stands; beneath everything where there is none. */
    private double first(List<String> names) {
        return labelled(Band.ALL, names).stream().mapToDouble(PageFields::top).min().orElse(Double.MAX_VALUE);
    }

    private static double top(Cell cell) {
        return cell.top() - cell.height() / 4;
    }

    private void usual(Band band, Map<Item, ReadValue> items) {
        number(band).ifPresent(value -> items.put(Item.NUMBER, value));
        find(band, List.of("性别"), FieldText::sex).ifPresent(value -> items.put(Item.SEX, value));
        find(band, BIRTH, FieldText::date).ifPresent(value -> items.put(Item.BIRTH, value));
    }

    /** Behind its label; else the only thing in the band that looks like a number. */
    private Optional<ReadValue> number(Band band) {
        Optional<ReadValue> labelled = find(band, NUMBER, FieldText::number);
        if (labelled.isPresent()) {
            return labelled;
        }
        List<ReadValue> alone = sheet.cells().stream().filter(band::holds)
                .map(cell -> sheet.joined(cell, FieldText::isPartOfNumber))
                .flatMap(cell -> FieldText.number(cell.text()).map(cell::value).stream()).toList();
        return alone.size() == 1 ? Optional.of(alone.get(0)) : Optional.empty();
    }

    private List<Cell> labelled(Band band, List<String> names) {
        return sheet.cells().stream().filter(band::holds)
                .filter(cell -> Labels.at(cell.text()).filter(names::contains).isPresent()).toList();
    }

    /** 户主或与 above 户主关系 is one name: its value stands beside the two of them. */
    private Cell twoLines(Cell label, List<String> names) {
        return sheet.beneath(label).filter(under -> names.contains(under.text()))
                .filter(under -> names.contains(label.text() + under.text()))
                .map(under -> Sheet.stacked(label, under)).orElse(label);
    }

    private Optional<ReadValue> find(Band band, List<String> names, Function<String, Optional<String>> form) {
        for (Cell printed : labelled(band, names)) {
            Cell label = twoLines(printed, names);
            String name = Labels.at(label.text()).orElseThrow();
            Optional<Cell> value = Labels.value(sheet, label, name)
                    .map(cell -> FieldText.isPartOfNumber(cell.text())
                            ? sheet.joined(cell, FieldText::isPartOfNumber) : cell);
            Optional<ReadValue> read = value.flatMap(cell -> form.apply(cell.text()).map(cell::value));
            if (read.isPresent()) {
                return read;
            }
        }
        return Optional.empty();
    }
}
