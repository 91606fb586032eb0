package org.gongji.desk.ui.kit;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.image.PixelReader;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javafx.stage.StageStyle;
import javax.imageio.ImageIO;

/** Draws a screen into a PNG without javafx-swing; must be called on the screen's thread. */
public final class Snapshots {
    private final Path folder;

    public Snapshots(Path folder) {
        this.folder = folder;
    }

    /** A size a picture is taken at. */
    public record Size(int width, int height) {
        public static final Size DESK = new Size(1366, 768);
        public static final Size LARGE = new Size(1920, 1080);

        String suffix() {
            return equals(DESK) ? "" : "-" + width;
        }
    }

    /** Something to do on the laid-out scene before and after the picture: put the focus, look for cut text. */
    public interface Look {
        void at(Scene scene);
    }

    public Path take(String name, Parent root, Size size, Look before, Look after) throws IOException {
        Scene scene = new Scene(root, size.width(), size.height());
        Theme.dress(scene, Scale.of(size.width(), false));
        Stage stage = new Stage(StageStyle.UNDECORATED);
        stage.setScene(scene);
        stage.setWidth(size.width());
        stage.setHeight(size.height());
        stage.show();
        stage.requestFocus();
        layout(root);
        before.at(scene);
        layout(root);
        WritableImage image = scene.snapshot(null);
        after.at(scene);
        stage.hide();
        scene.setRoot(new javafx.scene.Group());
        Files.createDirectories(folder);
        Path file = folder.resolve(name + size.suffix() + ".png");
        if (!ImageIO.write(buffered(image), "png", file.toFile())) {
            throw new IOException("this JDK writes no PNG");
        }
        return file;
    }

    private static void layout(Parent root) {
        root.applyCss();
        root.layout();
    }

    private static BufferedImage buffered(WritableImage image) {
        int width = (int) image.getWidth();
        int height = (int) image.getHeight();
        BufferedImage out = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        PixelReader reader = image.getPixelReader();
        int[] row = new int[width];
        for (int y = 0; y < height; y++) {
            reader.getPixels(0, y, width, 1, javafx.scene.image.PixelFormat.getIntArgbInstance(), row, 0, width);
            out.setRGB(0, y, width, 1, row, 0, width);
        }
        return out;
    }
}
