package org.gongji.desk.ui.wizard;

import java.util.Set;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.beans.property.StringProperty;
import javafx.scene.layout.VBox;
import org.gongji.desk.identity.NameCheck;
import org.gongji.desk.identity.NameGuard;
import org.gongji.desk.identity.Names;
import org.gongji.desk.ui.kit.Finding;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.NameField;

/** A name field outside the person's form: the caret stays until somebody has looked at the code points. */
public final class GuardedName extends VBox {
    private final StringProperty text;
    private final CaseWords words;
    private final Predicate<String> taken;
    private final NameField field;
    private String looked = "";
    private Finding asks;

    /**
     * @param confirmed names of the case that a chip or the clerk's eyes have confirmed already
     * @param taken     true when the caret may move on
     */
    public GuardedName(StringProperty text, String caption, String help, CaseWords words, Set<String> confirmed,
                       Predicate<String> taken) {
        this.text = text;
        this.words = words;
        this.taken = taken;
        this.field = Fields.name(text, help, this::commit);
        renew(confirmed);
        getStyleClass().add("gj-stack-8");
        getChildren().add(Fields.labelled(caption, field));
        text.addListener((o, before, now) -> clear());
    }

    /** Another name stands here now, of which nobody has been asked yet. */
    public void renew(Set<String> confirmed) {
        clear();
        looked = confirmed.contains(text.get()) ? text.get() : "";
    }

    private void clear() {
        if (asks != null) {
            getChildren().remove(asks);
            asks = null;
        }
    }

    private boolean commit(String typed) {
        clear();
        NameCheck check = Names.check(typed);
        if (typed.isBlank()) {
            return taken.test("");
        }
        if (!check.usable()) {
            say(new Finding(Grade.A, "", words.reasons(check.reasons()), ""));
            return false;
        }
        text.set(check.value());
        if (!settled()) {
            ask();
            return false;
        }
        return taken.test(check.value());
    }

    /** Nothing is left to look at; also of a field nobody has closed. */
    public boolean settled() {
        NameCheck check = Names.check(text.get());
        boolean plain = !NameGuard.of(check.value(), "", field.doubtful()).asks();
        return text.get().isBlank() || check.usable() && (plain || check.value().equals(looked));
    }

    /** Puts the question, and the caret on it. */
    public void ask() {
        clear();
        String name = Names.check(text.get()).value();
        say(GuardFinding.of(name, NameGuard.of(name, "", field.doubtful()), words, same -> answered(name, same)));
        Platform.runLater(() -> {
            if (asks != null) {
                asks.requestFocus();
            }
        });
    }

    private void answered(String name, boolean same) {
        clear();
        looked = same ? name : "";
        field.requestFocus();
        if (!same) {
            text.set("");
        } else if (taken.test(name)) {
            Fields.onward(field);
        }
    }

    private void say(Finding finding) {
        asks = finding;
        getChildren().add(finding);
    }

    public NameField field() {
        return field;
    }
}
