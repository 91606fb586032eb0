package org.gongji.desk.device.card;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.identity.SocialCardReading;
import org.gongji.desk.identity.SocialCardReading.NameState;

/** A reading on its way from the helper to the desk: UTF-8 by name; a date that is not stated is not sent. */
final class SocialCardFields {
    private final Map<String, byte[]> fields;

    private SocialCardFields(Map<String, byte[]> fields) {
        this.fields = fields;
    }

    static Map<String, byte[]> of(SocialCardReading reading) {
        SocialCardFields out = new SocialCardFields(new TreeMap<>());
        out.put("number", reading.number());
        out.put("name", reading.name());
        out.put("nameState", reading.nameState().name());
        out.put("sex", reading.sex().name());
        out.put("ethnic", reading.ethnicCode());
        out.put("birth", reading.birth());
        out.put("cardNumber", reading.cardNumber());
        out.put("area", reading.area());
        out.put("version", reading.version());
        out.put("validTo", reading.validTo());
        return out.fields;
    }

    /** Wipes what came. */
    static SocialCardReading reading(Map<String, byte[]> fields) {
        try {
            SocialCardFields in = new SocialCardFields(fields);
            return new SocialCardReading(in.text("number"), in.text("name"), NameState.valueOf(in.text("nameState")),
                    Sex.valueOf(in.text("sex")), in.text("ethnic"), in.date("birth"), in.text("cardNumber"),
                    in.text("area"), in.text("version"), in.date("validTo"));
        } finally {
            fields.values().forEach(bytes -> Arrays.fill(bytes, (byte) 0));
        }
    }

    private void put(String name, Object value) {
        if (value != null) {
            fields.put(name, value.toString().getBytes(StandardCharsets.UTF_8));
        }
    }

    private String text(String name) {
        return new String(fields.getOrDefault(name, new byte[0]), StandardCharsets.UTF_8);
    }

    private LocalDate date(String name) {
        return fields.containsKey(name) ? LocalDate.parse(text(name)) : null;
    }
}
