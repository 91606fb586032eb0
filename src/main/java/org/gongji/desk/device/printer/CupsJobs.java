package org.gongji.desk.device.printer;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.HttpURLConnection;
import java.net.Proxy;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.gongji.desk.base.PaperPrinter.JobState;

/**
 * Asks the machine's own CUPS for its jobs, by IPP Get-Jobs (RFC 8011 §4.2.6, encoding RFC 8010 §3.1). javax.print
 * forgets a job as soon as it is spooled, and {@code lpstat} shows no job names.
 */
final class CupsJobs {
    private static final int TIMEOUT_MILLIS = 3000;
    private static final int LARGEST_ANSWER = 4 << 20;
    private static final int GET_JOBS = 0x000A;
    private static final int OPERATION = 0x01;
    private static final int JOB = 0x02;
    private static final int END = 0x03;
    /** Tags below are delimiters, others open a value. */
    private static final int FIRST_VALUE_TAG = 0x10;
    private static final int BOOLEAN = 0x22;
    private static final int NAME = 0x42;
    private static final int KEYWORD = 0x44;
    private static final int URI_TAG = 0x45;
    private static final int CHARSET = 0x47;
    private static final int LANGUAGE = 0x48;
    private static final Pattern LOOPBACK = Pattern.compile("(localhost|127\\.0\\.0\\.1|\\[::1])(?::(\\d{1,5}))?");
    private static final String USUAL = "localhost:631";

    private final String server;

    private CupsJobs(String server) {
        this.server = server;
    }

    /** @return empty where {@code CUPS_SERVER} names another machine: the desk speaks to its own only */
    static Optional<CupsJobs> local() {
        return at(Optional.ofNullable(System.getenv("CUPS_SERVER")).orElse(USUAL));
    }

    /** @param server host and port, or the path of CUPS' socket, beside which it listens at the usual port too */
    static Optional<CupsJobs> at(String server) {
        Matcher loopback = LOOPBACK.matcher(server.startsWith("/") ? USUAL : server);
        return loopback.matches() ? Optional.of(new CupsJobs(loopback.group(1) + ":"
                + (loopback.group(2) == null ? "631" : loopback.group(2)))) : Optional.empty();
    }

    /** @param queue name of the queue it was sent to */
    record Job(JobState state, String queue) {
    }

    /** The newest job of that name; empty where CUPS does not answer or has forgotten it. */
    Optional<Job> newest(String jobName) {
        try {
            return newest(read(ask()), jobName);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    /** javax.print's lpr puts a space before the name. */
    static Optional<Job> newest(List<Map<String, byte[]>> jobs, String jobName) {
        return jobs.stream().filter(job -> jobName.equals(text(job.get("job-name")).strip()))
                .max(Comparator.comparingInt(job -> number(job.get("job-id"))))
                .map(job -> new Job(state(job), text(job.get("job-printer-uri")).replaceAll(".*/", "")));
    }

    /** {@code job-state} of RFC 8011 §5.3.7. */
    private static JobState state(Map<String, byte[]> job) {
        return switch (number(job.get("job-state"))) {
            case 3, 4 -> JobState.WAITING;
            case 5 -> JobState.PRINTING;
            case 6 -> JobState.HELD_UP;
            case 7 -> JobState.CANCELLED;
            case 8 -> JobState.FAILED;
            case 9 -> JobState.DONE;
            default -> JobState.UNKNOWN;
        };
    }

    private byte[] ask() throws IOException {
        HttpURLConnection call = (HttpURLConnection) URI.create("http://" + server + "/").toURL()
                .openConnection(Proxy.NO_PROXY);
        call.setConnectTimeout(TIMEOUT_MILLIS);
        call.setReadTimeout(TIMEOUT_MILLIS);
        call.setInstanceFollowRedirects(false);
        call.setRequestProperty("Content-Type", "application/ipp");
        call.setDoOutput(true);
        try {
            call.getOutputStream().write(request());
            try (InputStream in = call.getInputStream()) {
                return in.readNBytes(LARGEST_ANSWER);
            }
        } finally {
            call.disconnect();
        }
    }

    /**
     * Own jobs only: CUPS hides the names of other people's. {@code copies} is asked for although nobody needs it: CUPS
     * loads a job from its file, and so knows its name, only when something is asked that it does not keep at hand.
     */
    private byte[] request() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeShort(0x0200);
        out.writeShort(GET_JOBS);
        out.writeInt(1);
        out.writeByte(OPERATION);
        attribute(out, CHARSET, "attributes-charset", "utf-8");
        attribute(out, LANGUAGE, "attributes-natural-language", "en");
        attribute(out, URI_TAG, "printer-uri", "ipp://" + server + "/");
        attribute(out, NAME, "requesting-user-name", System.getProperty("user.name"));
        attribute(out, KEYWORD, "which-jobs", "all");
        out.writeByte(BOOLEAN);
        out.writeShort("my-jobs".length());
        out.writeBytes("my-jobs");
        out.writeShort(1);
        out.writeByte(1);
        attribute(out, KEYWORD, "requested-attributes", "job-id");
        for (String more : List.of("job-name", "job-state", "job-printer-uri", "copies")) {
            attribute(out, KEYWORD, "", more);
        }
        out.writeByte(END);
        return bytes.toByteArray();
    }

    private static void attribute(DataOutputStream out, int tag, String name, String value) throws IOException {
        byte[] text = value.getBytes(StandardCharsets.UTF_8);
        out.writeByte(tag);
        out.writeShort(name.length());
        out.writeBytes(name);
        out.writeShort(text.length);
        out.write(text);
    }

    /**
     * One map a job, the first value of each attribute.
     *
     * @throws IOException when the answer is cut short
     */
    static List<Map<String, byte[]>> read(byte[] answer) throws IOException {
        List<Map<String, byte[]>> jobs = new ArrayList<>();
        Map<String, byte[]> group = new LinkedHashMap<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(answer))) {
            in.skipNBytes(8);
            for (int tag = in.readUnsignedByte(); tag != END; tag = in.readUnsignedByte()) {
                if (tag < FIRST_VALUE_TAG) {
                    group = new LinkedHashMap<>();
                    if (tag == JOB) {
                        jobs.add(group);
                    }
                } else {
                    String name = new String(value(in), StandardCharsets.US_ASCII);
                    byte[] value = value(in);
                    if (!name.isEmpty()) {
                        group.put(name, value);
                    }
                }
            }
        }
        return jobs;
    }

    private static byte[] value(DataInputStream in) throws IOException {
        byte[] value = new byte[in.readUnsignedShort()];
        in.readFully(value);
        return value;
    }

    private static String text(byte[] value) {
        return value == null ? "" : new String(value, StandardCharsets.UTF_8);
    }

    private static int number(byte[] value) {
        return value == null || value.length != 4 ? 0 : ByteBuffer.wrap(value).getInt();
    }
}
