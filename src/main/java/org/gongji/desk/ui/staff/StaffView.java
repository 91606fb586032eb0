package org.gongji.desk.ui.staff;

import java.util.ArrayList;
import java.util.List;
import javafx.beans.property.StringProperty;
import javafx.collections.ListChangeListener;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gongji.desk.access.Colleague;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Arrows;
import org.gongji.desk.ui.kit.Fxml;
import org.gongji.desk.ui.kit.Help;
import org.gongji.desk.ui.kit.Icon;
import org.gongji.desk.ui.kit.KeyButton;
import org.gongji.desk.ui.kit.KeyCap;
import org.gongji.desk.ui.kit.LinedTable;
import org.gongji.desk.ui.kit.LinedTable.Column;
import org.gongji.desk.ui.kit.RailSize;
import org.gongji.desk.ui.kit.RoomScreen;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.words.Words;

/** Who works here: everybody in lines, the chosen colleague and what may be done at the right. */
public final class StaffView extends RoomScreen {
    private static final List<String> HEADS = List.of("number", "name", "roles", "standing", "password");

    private final StaffViewModel model;
    private final Words words;
    private final Runnable home;
    private final BorderPane root;
    private final List<Node> grounds = new ArrayList<>();

    @FXML private Label headline;
    @FXML private Label told;
    @FXML private Label progress;
    @FXML private VBox panel;
    @FXML private LinedTable table;
    @FXML private VBox card;

    public StaffView(StaffViewModel model, Words words, Runnable home) {
        super(model.actions(), words.say("staff.title"), RailSize.FOLDED);
        this.model = model;
        this.words = words;
        this.home = home;
        this.root = Fxml.load(this, words);
        headline.setText(words.say("staff.headline"));
        line(told, model.told());
        line(progress, model.progress());
        table.columns(List.of(Column.LEFT, Column.LEFT, Column.REST, Column.LEFT, Column.LEFT));
        panel.setAccessibleText(words.say("staff.title"));
        Help.about(panel, words.say("staff.help.list"));
        Arrows.over(panel, model::move);
        model.lines().addListener((ListChangeListener<StaffListDesk.Line>) change -> draw());
        model.current().addListener((o, before, now) -> choose());
        model.form().addListener((o, before, now) -> turn(now));
        model.password().addListener((o, before, now) -> drawCard());
        model.roles().addListener((o, before, now) -> drawCard());
        draw();
    }

    /** A line that takes no room while there is nothing to say. */
    private static void line(Label label, StringProperty text) {
        label.textProperty().bind(text);
        label.managedProperty().bind(text.isNotEmpty());
    }

    private void draw() {
        table.clear();
        grounds.clear();
        table.head(HEADS.stream().map(head -> words.say("staff.head." + head)).toList());
        model.lines().forEach(one -> grounds.add(row(one)));
        choose();
    }

    private Node row(StaffListDesk.Line line) {
        Colleague one = line.colleague();
        return table.row("gj-hit", List.of(Sentence.label(one.clerk().staffNo(), Styles.SECOND, Styles.MUTED),
                Sentence.label(one.clerk().name(), Styles.BODY_TEXT, Styles.BOLD),
                Sentence.wrapped(model.roles(one), Styles.BODY_TEXT),
                Sentence.label(model.standing(one), Styles.BODY_TEXT),
                line.waits() ? Sentence.row("gj-line", Icon.LOCK.draw(16, Styles.WARNING),
                        Sentence.label(model.password(line), Styles.BODY_TEXT, Styles.WARNING))
                        : Sentence.label(model.password(line), Styles.BODY_TEXT)));
    }

    private void choose() {
        for (int i = 0; i < grounds.size(); i++) {
            grounds.get(i).getStyleClass().setAll(i == model.current().get() ? "gj-hit-chosen" : "gj-hit");
        }
        drawCard();
    }

    /** A form that closes takes its fields away, and the caret with them: the list has it then. */
    private void turn(StaffViewModel.Form now) {
        drawCard();
        if (now == StaffViewModel.Form.NONE) {
            panel.requestFocus();
        }
    }

    private void drawCard() {
        card.getChildren().clear();
        switch (model.form().get()) {
            case ENTER -> enterForm();
            case ROLES -> rolesForm();
            case LEAVE -> leaveForm();
            default -> chosen();
        }
    }

