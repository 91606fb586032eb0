package org.gongji.desk.device.serial;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A SAM_V module at the far end of a pseudo terminal that {@code socat} makes: what we say to it and what it says goes
 * through the kernel's tty and jSerialComm. Its frames are written out by hand here, not by the code under test.
 */
final class SamModule implements Closeable {
    /** What goes wrong with the next answer to a command. */
    enum Fault {
        NONE, SPLIT, NOISE, WRONG_XOR, LATE, SILENT, MISHEARD
    }

    private static final HexFormat HEX = HexFormat.of();
    private static final String FIND = "aaaaaa96690003200122";
    private static final String SELECT = "aaaaaa96690003200221";
    private static final String READ = "aaaaaa96690003300132";
    private static final String NEWEST = "aaaaaa96690003300330";

    final Path tty;
    final AtomicInteger faults = new AtomicInteger();
    private final ServerSocket server;
    private final Process socat;
    private final Socket wire;
    private final Queue<Fault> coming = new ConcurrentLinkedQueue<>();
    private volatile byte[] block;
    private volatile byte[] newest = new byte[0];
    private volatile int findsUntilCard;
    private volatile int selectStatus = 0x90;
    private volatile int readStatus = 0x90;

    private SamModule(Path tty, ServerSocket server, Process socat, Socket wire) {
        this.tty = tty;
        this.server = server;
        this.socat = socat;
        this.wire = wire;
    }

    static SamModule start(Path folder) throws IOException, InterruptedException {
        Path tty = folder.resolve("tty");
        ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        server.setSoTimeout(20_000);
        Process socat = new ProcessBuilder("socat", "PTY,link=" + tty + ",raw,echo=0",
                "TCP:127.0.0.1:" + server.getLocalPort()).inheritIO().start();
        Socket wire = server.accept();
        wire.setTcpNoDelay(true);
        for (int tries = 0; !Files.exists(tty) && tries < 200; tries++) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        SamModule module = new SamModule(tty, server, socat, wire);
        Thread thread = new Thread(module::serve, "test-sam-module");
        thread.setDaemon(true);
        thread.start();
        return module;
    }

    SerialLine.Opener opener() {
        return JSerialLine.opener(tty.toString(), JSerialLine.USUAL_BAUD);
    }

    void lay(byte[] card) {
        block = card;
    }

    void lay(byte[] card, byte[] newestAddress) {
        newest = newestAddress;
        block = card;
    }

    void cardComesAtFind(int find) {
        findsUntilCard = find;
    }

    void selectAnswers(int status) {
        selectStatus = status;
    }

    void readAnswers(int status) {
        readStatus = status;
    }

    /** What happens to the next answers, one each. */
    void next(Fault... more) {
        coming.addAll(Arrays.asList(more));
    }

    /** Pulls the plug: the terminal is gone. */
    void unplug() throws InterruptedException {
        socat.destroy();
        socat.waitFor();
    }

    private void serve() {
        try {
            InputStream in = wire.getInputStream();
            OutputStream out = wire.getOutputStream();
            byte[] command = new byte[10];
            while (in.readNBytes(command, 0, 10) == 10) {
                byte[] answer = answer(HEX.formatHex(command));
                Fault fault = coming.isEmpty() ? Fault.NONE : coming.remove();
                faults.addAndGet(fault == Fault.NONE ? 0 : 1);
                send(out, answer, fault);
            }
        } catch (IOException | InterruptedException gone) {
            // the plug was pulled
            Thread.currentThread().interrupt();
        }
    }

    private byte[] answer(String command) {
        return switch (command) {
            case FIND -> block == null || findsUntilCard-- > 0 ? frame(0x80, "") : frame(0x9F, "00000000");
            case SELECT -> frame(selectStatus, selectStatus == 0x90 ? "0000000000000000" : "");
            case READ -> readStatus == 0x90 ? frame(0x90, "01000400" + HEX.formatHex(block) + "57".repeat(1024))
                    : frame(readStatus, "");
            case NEWEST -> newest.length == 0 ? frame(0x91, "") : frame(0x90, HEX.formatHex(newest));
            default -> throw new IllegalStateException("no command of the protocol");
        };
    }

    static byte[] frame(int status, String dataHex) {
        int length = 3 + dataHex.length() / 2 + 1;
        String content = HEX.toHexDigits((short) length) + "0000" + HEX.toHexDigits((byte) status) + dataHex;
        byte xor = 0;
        for (byte b : HEX.parseHex(content)) {
            xor ^= b;
        }
        return HEX.parseHex("aaaaaa9669" + content + HEX.toHexDigits(xor));
    }

    private static void send(OutputStream out, byte[] answer, Fault fault) throws IOException, InterruptedException {
        switch (fault) {
            case SILENT -> { }
            case MISHEARD -> out.write(frame(0x10, ""));
            case SPLIT -> {
                for (int i = 0; i < answer.length; i += 1 + i % 97) {
                    out.write(answer, i, Math.min(1 + i % 97, answer.length - i));
                    out.flush();
                    TimeUnit.MILLISECONDS.sleep(3);
                }
            }
            case NOISE -> {
                out.write(HEX.parseHex("00ffaaaaaaaa96690003aaaa96aaaaaa9669ffff"));
                out.write(answer);
            }
            case WRONG_XOR -> {
                byte[] wrong = answer.clone();
                wrong[wrong.length - 1] ^= 0x20;
                out.write(wrong);
            }
            case LATE -> {
                TimeUnit.MILLISECONDS.sleep(1000);
                out.write(answer);
            }
            case NONE -> out.write(answer);
        }
        out.flush();
    }

    @Override
    public void close() throws IOException {
        socat.destroy();
        wire.close();
        server.close();
    }
}
