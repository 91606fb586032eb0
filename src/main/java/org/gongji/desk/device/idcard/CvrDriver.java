package org.gongji.desk.device.idcard;

import com.sun.jna.Function;
import com.sun.jna.ptr.IntByReference;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
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
import org.gongji.desk.identity.CardPhoto;

/**
 * The CVR surface, {@code termb}: init, authenticate, read, then one getter a value. Getters ending in U give UTF-16
 * and are asked first; the others give GBK, in which rare characters are lost ({@link CvrCard} finds the loss).
 */
final class CvrDriver implements HostedDriver {
    static final String PHOTO = SdtDriver.PHOTO;
    private static final int OK = 1;
    private static final int NO_CARD = 2;
    private static final int NOT_SELECTED = 3;
    private static final int NO_READER = 4;
    /** Values in memory; 4 would leave them as files. */
    private static final int IN_MEMORY = 1;
    private static final int LARGEST = 512;
    private static final int PHOTO_ROOM = 64 * 1024;
    private static final int FIRST_USB = 1001;
    private static final Charset NARROW = Charset.forName("GBK");

    private final Path file;
    private final int port;
    private VendorLibrary library;

    /** @param port 1–16 serial, 1001–1016 USB, 0 the first USB port */
    CvrDriver(Path file, int port) {
        this.file = file;
        this.port = port == 0 ? FIRST_USB : port;
    }

    @Override
    public void load() {
        library = new VendorLibrary(file);
    }

    @Override
    public HostAnswer answer(String what, Duration patience, BooleanSupplier cancelled) {
        int init = library.call("CVR_InitComm", port);
        if (init != OK) {
            return new HostAnswer.Failed(DeviceFault.READER_UNPLUGGED, init);
        }
        try {
            return what.equals(SdtDriver.PROBE) ? new HostAnswer.Nothing()
                    : Lookout.await(patience, cancelled, this::look);
        } finally {
            library.call("CVR_CloseComm");
        }
    }

    private Optional<HostAnswer> look() {
        int found = library.call("CVR_Authenticate");
        if (found == NO_CARD) {
            return Optional.empty();
        }
        return Optional.of(found == OK ? read() : failed(found));
    }

    private static HostAnswer failed(int status) {
        return new HostAnswer.Failed(switch (status) {
            case NOT_SELECTED -> DeviceFault.CARD_REMOVED;
            case NO_READER -> DeviceFault.READER_UNPLUGGED;
            default -> DeviceFault.READER_FAILED;
        }, status);
    }

    private HostAnswer read() {
        int status = library.call("CVR_Read_Content", IN_MEMORY);
        if (status != OK) {
            return new HostAnswer.Failed(DeviceFault.CARD_REMOVED, status);
        }
        Map<String, byte[]> fields = new TreeMap<>();
        for (CvrValue value : CvrValue.values()) {
            text(value).ifPresent(text -> fields.put(value.name(), text.getBytes(StandardCharsets.UTF_16LE)));
        }
        photo().ifPresent(bmp -> fields.put(PHOTO, bmp));
        return new HostAnswer.Done(fields);
    }

    private Optional<String> text(CvrValue value) {
        return library.find(value.getter() + "U").flatMap(wide -> bytes(wide, 2))
                .map(bytes -> new String(bytes, StandardCharsets.UTF_16LE))
                .or(() -> library.find(value.getter()).flatMap(narrow -> bytes(narrow, 1))
                        .map(bytes -> new String(bytes, NARROW)));
    }

    /** What stands before the terminating zero; the length some builds give is of their own counting. */
    private static Optional<byte[]> bytes(Function getter, int unit) {
        byte[] room = new byte[LARGEST];
        if (getter.invokeInt(new Object[]{room, new IntByReference(room.length / unit)}) != OK) {
            return Optional.empty();
        }
        int end = 0;
        while (end + unit <= room.length && (room[end] != 0 || unit == 2 && room[end + 1] != 0)) {
            end += unit;
        }
        byte[] text = Arrays.copyOf(room, end);
        Arrays.fill(room, (byte) 0);
        return Optional.of(text);
    }

    private Optional<byte[]> photo() {
        byte[] room = new byte[PHOTO_ROOM];
        boolean got = library.find("GetBMPData").map(getter ->
                getter.invokeInt(new Object[]{room, new IntByReference(room.length)}) == OK).orElse(false);
        byte[] bmp = Arrays.copyOf(room, CardPhoto.BMP_LENGTH);
        Arrays.fill(room, (byte) 0);
        return got && CardPhoto.isBmp(bmp) ? Optional.of(bmp) : Optional.empty();
    }

    @Override
    public void close() {
        if (library != null) {
            library.close();
        }
    }
}
