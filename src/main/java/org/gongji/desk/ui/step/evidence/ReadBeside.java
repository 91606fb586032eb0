package org.gongji.desk.ui.step.evidence;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;
import javafx.application.Platform;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gongji.desk.evidence.reading.ReadPerson.Item;
import org.gongji.desk.evidence.reading.ReadValue;
import org.gongji.desk.evidence.reading.ReadingCheck;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.Masking;
import org.gongji.desk.identity.Names;
import org.gongji.desk.identity.Source;
import org.gongji.desk.ui.kit.Answers;
import org.gongji.desk.ui.kit.Finding;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.KeyButton;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.SourceBadge;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.ui.wizard.CaseWords;

/**
 * Under a field what the machine read for it: the cut-out picture, how sure it is, and what does not go together. A
 * grave difference asks for a look at the original, and nothing goes on before the clerk said by digit, or by keying,
 * what is really printed.
 */
final class ReadBeside extends VBox {
    private static final double HIGH = 28;
    private static final double WIDE = 220;

    private final Item item;
    private final Offer offer;
    private final CaseWords words;
    private final StringProperty field;
    private final String held;
    private final Runnable onward;
    private Finding asks;

    /**
     * @param field  holds what was known before, or else what was read
     * @param onward once the clerk has answered by digit: what asked is gone, and the caret with it
     */
    ReadBeside(Item item, Offer offer, CaseWords words, StringProperty field, Runnable onward) {
        this.onward = onward;
        this.item = item;
        this.offer = offer;
        this.words = words;
        this.field = field;
        this.held = field.get();
        getStyleClass().add("gj-stack-8");
        getChildren().add(line(item, offer, words));
        trouble().ifPresent(this::say);
        field.addListener((o, before, now) -> settle());
    }

    /** The cut-out picture, how sure the machine is, and whether somebody better says the same. */
    static Node line(Item item, Offer offer, CaseWords words) {
        return line(offer.crop(item), offer.person().item(item), offer.agrees().contains(item), words);
    }

    /** Of a field nobody else knows anything about. */
    static Node line(Optional<byte[]> crop, ReadValue value, CaseWords words) {
        return line(crop, Optional.of(value), false, words);
    }

    private static Node line(Optional<byte[]> crop, Optional<ReadValue> value, boolean agrees, CaseWords words) {
        VBox line = new VBox();
        line.getStyleClass().add("gj-stack");
        crop.ifPresent(png -> {
            ImageView picture = new ImageView(new Image(new ByteArrayInputStream(png)));
            picture.setPreserveRatio(true);
            picture.setFitHeight(HIGH);
            picture.setFitWidth(Math.min(WIDE, picture.getImage().getWidth() * HIGH / picture.getImage().getHeight()));
            picture.setAccessibleText(words.say("recognised.crop"));
            line.getChildren().add(picture);
        });
        HBox sure = Sentence.row("gj-gap-head", new SourceBadge(Source.RECOGNISED,
                words.say("recognised.badge", value.map(ReadValue::percent).orElse(0))));
        if (agrees) {
            sure.getChildren().add(Sentence.label(words.say("recognised.agrees"), Styles.CAPTION, Styles.SUCCESS));
        }
        line.getChildren().add(sure);
        return line;
    }

    /** What the check found; else that the field held something else before the page was read. */
    private Optional<ReadingCheck.Finding> trouble() {
        List<ReadingCheck.Finding> about = offer.about(item);
        Optional<ReadingCheck.Finding> grave = about.stream().filter(one -> one.trouble().isGrave()).findFirst();
        BiPredicate<String, String> same = item == Item.NUMBER ? IdNumbers::same : item == Item.NAME ? Names::same
                : String::equals;
        if (grave.isEmpty() && !held.isBlank() && !same.test(held, offer.text(item))) {
            return Optional.of(new ReadingCheck.Finding(item, item == Item.NAME ? ReadingCheck.Trouble.NAME_MISMATCH
                    : item == Item.NUMBER ? ReadingCheck.Trouble.NUMBER_MISMATCH
                    : ReadingCheck.Trouble.RELATION_STRANGE, held, Optional.empty()));
        }
        return grave.or(() -> about.stream().findFirst());
    }

    private void say(ReadingCheck.Finding found) {
        String read = shown(found.item(), offer.text(found.item()));
        String from = words.say("recognised.from." + found.from().map(Enum::name).orElse("FIELD"));
        String sentence = words.say("recognised.finding." + found.trouble(), read, from,
                shown(found.item(), found.better()));
        if (!found.trouble().isGrave()) {
            getChildren().add(new Finding(Grade.NOTE, "", sentence, ""));
            return;
        }
        asks = new Finding(Grade.B, words.say("recognised.title." + found.trouble()), sentence, "").with(answers(found));
        asks.setFocusTraversable(true);
        InSight.keep(asks);
        Answers.at(asks, key -> {
            if ("1".equals(key) || "2".equals(key)) {
                answered("1".equals(key) ? first(found) : offer.text(item));
                return true;
            }
            return false;
        });
        getChildren().add(asks);
    }

    /** 1: what was known; 2: what was read. Where nothing was known both say that it is printed so. */
    private Node answers(ReadingCheck.Finding found) {
        VBox answers = new VBox(Sentence.label(words.say("recognised.printed"), Styles.CAPTION));
        answers.getStyleClass().addAll("gj-accept", "gj-stack");
        String first = first(found);
        answers.getChildren().add(answer("1", first));
        if (!first.equals(offer.text(item))) {
            answers.getChildren().add(answer("2", offer.text(item)));
        }
        return answers;
    }

    private Node answer(String key, String value) {
        return new KeyButton(value, key, Styles.QUIET, () -> answered(value));
    }

    private String first(ReadingCheck.Finding found) {
        return found.item() == item && !found.better().isBlank() ? found.better() : held.isBlank() ? offer.text(item)
                : held;
    }

    private static String shown(Item item, String value) {
        return item == Item.NUMBER ? Masking.spaced(value) : value;
    }

    private void answered(String value) {
        settle();
        field.set(value);
        onward.run();
    }

    private void settle() {
        if (asks != null) {
            getChildren().remove(asks);
            asks = null;
        }
    }

    /** Nothing is left to look at. */
    boolean settled() {
        return asks == null;
    }

    /** Puts the caret on what asks. */
    void ask() {
        Platform.runLater(() -> {
            if (asks != null) {
                asks.requestFocus();
            }
        });
    }
}
