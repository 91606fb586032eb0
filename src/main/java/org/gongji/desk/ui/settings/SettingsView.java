package org.gongji.desk.ui.settings;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.VBox;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Help;
import org.gongji.desk.ui.kit.RailSize;
import org.gongji.desk.ui.kit.RoomScreen;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.words.Words;

/** What is set here, a line each: what it is, what stands now, what it may be. */
public final class SettingsView extends RoomScreen {
    private static final double LABEL = 200;
    private static final double SHORT = 96;
    private static final double LONG = 420;

    private final SettingsViewModel model;
    private final Words words;
    private final Runnable home;
    private final BorderPane root = new BorderPane();
    private final List<TextField> fields = new ArrayList<>();

    public SettingsView(SettingsViewModel model, Words words, Runnable home) {
        super(model.actions(), words.say("settings.title"), RailSize.FOLDED);
        this.model = model;
        this.words = words;
        this.home = home;
        VBox form = new VBox();
        form.getStyleClass().addAll(Styles.PANEL, "gj-form-panel");
        for (SettingsViewModel.Line line : SettingsViewModel.Line.values()) {
            form.getChildren().add(row(line));
        }
        VBox middle = new VBox(Sentence.wrapped(words.say("settings.title"), Styles.HEADLINE),
                line(model.trouble(), Styles.WARNING), line(model.told(), Styles.BOLD), form,
                Sentence.wrapped(words.say("settings.text"), Styles.CAPTION));
        middle.getStyleClass().add(Styles.MIDDLE);
        root.getStyleClass().add(Styles.BODY);
        root.setCenter(middle);
    }

    private static Label line(StringProperty text, String style) {
        Label label = Sentence.wrapped("", Styles.SECOND, style);
        label.textProperty().bind(text);
        label.managedProperty().bind(text.isNotEmpty());
        return label;
    }

    private Node row(SettingsViewModel.Line line) {
        TextField field = new TextField();
        double width = line.isText() ? LONG : SHORT;
        field.getStyleClass().add(Styles.FIELD);
        field.setMinWidth(width);
        field.setMaxWidth(width);
        field.textProperty().bindBidirectional(model.typed(line));
        field.setAccessibleText(words.say("settings.line." + line));
        Help.about(field, words.say("settings.help." + line));
        int mine = fields.size();
        fields.add(field);
        field.setOnAction(event -> {
            if (mine + 1 < fields.size()) {
                fields.get(mine + 1).requestFocus();
            } else {
                model.change();
            }
        });
        Label name = Sentence.label(words.say("settings.line." + line), Styles.BODY_TEXT);
        name.setPrefWidth(LABEL);
        return Sentence.row("gj-line", name, field,
                Sentence.wrapped(words.say("settings.help." + line), Styles.CAPTION, Styles.MUTED));
    }

    @Override
    public Node body() {
        return root;
    }

    @Override
    public boolean act(Act act) {
        switch (act) {
            case PRIMARY -> {
                model.change();
                model.wrong().ifPresent(line -> fields.get(line.ordinal()).requestFocus());
            }
            case BACK, STEP_BACK -> home.run();
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public void entered() {
        fields.get(0).requestFocus();
        model.load(fields.get(0)::selectAll);
    }
}
