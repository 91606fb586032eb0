package org.gongji.desk.forms;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import org.gongji.desk.base.Sha256;

/**
 * Spelling of a QR: prefix + base45 of the bytes below, all numbers big-endian.
 * <pre>
 * 1  version, 1                      1  version, 1
 * 3  office, as a number             3  office, as a number
 * 2  window: letter, number          2  window: letter, number
 * 2  date, days since 2020-01-01     16 document id
 * 2  number of matters               1  page
 * 1  n, length of the case number    1  of pages
 * n  case number, ASCII              32 form digest
 * 32 form digest                     64 signature
 * 64 signature
 * </pre>
 * The signature is ECDSA P-256, r ‖ s of 32 bytes each, over SHA-256(prefix ‖ everything before the signature).
 *
 * @param mark      what it says
 * @param signature 64 bytes, not yet checked
 */
public record MarkText(Mark mark, byte[] signature) {
    public static final String RECEIPT = "GJ1:";
    public static final String PAGE = "GJP:";
    public static final int SIGNATURE_BYTES = 64;
    private static final LocalDate DAY_ZERO = LocalDate.of(2020, 1, 1);
    private static final byte VERSION = 1;

    public String text() {
        byte[] body = body(mark);
        ByteBuffer all = ByteBuffer.allocate(body.length + SIGNATURE_BYTES).put(body).put(signature);
        return prefix(mark) + Base45.encode(all.array());
    }

    /** What the signature is made over. */
    public static Sha256 signedDigest(Mark mark) {
        return Sha256.ofParts(prefix(mark).getBytes(StandardCharsets.US_ASCII), body(mark));
    }

    /** Empty when this is no code of ours, or not of a version known here. */
    public static Optional<MarkText> read(String text) {
        boolean receipt = text.startsWith(RECEIPT);
        if (!receipt && !text.startsWith(PAGE)) {
            return Optional.empty();
        }
        return Base45.decode(text.substring(RECEIPT.length())).flatMap(bytes -> parse(receipt, bytes));
    }

    private static String prefix(Mark mark) {
        return mark instanceof Mark.OfReceipt ? RECEIPT : PAGE;
    }

    private static byte[] body(Mark mark) {
        ByteBuffer body = ByteBuffer.allocate(256);
        body.put(VERSION);
        int office = Integer.parseInt(mark.office());
        body.put((byte) (office >> 16)).putShort((short) office);
        body.put((byte) mark.window().charAt(0)).put(Byte.parseByte(mark.window().substring(1)));
        if (mark instanceof Mark.OfReceipt receipt) {
            byte[] number = receipt.caseNumber().getBytes(StandardCharsets.US_ASCII);
            body.putShort((short) (receipt.date().toEpochDay() - DAY_ZERO.toEpochDay()));
            body.putShort((short) receipt.matters()).put((byte) number.length).put(number);
        } else if (mark instanceof Mark.OfPage page) {
            body.put(HexFormat.of().parseHex(page.documentId())).put((byte) page.page()).put((byte) page.pages());
        }
        body.put(mark.digest().bytes());
        byte[] bytes = new byte[body.position()];
        body.flip().get(bytes);
        return bytes;
    }

    private static Optional<MarkText> parse(boolean receipt, byte[] bytes) {
        try {
            ByteBuffer in = ByteBuffer.wrap(bytes);
            if (in.get() != VERSION) {
                return Optional.empty();
            }
            int office = (in.get() & 0xFF) << 16 | in.getShort() & 0xFFFF;
            String officeDigits = String.format(Locale.ROOT, "%06d", office);
            String window = String.format(Locale.ROOT, "%c%02d", (char) in.get(), in.get());
            Mark mark = receipt ? receipt(in, officeDigits, window) : page(in, officeDigits, window);
            byte[] signature = take(in, SIGNATURE_BYTES);
            return in.hasRemaining() ? Optional.empty() : Optional.of(new MarkText(mark, signature));
        } catch (BufferUnderflowException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Mark receipt(ByteBuffer in, String office, String window) {
        LocalDate date = DAY_ZERO.plusDays(in.getShort() & 0xFFFF);
        int matters = in.getShort() & 0xFFFF;
        String number = new String(take(in, in.get() & 0xFF), StandardCharsets.US_ASCII);
        return new Mark.OfReceipt(office, window, number, date, matters, Sha256.ofDigest(take(in, 32)));
    }

    private static Mark page(ByteBuffer in, String office, String window) {
        String documentId = HexFormat.of().formatHex(take(in, 16));
        int page = in.get() & 0xFF;
        int pages = in.get() & 0xFF;
        return new Mark.OfPage(office, window, documentId, page, pages, Sha256.ofDigest(take(in, 32)));
    }

    private static byte[] take(ByteBuffer in, int count) {
        byte[] bytes = new byte[count];
        in.get(bytes);
        return bytes;
    }
}
