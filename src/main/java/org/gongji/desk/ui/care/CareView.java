package org.gongji.desk.ui.care;

import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import javafx.fxml.FXML;
import javafx.scene.Node;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Fxml;
import org.gongji.desk.ui.kit.Help;
import org.gongji.desk.ui.kit.Icon;
import org.gongji.desk.ui.kit.KeyCap;
import org.gongji.desk.ui.kit.LinedTable;
import org.gongji.desk.ui.kit.LinedTable.Column;
import org.gongji.desk.ui.kit.RailSize;
import org.gongji.desk.ui.kit.RoomScreen;
import org.gongji.desk.ui.kit.SecretField;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.ui.kit.Watch;
import org.gongji.desk.words.Words;

/** Backups above, what is due below, and at the right the two people a purge needs. */
public final class CareView extends RoomScreen {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");
    private static final List<String> COPY = List.of("at", "entry", "size");
    private static final List<String> TERM = List.of("class", "years", "due", "young", "unarchived");

    private final CareViewModel model;
    private final Words words;
    private final ZoneId zone;
    private final Runnable home;
    private final BorderPane root;
    private final SecretField secret = new SecretField();

    @FXML private HBox copiesHead;
    @FXML private LinedTable copies;
    @FXML private HBox termsHead;
    @FXML private LinedTable terms;
    @FXML private VBox notes;
    @FXML private HBox whoHead;
    @FXML private VBox supervisors;
    @FXML private VBox sign;
    @FXML private HBox warning;

    /** @param home back to the keeper's home */
    public CareView(CareViewModel model, Words words, ZoneId zone, Runnable home) {
        super(model.actions(), words.say("life.care.title"), RailSize.FOLDED);
        this.model = model;
        this.words = words;
        this.zone = zone;
        this.home = home;
        this.root = Fxml.load(this, words);
        copies.columns(List.of(Column.LEFT, Column.REST, Column.RIGHT));
        terms.columns(List.of(Column.REST, Column.RIGHT, Column.RIGHT, Column.RIGHT, Column.RIGHT));
        supervisors.setFocusTraversable(true);
        supervisors.setAccessibleText(words.say("purge.who"));
        secret.setOnAction(event -> model.purge(secret.take()));
        Help.about(secret, words.say("purge.password.help"));
        Watch.each(model.actions(), this::draw);
        model.told().addListener((o, before, now) -> warn());
        draw();
    }

    private void draw() {
        CareDesk.Shelf shelf = model.shelf().get();
        head(copiesHead, shelf == null ? "life.care.counting" : "life.care.copies");
        head(termsHead, "purge.due.title");
        head(whoHead, "purge.who");
        if (shelf != null) {
            drawCopies(shelf);
            drawTerms(shelf);
            drawSupervisors(shelf);
        }
        drawSign();
        warn();
    }

    private void head(HBox head, String key) {
        head.getChildren().setAll(Sentence.label(words.say(key), Styles.SECTION));
    }

    private void drawCopies(CareDesk.Shelf shelf) {
        copiesHead.getChildren().addAll(Sentence.spring(),
                Sentence.label(words.say("life.care.kept", shelf.kept()), Styles.CAPTION));
        copies.clear();
        copies.head(COPY.stream().map(column -> words.say("life.care.head." + column)).toList());
        for (CareDesk.Copy copy : shelf.copies()) {
            copies.row("gj-hit", List.of(
                    Sentence.label(MINUTE.format(LocalDateTime.ofInstant(copy.at(), zone)), Styles.BODY_TEXT),
                    Sentence.label(words.say("life.care.entry", Long.toString(copy.sequence())), Styles.BODY_TEXT),
                    Sentence.label(size(copy.bytes()), Styles.BODY_TEXT)));
        }
        if (shelf.copies().isEmpty()) {
            copies.row("gj-hit", List.of(Sentence.label(words.say("life.care.none"), Styles.SECOND, Styles.MUTED)));
        }
    }

    private String size(long bytes) {
        return bytes < 1 << 20 ? words.say("life.care.kb", (bytes >> 10) + 1)
                : words.say("life.care.mb", (bytes >> 20) + 1);
    }

