package org.gongji.desk.ui.step.evidence;

import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.PixelFormat;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.DragEvent;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.TransferMode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.evidence.reading.ReadPerson.Item;
import org.gongji.desk.identity.Masking;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.Fxml;
import org.gongji.desk.ui.kit.Hint;
import org.gongji.desk.ui.kit.Icon;
import org.gongji.desk.ui.kit.KeyButton;
import org.gongji.desk.ui.kit.KinshipPicture;
import org.gongji.desk.ui.kit.RailSize;
import org.gongji.desk.ui.kit.Rows;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.ui.kit.Watch;
import org.gongji.desk.ui.wizard.CaseStep;
import org.gongji.desk.ui.wizard.CaseWords;
import org.gongji.desk.ui.wizard.StepScreen;
import org.gongji.desk.ui.wizard.WizardViewModel;

/** The light table (picture 04). */
public final class EvidenceStepView implements StepScreen {
    private final EvidenceStepViewModel model;
    private final WizardViewModel wizard;
    private final CaseWords words;
    private final BorderPane root;
    private final LightTableView light;
    private final PaperEntry entry;
    private final PaperCards cards;
    private final KindChooser chooser;
    private final GapPanel missing;
    private final Rows<Head> head;
    private final Rows<Boolean> readingsHead;
    private Node confirm;
    /** What the middle column was drawn from. */
    private Face face;
    private final Aside aside;
    /** The paper whose fields are open; they stay as typed while everything around them is drawn anew. */
    private Paper keying;
    private Label papersCount;

    @FXML private HBox papersHead;
    @FXML private VBox papers;
    @FXML private VBox pageHead;
    @FXML private VBox tools;
    @FXML private StackPane page;
    @FXML private VBox readingsTop;
    @FXML private VBox kinds;
    @FXML private VBox readings;
    @FXML private HBox graphHead;
    @FXML private KinshipPicture graph;
    @FXML private ScrollPane graphScroll;
    @FXML private VBox gap;
    @FXML private HBox repairHead;
    @FXML private VBox repairs;
    @FXML private ScrollPane repairsScroll;
    @FXML private FlowPane other;
    @FXML private VBox lines;

    /** What is laid over the light table, or follows it. */
    public interface Aside {
        /** Asks for a picture that lies in a folder. */
        void files(Consumer<List<Path>> chosen);

        /** What a word of a family means in law. */
        void relation();

        /** The case ends for today with the one-time notice of what is missing. */
        void notice();
    }

