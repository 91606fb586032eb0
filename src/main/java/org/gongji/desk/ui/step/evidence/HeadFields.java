package org.gongji.desk.ui.step.evidence;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.evidence.reading.ReadValue;
import org.gongji.desk.ui.kit.Finding;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.ui.kit.TypedDay;
import org.gongji.desk.ui.wizard.CaseWords;
import org.gongji.desk.ui.wizard.Fields;

/**
 * 字号 and date of a paper. Most papers prove what they prove without them, so they take no key of the way: they stand
 * there once something is known or was read, and come by a key otherwise.
 */
final class HeadFields extends VBox {
    private final CaseWords words;
    private final StringProperty number = new SimpleStringProperty("");
    private final StringProperty date = new SimpleStringProperty("");
    private final TextField numberField;
    private final TextField dateField;
    private HeadOffer offer = HeadOffer.NONE;
    private boolean open;
    private Optional<String> slip = Optional.empty();

    HeadFields(CaseWords words) {
        this.words = words;
        Predicate<String> any = typed -> true;
        numberField = Fields.field(number, words.say("evidence.head.help.number"), any);
        dateField = Fields.field(date, words.say("evidence.head.help.date"), typed -> settled());
        List.of(numberField, dateField).forEach(InSight::keep);
        getStyleClass().add("gj-stack-8");
    }

    void load(Paper paper, HeadOffer read) {
        open = false;
        slip = Optional.empty();
        number.set(paper.number());
        date.set(paper.date() == null ? "" : paper.date().toString());
        offer(read);
    }

    /** Fills only what is empty. */
    void offer(HeadOffer read) {
        offer = read;
        number.set(number.get().isBlank() ? read.numberText() : number.get());
        date.set(date.get().isBlank() ? read.dateText() : date.get());
        draw();
    }

    /** By its key. */
    void open() {
        open = true;
        draw();
    }

    @Override
    public void requestFocus() {
        numberField.requestFocus();
    }

    boolean isShown() {
        return open || !number.get().isBlank() || !date.get().isBlank();
    }

    private void draw() {
        getChildren().clear();
        if (!isShown()) {
            return;
        }
        getChildren().add(Fields.labelled(words.say("evidence.head.number"), numberField));
        beside(offer.head().number(), offer.number());
        getChildren().add(Fields.labelled(words.say("evidence.head.date"), dateField));
        beside(offer.head().date(), offer.date());
        slip.ifPresent(why -> getChildren().add(new Finding(Grade.A, "", why, "")));
    }

    private void beside(Optional<ReadValue> read, Optional<byte[]> crop) {
        read.ifPresent(value -> getChildren().add(ReadBeside.line(crop, value, words)));
    }

    /** What was read, each with its picture, for a look without a field. */
    static List<Node> lines(HeadOffer read, CaseWords words) {
        List<Node> lines = new ArrayList<>();
        read.head().number().ifPresent(value -> lines.addAll(List.of(Sentence.label(value.text(), Styles.SECOND),
                ReadBeside.line(read.number(), value, words))));
        read.head().date().ifPresent(value -> lines.addAll(List.of(Sentence.label(value.text(), Styles.SECOND),
                ReadBeside.line(read.date(), value, words))));
        return lines;
    }

    /** Whether it can stay as it is; says what is wrong with the date, and takes the caret there. */
    boolean settled() {
        Optional<LocalDate> day = TypedDay.of(date.get());
        Optional<String> now = date.get().isBlank() ? Optional.empty()
                : day.isEmpty() ? Optional.of(words.say("evidence.head.no-day"))
                : day.get().isAfter(words.today()) ? Optional.of(words.say("evidence.head.later")) : Optional.empty();
        if (!now.equals(slip)) {
            boolean held = Stream.of(numberField, dateField).anyMatch(Node::isFocused);
            slip = now;
            draw();
            if (held || now.isPresent()) {
                dateField.requestFocus();
            }
        }
        return slip.isEmpty();
    }

    String number() {
        return number.get().strip();
    }

    /** Null where none is keyed. */
    LocalDate date() {
        return TypedDay.of(date.get()).orElse(null);
    }
}
