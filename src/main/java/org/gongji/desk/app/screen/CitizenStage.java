package org.gongji.desk.app.screen;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.stage.Screen;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import org.gongji.desk.forms.Handwriting;
import org.gongji.desk.ui.applicant.ApplicantPage;
import org.gongji.desk.ui.applicant.ApplicantView;
import org.gongji.desk.ui.kit.Scale;
import org.gongji.desk.ui.kit.Theme;
import org.gongji.desk.words.Words;

/** The citizen's page on a second display; where there is none nothing is ever shown. */
final class CitizenStage {
    private final Words words;
    private final String window;
    private final ApplicantView view;
    private Stage stage;
    private boolean off;
    private Consumer<List<Handwriting.Stroke>> signed = strokes -> { };

    /** @param window number of the window as the public says it */
    CitizenStage(Words words, String window) {
        this.words = words;
        this.window = window;
        this.view = new ApplicantView(words, strokes -> signed.accept(strokes));
    }

    /** @return false where there is no second display, or the clerk turned it off */
    boolean show(ApplicantPage page, Consumer<List<Handwriting.Stroke>> then) {
        if (off || !open()) {
            return false;
        }
        signed = then;
        view.show(page);
        return true;
    }

    void blank() {
        signed = strokes -> { };
        if (stage != null) {
            view.show(new ApplicantPage.Waiting(window));
        }
    }

    /** F11: on and off. @return false where there is no second display */
    boolean toggle() {
        if (second().isEmpty()) {
            return false;
        }
        off = !off && stage != null;
        if (off) {
            close();
        } else {
            open();
        }
        return true;
    }

    private boolean open() {
        Optional<Screen> second = second();
        if (second.isEmpty()) {
            close();
            return false;
        }
        if (stage == null) {
            Rectangle2D bounds = second.get().getBounds();
            stage = new Stage(StageStyle.UNDECORATED);
            stage.setTitle(words.say("ui.product"));
            stage.setScene(new Scene(view.root(), bounds.getWidth(), bounds.getHeight()));
            Theme.dress(stage.getScene(), Scale.of(bounds.getWidth(), false));
            stage.setX(bounds.getMinX());
            stage.setY(bounds.getMinY());
            view.show(new ApplicantPage.Waiting(window));
            stage.show();
        }
        return true;
    }

    private static Optional<Screen> second() {
        return Screen.getScreens().stream().filter(screen -> !screen.equals(Screen.getPrimary())).findFirst();
    }

    void close() {
        if (stage != null) {
            stage.getScene().setRoot(new javafx.scene.Group());
            stage.hide();
            stage = null;
        }
    }
}
