package org.gongji.desk.ui.step.evidence;

import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Bounds;
import javafx.scene.image.ImageView;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Polygon;
import org.gongji.desk.evidence.picture.Corner;
import org.gongji.desk.evidence.picture.Quad;

/** The four corners of the page over its picture; the chosen one is larger. The mouse may drag them. */
final class CropFrame extends Pane {
    private static final double HANDLE = 12;
    private static final double CHOSEN = 20;

    private final LightTableViewModel model;
    private final ImageView image;
    private final Polygon frame = new Polygon();
    private final List<Region> handles = new ArrayList<>();

    CropFrame(LightTableViewModel model, ImageView image) {
        this.model = model;
        this.image = image;
        frame.getStyleClass().add("gj-crop-frame");
        getChildren().add(frame);
        for (int k = 0; k < 4; k++) {
            int which = k;
            Region handle = new Region();
            handle.getStyleClass().add("gj-crop-handle");
            handle.setOnMousePressed(event -> model.choose(which));
            handle.setOnMouseDragged(event -> {
                Bounds box = image.getBoundsInParent();
                var at = sceneToLocal(event.getSceneX(), event.getSceneY());
                model.put(which, place((at.getX() - box.getMinX()) / box.getWidth(),
                        (at.getY() - box.getMinY()) / box.getHeight()));
            });
            handles.add(handle);
            getChildren().add(handle);
        }
        model.quad().addListener((o, before, now) -> requestLayout());
        model.corner().addListener((o, before, now) -> requestLayout());
        image.boundsInParentProperty().addListener((o, before, now) -> requestLayout());
    }

    private static Corner place(double x, double y) {
        return new Corner((int) (Math.max(0, Math.min(1, x)) * Corner.WHOLE),
                (int) (Math.max(0, Math.min(1, y)) * Corner.WHOLE));
    }

    @Override
    protected void layoutChildren() {
        Quad quad = model.quad().get();
        if (quad == null) {
            return;
        }
        Bounds box = image.getBoundsInParent();
        List<Double> points = new ArrayList<>();
        for (int k = 0; k < 4; k++) {
            Corner corner = quad.corners().get(k);
            double x = box.getMinX() + box.getWidth() * corner.x() / Corner.WHOLE;
            double y = box.getMinY() + box.getHeight() * corner.y() / Corner.WHOLE;
            points.add(x);
            points.add(y);
            double size = k == model.corner().get() ? CHOSEN : HANDLE;
            handles.get(k).resizeRelocate(x - size / 2, y - size / 2, size, size);
        }
        frame.getPoints().setAll(points);
    }
}
