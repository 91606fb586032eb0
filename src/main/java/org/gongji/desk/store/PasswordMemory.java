package org.gongji.desk.store;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.access.PasswordAge;
import org.gongji.desk.vault.KdfCost;
import org.gongji.desk.vault.PasswordCheck;

/**
 * What is kept sealed beside a slot: since when its password stands, and by what the last ones are known again. One
 * salt for all of a person's passwords, so that a new one is stretched once to be compared with every earlier one.
 *
 * @param checks newest last, the present password's among them
 */
record PasswordMemory(PasswordAge age, byte[] salt, List<byte[]> checks) {
    private static final int KEPT = 13;

    PasswordMemory {
        checks = List.copyOf(checks);
    }

    /** @param payload of a slot row; empty where the password was set before anybody wrote it down */
    static PasswordMemory of(Map<String, Object> payload, SecureRandom random) {
        if (!(payload.get("since") instanceof String since)) {
            return new PasswordMemory(PasswordAge.UNKNOWN, PasswordCheck.salt(random), List.of());
        }
        List<byte[]> checks = new ArrayList<>();
        for (Object check : (List<?>) payload.get("checks")) {
            checks.add(Base64.getDecoder().decode((String) check));
        }
        return new PasswordMemory(new PasswordAge(Optional.of(Instant.parse(since)),
                Boolean.TRUE.equals(payload.get("oneTime"))),
                Base64.getDecoder().decode((String) payload.get("salt")), checks);
    }

    boolean holds(char[] password, int last, KdfCost cost) {
        byte[] value = PasswordCheck.value(password, salt, cost);
        boolean found = false;
        for (byte[] check : checks.subList(Math.max(0, checks.size() - last), checks.size())) {
            found |= MessageDigest.isEqual(check, value);
        }
        return found;
    }

    /** After {@code password} was set. */
    PasswordMemory with(char[] password, PasswordAge newAge, KdfCost cost) {
        List<byte[]> more = new ArrayList<>(checks);
        more.add(PasswordCheck.value(password, salt, cost));
        return new PasswordMemory(newAge, salt, more.subList(Math.max(0, more.size() - KEPT), more.size()));
    }

    Map<String, Object> document() {
        Map<String, Object> json = new LinkedHashMap<>();
        age.since().ifPresent(since -> json.put("since", since.toString()));
        json.put("oneTime", age.oneTime());
        json.put("salt", Base64.getEncoder().encodeToString(salt));
        json.put("checks", checks.stream().map(check -> Base64.getEncoder().encodeToString(check)).toList());
        return json;
    }
}
