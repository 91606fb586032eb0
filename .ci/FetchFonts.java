import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * Fills the git-ignored folder {@code .fonts} from two npm packages (SIL OFL), and takes only files whose SHA-512 is
 * the one pinned here. Run by the build; does nothing when the fonts are there. Where npm is missing or refuses it says
 * so and lets the build go on: the desk then looks for system fonts and names what it cannot draw.
 */
public final class FetchFonts {
    private record Face(String npmPackage, String folder, String file, String sha512) {
    }

    private static final String SANS = "@expo-google-fonts/noto-sans-sc@0.4.3";
    private static final String SERIF = "@expo-google-fonts/noto-serif-sc@0.4.3";
    private static final List<Face> FACES = List.of(
            new Face(SANS, "400Regular", "NotoSansSC_400Regular.ttf", "4206fd897a59f1d162d7fa2cc3915a991c7acda03e325bbfa346c3644e9b7952"
                    + "7c28637b0c8a0a0d7b8041ba3f3a2adc75fc1ae73c4c5bbe01d2cb6e533c00fd"),
            new Face(SANS, "700Bold", "NotoSansSC_700Bold.ttf", "e7b50d30405659e40336bfd2622778d8d2aefba77fa4dd5ee27d95d430540fac"
                    + "7534d29c1b75d2adcf282a5e968d1c15125413aa1386d0be625e38769dd0630f"),
            new Face(SERIF, "400Regular", "NotoSerifSC_400Regular.ttf", "0e978b77dde8a5f67d188091f9ebd3e64eb270108ecb9b7afc7cada3b07cfbfd"
                    + "42b314f45027f2e8afdce930534ca3c929c89b9318bfcbcd886d534281590c68"),
            new Face(SERIF, "700Bold", "NotoSerifSC_700Bold.ttf", "c07666880a45864fbabba1ae9b28ff1b6c759b996d0b614f4beaa2e82fc86a31"
                    + "90e5f147f73ad1822501436cb186734a0cee54725c2376e19bd80b401d31e689"));

    private FetchFonts() {
    }

    public static void main(String[] args) throws IOException, InterruptedException {
        Path fonts = Path.of(args.length == 0 ? ".fonts" : args[0]);
        Files.createDirectories(fonts);
        for (String npmPackage : List.of(SANS, SERIF)) {
            List<Face> wanted = missing(fonts, npmPackage);
            if (!wanted.isEmpty() && !fetch(npmPackage, wanted, fonts)) {
                say("字体没有取到（" + npmPackage + "）。程序会用系统字体；缺的字会说出来。");
                say("Fonts not fetched (" + npmPackage + "). The desk will look for system fonts and name what it lacks.");
            }
        }
    }

    private static List<Face> missing(Path fonts, String npmPackage) throws IOException {
        List<Face> missing = new ArrayList<>();
        for (Face face : FACES) {
            if (face.npmPackage().equals(npmPackage) && !isPinned(fonts.resolve(face.file()), face)) {
                missing.add(face);
            }
        }
        return missing;
    }

    private static boolean fetch(String npmPackage, List<Face> wanted, Path fonts)
            throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("fonts");
        try {
            if (!runs(folder, npm(), "pack", "--silent", npmPackage)) {
                return false;
            }
            Path archive;
            try (var files = Files.list(folder)) {
                archive = files.filter(file -> file.toString().endsWith(".tgz")).findFirst().orElse(null);
            }
            return archive != null && runs(folder, "tar", "-xzf", archive.getFileName().toString())
                    && keep(wanted, folder.resolve("package"), fonts);
        } finally {
            delete(folder);
        }
    }

    private static boolean keep(List<Face> wanted, Path unpacked, Path fonts) throws IOException {
        for (Face face : wanted) {
            Path file = unpacked.resolve(face.folder()).resolve(face.file());
            if (!isPinned(file, face)) {
                say("SHA-512 of " + face.file() + " is not the pinned one: left out");
                return false;
            }
            Files.move(file, fonts.resolve(face.file()), StandardCopyOption.REPLACE_EXISTING);
        }
        Path licence = unpacked.resolve("LICENSE_FONT");
        if (Files.exists(licence)) {
            Files.copy(licence, fonts.resolve("OFL.txt"), StandardCopyOption.REPLACE_EXISTING);
        }
        return true;
    }

    private static boolean isPinned(Path file, Face face) throws IOException {
        if (!Files.isRegularFile(file)) {
            return false;
        }
        try (InputStream in = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-512");
            byte[] buffer = new byte[1 << 16];
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                digest.update(buffer, 0, n);
            }
            return HexFormat.of().formatHex(digest.digest()).equals(face.sha512());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every JDK has SHA-512", e);
        }
    }

    private static boolean runs(Path folder, String... command) throws InterruptedException {
        try {
            Process process = new ProcessBuilder(command).directory(folder.toFile())
                    .redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            return process.waitFor() == 0;
        } catch (IOException e) {
            say(command[0] + " cannot be started");
            return false;
        }
    }

    private static String npm() {
        return System.getProperty("os.name").startsWith("Windows") ? "npm.cmd" : "npm";
    }

    private static void delete(Path folder) throws IOException {
        try (var files = Files.walk(folder)) {
            for (Path file : files.sorted(java.util.Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private static void say(String words) {
        System.err.println(words);
    }
}
