package org.gongji.desk.app;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongji.desk.app.training.SampleData;
import org.gongji.desk.forms.Typefaces;

/** Where this program's fonts lie: named, beside the jar, in the build's own folder, or the system's. */
public final class FontSearch {
    private FontSearch() {
    }

    public static Typefaces typefaces() {
        Path jar = SampleData.jarFolder();
        List<Path> folders = new ArrayList<>(Typefaces.folders(System.getProperty("gongji.fonts", ""), jar,
                Path.of("").toAbsolutePath()));
        folders.add(2, jar.resolve("../.fonts").normalize());
        return Typefaces.search(folders);
    }
}
