package org.gongji.desk.ui.handover;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.intake.HandOver;
import org.gongji.desk.ui.handover.HandOverDesk.Answer;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.Equation;
import org.gongji.desk.ui.kit.Errands;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Question;
import org.gongji.desk.words.Words;

/** The hand-over: what lies here, what the giver adds, who takes over, and the receiver's own password. */
public final class HandOverViewModel {
    private final HandOverDesk desk;
    private final Words words;
    private final Errands errands;
    private final Question.Asker asker;
    private final ReadOnlyObjectWrapper<HandOverDesk.Sheet> sheet = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<Answer.Given> given = new ReadOnlyObjectWrapper<>();
    private final StringProperty originals = new SimpleStringProperty("");
    private final StringProperty blanks = new SimpleStringProperty("");
    private final StringProperty told = new SimpleStringProperty("");
    private final IntegerProperty chosen = new SimpleIntegerProperty(-1);
    private final ObjectProperty<Actions> actions = new SimpleObjectProperty<>();
    private boolean busy;

    public HandOverViewModel(HandOverDesk desk, Words words, Errands errands, Question.Asker asker) {
        this.desk = desk;
        this.words = words;
        this.errands = errands;
        this.asker = asker;
        sheet.addListener((o, before, now) -> refresh());
        chosen.addListener((o, before, now) -> refresh());
        given.addListener((o, before, now) -> refresh());
        refresh();
        count();
    }

    private void count() {
        errands.run("hand-over-sheet", desk::sheet, sheet::set,
                broken -> told.set(words.say("handover.broken")));
    }

    private void refresh() {
        if (given.get() != null) {
            actions.set(new Actions(null, printHint(), "", words.say("handover.reason.given"), null,
                    new Actions.Choice(words.say("handover.primary.leave", given.get().receiver().name()),
                            Act.PRIMARY), true));
            return;
        }
        Optional<Clerk> to = receiver();
        String reason = sheet.get() == null ? words.say("handover.counting")
                : to.isEmpty() ? words.say("ui.still", words.say("handover.reason.who")) : words.say("handover.reason.sign",
                to.get().name());
        String primary = to.map(clerk -> words.say("handover.primary.to", clerk.name()))
                .orElseGet(() -> words.say("handover.primary"));
        actions.set(new Actions(new Actions.Choice(words.say("ui.back.home"), Act.STEP_BACK), List.of(), "", reason,
                null, new Actions.Choice(primary, Act.PRIMARY), to.isPresent() && sheet.get() != null && !busy));
    }

    private List<Actions.Hinted> printHint() {
        return given.get().document().isEmpty() ? List.of()
                : List.of(new Actions.Hinted(Act.PRINT, words.say("handover.print")));
    }

    public Optional<Clerk> receiver() {
        return sheet.get() == null || chosen.get() < 0 || chosen.get() >= sheet.get().colleagues().size()
                ? Optional.empty() : Optional.of(sheet.get().colleagues().get(chosen.get()));
    }

    /** @param index as shown, from 0 */
    public boolean choose(int index) {
        boolean there = given.get() == null && sheet.get() != null && index >= 0
                && index < sheet.get().colleagues().size();
        if (there) {
            chosen.set(index);
            told.set("");
        }
        return there;
    }

    public List<Equation.Term> sumIn() {
        HandOver.Today today = sheet.get().left().today();
        return List.of(new Equation.Term(today.carriedIn() + today.fresh(),
                words.say("records.close.sum.in", today.carriedIn()), "plain"));
    }

    public List<Equation.Term> sumOut() {
        HandOver.Today today = sheet.get().left().today();
        return List.of(new Equation.Term(today.done(), words.say("ui.home.sum.done"), "success"),
                new Equation.Term(today.refused(), words.say("ui.home.sum.refused"), "plain"),
                new Equation.Term(today.withdrawn(), words.say("records.close.sum.withdrawn"), "plain"),
                new Equation.Term(today.carriedOver(), words.say("records.close.sum.over"), "warning"));
    }

    /**
     * @param number shown large
     * @param text   empty where the number says it all
     */
    public record Line(String label, int number, String text) {
    }