    private void chosen() {
        model.chosen().ifPresent(line -> {
            Colleague one = line.colleague();
            add(Sentence.wrapped(one.clerk().name(), Styles.FOCUS_NAME),
                    Sentence.wrapped(words.say("staff.card", one.clerk().staffNo(), model.roles(one)), Styles.SECOND,
                            Styles.MUTED));
            if (model.password().get().length > 0) {
                add(Sentence.wrapped(words.say("staff.password.once"), Styles.SECOND, Styles.BOLD),
                        written(model.password().get()),
                        Sentence.wrapped(words.say("staff.password.once.text"), Styles.CAPTION));
            }
            model.deeds().forEach(deed -> add(deed(deed)));
            if (model.deeds().isEmpty()) {
                add(Sentence.wrapped(words.say("staff.no-deeds"), Styles.SECOND, Styles.MUTED));
            }
        });
    }

    private void add(Node... nodes) {
        card.getChildren().addAll(nodes);
    }

    private Node deed(StaffViewModel.Deed deed) {
        KeyButton button = new KeyButton(words.say("staff.deed." + deed), deed.digit(),
                deed == StaffViewModel.Deed.LEAVE ? Styles.DESTRUCTIVE : Styles.QUIET, () -> model.begin(deed));
        button.setMaxWidth(Double.MAX_VALUE);
        return button;
    }

    /** One label a character: the password never becomes one String of its own. */
    private static Node written(char[] password) {
        HBox row = Sentence.row("gj-line");
        for (char c : password) {
            row.getChildren().add(Sentence.label(String.valueOf(c), Styles.FOCUS_NAME));
        }
        row.setSpacing(0);
        return row;
    }

    private void enterForm() {
        TextField number = field(model.staffNo(), "number");
        TextField name = field(model.name(), "name");
        number.setOnAction(event -> name.requestFocus());
        name.setOnAction(event -> model.go());
        add(Sentence.wrapped(words.say("staff.deed.ENTER"), Styles.SECTION),
                Sentence.label(words.say("staff.head.number"), Styles.CAPTION), number,
                Sentence.label(words.say("staff.head.name"), Styles.CAPTION), name,
                Sentence.wrapped(words.say("staff.enter.text"), Styles.CAPTION));
        number.requestFocus();
    }

    private TextField field(StringProperty value, String help) {
        TextField field = new TextField();
        field.getStyleClass().add(Styles.FIELD);
        field.textProperty().bindBidirectional(value);
        field.setAccessibleText(words.say("staff.head." + help));
        return Help.about(field, words.say("staff.help." + help));
    }

    private void rolesForm() {
        add(Sentence.wrapped(words.say("staff.roles.of", name()), Styles.SECTION));
        for (Role role : Role.values()) {
            boolean on = model.roles().get().contains(role);
            HBox row = Sentence.row(Styles.ROW, new KeyCap(Integer.toString(role.ordinal() + 1)),
                    Sentence.label(model.role(role), on ? new String[] {Styles.BODY_TEXT, Styles.BOLD}
                            : new String[] {Styles.BODY_TEXT, Styles.MUTED}), Sentence.spring(), state(on));
            row.setOnMouseClicked(event -> model.tick(role));
            add(row);
        }
        add(Sentence.wrapped(words.say("staff.roles.text"), Styles.CAPTION));
        panel.requestFocus();
    }

    private Node state(boolean on) {
        return on ? Sentence.row("gj-line", Icon.TICK.draw(16), Sentence.label(words.say("staff.role.on"),
                Styles.SECOND)) : Sentence.label(words.say("staff.role.off"), Styles.SECOND, Styles.SUBTLE);
    }

    private void leaveForm() {
        TextField window = field(model.elsewhere(), "elsewhere");
        window.setOnAction(event -> model.go());
        add(Sentence.wrapped(words.say("staff.leave.of", name()), Styles.SECTION),
                Sentence.wrapped(words.say("staff.leave.text"), Styles.SECOND),
                Sentence.label(words.say("staff.head.elsewhere"), Styles.CAPTION), window);
        window.requestFocus();
    }

    private String name() {
        return model.chosen().map(one -> one.colleague().clerk().name()).orElse("");
    }

    @Override
    public Node body() {
        return root;
    }

    @Override
    public boolean act(Act act) {
        switch (act) {
            case PRIMARY -> model.go();
            case ADD_MEMBER -> model.enter();
            case SAVE_LIST -> model.saveRequests();
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
        return key.matches("[1-9]") && model.digit(key);
    }

    @Override
    public void entered() {
        panel.requestFocus();
        if (model.form().get() == StaffViewModel.Form.NONE) {
            model.load();
        }
    }
}
