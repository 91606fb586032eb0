package org.gongji.desk.device.host;

import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.gongji.desk.base.BadJson;
import org.gongji.desk.base.CanonicalJson;
import org.gongji.desk.base.DeviceFault;
import org.gongji.desk.base.JsonField;

/**
 * One line of JSON between desk and helper. To the helper: {@code {"session"}} once, then {@code {"nonce", "call",
 * "patience"}} and {@code {"cancel"}}. From it: {@code {"beat"}} with the session's nonce, and {@code {"nonce",
 * "answer": done|nothing|failed, "fields"|"fault", "status"}}. A vendor's library may print to the same stream, so a
 * line begins with a line feed of its own, and whatever is no frame or carries no nonce that was asked is dropped.
 */
record HostFrame(Map<?, ?> tree) {
    private static final String ANSWER = "answer";
    private static final String FAULT = "fault";

    static HostFrame session(String nonce) {
        return new HostFrame(Map.of("session", nonce));
    }

    static HostFrame call(String nonce, String what, long patienceMillis) {
        return new HostFrame(Map.of("nonce", nonce, "call", what, "patience", patienceMillis));
    }

    static HostFrame cancel(String nonce) {
        return new HostFrame(Map.of("cancel", nonce));
    }

    static HostFrame beat(String session) {
        return new HostFrame(Map.of("beat", session));
    }

    static HostFrame answer(String nonce, HostAnswer answer) {
        if (answer instanceof HostAnswer.Done done) {
            Map<String, Object> fields = new TreeMap<>();
            done.fields().forEach((name, bytes) -> fields.put(name, Base64.getEncoder().encodeToString(bytes)));
            return new HostFrame(Map.of("nonce", nonce, ANSWER, "done", "fields", fields));
        }
        if (answer instanceof HostAnswer.Failed failed) {
            return new HostFrame(Map.of("nonce", nonce, ANSWER, "failed", FAULT, failed.fault().name(), "status",
                    failed.status()));
        }
        return new HostFrame(Map.of("nonce", nonce, ANSWER, "nothing"));
    }

    /** Empty for a line that is no frame. */
    static Optional<HostFrame> parse(byte[] line) {
        try {
            return JsonField.parse(line).value() instanceof Map<?, ?> tree ? Optional.of(new HostFrame(tree))
                    : Optional.empty();
        } catch (BadJson e) {
            return Optional.empty();
        }
    }

    byte[] bytes() {
        return ("\n" + CanonicalJson.text(tree) + "\n").getBytes(StandardCharsets.UTF_8);
    }

    /** Empty where the field is missing or no text. */
    String text(String name) {
        return tree.get(name) instanceof String text ? text : "";
    }

    long number(String name) {
        return tree.get(name) instanceof Number number ? number.longValue() : 0;
    }

    /** Empty for an answer that is none we know. */
    Optional<HostAnswer> answer() {
        return switch (text(ANSWER)) {
            case "done" -> fields().map(HostAnswer.Done::new);
            case "nothing" -> Optional.of(new HostAnswer.Nothing());
            case "failed" -> fault().map(fault -> new HostAnswer.Failed(fault, (int) number("status")));
            default -> Optional.empty();
        };
    }

    private Optional<DeviceFault> fault() {
        for (DeviceFault fault : DeviceFault.values()) {
            if (fault.name().equals(text(FAULT))) {
                return Optional.of(fault);
            }
        }
        return Optional.empty();
    }

    private Optional<Map<String, byte[]>> fields() {
        if (!(tree.get("fields") instanceof Map<?, ?> texts)) {
            return Optional.empty();
        }
        Map<String, byte[]> fields = new TreeMap<>();
        try {
            texts.forEach((name, text) -> fields.put((String) name, Base64.getDecoder().decode((String) text)));
        } catch (IllegalArgumentException | ClassCastException e) {
            return Optional.empty();
        }
        return Optional.of(fields);
    }
}
