package org.gongji.desk.ui.step.evidence;

import java.awt.image.BufferedImage;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
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
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.evidence.reading.ReadPerson.Item;
import org.gongji.desk.identity.Masking;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.Finding;
import org.gongji.desk.ui.kit.Fxml;
import org.gongji.desk.ui.kit.Grade;
import org.gongji.desk.ui.kit.Hint;
import org.gongji.desk.ui.kit.Icon;
import org.gongji.desk.ui.kit.KeyButton;
import org.gongji.desk.ui.kit.KeyCap;
import org.gongji.desk.ui.kit.KinshipPicture;
import org.gongji.desk.ui.kit.Pill;
import org.gongji.desk.ui.kit.RailSize;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.ui.kit.Verdict;
import org.gongji.desk.ui.kit.Watch;
import org.gongji.desk.ui.wizard.CaseStep;
import org.gongji.desk.ui.wizard.CaseWords;
import org.gongji.desk.ui.wizard.StepScreen;
import org.gongji.desk.ui.wizard.WizardViewModel;

/** The light table (picture 04). */
public final class EvidenceStepView implements StepScreen {
    /** On the dragboard: the page on top, and nothing of what is on it. */
    private static final String PAGE = "gongji-page";

    private final EvidenceStepViewModel model;
    private final WizardViewModel wizard;
    private final CaseWords words;
    private final BorderPane root;
    private final LightTableView light;
    private final PaperEntry entry;
    private Node confirm;
    private final Consumer<Consumer<List<Path>>> files;
    /** The paper whose fields are open; they stay as typed while everything around them is drawn anew. */
    private Paper keying;

    @FXML private HBox papersHead;
    @FXML private VBox papers;
    @FXML private HBox pageHead;
    @FXML private HBox tools;
    @FXML private StackPane page;
    @FXML private HBox readingsHead;
    @FXML private VBox readings;
    @FXML private HBox graphHead;
    @FXML private KinshipPicture graph;
    @FXML private ScrollPane graphScroll;
    @FXML private VBox gap;
    @FXML private HBox repairHead;
    @FXML private VBox repairs;
    @FXML private HBox other;
    @FXML private VBox lines;

