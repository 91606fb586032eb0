package org.gongji.desk.app.check;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** Standard input line by line, UTF-8 and nothing else; a line that is no UTF-8 is told, not guessed. */
public final class TypedLines {
    private final InputStream in;
    private boolean first = true;

    public TypedLines(InputStream in) {
        this.in = in;
    }

    /** The next line without its end, or empty after the last. */
    public Optional<TypedLine> next() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        int read = in.read();
        if (read < 0) {
            return Optional.empty();
        }
        while (read >= 0 && read != '\n') {
            bytes.write(read);
            read = in.read();
        }
        return Optional.of(line(bytes.toByteArray()));
    }

    private TypedLine line(byte[] bytes) {
        int end = bytes.length > 0 && bytes[bytes.length - 1] == '\r' ? bytes.length - 1 : bytes.length;
        try {
            String text = StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes, 0, end)).toString();
            boolean marked = first && text.startsWith("\uFEFF");
            return new TypedLine(marked ? text.substring(1) : text, true);
        } catch (CharacterCodingException e) {
            return new TypedLine(new String(bytes, 0, end, StandardCharsets.UTF_8), false);
        } finally {
            first = false;
        }
    }

    /**
     * @param text     where not {@code readable}, with U+FFFD in place of what could not be read
     * @param readable the bytes were UTF-8
     */
    public record TypedLine(String text, boolean readable) {
    }
}
