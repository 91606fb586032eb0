package org.gongji.desk.forms;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The font files found on this machine, TrueType outlines only: PDFBox cannot embed the others.
 *
 * @param files a file per face; absent where nothing fit
 */
public record Typefaces(Map<Face, Path> files) {
    private static final List<Path> DEBIAN = List.of(Path.of("/usr/share/fonts/truetype/noto"),
            Path.of("/usr/share/fonts/truetype/hanazono"), Path.of("/usr/share/fonts/truetype/droid"),
            Path.of("/usr/local/share/fonts"));

    public Typefaces {
        files = Map.copyOf(files);
    }

    /** What each face is for, and which files will do, best first. */
    public enum Face {
        SANS("NotoSansSC_400Regular.ttf", "NotoSansSC-Regular.ttf", "DroidSansFallbackFull.ttf", "HanaMinA.ttf"),
        SANS_BOLD("NotoSansSC_700Bold.ttf", "NotoSansSC-Bold.ttf"),
        SERIF("NotoSerifSC_400Regular.ttf", "NotoSerifSC-Regular.ttf", "HanaMinA.ttf",
                "DroidSansFallbackFull.ttf"),
        SERIF_BOLD("NotoSerifSC_700Bold.ttf", "NotoSerifSC-Bold.ttf"),
        /** Ext B–F: the characters of names that no everyday font has. */
        RARE("HanaMinB.ttf");

        private final List<String> names;

        Face(String... names) {
            this.names = List.of(names);
        }

        /** File name of the face the papers are designed in. */
        public String wanted() {
            return names.get(0);
        }
    }

    /**
     * Where to look, in this order.
     *
     * @param named   system property {@code gongji.fonts}; empty string if unset
     * @param jar     folder of the running jar
     * @param working working directory
     */
    public static List<Path> folders(String named, Path jar, Path working) {
        List<Path> folders = new ArrayList<>();
        if (!named.isEmpty()) {
            folders.add(Path.of(named));
        }
        folders.add(jar.resolve("fonts"));
        folders.add(working.resolve(".fonts"));
        folders.addAll(DEBIAN);
        return folders;
    }

    public static Typefaces search(List<Path> folders) {
        Map<Face, Path> files = new EnumMap<>(Face.class);
        for (Face face : Face.values()) {
            find(face, folders).ifPresent(file -> files.put(face, file));
        }
        return new Typefaces(files);
    }

    private static Optional<Path> find(Face face, List<Path> folders) {
        return face.names.stream()
                .flatMap(name -> folders.stream().map(folder -> folder.resolve(name)))
                .filter(Files::isReadable)
                .findFirst();
    }

    /** Can papers be drawn at all: a body face and a label face. */
    public boolean usable() {
        return files.containsKey(Face.SANS) && files.containsKey(Face.SERIF);
    }

    /**
     * What to say at start, worst first; keys of the words bundle: {@code forms.font.none} (no paper can be drawn),
     * {@code forms.font.substitute} (drawn in a substitute face), {@code forms.font.rare} (names with Ext B–F
     * characters may be refused).
     */
    public List<String> lacks() {
        if (!usable()) {
            return List.of("forms.font.none");
        }
        List<String> lacks = new ArrayList<>();
        boolean own = files.entrySet().stream().filter(entry -> entry.getKey() != Face.RARE)
                .allMatch(entry -> entry.getValue().getFileName().toString().startsWith("Noto"));
        if (!own || !files.containsKey(Face.SANS_BOLD) || !files.containsKey(Face.SERIF_BOLD)) {
            lacks.add("forms.font.substitute");
        }
        if (!files.containsKey(Face.RARE)) {
            lacks.add("forms.font.rare");
        }
        return lacks;
    }

    /** What screens can show: label face and rare face. */
    public Coverage onScreen() throws IOException {
        return of(Face.SANS).with(of(Face.RARE));
    }

    /** What papers can show in body and labels alike. */
    public Coverage onPaper() throws IOException {
        return of(Face.SERIF).with(of(Face.RARE));
    }

    private Coverage of(Face face) throws IOException {
        Path file = files.get(face);
        return file == null ? Coverage.none() : CharacterMap.read(file);
    }
}
