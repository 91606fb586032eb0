package org.gongji.desk.device.serial;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;

/**
 * An ID card reader that speaks SAM_V itself: the file {@code reader.properties} with {@code surface = sam},
 * {@code line} ({@code COM3}, {@code /dev/ttyUSB0} …) and, where it is not 115200, {@code baud}.
 */
public record SerialSettings(String line, int baud) {
    private static final Set<String> BAUDS = Set.of("115200", "57600", "38400", "19200", "9600");

    /** Something in the file is not as it must be; the message names the key, never its value. */
    public static final class BadSerialSettings extends Exception {
        private static final long serialVersionUID = 1L;

        BadSerialSettings(String key) {
            super(key);
        }
    }

    /** Empty where there is no such file, or where it is about another kind of reader. */
    public static Optional<SerialSettings> read(Path file) throws BadSerialSettings, IOException {
        if (!Files.exists(file)) {
            return Optional.empty();
        }
        Properties text = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            text.load(in);
        } catch (IllegalArgumentException e) {
            throw new BadSerialSettings("escape");
        }
        if (!text.getProperty("surface", "").strip().equals("sam")) {
            return Optional.empty();
        }
        String line = text.getProperty("line", "").strip();
        String baud = text.getProperty("baud", String.valueOf(JSerialLine.USUAL_BAUD)).strip();
        if (line.isEmpty()) {
            throw new BadSerialSettings("line");
        }
        if (!BAUDS.contains(baud)) {
            throw new BadSerialSettings("baud");
        }
        return Optional.of(new SerialSettings(line, Integer.parseInt(baud)));
    }

    /** The reader there; its line is opened when it is first asked. */
    public SamReader reader() {
        return new SamReader(JSerialLine.opener(line, baud));
    }
}
