package org.gongji.desk.device.card;

import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.gongji.desk.device.DeviceTrouble;

/**
 * The stock {@code pcscd} with the virtual reader of {@code vsmartcard-vpcd}, and a card that is put into it over TCP:
 * length (2 bytes, high first) and a message; a message of one byte is power or ATR, a longer one a command.
 */
final class Pcscd implements Closeable {
    static final Path DRIVER = Path.of("/usr/lib/pcsc/drivers/serial/libifdvpcd.so");
    /** An ATR of T=1; nothing of ours looks at it. */
    private static final byte[] ATR = HexFormat.of().parseHex("3b800101");

    final AtomicInteger commands = new AtomicInteger();
    private final Path folder;
    private final int port;
    private Process daemon;
    private Socket card;

    private Pcscd(Path folder, int port) {
        this.folder = folder;
        this.port = port;
    }

    static Pcscd start(Path folder) throws IOException, InterruptedException {
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Files.writeString(folder.resolve("reader.conf"), "FRIENDLYNAME \"Virtual PCD\"\nDEVICENAME /dev/null:0x"
                + Integer.toHexString(port) + "\nLIBPATH " + DRIVER + "\nCHANNELID 0x" + Integer.toHexString(port)
                + "\n");
        Pcscd server = new Pcscd(folder, port);
        server.startDaemon();
        return server;
    }

    /** There is one socket of pcscd a machine; where its own daemon runs already, this one ends at once. */
    void startDaemon() throws IOException, InterruptedException {
        daemon = new ProcessBuilder("pcscd", "--foreground", "--config", folder.resolve("reader.conf").toString())
                .redirectErrorStream(true).redirectOutput(folder.resolve("pcscd.out").toFile()).start();
        for (int tries = 0; !listens() && tries < 200; tries++) {
            TimeUnit.MILLISECONDS.sleep(50);
        }
        if (!daemon.isAlive()) {
            throw new IOException("pcscd ended: " + Files.readString(folder.resolve("pcscd.out")));
        }
    }

    void stopDaemon() throws InterruptedException {
        daemon.destroy();
        if (!daemon.waitFor(10, TimeUnit.SECONDS)) {
            daemon.destroyForcibly().waitFor();
        }
    }

    private boolean listens() {
        // the virtual reader takes one card; a look that connects would be one
        return Files.exists(Path.of("/run/pcscd/pcscd.comm"));
    }

    /** Puts the card into the slot. */
    void insert(ApduChannel chip) throws IOException, InterruptedException {
        for (int tries = 0; card == null; tries++) {
            try {
                card = new Socket(InetAddress.getLoopbackAddress(), port);
            } catch (IOException notYet) {
                if (tries == 200) {
                    throw notYet;
                }
                TimeUnit.MILLISECONDS.sleep(50);
            }
        }
        Socket slot = card;
        Thread thread = new Thread(() -> serve(slot, chip), "test-card");
        thread.setDaemon(true);
        thread.start();
    }

    /** Pulls it out, whatever it is doing. */
    void pull() throws IOException {
        if (card != null) {
            card.close();
            card = null;
        }
    }

    private void serve(Socket slot, ApduChannel chip) {
        try {
            DataInputStream in = new DataInputStream(slot.getInputStream());
            DataOutputStream out = new DataOutputStream(slot.getOutputStream());
            while (true) {
                byte[] message = new byte[in.readUnsignedShort()];
                in.readFully(message);
                if (message.length > 1) {
                    commands.incrementAndGet();
                    say(out, chip.transmit(message));
                } else if (message.length == 1 && message[0] == 4) {
                    say(out, ATR);
                }
            }
        } catch (IOException | DeviceTrouble pulled) {
            return;
        }
    }

    private static void say(DataOutputStream out, byte[] answer) throws IOException {
        byte[] whole = new byte[2 + answer.length];
        whole[0] = (byte) (answer.length >> 8);
        whole[1] = (byte) answer.length;
        System.arraycopy(answer, 0, whole, 2, answer.length);
        out.write(whole);
        out.flush();
    }

    @Override
    public void close() throws IOException {
        pull();
        daemon.destroy();
    }
}
