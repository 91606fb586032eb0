package org.gongji.desk.ui.wizard;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.identity.IdCheck;
import org.gongji.desk.identity.IdDocument;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.Names;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.Source;
import org.gongji.desk.identity.Validity;
import org.gongji.desk.identity.Verdict;
import org.gongji.desk.intake.CaseEdit;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.ui.kit.Grade;

/**
 * What few people need: the line of validity keyed by hand, and a former name or number with the paper that shows it.
 * The paper is laid on the desk at once, without a page, so that the evidence step asks for its picture.
 */
public final class MoreOfPerson {
    private static final DateTimeFormatter DOTS = DateTimeFormatter.ofPattern("yyyy.MM.dd");
    /** What a digit stands for: papers on which an office writes a former name or a corrected number. */
    static final List<PaperKind> SHOWN_BY = List.of(PaperKind.HUKOU_BOOKLET, PaperKind.POLICE_CERTIFICATE,
            PaperKind.NOTARIAL_CERTIFICATE, PaperKind.COURT_PAPER);

    private final PersonFormViewModel form;
    private final OpenCase open;
    private final CaseWords words;
    private final StringProperty validity = new SimpleStringProperty("");
    private final StringProperty name = new SimpleStringProperty("");
    private final StringProperty number = new SimpleStringProperty("");
    private final StringProperty paper = new SimpleStringProperty("");
    private final ObjectProperty<Slip> slip = new SimpleObjectProperty<>();

    MoreOfPerson(PersonFormViewModel form, OpenCase open, CaseWords words) {
        this.form = form;
        this.open = open;
        this.words = words;
    }

    void load() {
        slip.set(null);
        List.of(name, number, paper).forEach(field -> field.set(""));
        validity.set(form.person().map(Person::document).map(MoreOfPerson::line).orElse(""));
    }

    private static String line(IdDocument document) {
        if (document.validFrom() == null || document.validTo() == null && !document.longTerm()) {
            return "";
        }
        return DOTS.format(document.validFrom()) + "-" + (document.longTerm() ? "长期"
                : DOTS.format(document.validTo()));
    }

    /** A document is there and no chip has said how long it holds. */
    boolean asksValidity() {
        return form.person().map(Person::document).filter(document -> document.source() != Source.CHIP).isPresent();
    }

    /** @return true when the caret may move on */
    boolean commitValidity(String typed) {
        Person person = form.person().orElseThrow();
        if (typed.isBlank()) {
            return true;
        }
        Validity line = Validity.check(typed, person.document().kind(), person.birth(), words.today());
        Grade grade = line.verdict() == Verdict.INVALID ? Grade.A : line.verdict() == Verdict.WARNING ? Grade.B
                : Grade.NOTE;
        slip.set(line.reasons().isEmpty() ? null : new Slip(grade, "", words.reasons(line.reasons())));
        if (line.verdict() == Verdict.INVALID) {
            return false;
        }
        form.keep(now -> {
            IdDocument old = now.document();
            return new Person(now.ref(), now.name(), now.nameSource(), new IdDocument(old.kind(), old.number(),
                    line.from(), line.to(), line.longTerm(), old.source()), now.sex(), now.birth(), now.phone(),
                    now.formerNames(), now.formerNumbers());
        });
        validity.set(line(form.person().orElseThrow().document()));
        return true;
    }

    /** @return true when the caret may move on */
    boolean commitNumber(String typed) {
        slip.set(null);
        if (typed.isBlank()) {
            return true;
        }
        IdCheck check = IdNumbers.check(typed, words.today());
        if (!check.usable()) {
            return stays(words.reasons(check.reasons()));
        }
        Person person = form.person().orElseThrow();
        if (IdNumbers.same(check.value(), person.number())) {
            return stays(words.say("fields.former.same-number"));
        }
        number.set(check.value());
        return true;
    }

    /**
     * Which paper shows it, by digit; then both are kept.
     *
     * @return true when the caret may move on
     */
    boolean commitPaper(String typed) {
        if (name.get().isBlank() && number.get().isBlank()) {
            slip.set(null);
            return true;
        }
        Person person = form.person().orElseThrow();
        if (!name.get().isBlank() && Names.same(name.get(), person.name())) {
            return stays(words.say("fields.former.same-name"));
        }
        if (!commitNumber(number.get())) {
            return false;
        }
        if (!typed.strip().matches("[1-4]")) {
            return stays(words.say("fields.former.which"));
        }
        link(person, SHOWN_BY.get(Integer.parseInt(typed.strip()) - 1));
        return true;
    }

    private boolean stays(String why) {
        slip.set(new Slip(Grade.A, "", why));
        return false;
    }

    private void link(Person person, PaperKind shownBy) {
        String formerName = Names.check(name.get()).value();
        String formerNumber = number.get().isBlank() ? "" : IdNumbers.check(number.get(), words.today()).value();
        open.edit(file -> CaseEdit.paper(CaseEdit.person(file, new Person(person.ref(), person.name(),
                person.nameSource(), person.document(), person.sex(), person.birth(), person.phone(),
                with(person.formerNames(), formerName), with(person.formerNumbers(), formerNumber))),
                paper(file, person, shownBy, formerName, formerNumber)));
        open.lookUp();
        load();
        slip.set(new Slip(Grade.FINE, "", words.say("fields.former.kept", words.paper(shownBy))));
    }

    /** The papers have the number printed today or before it; the former name stands where a booklet has 曾用名. */
    private static Paper paper(CaseFile file, Person person, PaperKind kind, String formerName, String formerNumber) {
        Paper.Named named = new Paper.Named("subject", person.name(), formerNumber.isEmpty() ? person.number()
                : formerNumber, person.sex(), person.birth(), "", "", formerName);
        int k = file.papers().size() + 1;
        while (isTaken(file, "w" + k)) {
            k++;
        }
        return new Paper("w" + k, kind, "", null, true, List.of(named), Map.of(), List.of(), true);
    }

    private static boolean isTaken(CaseFile file, String id) {
        return file.papers().stream().anyMatch(paper -> paper.id().equals(id));
    }

    private static List<String> with(List<String> known, String more) {
        List<String> all = new ArrayList<>(known);
        if (!more.isEmpty() && !known.contains(more)) {
            all.add(more);
        }
        return all;
    }

    StringProperty validity() {
        return validity;
    }

    StringProperty name() {
        return name;
    }

    StringProperty number() {
        return number;
    }

    StringProperty paper() {
        return paper;
    }

    ObjectProperty<Slip> slip() {
        return slip;
    }
}
