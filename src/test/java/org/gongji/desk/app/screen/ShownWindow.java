package org.gongji.desk.app.screen;

import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;
import java.util.function.Supplier;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.gongji.desk.ui.FxThread;
import org.testfx.api.FxRobot;

/** The one window that is shown: what can be read in it, and the keyboard before it. */
class ShownWindow {
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final FxRobot robot = new FxRobot();

    /** As the keyboard sends it, to whatever has the focus. */
    void press(KeyCode... keys) {
        robot.push(keys);
    }

    void type(String text) {
        robot.write(text, 0);
    }

    /** Waits until every given piece can be read. */
    void awaitText(String... pieces) {
        await(() -> {
            String shown = text();
            return List.of(pieces).stream().allMatch(shown::contains);
        }, () -> "expected " + List.of(pieces) + " in: " + text());
    }

    void await(BooleanSupplier condition, Supplier<String> otherwise) {
        long end = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > end) {
                throw new AssertionError(otherwise.get());
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(50);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Every visible text, top to bottom of the scene graph. */
    String text() {
        return FxThread.call(() -> {
            StringBuilder all = new StringBuilder();
            for (Window window : Window.getWindows()) {
                if (window instanceof Stage && window.getScene() != null) {
                    read(window.getScene().getRoot(), node -> true, all);
                }
            }
            return all.toString();
        });
    }

    /** @param read nodes below which nothing is read where it says no; on the screen's thread */
    static void read(Node node, Predicate<Node> read, StringBuilder all) {
        if (!node.isVisible() || !read.test(node)) {
            return;
        }
        if (node instanceof Labeled labeled) {
            all.append(labeled.getText()).append('\n');
        } else if (node instanceof Text text) {
            all.append(text.getText()).append('\n');
        }
        if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> read(child, read, all));
        }
    }
}