    private void drawTerms(CareDesk.Shelf shelf) {
        terms.clear();
        terms.head(TERM.stream().map(column -> words.say("purge.head." + column)).toList());
        for (CareDesk.Term term : shelf.terms()) {
            terms.row("gj-hit", List.of(Sentence.label(words.say("purge.class." + term.name()), Styles.BODY_TEXT),
                    Sentence.label(words.say("purge.years", term.years()), Styles.SECOND, Styles.MUTED),
                    number(term.due(), true), number(term.young(), false), number(term.unarchived(), false)));
        }
        notes.getChildren().setAll(Sentence.wrapped(words.say("purge.open", shelf.open()), Styles.SECOND,
                Styles.MUTED), Sentence.wrapped(words.say("purge.law"), Styles.CAPTION, Styles.MUTED));
    }

    private static Node number(long many, boolean bold) {
        return bold && many > 0 ? Sentence.label(Long.toString(many), Styles.BODY_TEXT, Styles.BOLD)
                : Sentence.label(Long.toString(many), Styles.BODY_TEXT);
    }

    private void drawSupervisors(CareDesk.Shelf shelf) {
        supervisors.getChildren().clear();
        if (shelf.due() == 0) {
            supervisors.getChildren().add(Sentence.wrapped(words.say("purge.none"), Styles.SECOND));
        } else if (shelf.supervisors().isEmpty()) {
            supervisors.getChildren().add(Sentence.wrapped(words.say("purge.nobody"), Styles.SECOND));
        }
        for (int i = 0; shelf.due() > 0 && i < shelf.supervisors().size(); i++) {
            supervisors.getChildren().add(supervisor(i, shelf.supervisors().get(i)));
        }
    }

    private Node supervisor(int index, Clerk clerk) {
        Region radio = new Region();
        radio.getStyleClass().add("gj-radio");
        HBox row = Sentence.row("gj-clerk-row", radio, Sentence.label(clerk.name(), Styles.SECTION),
                Sentence.label(clerk.staffNo(), Styles.SECOND, Styles.MUTED), Sentence.spring(),
                new KeyCap(Integer.toString(index + 1)));
        if (model.chosen().get() == index) {
            radio.getStyleClass().add("gj-radio-on");
            row.getStyleClass().add("gj-clerk-chosen");
        }
        row.setOnMouseClicked(event -> choose(index));
        return row;
    }

    private boolean choose(int index) {
        boolean there = model.choose(index);
        if (there) {
            secret.requestFocus();
        }
        return there;
    }

    /** The field stays in place while it is typed into. */
    private void drawSign() {
        CareDesk.Shelf shelf = model.shelf().get();
        if (shelf == null || shelf.due() == 0 || model.second().isEmpty()) {
            secret.clear();
            sign.getChildren().setAll(Sentence.wrapped(words.say("purge.both"), Styles.SECOND));
            return;
        }
        Node what = Sentence.wrapped(words.say("purge.sign", model.second().get().name(), shelf.due(),
                size(shelf.bytes())), Styles.SECOND, Styles.DANGER);
        if (sign.getChildren().contains(secret)) {
            sign.getChildren().set(0, what);
        } else {
            sign.getChildren().setAll(what, secret);
        }
    }

    private void warn() {
        CareViewModel.Told told = model.told().get();
        warning.getChildren().clear();
        warning.setManaged(!told.sentence().isEmpty());
        if (!told.sentence().isEmpty()) {
            warning.getChildren().addAll((told.fine() ? Icon.DONE : Icon.NOTE).draw(16),
                    Sentence.wrapped(told.sentence(), Styles.SECOND, told.fine() ? Styles.SUCCESS : Styles.WARNING));
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
            case CARE -> model.count();
            case STEP_BACK -> home.run();
            default -> {
                return false;
            }
        }
        return true;
    }

    @Override
    public boolean plain(String key) {
        return key.matches("[1-9]") && choose(Integer.parseInt(key) - 1);
    }

    @Override
    public void entered() {
        supervisors.requestFocus();
    }
}
