package org.gongji.desk.ui.step.evidence;

import java.io.ByteArrayInputStream;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.gongji.desk.evidence.DarkRoom;
import org.gongji.desk.evidence.picture.Advice;
import org.gongji.desk.ui.kit.Icon;
import org.gongji.desk.ui.kit.KeyCap;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.ui.wizard.CaseWords;

/** Shows the page and lets keys turn, cut and enlarge it; the keys are those of {@link EvidenceStepView}. */
final class LightTableView {
    /** Ten-thousandths a corner moves by one arrow; with Shift finer. */
    private static final int STEP = 100;
    private static final int FINE = 10;
    private static final double CLOSER = 2.5;
    private static final double SCROLL = 0.12;

    private final LightTableViewModel model;
    private final CaseWords words;
    private final StackPane page;
    private final HBox tools;
    private final ImageView image = new ImageView();
    private final ScrollPane close = new ScrollPane();
    private final CropFrame frame;

    /**
     * @param page  where the picture goes
     * @param tools the keys, under its head
     */
    LightTableView(LightTableViewModel model, CaseWords words, StackPane page, HBox tools) {
        this.model = model;
        this.words = words;
        this.page = page;
        this.tools = tools;
        this.frame = new CropFrame(model, image);
        image.setPreserveRatio(true);
        model.drawnBy(bytes -> new Image(new ByteArrayInputStream(bytes)));
        close.getStyleClass().add("gj-scroll");
        close.setPannable(true);
        close.setFocusTraversable(false);
        model.print().addListener((o, before, now) -> draw());
        model.quad().addListener((o, before, now) -> {
            if (before == null || now == null) {
                draw();
            }
        });
        model.zoomed().addListener((o, before, now) -> draw());
    }

    /** True where a picture lies here or is on its way. */
    boolean draw() {
        DarkRoom.Print print = model.print().get();
        boolean cropping = model.quad().get() != null;
        page.getChildren().clear();
        close.setContent(null);
        drawTools(print, cropping);
        if (print == null) {
            return false;
        }
        if (model.drawing().get() instanceof Image drawn) {
            image.setImage(drawn);
        }
        boolean zoomed = model.zoomed().get();
        image.fitWidthProperty().bind(page.widthProperty().subtract(32).multiply(zoomed ? CLOSER : 1));
        if (zoomed) {
            image.fitHeightProperty().unbind();
            image.setFitHeight(0);
            close.setContent(image);
            page.getChildren().add(close);
        } else {
            image.fitHeightProperty().bind(page.heightProperty().subtract(32));
            page.getChildren().add(image);
        }
        if (cropping) {
            page.getChildren().add(frame);
            page.requestFocus();
        }
        return true;
    }

    private void drawTools(DarkRoom.Print print, boolean cropping) {
        tools.getChildren().clear();
        if (print == null) {
            return;
        }
        if (cropping) {
            tools.getChildren().add(Sentence.wrapped(words.say("capture.crop.how"), Styles.CAPTION));
            return;
        }
        tools.getChildren().addAll(tool("R", "capture.turn", model::turn), tool("C", "capture.crop", model::crop),
                tool("Z", model.zoomed().get() ? "capture.zoom.out" : "capture.zoom", model::zoom),
                tool("H", model.sealOff() ? "capture.seal.back" : "capture.seal", model::seal), Sentence.spring());
        model.sheetOf().ifPresent(at -> tools.getChildren().add(Sentence.label(words.say("capture.sheet", at[0], at[1]),
                Styles.CAPTION)));
        if (print.covered() > 0) {
            tools.getChildren().add(Sentence.label(words.say("capture.covered", print.covered()), Styles.CAPTION));
        }
    }

    private Node tool(String key, String word, Runnable act) {
        HBox tool = Sentence.row("gj-hint", new KeyCap(key), Sentence.label(words.say(word), Styles.CAPTION));
        tool.setOnMouseClicked(event -> act.run());
        return tool;
    }

    /** What is wrong with the page, as short signs for its head; nothing wrong is said as well. */
    List<Node> signs() {
        if (model.print().get() == null) {
            return List.of();
        }
        List<Advice> advice = model.advice();
        return advice.isEmpty() ? List.of(Icon.DONE.draw(14), Sentence.label(words.say("capture.clear"), Styles.CAPTION,
                Styles.SUCCESS)) : List.of(Icon.WARN.draw(14), Sentence.label(words.say("capture.short."
                + advice.get(0)), Styles.CAPTION, Styles.WARNING));
    }

    /** Arrows and Enter while a page is cut or looked at closely; false where they mean what they always do. */
    boolean pressed(KeyEvent event) {
        if (model.quad().get() != null) {
            return cutting(event.getCode(), event.isShiftDown() ? FINE : STEP);
        }
        if (!model.zoomed().get()) {
            return false;
        }
        switch (event.getCode()) {
            case LEFT -> close.setHvalue(close.getHvalue() - SCROLL);
            case RIGHT -> close.setHvalue(close.getHvalue() + SCROLL);
            case UP -> close.setVvalue(close.getVvalue() - SCROLL);
            case DOWN -> close.setVvalue(close.getVvalue() + SCROLL);
            default -> {
                return false;
            }
        }
        return true;
    }

    private boolean cutting(KeyCode key, int step) {
        switch (key) {
            case LEFT -> model.move(-step, 0);
            case RIGHT -> model.move(step, 0);
            case UP -> model.move(0, -step);
            case DOWN -> model.move(0, step);
            case TAB -> model.choose(model.corner().get() + 1);
            case ENTER -> model.cut();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** A key of the light table; false for any other. */
    boolean plain(String key) {
        if (model.quad().get() != null && key.matches("[0-4]")) {
            if (key.equals("0")) {
                model.whole();
            } else {
                model.choose(Integer.parseInt(key) - 1);
            }
            return true;
        }
        switch (key) {
            case "R" -> model.turn();
            case "C" -> model.crop();
            case "Z" -> model.zoom();
            case "H" -> model.seal();
            default -> {
                return false;
            }
        }
        return true;
    }

    /** Esc: first out of cutting, then out of looking closely. */
    boolean back() {
        if (model.quad().get() != null) {
            model.leaveCrop();
            return true;
        }
        if (model.zoomed().get()) {
            model.zoom();
            return true;
        }
        return false;
    }
}
