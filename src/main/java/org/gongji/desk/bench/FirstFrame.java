package org.gongji.desk.bench;

import com.sun.management.OperatingSystemMXBean;
import java.lang.management.ManagementFactory;
import javafx.animation.AnimationTimer;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.stage.Window;

/**
 * Runs in a JVM of its own: starts the program named by its first argument, waits for the first frame of a window in
 * which somebody can type, prints the CPU time that this JVM has used till then (nanoseconds), and ends at once.
 */
public final class FirstFrame {
    private static final long LOOK_EVERY_MS = 20;

    private FirstFrame() {
    }

    public static void main(String[] args) throws ReflectiveOperationException {
        Thread watcher = new Thread(FirstFrame::watch, "first-frame");
        watcher.setDaemon(true);
        watcher.start();
        Class.forName(args[0]).getMethod("main", String[].class).invoke(null, (Object) new String[0]);
    }

    private static void watch() {
        while (true) {
            try {
                Thread.sleep(LOOK_EVERY_MS);
                Platform.runLater(FirstFrame::look);
            } catch (IllegalStateException notYet) {
                continue;
            } catch (InterruptedException e) {
                return;
            }
        }
    }

    private static void look() {
        for (Window window : Window.getWindows()) {
            Scene scene = window.getScene();
            if (window.isShowing() && scene != null && canType(scene.getRoot())) {
                new Frames().start();
                return;
            }
        }
    }

    private static boolean canType(Node node) {
        if (node instanceof TextInputControl) {
            return node.isVisible() && node.getLayoutBounds().getWidth() > 0;
        }
        return node instanceof Parent parent
                && parent.getChildrenUnmodifiable().stream().anyMatch(FirstFrame::canType);
    }

    /** The second pulse after the field was there: its frame has been handed to the screen. */
    private static final class Frames extends AnimationTimer {
        private int pulses;

        @Override
        public void handle(long now) {
            pulses++;
            if (pulses == 2) {
                System.out.println(((OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean())
                        .getProcessCpuTime());
                System.out.flush();
                Runtime.getRuntime().halt(0);
            }
        }
    }
}
