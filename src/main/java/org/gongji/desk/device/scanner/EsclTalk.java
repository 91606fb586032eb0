package org.gongji.desk.device.scanner;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.gongji.desk.evidence.PageIntake;
import org.gongji.desk.evidence.PageScanner.Fault;
import org.gongji.desk.evidence.PageScanner.Outcome;

/**
 * One page by eSCL (Mopria eSCL specification 2.97): a job is posted, its document is fetched, the job is taken away.
 * Lives in the helper process. Follows no redirect and reads no more than a page may have.
 */
final class EsclTalk {
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final Duration ANSWER = Duration.ofSeconds(90);
    /** A scanner that warms up answers 503 until its page is there. */
    private static final int TRIES = 60;
    private static final long BETWEEN_MILLIS = 500;
    private static final int MOST_SAID = 1 << 16;
    /** As pwg:State and scan:AdfState name them. */
    private static final Map<String, Fault> STATES = Map.of("ScannerAdfJam", Fault.JAMMED, "ScannerAdfMispick",
            Fault.JAMMED, "ScannerAdfHatchOpen", Fault.COVER_OPEN, "ScannerAdfEmpty", Fault.NO_PAPER,
            "<pwg:State>Processing", Fault.BUSY, "<pwg:State>Testing", Fault.BUSY);

    private final EsclAddress address;
    private final HttpClient client = HttpClient.newBuilder().connectTimeout(CONNECT)
            .followRedirects(HttpClient.Redirect.NEVER).version(HttpClient.Version.HTTP_1_1).build();

    EsclTalk(EsclAddress address) {
        this.address = address;
    }

    Outcome page(int dpi) {
        try {
            Answer job = ask(HttpRequest.newBuilder(address.under("/ScanJobs")).header("Content-Type", "text/xml")
                    .POST(HttpRequest.BodyPublishers.ofString(settings(dpi, source()), StandardCharsets.UTF_8)), MOST_SAID);
            if (job.status() != 201 || job.location().isEmpty()) {
                return new Outcome.Failed(job.status() == 503 ? Fault.BUSY : trouble());
            }
            URI own = address.at(job.location().get());
            try {
                return document(own);
            } finally {
                ask(HttpRequest.newBuilder(own).DELETE(), MOST_SAID);
            }
        } catch (java.net.http.HttpTimeoutException slow) {
            return new Outcome.Failed(slow instanceof java.net.http.HttpConnectTimeoutException ? Fault.NOT_FOUND
                    : Fault.TOO_SLOW);
        } catch (java.net.ConnectException | java.nio.channels.UnresolvedAddressException away) {
            return new Outcome.Failed(Fault.NOT_FOUND);
        } catch (IOException | URISyntaxException broken) {
            return new Outcome.Failed(Fault.FAILED);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Outcome.Failed(Fault.FAILED);
        }
    }

    /** The feeder where there is one with paper in it, or nothing else; else the glass. */
    private String source() throws IOException, InterruptedException {
        String capable = said("/ScannerCapabilities");
        boolean feeder = capable.contains("<scan:Adf>");
        boolean glass = capable.contains("<scan:Platen>") || !feeder;
        return feeder && (!glass || said("/ScannerStatus").contains("ScannerAdfLoaded")) ? "Feeder" : "Platen";
    }

    private String said(String path) throws IOException, InterruptedException {
        return new String(ask(HttpRequest.newBuilder(address.under(path)).GET(), MOST_SAID).body(),
                StandardCharsets.UTF_8);
    }

    private Outcome document(URI job) throws IOException, InterruptedException {
        for (int k = 0; k < TRIES; k++) {
            Answer page = ask(HttpRequest.newBuilder(URI.create(job + "/NextDocument")).GET(),
                    PageIntake.MOST_BYTES + 1);
            if (page.status() == 200) {
                return page.body().length > PageIntake.MOST_BYTES ? new Outcome.Failed(Fault.TOO_LARGE)
                        : new Outcome.Scanned(page.body());
            }
            if (page.status() != 503) {
                return new Outcome.Failed(trouble());
            }
            TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
        }
        return new Outcome.Failed(Fault.TOO_SLOW);
    }

    /** What the scanner says of itself when it gave no page. */
    private Fault trouble() throws IOException, InterruptedException {
        String said = said("/ScannerStatus");
        return STATES.entrySet().stream().filter(state -> said.contains(state.getKey())).map(Map.Entry::getValue)
                .findFirst().orElse(Fault.FAILED);
    }

    private record Answer(int status, Optional<String> location, byte[] body) {
    }

    private Answer ask(HttpRequest.Builder request, int most) throws IOException, InterruptedException {
        HttpResponse<InputStream> response = client.send(request.timeout(ANSWER).build(),
                HttpResponse.BodyHandlers.ofInputStream());
        try (InputStream body = response.body()) {
            return new Answer(response.statusCode(), response.headers().firstValue("Location"), body.readNBytes(most));
        }
    }

    private static String settings(int dpi, String source) {
        return "<?xml version=\"1.0\" encoding=\"UTF-8\"?><scan:ScanSettings xmlns:pwg=\"http://www.pwg.org/schemas/2010/12/sm\" "
                + "xmlns:scan=\"http://schemas.hp.com/imaging/escl/2011/05/03\"><pwg:Version>2.6</pwg:Version>"
                + "<scan:Intent>Document</scan:Intent><pwg:InputSource>" + source + "</pwg:InputSource>"
                + "<pwg:DocumentFormat>image/jpeg</pwg:DocumentFormat><scan:DocumentFormatExt>image/jpeg"
                + "</scan:DocumentFormatExt><scan:ColorMode>RGB24</scan:ColorMode><scan:XResolution>" + dpi
                + "</scan:XResolution><scan:YResolution>" + dpi + "</scan:YResolution></scan:ScanSettings>";
    }
}
