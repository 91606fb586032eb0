package org.gongji.desk.ui.kit;

import atlantafx.base.theme.PrimerLight;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import javafx.scene.Scene;

/**
 * Dresses a scene: Primer Light beneath, then our tokens, the look-ups ControlsFX expects, and our own components.
 * Our sheets are written for a root font of 15 px; every size but hairlines is multiplied before it is handed over,
 * because JavaFX resolves {@code em} against each node's own font and nested sizes would drift.
 */
public final class Theme {
    private static final Pattern PIXELS = Pattern.compile("(?<![\\w#.-])(\\d+(?:\\.\\d+)?)px");
    private static final List<String> SHEETS = List.of("tokens.css", "compat.css", "gongji.css");

    private static final String DRESSED = "org.gongji.desk.ui.kit.theme";

    private Theme() {
    }

    /**
     * May be called again for each new root. Before the window is shown, sheets that fit already are not read a second
     * time; after that they are, because JavaFX looks colours up too early in a root that came later.
     */
    public static void dress(Scene scene, Scale scale) {
        boolean fits = scale.equals(scene.getProperties().put(DRESSED, scale));
        boolean shown = scene.getWindow() != null && scene.getWindow().isShowing();
        if (!fits || shown) {
            scene.setUserAgentStylesheet(new PrimerLight().getUserAgentStylesheet());
            scene.getStylesheets().setAll(SHEETS.stream().map(name -> sheet(name, scale)).toList());
        }
        scene.getRoot().getStyleClass().remove(Styles.WIDE);
        if (scale.wide()) {
            scene.getRoot().getStyleClass().add(Styles.WIDE);
        }
    }

    private static String sheet(String name, Scale scale) {
        String css = PIXELS.matcher(read(name)).replaceAll(found -> scaled(found, scale));
        return "data:text/css;base64,"
                + Base64.getEncoder().encodeToString(css.getBytes(StandardCharsets.UTF_8));
    }

    private static String scaled(MatchResult found, Scale scale) {
        double base = Double.parseDouble(found.group(1));
        // hairlines stay sharp
        double size = base <= 1 ? base : Math.round(scale.px(base) * 4) / 4.0;
        long hundredths = Math.round(size * 100);
        return hundredths / 100 + "." + hundredths / 10 % 10 + hundredths % 10 + "px";
    }

    private static String read(String name) {
        try (InputStream in = Theme.class.getResourceAsStream(name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("a style sheet of our own is unreadable: " + name, e);
        }
    }
}
