package org.gongji.desk.device.scanner.simulated;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A network scanner on loopback that speaks eSCL as Debian's sane-airscan expects it, with one page on its glass and
 * whatever goes wrong with real ones.
 */
public final class SimulatedEsclScanner implements AutoCloseable {
    /** What goes wrong; a feeder with paper in it, and one without, are nothing wrong. */
    public enum Mood { WELL, FEEDER, FEEDER_EMPTY, FEEDER_ONLY, BUSY, WARMING_UP, EMPTY, JAMMED, OPEN, ELSEWHERE, REDIRECTS, HALF, HUGE, NONSENSE }

    private static final String NAMES = "xmlns:pwg=\"http://www.pwg.org/schemas/2010/12/sm\" "
            + "xmlns:scan=\"http://schemas.hp.com/imaging/escl/2011/05/03\"";
    private static final Pattern SOURCE = Pattern.compile("<pwg:InputSource>(\\w+)</pwg:InputSource>");
    private static final String HEAD = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

    private final HttpServer server;
    private final byte[] page;
    private final Mood mood;
    private final List<String> asked = new CopyOnWriteArrayList<>();
    private final AtomicInteger fetched = new AtomicInteger();
    private volatile String source = "";

    public SimulatedEsclScanner(byte[] page, Mood mood) throws IOException {
        this.page = page;
        this.mood = mood;
        this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(Executors.newCachedThreadPool(work -> {
            Thread thread = new Thread(work, "escl-twin");
            thread.setDaemon(true);
            return thread;
        }));
        server.createContext("/", this::answer);
        server.start();
    }

    /** As an administrator would write it down. */
    public String address() {
        return "http://127.0.0.1:" + server.getAddress().getPort() + "/eSCL";
    }

    /** Methods and paths, in order. */
    public List<String> asked() {
        return List.copyOf(asked);
    }

    private void answer(HttpExchange exchange) throws IOException {
        String path = exchange.getRequestURI().getPath();
        String what = exchange.getRequestMethod() + " " + path.replaceAll("/ScanJobs/\\d+", "/ScanJobs/N");
        asked.add(what);
        source(new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
        try (exchange) {
            switch (what) {
                case "GET /eSCL/ScannerCapabilities" -> say(exchange, 200, capabilities());
                case "GET /eSCL/ScannerStatus" -> say(exchange, 200, status());
                case "POST /eSCL/ScanJobs" -> job(exchange);
                case "GET /eSCL/ScanJobs/N/NextDocument" -> document(exchange);
                case "DELETE /eSCL/ScanJobs/N" -> say(exchange, 200, "");
                default -> say(exchange, 404, "");
            }
        }
    }

    private void source(String settings) {
        Matcher said = SOURCE.matcher(settings);
        if (said.find()) {
            source = said.group(1);
        }
    }

    /** Where the last job was to take its page from; empty before the first. */
    public String source() {
        return source;
    }

    private void job(HttpExchange exchange) throws IOException {
        if (mood == Mood.BUSY) {
            say(exchange, 503, "");
        } else if (mood == Mood.EMPTY || mood == Mood.JAMMED || mood == Mood.OPEN) {
            say(exchange, 409, "");
        } else if (mood == Mood.REDIRECTS) {
            exchange.getResponseHeaders().set("Location", "http://127.0.0.2:9/eSCL/ScanJobs");
            say(exchange, 307, "");
        } else {
            String host = mood == Mood.ELSEWHERE ? "http://evil.invalid:81" : "";
            exchange.getResponseHeaders().set("Location", host + "/eSCL/ScanJobs/1");
            say(exchange, 201, "");
        }
    }

    private void document(HttpExchange exchange) throws IOException {
        int times = fetched.incrementAndGet();
        if (mood == Mood.WARMING_UP && times < 3) {
            say(exchange, 503, "");
        } else if (mood == Mood.NONSENSE) {
            say(exchange, 418, "");
        } else if (mood == Mood.HUGE) {
            exchange.sendResponseHeaders(200, 0);
            byte[] part = new byte[1 << 20];
            for (int k = 0; k < 64; k++) {
                exchange.getResponseBody().write(part);
            }
        } else if (mood != Mood.WARMING_UP && times > 1) {
            say(exchange, 404, "");
        } else {
            exchange.getResponseHeaders().set("Content-Type", "image/jpeg");
            exchange.sendResponseHeaders(200, page.length);
            exchange.getResponseBody().write(page, 0, mood == Mood.HALF ? page.length / 2 : page.length);
        }
    }

    private static void say(HttpExchange exchange, int status, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        if (!text.isEmpty()) {
            exchange.getResponseHeaders().set("Content-Type", "text/xml");
        }
        exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
        if (body.length > 0) {
            exchange.getResponseBody().write(body);
        }
    }

    private String status() {
        String feeder = switch (mood) {
            case EMPTY, FEEDER_EMPTY -> "ScannerAdfEmpty";
            case FEEDER, FEEDER_ONLY -> "ScannerAdfLoaded";
            case JAMMED -> "ScannerAdfJam";
            case OPEN -> "ScannerAdfHatchOpen";
            default -> "ScannerAdfProcessing";
        };
        return HEAD + "<scan:ScannerStatus " + NAMES + "><pwg:Version>2.6</pwg:Version><pwg:State>Idle</pwg:State>"
                + "<scan:AdfState>" + feeder + "</scan:AdfState></scan:ScannerStatus>";
    }

    private String capabilities() {
        boolean feeder = mood == Mood.FEEDER || mood == Mood.FEEDER_EMPTY || mood == Mood.FEEDER_ONLY;
        return HEAD + "<scan:ScannerCapabilities " + NAMES + "><pwg:Version>2.6</pwg:Version><pwg:MakeAndModel>Gongji Twin"
                + "</pwg:MakeAndModel><pwg:SerialNumber>1</pwg:SerialNumber>" + (mood == Mood.FEEDER_ONLY ? ""
                : "<scan:Platen><scan:PlatenInputCaps>" + INPUT + "</scan:PlatenInputCaps></scan:Platen>") + (feeder
                ? "<scan:Adf><scan:AdfSimplexInputCaps>" + INPUT + "</scan:AdfSimplexInputCaps></scan:Adf>" : "")
                + "</scan:ScannerCapabilities>";
    }

    private static final String INPUT = "<scan:MinWidth>16</scan:MinWidth><scan:MaxWidth>2550</scan:MaxWidth>"
            + "<scan:MinHeight>16</scan:MinHeight><scan:MaxHeight>3508</scan:MaxHeight><scan:MaxScanRegions>1"
            + "</scan:MaxScanRegions><scan:SettingProfiles><scan:SettingProfile><scan:ColorModes><scan:ColorMode>RGB24"
            + "</scan:ColorMode></scan:ColorModes><scan:DocumentFormats><pwg:DocumentFormat>image/jpeg"
            + "</pwg:DocumentFormat><scan:DocumentFormatExt>image/jpeg</scan:DocumentFormatExt></scan:DocumentFormats>"
            + "<scan:SupportedResolutions><scan:DiscreteResolutions><scan:DiscreteResolution><scan:XResolution>100"
            + "</scan:XResolution><scan:YResolution>100</scan:YResolution></scan:DiscreteResolution>"
            + "<scan:DiscreteResolution><scan:XResolution>300</scan:XResolution><scan:YResolution>300</scan:YResolution>"
            + "</scan:DiscreteResolution></scan:DiscreteResolutions></scan:SupportedResolutions></scan:SettingProfile>"
            + "</scan:SettingProfiles>";

    @Override
    public void close() {
        server.stop(0);
    }
}
