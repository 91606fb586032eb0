package org.gongji.desk.device.serial;

import java.util.Optional;
import java.util.Set;
import org.gongji.desk.device.ReaderFile;
import org.gongji.desk.device.ReaderFile.BadReaderFile;

/**
 * An ID card reader that speaks SAM_V itself: {@link ReaderFile} with {@code surface = sam},
 * {@code line} ({@code COM3}, {@code /dev/ttyUSB0} …) and, where it is not 115200, {@code baud}.
 */
public record SerialSettings(String line, int baud) {
    private static final Set<String> BAUDS = Set.of("115200", "57600", "38400", "19200", "9600");

    /** Empty where the file is about another kind of reader. */
    public static Optional<SerialSettings> of(ReaderFile file) throws BadReaderFile {
        if (!file.text("surface", "").equals("sam")) {
            return Optional.empty();
        }
        String line = file.text("line", "");
        String baud = file.text("baud", String.valueOf(JSerialLine.USUAL_BAUD));
        if (line.isEmpty()) {
            throw new BadReaderFile("line");
        }
        if (!BAUDS.contains(baud)) {
            throw new BadReaderFile("baud");
        }
        return Optional.of(new SerialSettings(line, Integer.parseInt(baud)));
    }

    /** The reader there; its line is opened when it is first asked. */
    public SamReader reader() {
        return new SamReader(JSerialLine.opener(line, baud));
    }
}
