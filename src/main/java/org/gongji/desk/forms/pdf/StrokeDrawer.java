package org.gongji.desk.forms.pdf;

import com.openhtmltopdf.extend.FSObjectDrawer;
import com.openhtmltopdf.extend.FSObjectDrawerFactory;
import com.openhtmltopdf.extend.OutputDevice;
import com.openhtmltopdf.render.RenderingContext;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Line2D;
import java.util.List;
import java.util.Map;
import org.gongji.desk.forms.Handwriting;
import org.gongji.desk.forms.Handwriting.Dot;
import org.gongji.desk.forms.Handwriting.Stroke;
import org.w3c.dom.Element;

/** Lays a hand's strokes as vectors into the box of its line, as large as they fit, never distorted. */
final class StrokeDrawer implements FSObjectDrawer, FSObjectDrawerFactory {
    private static final String TYPE = "gongji/strokes";
    /** Pen width as a part of the box's height, at half pressure. */
    private static final double PEN = 0.035;

    private final Map<String, Handwriting> hands;

    StrokeDrawer(Map<String, Handwriting> hands) {
        this.hands = Map.copyOf(hands);
    }

    @Override
    public boolean isReplacedObject(Element element) {
        return "object".equals(element.getNodeName()) && TYPE.equals(element.getAttribute("type"));
    }

    @Override
    public FSObjectDrawer createDrawer(Element element) {
        return isReplacedObject(element) ? this : null;
    }

    @Override
    public Map<Shape, String> drawObject(Element element, double x, double y, double width, double height,
                                         OutputDevice device, RenderingContext context, int dotsPerPixel) {
        Handwriting hand = hands.get(element.getAttribute("data-line"));
        double w = width / dotsPerPixel;
        double h = height / dotsPerPixel;
        device.drawWithGraphics((float) x, (float) y, (float) w, (float) h, pen -> write(pen, hand, w, h));
        return null;
    }

    private static void write(Graphics2D pen, Handwriting hand, double width, double height) {
        List<Dot> dots = hand.strokes().stream().flatMap(stroke -> stroke.dots().stream()).toList();
        double left = dots.stream().mapToDouble(Dot::x).min().orElse(0);
        double top = dots.stream().mapToDouble(Dot::y).min().orElse(0);
        double wide = Math.max(1, dots.stream().mapToDouble(Dot::x).max().orElse(1) - left);
        double tall = Math.max(1, dots.stream().mapToDouble(Dot::y).max().orElse(1) - top);
        double margin = height * PEN;
        double scale = Math.min((width - 2 * margin) / wide, (height - 2 * margin) / tall);
        double x0 = (width - wide * scale) / 2 - left * scale;
        double y0 = (height - tall * scale) / 2 - top * scale;
        pen.setColor(Color.BLACK);
        for (Stroke stroke : hand.strokes()) {
            Dot last = stroke.dots().get(0);
            for (Dot dot : stroke.dots()) {
                double press = 0.5 + (last.pressure() + dot.pressure()) / 2;
                pen.setStroke(new BasicStroke((float) (height * PEN * press), BasicStroke.CAP_ROUND,
                        BasicStroke.JOIN_ROUND));
                pen.draw(new Line2D.Double(x0 + last.x() * scale, y0 + last.y() * scale, x0 + dot.x() * scale,
                        y0 + dot.y() * scale));
                last = dot;
            }
        }
    }
}
