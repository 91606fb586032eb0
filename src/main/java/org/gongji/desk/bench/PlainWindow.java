package org.gongji.desk.bench;

import java.nio.file.Path;
import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.geometry.Rectangle2D;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.gongji.desk.ui.kit.Fonts;
import org.gongji.desk.ui.kit.Scale;
import org.gongji.desk.ui.kit.Theme;

/** A window as large as the desk's, with its theme and font, three controls, and no program behind it. */
public final class PlainWindow {
    private PlainWindow() {
    }

    /** The fonts' folder is named by {@code gongji.bench.fonts}. */
    public static void main(String[] args) {
        Platform.startup(PlainWindow::show);
    }

    private static void show() {
        Fonts.load(Path.of(System.getProperty("gongji.bench.fonts")));
        Rectangle2D bounds = Screen.getPrimary().getVisualBounds();
        VBox root = new VBox(12, new Label("金水区医保大厅"), new PasswordField(), new Button("签到"));
        root.setAlignment(Pos.CENTER);
        Scene scene = new Scene(root, bounds.getWidth(), bounds.getHeight());
        Theme.dress(scene, Scale.of(bounds.getWidth(), false));
        Stage stage = new Stage();
        stage.setScene(scene);
        stage.setX(bounds.getMinX());
        stage.setY(bounds.getMinY());
        stage.setMaximized(true);
        stage.show();
    }
}
