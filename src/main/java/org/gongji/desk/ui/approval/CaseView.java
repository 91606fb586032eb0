package org.gongji.desk.ui.approval;

import java.io.ByteArrayInputStream;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Finding;
import org.gongji.desk.ui.kit.Icon;
import org.gongji.desk.ui.kit.KeyCap;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.ui.kit.Verdict;

/** The page beside the claim: what a second person looks at before a word. */
final class CaseView extends HBox {
    private final CaseViewModel model;
    private final HBox head = Sentence.row(Styles.PANEL_HEAD);
    private final StackPane page = new StackPane();
    private final ImageView image = new ImageView();
    private final VBox facts = new VBox();

    CaseView(CaseViewModel model) {
        this.model = model;
        getStyleClass().add("gj-review-case");
        page.getStyleClass().add("gj-page");
        VBox.setVgrow(page, Priority.ALWAYS);
        image.setPreserveRatio(true);
        image.fitWidthProperty().bind(page.widthProperty().subtract(24));
        image.fitHeightProperty().bind(page.heightProperty().subtract(24));
        VBox left = new VBox(head, page);
        left.getStyleClass().add(Styles.PANEL);
        HBox.setHgrow(left, Priority.ALWAYS);
        ScrollPane scroll = new ScrollPane(facts);
        scroll.getStyleClass().add("gj-scroll");
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        VBox right = new VBox(scroll);
        right.getStyleClass().addAll(Styles.PANEL, "gj-review-facts");
        facts.getStyleClass().addAll("gj-form-panel", "gj-stack-8");
        getChildren().setAll(left, right);
        model.opened().addListener((o, before, now) -> draw());
        model.picture().addListener((o, before, now) -> drawPage());
        draw();
    }

    private void draw() {
        drawPage();
        facts.getChildren().clear();
        if (model.opened().get() == null) {
            return;
        }
        facts.getChildren().add(Sentence.wrapped(model.claim(), Styles.NAME));
        model.facts().forEach(fact -> facts.getChildren().add(Sentence.wrapped(fact.role() + "　" + fact.about(),
                Styles.SECOND)));
        model.findings().forEach(found -> facts.getChildren().add(finding(found)));
        facts.getChildren().add(Sentence.label(model.words().say("approval.trace"), Styles.SMALL_HEAD));
        model.trace().forEach(tried -> facts.getChildren().add(tried(tried)));
    }

    private static Node finding(CaseViewModel.Found found) {
        Finding shown = new Finding(found.grade(), found.what(), found.facts().equals(found.what()) ? "" : found.facts(),
                "");
        return found.clause().isEmpty() ? shown : shown.with(Sentence.wrapped(found.clause(), Styles.CAPTION));
    }

    private static Node tried(CaseViewModel.Tried tried) {
        boolean passed = tried.verdict() == Verdict.CAN;
        VBox words = new VBox(Sentence.wrapped(tried.rule(), Styles.SECOND, passed ? Styles.MUTED : Styles.BOLD),
                Sentence.wrapped(tried.facts(), Styles.CAPTION));
        words.getStyleClass().add("gj-tight");
        HBox.setHgrow(words, Priority.ALWAYS);
        HBox row = Sentence.row("gj-need", (passed ? Icon.DONE : Icon.SHIELD).draw(16), words);
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }

    private void drawPage() {
        head.getChildren().setAll(Sentence.label(model.opened().get() == null ? "" : model.pageTitle(), Styles.SECTION),
                Sentence.spring(), new KeyCap(Act.PAGE_UP), new KeyCap(Act.PAGE_DOWN));
        byte[] bytes = model.picture().get();
        page.getChildren().clear();
        if (bytes != null) {
            image.setImage(new Image(new ByteArrayInputStream(bytes)));
            page.getChildren().add(image);
        }
    }

    /** Turns pages; they are looked through without leaving the reasons. */
    boolean act(Act act) {
        if (act == Act.PAGE_UP || act == Act.PAGE_DOWN) {
            model.turn(act == Act.PAGE_UP ? -1 : 1);
            drawPage();
            return true;
        }
        return false;
    }
}
