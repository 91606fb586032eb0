package org.gongji.desk.ui.audit;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.Errands;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Question;
import org.gongji.desk.words.Words;

/** Asks when told to, never while somebody types: each look goes into the ledger. A late answer is dropped. */
public final class AuditViewModel {
    private static final int A_PAGE = 12;

    private final AuditDesk desk;
    private final Words words;
    private final Around around;
    private final StringProperty who = new SimpleStringProperty("");
    private final StringProperty what = new SimpleStringProperty("");
    private final StringProperty from = new SimpleStringProperty("");
    private final StringProperty to = new SimpleStringProperty("");
    private final StringProperty caseNo = new SimpleStringProperty("");
    private final StringProperty told = new SimpleStringProperty("");
    private final IntegerProperty current = new SimpleIntegerProperty(-1);
    private final ObservableList<AuditDesk.Line> lines = FXCollections.observableArrayList();
    private final ReadOnlyObjectWrapper<AuditDesk.Opened> opened = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Actions> actions = new SimpleObjectProperty<>();
    private AuditDesk.Asked asked;
    private boolean busy;

    /** @param file asks where a list is saved, and is not answered where nothing was chosen */
    public record Around(Errands errands, Question.Asker asker, Consumer<Consumer<Path>> file) {
    }

    public AuditViewModel(AuditDesk desk, Words words, Around around) {
        this.desk = desk;
        this.words = words;
        this.around = around;
        current.addListener((o, before, now) -> refresh());
        List.of(who, what, from, to, caseNo).forEach(field -> field.addListener((o, before, now) -> refresh()));
        refresh();
    }

    private AuditDesk.Asked typed() {
        return new AuditDesk.Asked(who.get().strip(), what.get().strip(), from.get().strip(), to.get().strip(),
                caseNo.get().strip());
    }

    /** Lists what was typed; an act. */
    public void list() {
        AuditDesk.Asked now = typed();
        busy(words.say("audit.reading"));
        around.errands().run("audit-list", () -> desk.list(now), this::listed, this::broken);
        asked = now;
    }

    private void listed(AuditDesk.Answer answer) {
        busy = false;
        opened.set(null);
        if (answer instanceof AuditDesk.Answer.Listed found) {
            lines.setAll(found.lines());
            current.set(found.lines().isEmpty() ? -1 : 0);
            told.set(found.more() == 0 ? words.say("audit.found", found.lines().size())
                    : words.say("audit.found.more", found.lines().size(), found.more()));
        } else if (answer instanceof AuditDesk.Answer.NotUnderstood not) {
            lines.clear();
            current.set(-1);
            asked = null;
            told.set(not.why().in(words));
        }
        refresh();
    }

    /** Opens the chosen entry; an act. */
    public void open() {
        chosen().ifPresent(line -> around.errands().run("audit-open", () -> desk.open(line.sequence()), found -> {
            if (chosen().filter(line::equals).isPresent()) {
                opened.set(found);
            }
        }, this::broken));
    }

    /** Prints what is listed; an act. */
    public void print() {
        if (listedNow()) {
            AuditDesk.Asked now = asked;
            busy(words.say("audit.printing"));
            around.errands().run("audit-print", () -> desk.print(now), this::done, this::broken);
        }
    }

    /** Saves what is listed as a table; an act. */
    public void save() {
        if (listedNow()) {
            AuditDesk.Asked now = asked;
            around.file().accept(file -> {
                busy(words.say("audit.saving"));
                around.errands().run("audit-save", () -> desk.save(now, file), this::done, this::broken);
            });
        }
    }

    /** What goes on paper is what stands on the screen, not what was typed since. */
    private boolean listedNow() {
        boolean same = !busy && !lines.isEmpty() && typed().equals(asked);
        if (!same) {
            around.asker().tell(Grade.NOTE, words.say("audit.list-first"));
        }
        return same;
    }

    private void done(AuditDesk.Done done) {
        busy = false;
        told.set(done.said().in(words));
        around.asker().tell(done.well() ? Grade.FINE : Grade.B, done.said().in(words));
    }

    private void broken(Exception failure) {
        busy = false;
        told.set(words.say("audit.broken"));
        around.asker().tell(Grade.A, words.say("audit.broken"));
    }

    private void busy(String sentence) {
        busy = true;
        told.set(sentence);
    }

    public void move(int by) {
        if (!lines.isEmpty()) {
            current.set(Math.max(0, Math.min(lines.size() - 1, current.get() + by)));
        }
    }

    public void page(int by) {
        move(by * A_PAGE);
    }

    public Optional<AuditDesk.Line> chosen() {
        return current.get() >= 0 && current.get() < lines.size() ? Optional.of(lines.get(current.get()))
                : Optional.empty();
    }

    private void refresh() {
        boolean any = chosen().isPresent();
        if (opened.get() != null && chosen().filter(opened.get().line()::equals).isEmpty()) {
            opened.set(null);
        }
        actions.set(new Actions(new Actions.Choice(words.say("ui.back.home"), Act.BACK),
                List.of(new Actions.Hinted("↑ ↓", words.say("audit.hint.move")),
                        new Actions.Hinted("Enter", words.say("audit.hint.open")),
                        new Actions.Hinted(Act.PRINT, words.say("audit.hint.print")),
                        new Actions.Hinted(Act.SAVE_LIST, words.say("audit.hint.save"))), "",
                typed().equals(asked) || any ? "" : words.say("audit.next"), null,
                new Actions.Choice(words.say("audit.list"), Act.PRIMARY), true));
    }

    public StringProperty who() {
        return who;
    }

    public StringProperty what() {
        return what;
    }

    public StringProperty from() {
        return from;
    }

    public StringProperty to() {
        return to;
    }

    public StringProperty caseNo() {
        return caseNo;
    }

    public StringProperty told() {
        return told;
    }

    public IntegerProperty current() {
        return current;
    }

    public ObservableList<AuditDesk.Line> lines() {
        return lines;
    }

    /** Null while none is open. */
    public ReadOnlyObjectProperty<AuditDesk.Opened> opened() {
        return opened.getReadOnlyProperty();
    }

    public ObjectProperty<Actions> actions() {
        return actions;
    }
}
