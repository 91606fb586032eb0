package org.gongji.desk.ui.devices;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.gongji.desk.ui.devices.DevicesDesk.Device;
import org.gongji.desk.ui.devices.DevicesDesk.Kind;
import org.gongji.desk.ui.devices.DevicesDesk.Twins;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Arrows;
import org.gongji.desk.ui.kit.Finding;
import org.gongji.desk.ui.kit.Fxml;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Help;
import org.gongji.desk.ui.kit.Hint;
import org.gongji.desk.ui.kit.Icon;
import org.gongji.desk.ui.kit.KeyCap;
import org.gongji.desk.ui.kit.LinedTable;
import org.gongji.desk.ui.kit.LinedTable.Column;
import org.gongji.desk.ui.kit.Pill;
import org.gongji.desk.ui.kit.RailSize;
import org.gongji.desk.ui.kit.RoomScreen;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.ui.kit.Watch;
import org.gongji.desk.words.Words;

/** The counter's devices as a list; the chosen one at the right, with what to do and what its last test brought. */
public final class DevicesView extends RoomScreen {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("HH:mm");
    private static final List<String> HEADS = List.of("", "device", "state", "last");
    private static final String LETTERS = "ABCDE";

    private final DevicesViewModel model;
    private final Words words;
    private final Runnable home;
    private final BorderPane root;

    @FXML private VBox panel;
    @FXML private LinedTable table;
    @FXML private HBox name;
    @FXML private VBox facts;
    @FXML private VBox twins;

    /** @param home back to home */
    public DevicesView(DevicesViewModel model, Words words, Runnable home) {
        super(model.actions(), words.say("devices.title"), RailSize.FOLDED);
        this.model = model;
        this.words = words;
        this.home = home;
        this.root = Fxml.load(this, words);
        table.columns(List.of(Column.LEFT, Column.LEFT, Column.REST, Column.LEFT));
        panel.setAccessibleText(words.say("devices.title"));
        Help.about(panel, words.say("devices.help"));
        Arrows.over(panel, by -> model.choose(model.current().get() + by));
        Watch.each(model.actions(), this::draw);
        draw();
    }

    private void draw() {
        table.clear();
        table.head(HEADS.stream().map(head -> head.isEmpty() ? "" : words.say("devices.head." + head)).toList());
        List<Device> devices = model.devices().get();
        for (int i = 0; i < devices.size(); i++) {
            row(i, devices.get(i));
        }
        model.chosen().ifPresent(this::drawChosen);
        drawTwins();
    }

    private void row(int index, Device device) {
        List<Node> what = new ArrayList<>(List.of(Sentence.label(words.say("devices.kind-" + device.kind()),
                Styles.NAME)));
        if (device.simulated()) {
            what.add(new Pill(words.say("devices.simulated"), "warning"));
        }
        Node back = table.row(index == model.current().get() ? "gj-hit-chosen" : "gj-hit", List.of(
                new KeyCap(Integer.toString(index + 1)), Sentence.row("gj-line", what.toArray(Node[]::new)),
                Sentence.row("gj-line", icon(device.grade()).draw(16), Sentence.wrapped(device.state(),
                        Styles.BODY_TEXT)), last(device.kind())));
        back.setOnMouseClicked(event -> model.choose(index));
    }

    private static Icon icon(Grade grade) {
        return switch (grade) {
            case FINE -> Icon.DONE;
            case NOTE -> Icon.NOTE;
            case A, B -> Icon.WARN;
        };
    }

    private Node last(Kind kind) {
        return Sentence.label(model.last(kind).map(test -> words.say("devices.last-" + test.grade(),
                MINUTE.format(test.at()))).orElse(words.say("devices.last.never")), Styles.SECOND, Styles.MUTED);
    }

    private void drawChosen(Device device) {
        name.getChildren().setAll(Sentence.label(words.say("devices.kind-" + device.kind()), Styles.FOCUS_NAME));
        facts.getChildren().setAll(new Finding(device.grade(), device.state(), device.advice(), ""),
                Sentence.wrapped(words.say("devices.what-" + device.kind()), Styles.SECOND, Styles.MUTED));
        // its stars are a mask's, not bold type's
        model.last(device.kind()).ifPresent(test -> facts.getChildren().add(new Finding(test.grade(),
                words.say("devices.last-" + test.grade(), MINUTE.format(test.at())), "", "")
                .with(Sentence.wrapped(test.sentence(), Styles.SECOND))));
    }

    private void drawTwins() {
        boolean shown = model.offersTwin() && model.chosen().filter(one -> one.kind() == Kind.READER).isPresent();
        twins.setManaged(shown);
        twins.setVisible(shown);
        twins.getChildren().clear();
        if (!shown) {
            return;
        }
        twins.getChildren().addAll(Sentence.wrapped(words.say("devices.twin"), Styles.SECTION),
                new Hint("M", words.say(model.usesTwin() ? "devices.twin.off" : "devices.twin.on")));
        for (int i = 0; model.usesTwin() && i < LETTERS.length(); i++) {
            twins.getChildren().add(new Hint(LETTERS.substring(i, i + 1),
                    words.say("devices.trick-" + Twins.Trick.values()[i])));
        }
    }

    @Override
    public Node body() {
        return root;
    }

    @Override
    public boolean act(Act act) {
        switch (act) {
            case PRIMARY -> model.primary();
            case TEST_DEVICES -> model.look();
            case BACK, STEP_BACK -> home.run();
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean plain(String key) {
        if (key.matches("[1-9]")) {
            return model.choose(Integer.parseInt(key) - 1);
        }
        return key.equals("M") ? model.swapTwin() : LETTERS.contains(key) && model.play(LETTERS.indexOf(key));
    }

    @Override
    public void entered() {
        panel.requestFocus();
    }
}
