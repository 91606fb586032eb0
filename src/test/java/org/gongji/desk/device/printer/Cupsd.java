package org.gongji.desk.device.printer;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** A print server of our own on a loopback port, with a cups-pdf queue; the machine's own is not touched. */
final class Cupsd implements AutoCloseable {
    static final String QUEUE = "gongji-pdf";

    private final Path folder;
    private final int port;
    private final Process process;

    private Cupsd(Path folder, int port, Process process) {
        this.folder = folder;
        this.port = port;
        this.process = process;
    }

    static Cupsd start(Path folder) throws IOException, InterruptedException {
        // filters run as lp and must get through
        Files.setPosixFilePermissions(folder, PosixFilePermissions.fromString("rwxr-xr-x"));
        for (String child : List.of("etc/ppd", "spool/tmp", "cache", "state", "log")) {
            Files.createDirectories(folder.resolve(child));
        }
        int port;
        try (ServerSocket free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        Files.writeString(folder.resolve("cups-files.conf"), files(folder));
        Files.writeString(folder.resolve("cupsd.conf"), config(port));
        Process process = new ProcessBuilder("cupsd", "-f", "-c", folder.resolve("cupsd.conf").toString(), "-s",
                folder.resolve("cups-files.conf").toString()).redirectErrorStream(true)
                .redirectOutput(folder.resolve("cupsd.out").toFile()).start();
        Cupsd server = new Cupsd(folder, port, process);
        server.makeQueue();
        return server;
    }

    private static String files(Path folder) {
        return String.join("\n", "ServerRoot " + folder.resolve("etc"), "RequestRoot " + folder.resolve("spool"),
                "TempDir " + folder.resolve("spool/tmp"), "CacheDir " + folder.resolve("cache"),
                "StateDir " + folder.resolve("state"), "AccessLog " + folder.resolve("log/access_log"),
                "ErrorLog " + folder.resolve("log/error_log"), "PageLog " + folder.resolve("log/page_log"),
                "SystemGroup root", "");
    }

    private static String config(int port) {
        String allow = "  Order allow,deny\n  Allow from 127.0.0.1\n";
        return "LogLevel info\nPageLogFormat %p %P %C %{job-name} %{sides}\nListen 127.0.0.1:" + port
                + "\nBrowsing Off\nDefaultAuthType None\nWebInterface No\n<Location />\n" + allow
                + "</Location>\n<Location /admin>\n" + allow + "</Location>\n<Policy default>\n<Limit All>\n" + allow
                + "</Limit>\n</Policy>\n";
    }

    private void makeQueue() throws IOException, InterruptedException {
        // lpstat -r ends with 0 before the server listens, so the first act itself is tried until it works
        int made = 1;
        for (int tries = 0; made != 0 && tries < 100; tries++) {
            TimeUnit.MILLISECONDS.sleep(100);
            made = run("lpadmin", "-p", QUEUE, "-E", "-v", "cups-pdf:/", "-P",
                    "/usr/share/ppd/cups-pdf/CUPS-PDF_opt.ppd");
        }
        if (made != 0 || run("lpadmin", "-d", QUEUE) != 0) {
            close();
            throw new IOException("the test queue could not be made: "
                    + Files.readString(folder.resolve("client.out")));
        }
    }

    /** A CUPS command against this server. */
    int run(String... command) throws IOException, InterruptedException {
        Process client = client(List.of(command)).redirectErrorStream(true)
                .redirectOutput(folder.resolve("client.out").toFile()).start();
        client.getOutputStream().close();
        return client.waitFor();
    }

    ProcessBuilder client(List<String> command) {
        ProcessBuilder builder = new ProcessBuilder(new ArrayList<>(command));
        builder.environment().put("CUPS_SERVER", "127.0.0.1:" + port);
        return builder;
    }

    List<String> pageLog() throws IOException {
        Path log = folder.resolve("log/page_log");
        return Files.exists(log) ? Files.readAllLines(log).stream().map(line -> line.replaceAll(" +", " ")).toList()
                : List.of();
    }

    @Override
    public void close() throws InterruptedException {
        process.destroy();
        if (!process.waitFor(10, TimeUnit.SECONDS)) {
            process.destroyForcibly();
        }
    }
}
