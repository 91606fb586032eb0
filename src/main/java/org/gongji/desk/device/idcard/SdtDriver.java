package org.gongji.desk.device.idcard;

import com.sun.jna.ptr.IntByReference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;
import org.gongji.desk.base.DeviceFault;
import org.gongji.desk.device.host.HostAnswer;
import org.gongji.desk.device.host.HostedDriver;

/**
 * The SAM layer, {@code sdtapi}: open, find (0x9F), select (0x90), read (0x90), newest address, close. The port is
 * opened for each reading, so a pulled cable is known at once and a card that stays is found again. SDT_ReadBaseFPMsg,
 * which old modules answer with 0x21, is never called: it hands out fingerprints that no matter of ours needs.
 */
final class SdtDriver implements HostedDriver {
    static final String READ = "read";
    static final String PROBE = "probe";
    static final String BLOCK = "block";
    static final String PHOTO = "photo";
    private static final int FIRST_USB = 1001;
    private static final int LAST_USB = 1016;
    private static final int BLOCK_LENGTH = 256;
    private static final int ADDRESS_LENGTH = 70;
    private static final int PHOTO_LENGTH = 1024;
    /** Some libraries write more than they should. */
    private static final int SPARE = 1024;
    /** The caller opens and closes the port, not each call. */
    private static final int KEEP_OPEN = 0;

    private final Path file;
    private final int wanted;
    private final Optional<PhotoDecoder> decoder;
    private VendorLibrary library;

    /** @param wanted 1–16 serial, 1001–1016 USB, 0 the first USB port that opens */
    SdtDriver(Path file, int wanted, Optional<PhotoDecoder> decoder) {
        this.file = file;
        this.wanted = wanted;
        this.decoder = decoder;
    }

    @Override
    public void load() {
        library = new VendorLibrary(file);
    }

    @Override
    public HostAnswer answer(String what, Duration patience, BooleanSupplier cancelled) {
        int port = open();
        if (port == 0) {
            return new HostAnswer.Failed(DeviceFault.READER_UNPLUGGED);
        }
        try {
            return what.equals(PROBE) ? new HostAnswer.Nothing()
                    : Lookout.await(patience, cancelled, () -> look(port));
        } finally {
            library.call("SDT_ClosePort", port);
        }
    }

    /** 0 where no port opens. */
    private int open() {
        int first = wanted == 0 ? FIRST_USB : wanted;
        int last = wanted == 0 ? LAST_USB : wanted;
        for (int port = first; port <= last; port++) {
            if (library.call("SDT_OpenPort", port) == SdtStatus.OK) {
                return port;
            }
        }
        return 0;
    }

    private Optional<HostAnswer> look(int port) {
        // 4 bytes by the book; some libraries write 8
        int found = library.call("SDT_StartFindIDCard", port, new byte[SPARE], KEEP_OPEN);
        if (SdtStatus.isWaiting(found)) {
            return Optional.empty();
        }
        return Optional.of(found == SdtStatus.FOUND ? selected(port) : SdtStatus.failed(found));
    }

    private HostAnswer selected(int port) {
        int selected = library.call("SDT_SelectIDCard", port, new byte[SPARE], KEEP_OPEN);
        return selected == SdtStatus.OK ? read(port) : SdtStatus.failed(selected);
    }

    private HostAnswer read(int port) {
        byte[] text = new byte[BLOCK_LENGTH + SPARE];
        byte[] photo = new byte[PHOTO_LENGTH + SPARE];
        IntByReference textLength = new IntByReference(BLOCK_LENGTH);
        IntByReference photoLength = new IntByReference(PHOTO_LENGTH);
        try {
            int status = library.call("SDT_ReadBaseMsg", port, text, textLength, photo, photoLength, KEEP_OPEN);
            if (status != SdtStatus.OK) {
                return SdtStatus.failed(status);
            }
            if (textLength.getValue() < BLOCK_LENGTH) {
                return new HostAnswer.Failed(DeviceFault.CARD_SHORT);
            }
            Map<String, byte[]> fields = new TreeMap<>();
            fields.put(BLOCK, withNewestAddress(port, text));
            if (photoLength.getValue() >= PHOTO_LENGTH) {
                decoder.flatMap(vendor -> vendor.bmp(Arrays.copyOf(photo, PHOTO_LENGTH)))
                        .ifPresent(bmp -> fields.put(PHOTO, bmp));
            }
            return new HostAnswer.Done(fields);
        } finally {
            Arrays.fill(text, (byte) 0);
            Arrays.fill(photo, (byte) 0);
        }
    }

    /** 追加住址, if the card has one: 0x91 says it has none, and old modules do not know the question (0x21). */
    private byte[] withNewestAddress(int port, byte[] text) {
        byte[] address = new byte[ADDRESS_LENGTH + SPARE];
        IntByReference length = new IntByReference(ADDRESS_LENGTH);
        int status = library.find("SDT_ReadNewAppMsg")
                .map(function -> function.invokeInt(new Object[]{port, address, length, KEEP_OPEN})).orElse(0);
        byte[] block = Arrays.copyOf(text, BLOCK_LENGTH);
        if (status == SdtStatus.OK && length.getValue() > 0) {
            block = Arrays.copyOf(block, BLOCK_LENGTH + ADDRESS_LENGTH);
            System.arraycopy(address, 0, block, BLOCK_LENGTH, Math.min(length.getValue(), ADDRESS_LENGTH));
        }
        Arrays.fill(address, (byte) 0);
        return block;
    }

    @Override
    public void close() {
        if (library != null) {
            library.close();
        }
    }
}
