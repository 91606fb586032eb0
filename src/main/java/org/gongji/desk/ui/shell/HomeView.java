package org.gongji.desk.ui.shell;

import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.fxml.FXML;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Finding;
import org.gongji.desk.ui.kit.Fxml;
import org.gongji.desk.ui.kit.Icon;
import org.gongji.desk.ui.kit.KeyButton;
import org.gongji.desk.ui.kit.KeyCap;
import org.gongji.desk.ui.kit.RailSize;
import org.gongji.desk.ui.kit.RhythmChart;
import org.gongji.desk.ui.kit.RoomScreen;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.words.Words;

/** Home (picture 02): one sentence about the day, eight acts with their keys, drafts, and worries by urgency. */
public final class HomeView extends RoomScreen {
    private record Tile(Icon icon, Act act) {
    }

    private static final List<Tile> TILES = List.of(new Tile(Icon.PEOPLE, Act.ADD), new Tile(Icon.UNBIND, Act.UNBIND),
            new Tile(Icon.SEARCH, Act.SEARCH), new Tile(Icon.CARD, Act.READ_CARD), new Tile(Icon.STICK, Act.DAY_CLOSE),
            new Tile(Icon.SHIELD, Act.SUPERVISOR), new Tile(Icon.LEDGER, Act.AUDIT), new Tile(Icon.PEOPLE, Act.STAFF),
            new Tile(Icon.SHIELD, Act.SETTINGS), new Tile(Icon.STORE, Act.CARE));

    private final HomeViewModel model;
    private final Words words;
    private final Consumer<Act> act;
    private final Consumer<String> openDraft;
    private final BorderPane root;
    private final RhythmChart chart = new RhythmChart();
    private final VBox figures = new VBox();

    @FXML private Label headline;
    @FXML private Label underline;
    @FXML private GridPane tiles;
    @FXML private VBox drafts;
    @FXML private Label weekAgo;
    @FXML private GridPane rhythm;
    @FXML private VBox worries;
    @FXML private Label packName;
    @FXML private Label packFrom;
    @FXML private Label packSays;

    /**
     * @param ways      acts that lead somewhere; the others have no tile
     * @param act       what a tile does, the same as its key
     * @param openDraft takes a draft id
     */
    public HomeView(HomeViewModel model, Words words, Set<Act> ways, Consumer<Act> act, Consumer<String> openDraft) {
        super(model.actions(), words.say("ui.home.title"), RailSize.FULL);
        this.model = model;
        this.words = words;
        this.act = act;
        this.openDraft = openDraft;
        this.root = Fxml.load(this, words);
        figures.setAlignment(Pos.CENTER);
        rhythm.add(chart, 0, 0);
        rhythm.add(figures, 1, 0);
        tiles.setMinHeight(Region.USE_PREF_SIZE);
        drawTiles(ways);
        model.today().addListener((o, before, now) -> draw(now));
        draw(model.today().get());
    }

    private void drawTiles(Set<Act> ways) {
        List<Tile> open = TILES.stream().filter(tile -> ways.contains(tile.act())).toList();
        for (int i = 0; i < open.size(); i++) {
            tiles.add(tile(open.get(i), i == 0), i, 0);
            ColumnConstraints column = new ColumnConstraints();
            column.setPercentWidth(100.0 / open.size());
            tiles.getColumnConstraints().add(column);
        }
    }

    private Node tile(Tile tile, boolean first) {
        HBox top = Sentence.row("gj-tile-top", tile.icon().draw(24, first ? Styles.ON_ACCENT : Styles.ACCENT),
                Sentence.spring(), new KeyCap(tile.act()));
        Region gap = new Region();
        VBox.setVgrow(gap, Priority.ALWAYS);
        VBox box = new VBox(top, gap, Sentence.wrapped(words.say("ui.home.tile." + tile.act()), Styles.SECTION),
                Sentence.wrapped(words.say("ui.home.tile.text." + tile.act()), Styles.CAPTION, "gj-tile-text"));
        box.getStyleClass().add(Styles.TILE);
        if (first) {
            box.getStyleClass().add("gj-tile-primary");
        }
        box.setFocusTraversable(true);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(words.say("ui.home.tile." + tile.act()));
        box.setOnMouseClicked(event -> act.accept(tile.act()));
        box.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER || event.getCode() == KeyCode.SPACE) {
                act.accept(tile.act());
                event.consume();
            }
        });
        return box;
    }

    private void draw(HomeDesk.Today today) {
        headline.setText(model.headline());
        underline.setText(model.underline());
        weekAgo.setText(model.weekAgo());
        drawDrafts(today.drafts());
        chart.show(today.perHour(), today.weekAgo(), model.hours(), model.hourNow());
        figures.getChildren().setAll(model.figures().stream().map(HomeView::figure).toList());
        worries.getChildren().setAll(today.worries().stream().map(worry -> new Finding(worry.grade(),
                worry.title().in(words), worry.sentence().in(words), worry.key())).toList());
        packName.setText(today.packName());
        packFrom.setText(model.packFrom());
        packSays.setText(today.packSays().in(words));
    }

    private void drawDrafts(List<HomeDesk.Draft> list) {
        HBox head = Sentence.row(Styles.PANEL_HEAD, Sentence.label(words.say("ui.home.go-on"), Styles.SECTION),
                Sentence.spring());
        if (list.isEmpty()) {
            head.getChildren().add(Sentence.label(words.say("ui.home.no-drafts"), Styles.CAPTION));
        } else {
            head.getChildren().add(Sentence.rich(words.say("ui.home.drafts.keys"),
                    List.of(new KeyCap("1"), new KeyCap("9")), Styles.CAPTION));
        }
        drafts.getChildren().setAll(head);
        for (int i = 0; i < Math.min(list.size(), 3); i++) {
            drafts.getChildren().add(draft(i, list.get(i), i == Math.min(list.size(), 3) - 1));
        }
    }

    private Node draft(int index, HomeDesk.Draft draft, boolean last) {
        VBox text = new VBox(Sentence.label(draft.name() + "　" + draft.what().in(words), "gj-draft-title"),
                Sentence.label(draft.stop().in(words), Styles.SECOND, Styles.MUTED));
        text.getStyleClass().add("gj-tight");
        HBox row = Sentence.row(Styles.ROW, new KeyCap(Integer.toString(index + 1)), text, Sentence.spring(),
                Sentence.label(model.kept(draft.kept()), Styles.CAPTION),
                new KeyButton(words.say("ui.home.go-on"), "", Styles.QUIET, () -> openDraft.accept(draft.id())));
        row.getStyleClass().add("gj-draft-row");
        if (last) {
            row.getStyleClass().add("gj-row-last");
        }
        return row;
    }

    private static Node figure(HomeViewModel.Figure figure) {
        return Sentence.row("gj-figure-row", Sentence.label(figure.word(), Styles.BODY_TEXT), Sentence.spring(),
                Sentence.label(Integer.toString(figure.number()), Styles.BODY_TEXT, Styles.BOLD));
    }

    @Override
    public Node body() {
        return root;
    }

    @Override
    public boolean plain(String key) {
        List<HomeDesk.Draft> list = model.today().get().drafts();
        if (key.matches("[1-9]") && Integer.parseInt(key) <= list.size()) {
            openDraft.accept(list.get(Integer.parseInt(key) - 1).id());
            return true;
        }
        return false;
    }

    @Override
    public void entered() {
        model.refresh();
        (tiles.getChildren().isEmpty() ? root : tiles.getChildren().get(0)).requestFocus();
    }
}
