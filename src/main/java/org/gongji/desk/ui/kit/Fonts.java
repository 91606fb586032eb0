package org.gongji.desk.ui.kit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.text.Font;

/**
 * The screen's fonts. No font is in the repository; what is missing is said, and the system's own font stands in.
 *
 * @param missing file names looked for in vain
 */
public record Fonts(List<String> missing) {
    /** Every screen names this family; {@code HanaMinB} follows for Ext B and above where it is installed. */
    public static final String FAMILY = "Noto Sans SC";
    private static final List<String> FILES = List.of("NotoSansSC_400Regular.ttf", "NotoSansSC_700Bold.ttf");
    private static final List<String> RARE = List.of("/usr/share/fonts/truetype/hanazono/HanaMinB.ttf", "HanaMinB.ttf");

    public Fonts {
        missing = List.copyOf(missing);
    }

    /** @param folder where {@code npm pack} put them, normally {@code .fonts} */
    public static Fonts load(Path folder) {
        List<String> missing = new ArrayList<>();
        for (String file : FILES) {
            if (!loaded(folder.resolve(file))) {
                missing.add(file);
            }
        }
        for (String file : RARE) {
            if (loaded(folder.resolve(file))) {
                break;
            }
        }
        return new Fonts(missing);
    }

    private static boolean loaded(Path file) {
        if (!Files.isReadable(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Font.loadFont(in, 15) != null;
        } catch (IOException unreadable) {
            return false;
        }
    }
}