    /** @param files asks for a picture that lies in a folder */
    public EvidenceStepView(EvidenceStepViewModel model, WizardViewModel wizard, CaseWords words,
                            Consumer<Consumer<List<Path>>> files) {
        this.model = model;
        this.files = files;
        this.wizard = wizard;
        this.words = words;
        this.root = Fxml.load(this, words.words());
        this.entry = new PaperEntry(words, model::key);
        this.light = new LightTableView(model.light(), words, page, tools);
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
        });
        model.light().print().addListener((o, before, now) -> {
            drawPage();
            drawReadings();
        });
        model.unsorted().addListener((o, before, now) -> {
            drawPage();
            drawReadings();
        });
        model.told().addListener((o, before, now) -> drawPage());
        model.read().addListener((o, before, now) -> read());
        Watch.each(model.actions(), this::draw);
        draw();
    }

    /** The picture itself is dragged onto the paper it belongs to. */
    private void lift(MouseEvent event) {
        if (model.light().quad().get() == null && !model.light().zoomed().get()
                && model.light().print().get() != null) {
            model.pickUp();
            ClipboardContent content = new ClipboardContent();
            content.putString(PAGE);
            page.startDragAndDrop(TransferMode.MOVE).setContent(content);
            event.consume();
        }
    }

    private void acceptPage(HBox card, Paper paper) {
        card.setOnDragOver(event -> {
            if (PAGE.equals(event.getDragboard().getString())) {
                event.acceptTransferModes(TransferMode.MOVE);
                event.consume();
            }
        });
        card.setOnDragDropped(event -> {
            model.sortTo(paper.id());
            event.setDropCompleted(true);
            event.consume();
        });
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

    private void choose() {
        files.accept(chosen -> chosen.forEach(model::take));
    }

    private void draw() {
        drawPapers();
        drawPage();
        drawReadings();
        graphHead.getChildren().setAll(Sentence.label(words.say("ui.evidence.graph"), Styles.SECTION),
                Sentence.label("—— " + words.say("ui.evidence.proved"), Styles.CAPTION, Styles.SUCCESS),
                Sentence.label("- - " + words.say("ui.evidence.lacking"), Styles.CAPTION, Styles.WARNING),
                Sentence.spring());
        graph.show(model.graph());
        graphScroll.setMinViewportHeight(graph.prefHeight(-1));
        drawRight();
    }

    private void drawPapers() {
        papersHead.getChildren().setAll(Sentence.label(words.say("ui.evidence.papers", model.papers().size()),
                        Styles.SMALL_HEAD),
                Sentence.spring(), new KeyButton(words.say("ui.evidence.take"), Act.TAKE_PAGES.caption(), Styles.QUIET,
                        model::takePages));
        papers.getChildren().clear();
        for (int i = 0; i < model.papers().size(); i++) {
            papers.getChildren().add(card(i, model.papers().get(i)));
        }
    }

    private Node card(int index, Paper paper) {
        VBox text = new VBox(Sentence.wrapped(words.paper(paper.kind()), Styles.BODY_TEXT, Styles.BOLD),
                Sentence.wrapped(model.under(paper), Styles.CAPTION), Sentence.label(model.progress(paper),
                Styles.CAPTION, model.checked(paper) ? Styles.SUCCESS : Styles.WARNING));
        text.getStyleClass().add("gj-tight");
        HBox card = Sentence.row("gj-option", Icon.PAGE.draw(24), text);
        if (index == model.selected().get()) {
            card.getStyleClass().add("gj-option-chosen");
        }
        card.setOnMouseClicked(event -> model.select(index));
        acceptPage(card, paper);
        return card;
    }

    private void drawPage() {
        PageDesk.Page taken = model.unsorted().get();
        pageHead.getChildren().setAll(Sentence.label(taken != null ? words.say("ui.evidence.new-page")
                : model.paper().map(paper -> words.paper(paper.kind())).orElse(words.say("ui.evidence.no-paper")),
                Styles.SECTION));
        pageHead.getChildren().addAll(light.signs());
        pageHead.getChildren().add(Sentence.spring());
        if (taken == null && model.light().print().get() != null) {
            pageHead.getChildren().add(new KeyButton(words.say("capture.move"), "M", Styles.QUIET, model::pickUp));
        }
        if (taken == null) {
            pageHead.getChildren().add(new KeyButton(words.say("ui.evidence.edit"), "E", Styles.QUIET, this::edit));
        }
        if (!light.draw()) {
            page.getChildren().setAll(Sentence.wrapped(model.told().get().isEmpty()
                    ? words.say("ui.evidence.no-picture") : model.told().get(), Styles.SECOND, Styles.MUTED));
        }
    }

    /** What the new picture may be, beside the picture itself: nobody can say what a page is without seeing it. */
    private void drawKinds() {
        readingsHead.getChildren().setAll(Sentence.label(words.say("ui.evidence.which"), Styles.SECTION));
        readings.getChildren().clear();
        model.light().advice().forEach(advice -> readings.getChildren().add(new Finding(Grade.B, "",
                words.say("capture.advice." + advice), "")));
        for (int i = 0; i < EvidenceStepViewModel.KINDS.size(); i++) {
            int kind = i;
            readings.getChildren().add(kind(Integer.toString(i + 1), words.paper(EvidenceStepViewModel.KINDS.get(i)),
                    () -> model.sort(kind)));
        }
        model.paper().ifPresent(paper -> readings.getChildren().add(kind("0", words.say("ui.evidence.further",
                words.paper(paper.kind())), model::sortToPaper)));
    }

    private static Node kind(String key, String name, Runnable chosen) {
        HBox row = Sentence.row("gj-kind", new KeyCap(key), Sentence.label(name, Styles.BODY_TEXT));
        row.setOnMouseClicked(event -> chosen.run());
        return row;
    }

    private void drawReadings() {
        if (model.unsorted().get() != null) {
            drawKinds();
            return;
        }
        readingsHead.getChildren().setAll(Sentence.label(words.say("ui.evidence.readings"), Styles.SECTION),
                Sentence.spring(), new Hint("Enter", words.say("ui.evidence.accept.short")));
        Paper now = model.paper().orElse(null);
        if (now != null && now.equals(keying) && readings.getChildren().contains(entry)) {
            return;
        }
        boolean held = confirm != null || keying != null;
        readings.getChildren().clear();
        confirm = null;
        keying = null;
        if (now == null) {
            return;
        }
        List<EvidenceStepViewModel.Reading> all = model.readings(now);
        for (int i = 0; i < all.size(); i++) {
            readings.getChildren().add(reading(i + 1, all.get(i)));
        }
        if (all.isEmpty() && model.wholeExpected()) {
            readings.getChildren().add(expected());
        } else if (all.isEmpty()) {
            key(now);
        }
        if (held || confirm != null || keying != null) {
            Platform.runLater(this::entered);
        }
    }

    private void key(Paper paper) {
        keying = paper;
        readings.getChildren().setAll(entry);
        entry.load(paper, model.expected(), model.offers(paper), model.reading(paper),
                model.confirmedNames());
    }

    /** A page was read meanwhile: what is being keyed stays as it is, and gets its offers. */
    private void read() {
        if (keying != null && readings.getChildren().contains(entry)) {
            entry.offer(model.offers(keying), model.reading(keying));
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
        confirm = new KeyButton(words.say("ui.evidence.expected.yes"), "Enter", Styles.PRIMARY,
                () -> model.key(model.expected()));
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

    private void drawRight() {
        boolean missing = model.gapTitle().isPresent();
        for (Node part : List.of(gap, repairHead, repairs, other)) {
            part.setVisible(missing);
            part.setManaged(missing);
        }
        gap.getChildren().setAll(Sentence.row("gj-gap-head", Icon.MISSING.draw(18),
                Sentence.label(model.gapTitle().orElse(""), Styles.SECTION)),
                Sentence.rich(model.gapText(), Styles.BODY_TEXT));
        repairHead.getChildren().setAll(Sentence.label(words.say("ui.evidence.repairs"), Styles.BODY_TEXT, Styles.BOLD),
                Sentence.spring(), Sentence.label(words.say("ui.evidence.by-digit"), Styles.CAPTION));
        repairs.getChildren().clear();
        for (int i = 0; i < model.repairs().size(); i++) {
            repairs.getChildren().add(repair(i, model.repairs().get(i)));
        }
        other.getChildren().setAll(new KeyButton(words.say("ui.evidence.postpone"), "D", Styles.QUIET, wizard::park));
        lines.getChildren().setAll(model.lines().stream().map(this::line).toList());
    }

    private Node repair(int index, EvidenceStepViewModel.Repair repair) {
        HBox head = Sentence.row("gj-repair-head", new KeyCap(Integer.toString(index + 1)),
                Sentence.wrapped(repair.title(), Styles.BODY_TEXT, Styles.BOLD), Sentence.spring());
        if (repair.today()) {
            head.getChildren().add(new Pill(words.say("ui.evidence.today"), "success"));
        }
        VBox box = new VBox(head, Sentence.wrapped(repair.text(), Styles.SECOND, Styles.MUTED));
        box.getStyleClass().add("gj-option");
        if (index == 0) {
            box.getStyleClass().add("gj-option-best");
        }
        box.setOnMouseClicked(event -> model.repair(index));
        return box;
    }

    private Node line(EvidenceStepViewModel.Line line) {
        Icon icon = line.verdict() == Verdict.CAN ? Icon.DONE
                : line.verdict() == Verdict.CANNOT ? Icon.NO : Icon.MISSING;
        Label papersOf = Sentence.wrapped(line.papers(), Styles.SECOND,
                line.verdict() == Verdict.CAN ? Styles.MUTED : Styles.WARNING);
        HBox row = Sentence.row("gj-member-line", icon.draw(18), Sentence.label(line.name(), Styles.BODY_TEXT),
                Sentence.label(line.relation(), Styles.BODY_TEXT), Sentence.spring(), papersOf);
        HBox.setHgrow(papersOf, Priority.NEVER);
        return row;
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
            case SWAP_ROLES -> {
                if (keying != null) {
                    entry.rotate();
                }
            }
            case REMOVE_MEMBER -> model.remove();
            case UNDO -> model.open().undo();
            case BACK -> {
                return light.back() || model.putBack();
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
        if (key.matches("[0-9]")) {
            int index = Integer.parseInt(key) - 1;
            if (model.unsorted().get() != null && index < 0) {
                model.sortToPaper();
            } else if (model.unsorted().get() != null) {
                model.sort(index);
            } else {
                model.repair(index);
            }
            return true;
        }
        switch (key) {
            case "E" -> edit();
            case "O" -> choose();
            case "D" -> wizard.park();
            case "M" -> model.pickUp();
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
