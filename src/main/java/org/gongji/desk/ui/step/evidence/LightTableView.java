package org.gongji.desk.ui.step.evidence;

import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.ScrollPane;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import org.gongji.desk.evidence.DarkRoom;
import org.gongji.desk.ui.kit.Icon;
import org.gongji.desk.ui.kit.KeyCap;
import org.gongji.desk.ui.kit.Rows;
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
    private final Rows<Tools> tools;
    private final ImageView image = new ImageView();
    private final ScrollPane close = new ScrollPane();
    private final CropFrame frame;

    /**
     * @param page  where the picture goes
     * @param tools the keys, under its head
     */
    LightTableView(LightTableViewModel model, CaseWords words, StackPane page, VBox tools) {
        this.model = model;
        this.words = words;
        this.page = page;
        this.tools = new Rows<>(tools, this::row);
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
        tools.show(print == null ? List.of() : List.of(tools(print, cropping)));
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
        } else {
            image.fitHeightProperty().bind(page.heightProperty().subtract(32));
        }
        lay(zoomed ? List.of(close) : cropping ? List.of(image, frame) : List.of(image));
        close.setContent(zoomed ? image : null);
        if (cropping) {
            page.requestFocus();
        }
        return true;
    }

    private void lay(List<? extends Node> nodes) {
        if (!page.getChildren().equals(nodes)) {
            // the picture has one place only: out of the looking-glass before it lies on the table
            close.setContent(null);
            page.getChildren().setAll(nodes);
        }
    }

    /** What stands under the head: the keys, or how to cut; and what there is to know about the page. */
    private record Tools(boolean cropping, boolean zoomed, boolean sealOff, String sheet, int covered) {
    }

    private Tools tools(DarkRoom.Print print, boolean cropping) {
        return new Tools(cropping, model.zoomed().get(), model.sealOff(), model.sheetOf()
                .map(at -> words.say("capture.sheet", at[0], at[1])).orElse(""), print.covered());
    }

    private Node row(Tools shown) {
        if (shown.cropping()) {
            return Sentence.row("gj-page-tools", Sentence.wrapped(words.say("capture.crop.how"), Styles.CAPTION));
        }
        HBox row = Sentence.row("gj-page-tools", tool("R", "capture.turn", model::turn),
                tool("C", "capture.crop", model::crop),
                tool("Z", shown.zoomed() ? "capture.zoom.out" : "capture.zoom", model::zoom),
                tool("H", shown.sealOff() ? "capture.seal.back" : "capture.seal", model::seal), Sentence.spring());
        if (!shown.sheet().isEmpty()) {
            row.getChildren().add(Sentence.label(shown.sheet(), Styles.CAPTION));
        }
        if (shown.covered() > 0) {
            row.getChildren().add(Sentence.label(words.say("capture.covered", shown.covered()), Styles.CAPTION));
        }
        return row;
    }

    private Node tool(String key, String word, Runnable act) {
        HBox tool = Sentence.row("gj-hint", new KeyCap(key), Sentence.label(words.say(word), Styles.CAPTION));
        tool.setOnMouseClicked(event -> act.run());
        return tool;
    }

    /** A short sign for the head of the page. */
    record Sign(boolean clear, String word) {
        List<Node> nodes() {
            return List.of((clear ? Icon.DONE : Icon.WARN).draw(14), Sentence.label(word, Styles.CAPTION,
                    clear ? Styles.SUCCESS : Styles.WARNING));
        }
    }

    /** What is wrong with the page; nothing wrong is said as well. */
    Optional<Sign> sign() {
        if (model.print().get() == null) {
            return Optional.empty();
        }
        return Optional.of(model.advice().stream().findFirst()
                .map(advice -> new Sign(false, words.say("capture.short." + advice)))
                .orElse(new Sign(true, words.say("capture.clear"))));
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
