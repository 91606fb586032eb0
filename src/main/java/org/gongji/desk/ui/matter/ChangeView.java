package org.gongji.desk.ui.matter;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gongji.desk.binding.record.InfoItem;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Finding;
import org.gongji.desk.ui.kit.Fxml;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.KeyCap;
import org.gongji.desk.ui.kit.RailSize;
import org.gongji.desk.ui.kit.RoomScreen;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.ui.matter.ChangeViewModel.Phase;
import org.gongji.desk.ui.wizard.Fields;
import org.gongji.desk.words.Words;

/** Basic information: nine items by digit, the one in work open; then the sheet; then what to say. */
public final class ChangeView extends RoomScreen {
    private final ChangeViewModel model;
    private final Words words;
    private final Runnable home;
    private final BorderPane root;
    private final TextField earlier;
    private final TextField later;
    private final TextField number;
    private InfoItem drawnFor;

    @FXML private Label headline;
    @FXML private VBox list;
    @FXML private Label sayHead;
    @FXML private VBox say;

    public ChangeView(ChangeViewModel model, Words words, Runnable home) {
        super(model.actions(), words.say("change.title"), RailSize.FULL);
        this.model = model;
        this.words = words;
        this.home = home;
        this.root = Fxml.load(this, words);
        this.earlier = Fields.field(model.earlier(), words.say("change.help.earlier"), model::commitEarlier);
        this.later = Fields.field(model.later(), words.say("change.help.later"), model::commitLater);
        this.number = Fields.field(model.keying().number(), words.say("ui.help.number"), model::commitLater);
        list.setFocusTraversable(true);
        sayHead.setText(words.say("ui.say-so"));
        model.drawn().addListener((o, before, now) -> draw());
        model.keying().slip().addListener((o, before, now) -> draw());
        model.keying().second().addListener((o, before, now) -> draw());
        draw();
    }

    private void draw() {
        headline.setText(model.headline());
        Optional<TextField> caret = Stream.of(earlier, later, number).filter(Node::isFocused).findFirst();
        list.getChildren().setAll(switch (model.phase().get()) {
            case ITEMS -> items();
            case SIGN -> List.of(sheet());
            case DONE -> List.of();
        });
        list.setVisible(!list.getChildren().isEmpty());
        drawSay();
        if (model.open().get() != drawnFor || model.phase().get() != Phase.ITEMS) {
            drawnFor = model.open().get();
            Platform.runLater(this::entered);
        } else {
            // a field that is put into another row loses the caret
            caret.ifPresent(Node::requestFocus);
        }
    }

    private Node sheet() {
        VBox lines = new VBox();
        model.sheet().forEach(line -> lines.getChildren().add(Sentence.rich(line, "gj-sheet-line")));
        lines.getStyleClass().addAll("gj-stack-8", Styles.ROW);
        return lines;
    }

    private List<Node> items() {
        List<Node> rows = new ArrayList<>();
        for (InfoItem item : InfoItem.values()) {
            boolean open = item == model.open().get();
            VBox text = new VBox(Sentence.label(words.say("change.item." + item), Styles.NAME));
            text.getStyleClass().add("gj-tight");
            model.said(item).filter(said -> !open).ifPresent(said ->
                    text.getChildren().add(Sentence.wrapped(said, Styles.SECOND)));
            rows.add(Sentence.row(open ? Styles.ROW_CURRENT : Styles.ROW,
                    new KeyCap(Integer.toString(item.ordinal() + 1)), text));
            if (open) {
                rows.add(fields(item));
            }
            model.slip(item).ifPresent(slip -> rows.add(new Finding(Grade.A, "", slip, "")));
        }
        return rows;
    }

    private Node fields(InfoItem item) {
        earlier.setEditable(!model.earlierFixed());
        HBox line = new HBox(Fields.labelled(words.say("change.earlier"), earlier), item == InfoItem.NUMBER
                ? Fields.labelled(model.keying().caption(), number) : Fields.labelled(words.say("change.later"), later));
        line.getStyleClass().add("gj-form-line");
        VBox box = new VBox(line);
        box.getStyleClass().addAll("gj-stack-8", Styles.ROW);
        if (item == InfoItem.NUMBER && model.keying().slip().get() != null) {
            box.getChildren().add(new Finding(model.keying().slip().get().grade(), model.keying().slip().get().title(),
                    model.keying().slip().get().sentence(), ""));
        }
        return box;
    }

    private void drawSay() {
        say.getChildren().clear();
        if (!model.told().get().isEmpty()) {
            say.getChildren().add(new Finding(Grade.NOTE, "", model.told().get(), ""));
        }
        model.taken().forEach(page -> say.getChildren().add(new Finding(Grade.FINE, "", page, "")));
        say.getChildren().add(Sentence.wrapped(words.say("change.say." + model.phase().get()), Styles.VALUE,
                Styles.QUOTE));
    }

    @Override
    public Node body() {
        return root;
    }

    @Override
    public boolean act(Act act) {
        switch (act) {
            case PRIMARY -> model.primary(home);
            case PRINT -> {
                return model.print();
            }
            case TAKE_PAGES -> {
                return model.takePage();
            }
            case REMOVE_MEMBER -> {
                return model.drop();
            }
            case BACK, STEP_BACK -> {
                if (!model.back()) {
                    home.run();
                }
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean plain(String key) {
        return model.choose(key);
    }

    @Override
    public void entered() {
        // what lies in a scroll pane takes the focus only once the pane has its skin
        root.applyCss();
        InfoItem item = model.open().get();
        if (model.phase().get() != Phase.ITEMS || item == null) {
            (list.isVisible() ? list : root).requestFocus();
        } else if (item == InfoItem.NUMBER) {
            number.requestFocus();
        } else {
            (model.earlierFixed() ? later : earlier).requestFocus();
        }
    }
}
