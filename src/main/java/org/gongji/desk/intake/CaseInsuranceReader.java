package org.gongji.desk.intake;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.base.JsonField;
import org.gongji.desk.identity.Person;
import org.gongji.desk.roster.Insured;
import org.gongji.desk.roster.RosterAnswer;
import org.gongji.desk.roster.RosterStamp;

/** What a case file says of each person's insurance, in the field names of the insurance platform. */
final class CaseInsuranceReader {
    private final String area;
    private final RosterStamp stamp;
    private final boolean stated;

    CaseInsuranceReader(String area, LocalDate applicationDate, Optional<RosterStamp> roster) {
        this.area = area;
        this.stamp = roster.orElseGet(() -> new RosterStamp(0, applicationDate, Set.of()));
        this.stated = roster.isPresent();
    }

    static RosterStamp stamp(JsonField field, LocalDate otherwise) {
        field.only("generation", "asOf", "completeAreas", "delta");
        return new RosterStamp(field.integer("generation", 0),
                field.find("asOf").map(JsonField::date).orElse(otherwise),
                Set.copyOf(field.items("completeAreas").stream().map(JsonField::code).toList()),
                field.integer("delta", 0));
    }

    Map<String, RosterAnswer> read(List<JsonField> items, List<Person> persons) {
        Map<String, RosterAnswer> answers = new LinkedHashMap<>();
        for (int i = 0; i < items.size(); i++) {
            Person person = persons.get(i);
            answer(items.get(i), person).ifPresent(answer -> answers.put(person.ref(), answer));
        }
        return answers;
    }

    private Optional<RosterAnswer> answer(JsonField item, Person person) {
        Optional<JsonField> insurance = item.find("insurance");
        Optional<JsonField> declared = item.find("declared");
        Optional<RosterAnswer> roster = insurance.map(field -> roster(field, person));
        if (declared.isEmpty()) {
            return roster;
        }
        if (roster.orElse(null) instanceof RosterAnswer.Found) {
            throw item.bad("both_ways", "insurance", "declared");
        }
        return Optional.of(declared(declared.get(), person, roster.orElseGet(this::silent)));
    }

    /** A declaration alone: the roster, if the case has one, does not cover the person's area. */
    private RosterAnswer silent() {
        return stated ? new RosterAnswer.AreaNotCovered(stamp) : new RosterAnswer.NoRoster();
    }

    /** A word, one row, a list of rows, or an object with {@code answer} or {@code rows} and a roster of its own. */
    private RosterAnswer roster(JsonField field, Person person) {
        if (field.isText()) {
            return silence(field, stamp, stated);
        }
        boolean whole = field.isObject() && (field.find("rows").isPresent() || field.find("answer").isPresent());
        if (!whole) {
            return new RosterAnswer.Found(rows(field, person), stamp);
        }
        field.only("answer", "rows", "roster");
        Optional<RosterStamp> own = field.find("roster").map(given -> stamp(given, stamp.asOf()));
        if (field.find("answer").isPresent()) {
            return silence(field.get("answer"), own.orElse(stamp), stated || own.isPresent());
        }
        return new RosterAnswer.Found(rows(field.get("rows"), person), own.orElse(stamp));
    }

    private static RosterAnswer silence(JsonField field, RosterStamp stamp, boolean stated) {
        String word = field.oneOf("absent", "not_covered", "no_roster");
        if (word.equals("no_roster")) {
            return new RosterAnswer.NoRoster();
        }
        if (!stated) {
            throw field.bad("no_roster");
        }
        return word.equals("absent") ? new RosterAnswer.Absent(stamp) : new RosterAnswer.AreaNotCovered(stamp);
    }

    private RosterAnswer declared(JsonField field, Person person, RosterAnswer roster) {
        if (field.isList() || field.find("rows").isEmpty()) {
            return new RosterAnswer.Declared(rows(field, person), false, roster);
        }
        field.only("rows", "paperSighted");
        return new RosterAnswer.Declared(rows(field.get("rows"), person), field.flag("paperSighted", false), roster);
    }

    private List<Insured> rows(JsonField field, Person person) {
        List<JsonField> rows = field.isList() ? field.items() : List.of(field);
        if (rows.isEmpty()) {
            throw field.bad("missing_field");
        }
        return rows.stream().map(row -> row(row, person)).toList();
    }

    private Insured row(JsonField row, Person person) {
        row.only("psn_no", "psn_name", "psn_cert_type", "certno", "insutype", "psn_insu_stas", "psn_type",
                "has_account", "insu_admdvs", "poolarea_no", "deceased");
        String insutype = row.get("insutype").code();
        String place = row.code("insu_admdvs", area);
        String pool = place.length() < 4 ? place : place.substring(0, 4) + "00";
        return new Insured(row.code("psn_no", ""), row.text("psn_name", person.name()),
                row.code("psn_cert_type", person.document() == null ? "01" : person.document().certType()),
                row.code("certno", person.number()), insutype,
                row.find("psn_insu_stas").map(field -> field.oneOf("0", "1", "2", "4")).orElse("1"),
                row.code("psn_type", insutype.equals("310") ? "1101" : "1501"),
                row.find("has_account").map(JsonField::flag), place, row.code("poolarea_no", pool),
                row.flag("deceased", false));
    }
}