    public EvidenceStepView(EvidenceStepViewModel model, WizardViewModel wizard, CaseWords words, Aside aside) {
        this.model = model;
        this.aside = aside;
        this.wizard = wizard;
        this.words = words;
        this.root = Fxml.load(this, words.words());
        this.entry = new PaperEntry(words, this::keyed);
        this.light = new LightTableView(model.light(), words, page, tools);
        this.cards = new PaperCards(model, words, papers);
        this.chooser = new KindChooser(model, words, kinds);
        this.missing = new GapPanel(model, words, new GapPanel.Places(gap, repairs, lines), repairHead,
                List.of(repairsScroll, other));
        this.head = new Rows<>(pageHead, this::head);
        this.readingsHead = new Rows<>(readingsTop, this::readingsHead);
        dress();
        page.setOnDragDetected(this::lift);
        page.setOnDragOver(this::over);
        page.setOnDragDropped(this::dropped);
        page.setFocusTraversable(true);
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.isControlDown() && event.getCode() == KeyCode.V && paste() || light.pressed(event)) {
                event.consume();
            }
        });
        model.unsorted().addListener((o, before, now) -> {
            // digits must say what the picture is, and not fall into a field
            if (now != null) {
                page.requestFocus();
            }
            drawMiddle();
        });
        model.light().print().addListener((o, before, now) -> drawMiddle());
        model.kindPage().addListener((o, before, now) -> chooser.draw());
        model.told().addListener((o, before, now) -> drawPage());
        model.read().addListener((o, before, now) -> read());
        Watch.each(model.actions(), this::draw);
        draw();
    }

    /** What stands there whatever lies on the table. */
    private void dress() {
        graphHead.getChildren().setAll(Sentence.label(words.say("ui.evidence.graph"), Styles.SECTION),
                Sentence.label("—— " + words.say("ui.evidence.proved"), Styles.CAPTION, Styles.SUCCESS),
                Sentence.label("- - " + words.say("ui.evidence.lacking"), Styles.CAPTION, Styles.WARNING),
                Sentence.spring());
        other.getChildren().setAll(new KeyButton(words.say("ui.evidence.postpone"), "D", Styles.QUIET, wizard::park),
                new KeyButton(words.say("table.notice"), "T", Styles.QUIET, this::notice));
        papersCount = Sentence.label("", Styles.SMALL_HEAD);
        papersHead.getChildren().setAll(papersCount, Sentence.spring(), new KeyButton(words.say("ui.evidence.take"),
                Act.TAKE_PAGES.caption(), Styles.QUIET, model::takePages));
    }

    /** The picture itself is dragged onto the paper it belongs to. */
    private void lift(MouseEvent event) {
        if (model.light().quad().get() == null && !model.light().zoomed().get()
                && model.light().print().get() != null) {
            model.pickUp();
            ClipboardContent content = new ClipboardContent();
            content.putString(PaperCards.PAGE);
            page.startDragAndDrop(TransferMode.MOVE).setContent(content);
            event.consume();
        }
    }

    private void over(DragEvent event) {
        if (event.getDragboard().hasFiles()) {
            event.acceptTransferModes(TransferMode.COPY);
        }
        event.consume();
    }

    private void dropped(DragEvent event) {
        event.getDragboard().getFiles().stream().findFirst().map(File::toPath).ifPresent(model::take);
        event.setDropCompleted(true);
        event.consume();
    }

    /**
     * Ctrl+V: a copied file is taken as it is, a copied picture in its PNG form. The clipboard is emptied at once: what
     * it held is a page of somebody's, and lies on the desk now.
     */
    private boolean paste() {
        Clipboard board = Clipboard.getSystemClipboard();
        if (board.hasFiles()) {
            model.take(board.getFiles().get(0).toPath());
        } else if (board.hasImage()) {
            model.take(buffered(board.getImage()));
        } else {
            return false;
        }
        board.clear();
        return true;
    }

    private static BufferedImage buffered(Image image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            image.getPixelReader().getPixels(0, y, width, 1, PixelFormat.getIntArgbInstance(), row, 0, width);
            out.setRGB(0, y, width, 1, row, 0, width);
        }
        return out;
    }

    private void notice() {
        if (model.gapTitle().isPresent()) {
            aside.notice();
        } else {
            model.told().set(words.say("table.notice.none"));
        }
    }

    private void choose() {
        aside.files(chosen -> chosen.forEach(model::take));
    }

    private void draw() {
        papersCount.setText(words.say("ui.evidence.papers", model.papers().size()));
        cards.draw();
        drawMiddle();
        graph.show(model.graph());
        graphScroll.setMinViewportHeight(graph.prefHeight(-1));
        missing.draw();
    }

    private void drawMiddle() {
        drawPage();
        drawReadings();
    }

    private void drawPage() {
        PageDesk.Page taken = model.unsorted().get();
        head.show(List.of(new Head(taken != null ? words.say("ui.evidence.new-page") : model.paper()
                .map(paper -> words.paper(paper.kind())).orElse(words.say("ui.evidence.no-paper")), light.sign(),
                taken == null && model.light().print().get() != null, taken == null)));
        if (!light.draw()) {
            page.getChildren().setAll(Sentence.wrapped(model.told().get().isEmpty()
                    ? words.say("ui.evidence.no-picture") : model.told().get(), Styles.SECOND, Styles.MUTED));
        }
    }

    /** Over the page: what it is, what is wrong with it, and what may be done with it. */
    private record Head(String title, Optional<LightTableView.Sign> sign, boolean movable, boolean editable) {
    }

    private Node head(Head shown) {
        HBox row = Sentence.row("gj-panel-head", Sentence.label(shown.title(), Styles.SECTION));
        shown.sign().ifPresent(sign -> row.getChildren().addAll(sign.nodes()));
        row.getChildren().add(Sentence.spring());
        if (shown.movable()) {
            row.getChildren().add(new KeyButton(words.say("capture.move"), "M", Styles.QUIET, model::pickUp));
        }
        if (shown.editable()) {
            row.getChildren().add(new KeyButton(words.say("ui.evidence.edit"), "E", Styles.QUIET, this::edit));
        }
        return row;
    }

    private Node readingsHead(boolean choosing) {
        return choosing ? Sentence.row("gj-panel-head", Sentence.label(words.say("ui.evidence.which"), Styles.SECTION),
                Sentence.spring(), new Hint("N", words.say("table.kinds.more")))
                : Sentence.row("gj-panel-head", Sentence.label(words.say("ui.evidence.readings"), Styles.SECTION),
                Sentence.spring(), new Hint("Enter", words.say("ui.evidence.accept.short")));
    }

    /** Both stand there all the time and one is seen: what leaves the window must be styled anew when it comes back. */
    private void see(boolean choosing) {
        readingsHead.show(List.of(choosing));
        kinds.setVisible(choosing);
        kinds.setManaged(choosing);
        readings.setVisible(!choosing);
        readings.setManaged(!choosing);
    }

    /** What the fields of a paper are drawn from: where it stays the same they stay as they are. */
    private record Face(Paper paper, List<EvidenceStepViewModel.Reading> readings, Optional<List<Paper.Named>> expected,
                        List<Optional<Offer>> read, HeadOffer head) {
    }

    private Face face(Paper paper) {
        boolean whole = model.wholeExpected();
        return new Face(paper, model.readings(paper), whole ? Optional.of(model.expected()) : Optional.empty(),
                whole ? model.expected().stream().map(model::readFor).toList() : List.of(), model.head(paper));
    }

    private void drawReadings() {
        boolean choosing = model.unsorted().get() != null;
        see(choosing);
        if (choosing) {
            chooser.draw();
            return;
        }
        Paper now = model.paper().orElse(null);
        Face seen = now == null ? null : face(now);
        if (now != null && (now.equals(keying) || keying == null && seen.equals(face))) {
            return;
        }
        face = seen;
        drawFace();
    }

    private void drawFace() {
        boolean held = confirm != null || keying != null;
        confirm = null;
        keying = null;
        if (face != null && face.readings().isEmpty() && face.expected().isEmpty()) {
            key(face.paper());
        } else {
            readings.getChildren().setAll(face == null ? List.of() : fields());
        }
        if (face != null && (held || confirm != null || keying != null)) {
            Platform.runLater(this::entered);
        }
    }

    private List<Node> fields() {
        List<Node> fields = new ArrayList<>();
        String head = model.headLine(face.paper());
        if (!head.isEmpty()) {
            fields.add(Sentence.wrapped(head, Styles.CAPTION));
        }
        for (int i = 0; i < face.readings().size(); i++) {
            fields.add(reading(i + 1, face.readings().get(i)));
        }
        if (face.readings().isEmpty()) {
            fields.add(expected());
        }
        return fields;
    }

    private void key(Paper paper) {
        keying = paper;
        entry.load(paper, model.expected(), model.offers(paper), model.head(paper), model.reading(paper),
                model.confirmedNames());
        if (!readings.getChildren().equals(List.of(entry))) {
            readings.getChildren().setAll(entry);
        }
    }

    private void keyed(PaperEntry.Keyed said) {
        keying = null;
        face = null;
        model.key(said);
    }

    /** A page was read meanwhile: what is being keyed stays as it is, and gets its offers. */
    private void read() {
        if (keying != null) {
            entry.offer(model.offers(keying), model.head(keying), model.reading(keying));
        } else {
            drawReadings();
        }
    }

    /** One look at the original instead of keying what the chips have said already. */
    private Node expected() {
        VBox box = new VBox(Sentence.wrapped(words.say("ui.evidence.expected"), Styles.BODY_TEXT, Styles.BOLD));
        for (Paper.Named named : model.expected()) {
            box.getChildren().addAll(Sentence.label(named.name(), Styles.VALUE),
                    Sentence.label(Masking.spaced(named.number()), Styles.SECOND, Styles.MUTED));
            model.readFor(named).ifPresent(offer -> box.getChildren().add(ReadBeside.line(Item.NUMBER, offer, words)));
        }
        box.getChildren().addAll(HeadFields.lines(face.head(), words));
        confirm = new KeyButton(words.say("ui.evidence.expected.yes"), "Enter", Styles.PRIMARY,
                model::keyExpected);
        box.getChildren().addAll(confirm, new KeyButton(words.say("ui.evidence.expected.no"), "E", Styles.QUIET,
                this::edit));
        box.getStyleClass().addAll("gj-form-panel", "gj-stack-8");
        return box;
    }

    private Node reading(int number, EvidenceStepViewModel.Reading reading) {
        boolean now = model.waiting().filter(reading::equals).isPresent();
        HBox head = Sentence.row("gj-reading-head", Sentence.label(Integer.toString(number), "gj-tag"),
                Sentence.label(reading.label(), Styles.CAPTION), Sentence.spring(),
                (reading.settled() ? Icon.DONE : Icon.WARN).draw(14),
                Sentence.label(words.say(reading.settled() ? "ui.evidence.same" : "ui.evidence.to-check"),
                        Styles.CAPTION, reading.settled() ? Styles.SUCCESS : Styles.WARNING));
        VBox box = new VBox(head, Sentence.label(reading.value(), Styles.VALUE));
        box.getStyleClass().addAll(now ? Styles.ROW_CURRENT : Styles.ROW, "gj-reading");
        if (!reading.note().isEmpty()) {
            box.getChildren().add(Sentence.wrapped(reading.note(), Styles.CAPTION));
        }
        if (now) {
            confirm = new KeyButton(words.say("ui.evidence.accept"), "Enter", Styles.PRIMARY, this::accept);
            box.getChildren().add(Sentence.row("gj-accept", confirm,
                    new KeyButton(words.say("ui.evidence.correct"), "E", Styles.QUIET, this::edit)));
        }
        return box;
    }

    private void accept() {
        model.accept();
        entered();
    }

    private void edit() {
        model.paper().ifPresent(paper -> {
            confirm = null;
            key(paper);
            entry.requestFocus();
        });
    }

    @Override
    public CaseStep step() {
        return CaseStep.EVIDENCE;
    }

    @Override
    public Node body() {
        return root;
    }

    @Override
    public RailSize rail() {
        return RailSize.FOLDED;
    }

    @Override
    public ObservableValue<Actions> actions() {
        return model.actions();
    }

    @Override
    public boolean act(Act act) {
        switch (act) {
            case PRIMARY -> wizard.next();
            case TAKE_PAGES -> model.takePages();
            case PAGE_DOWN -> model.turn(1);
            case PAGE_UP -> model.turn(-1);
            case ADD_MEMBER -> {
                if (keying != null) {
                    entry.addRow();
                }
            }
            case FORMER -> {
                if (keying == null) {
                    edit();
                }
                entry.openHead();
            }
            case SWAP_ROLES -> {
                if (keying != null) {
                    entry.rotate();
                }
            }
            case REMOVE_MEMBER -> model.remove();
            case UNDO -> model.open().undo();
            case WHY -> aside.relation();
            case BACK -> {
                return light.back() || model.firstKinds() || model.putBack();
            }
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean plain(String key) {
        if (light.plain(key)) {
            return true;
        }
        if (model.unsorted().get() != null && chooser.plain(key)) {
            return true;
        }
        if (key.matches("[1-9]")) {
            model.repair(Integer.parseInt(key) - 1);
            return true;
        }
        switch (key) {
            case "E" -> edit();
            case "O" -> choose();
            case "D" -> wizard.park();
            case "M" -> model.pickUp();
            case "T" -> notice();
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public void entered() {
        root.applyCss();
        if (model.unsorted().get() != null) {
            page.requestFocus();
        } else if (confirm != null) {
            confirm.requestFocus();
        } else if (keying != null) {
            entry.requestFocus();
        } else {
            page.requestFocus();
        }
    }
}
