package org.gongji.desk.device.host;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Optional;

/** Takes frames out of a stream in which a vendor's library may print too; a line longer than any frame is dropped. */
final class FrameReader {
    /** A photo of 38 862 bytes in Base64, twice over. */
    static final int LONGEST = 128 * 1024;

    private final InputStream in;

    FrameReader(InputStream in) {
        this.in = in;
    }

    /** The next frame, skipping what is none; empty at the end. */
    Optional<HostFrame> next() throws IOException {
        Optional<byte[]> line = line();
        while (line.isPresent()) {
            Optional<HostFrame> frame = HostFrame.parse(line.get());
            if (frame.isPresent()) {
                return frame;
            }
            line = line();
        }
        return Optional.empty();
    }

    private Optional<byte[]> line() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int c = in.read();
        if (c < 0) {
            return Optional.empty();
        }
        for (; c >= 0 && c != '\n'; c = in.read()) {
            if (line.size() <= LONGEST) {
                line.write(c);
            }
        }
        return Optional.of(line.size() > LONGEST ? new byte[0] : line.toByteArray());
    }
}