    public List<Line> lines() {
        HandOver left = sheet.get().left();
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(words.say("handover.waiting"), left.waiting().size(), ""));
        lines.add(new Line(words.say("handover.owed"), left.owed().size(),
                left.owed().isEmpty() ? "" : words.say("handover.owed.text")));
        lines.add(new Line(words.say("handover.spoiled"), left.spoiled().size(), left.spoiled().isEmpty() ? ""
                : words.say("handover.spoiled.text", left.spoiled().stream().map(String::valueOf)
                .collect(Collectors.joining(words.say("ui.list"))))));
        lines.add(new Line(words.say("handover.scans"), left.scans(),
                left.scans() == 0 ? "" : words.say("handover.scans.text")));
        return lines;
    }

    /** @return false, and why is told, when the number of blank sheets is none */
    public boolean blanksSound() {
        boolean sound = blanks.get().strip().matches("\\d{0,5}");
        if (!sound) {
            told.set(words.say("handover.blanks.slip"));
        } else if (sheet.get() != null) {
            told.set("");
        }
        return sound;
    }

    /** @param password the receiver's; wiped by the desk, or here where nothing is asked of it */
    public void give(char[] password) {
        Optional<Clerk> to = receiver();
        boolean whole = to.isPresent() && !busy && given.get() == null && blanksSound();
        if (!whole || password.length == 0) {
            Arrays.fill(password, '\0');
            if (whole) {
                told.set(words.say("handover.password.empty", to.get().name()));
            }
            return;
        }
        HandOver counted = sheet.get().left();
        String own = originals.get().strip();
        String typed = blanks.get().strip();
        HandOver left = new HandOver(counted.cases(), counted.waiting(), counted.owed(), counted.spoiled(),
                counted.scans(), own.substring(0, Math.min(own.length(), HandOver.LONGEST)),
                typed.isEmpty() ? 0 : Integer.parseInt(typed), counted.today());
        busy(true);
        told.set("");
        errands.run("hand-over", () -> desk.give(left, to.get().staffNo(), password), this::answered, broken -> {
            busy(false);
            told.set(words.say("handover.broken"));
        });
    }

    private void busy(boolean now) {
        busy = now;
        refresh();
    }

    private void answered(Answer answer) {
        busy(false);
        if (answer instanceof Answer.Given done) {
            given.set(done);
            told.set(done.document().isPresent() ? "" : words.say("handover.no-paper"));
        } else if (answer instanceof Answer.Refused refused) {
            told.set(refused.why().in(words));
        } else {
            told.set(words.say("handover.changed"));
            count();
        }
    }

    /** Ctrl+P, once both have signed. */
    public boolean print() {
        Optional<String> document = given.get() == null ? Optional.empty() : given.get().document();
        document.ifPresent(paper -> errands.run("print-paper", () -> desk.print(paper), sent -> {
            told.set(sent.said().in(words));
            if (sent.handedOver()) {
                look(paper);
            }
        }, broken -> told.set(words.say("handover.broken"))));
        return document.isPresent();
    }

    /** The printer's own word is not believed: the clerk looks into the tray. */
    private void look(String document) {
        asker.ask(new Question(Grade.NOTE, words.say("ui.done.paper.ask", words.say("handover.title")), "",
                List.of(words.say("ui.done.paper.CAME_OUT"), words.say("ui.done.paper.JAMMED"),
                        words.say("ui.done.paper.HALF")), answer -> errands.run("note-paper", () -> {
                            desk.saw(document, answer == 0);
                            return answer;
                        }, noted -> told.set(words.say(noted == 0 ? "records.close.paper.out"
                        : "records.close.paper.again")), broken -> told.set(words.say("handover.broken")))));
    }

    /** Null until it was counted. */
    public ReadOnlyObjectProperty<HandOverDesk.Sheet> sheet() {
        return sheet.getReadOnlyProperty();
    }

    /** Null until both have signed. */
    public ReadOnlyObjectProperty<Answer.Given> given() {
        return given.getReadOnlyProperty();
    }

    public StringProperty originals() {
        return originals;
    }

    public StringProperty blanks() {
        return blanks;
    }

    public StringProperty told() {
        return told;
    }

    public IntegerProperty chosen() {
        return chosen;
    }

    public ObjectProperty<Actions> actions() {
        return actions;
    }
}
