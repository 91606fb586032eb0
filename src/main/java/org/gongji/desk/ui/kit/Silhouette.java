package org.gongji.desk.ui.kit;

import java.util.Optional;
import javafx.scene.image.Image;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Arc;
import javafx.scene.shape.ArcType;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Rectangle;

/** The chip's photo, or what stands in its place when the reader cannot decode it and the clerk looks at the card. */
public final class Silhouette extends Pane {
    private static final double WIDTH = 82;
    private static final double HEIGHT = 102;

    public Silhouette(Optional<Image> face) {
        getStyleClass().add("gj-silhouette");
        setMinSize(WIDTH, HEIGHT);
        setMaxSize(WIDTH, HEIGHT);
        face.ifPresentOrElse(this::photo, this::shape);
    }

    private void photo(Image face) {
        ImageView view = new ImageView(face);
        view.setFitWidth(WIDTH);
        view.setFitHeight(HEIGHT);
        view.setPreserveRatio(true);
        getChildren().add(view);
    }

    private void shape() {
        Circle head = new Circle(WIDTH / 2, 42, 18);
        Arc shoulders = new Arc(WIDTH / 2, HEIGHT - 1, 31, 36, 0, 180);
        shoulders.setType(ArcType.CHORD);
        head.getStyleClass().add("gj-silhouette-shape");
        shoulders.getStyleClass().add("gj-silhouette-shape");
        setClip(new Rectangle(WIDTH, HEIGHT));
        getChildren().addAll(head, shoulders);
    }
}
