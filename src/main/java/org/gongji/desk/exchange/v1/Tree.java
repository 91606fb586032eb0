package org.gongji.desk.exchange.v1;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.base.CanonicalJson;
import org.gongji.desk.base.ForgetfulJson;
import org.gongji.desk.base.Sha256;

/** A JSON object read strictly: only canonical bytes are believed, so that one text has one digest. */
public final class Tree {
    private static final ObjectMapper JSON = JsonMapper.builder(ForgetfulJson.factory())
            .enable(JsonParser.Feature.STRICT_DUPLICATE_DETECTION)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private final String where;
    private final Map<String, Object> fields;

    private Tree(String where, Map<String, Object> fields) {
        this.where = where;
        this.fields = fields;
    }

    /** @throws Malformed unless {@code bytes} are exactly what {@link CanonicalJson} writes for an object */
    public static Tree canonical(String where, byte[] bytes) throws Malformed {
        try {
            Tree tree = of(where, JSON.readValue(bytes, Object.class));
            if (!Arrays.equals(CanonicalJson.bytes(tree.fields), bytes)) {
                throw new Malformed(where + ": not canonical");
            }
            return tree;
        } catch (JsonProcessingException | IllegalArgumentException e) {
            // the parser's message quotes the text, and the text may hold a person: it goes no further
            throw new Malformed(where + ": not JSON");
        } catch (IOException e) {
            throw new Malformed(where + ": unreadable", e);
        }
    }

    public static Tree of(String where, Object value) throws Malformed {
        if (!(value instanceof Map<?, ?> map)) {
            throw new Malformed(where + ": not an object");
        }
        @SuppressWarnings("unchecked") // keys of a parsed object are strings
        Map<String, Object> fields = (Map<String, Object>) map;
        return new Tree(where, fields);
    }

    public Map<String, Object> map() {
        return fields;
    }

    public boolean has(String key) {
        return fields.containsKey(key);
    }

    public String text(String key) throws Malformed {
        return as(String.class, key);
    }

    /** {@code otherwise} where the key is missing. */
    public String textOr(String key, String otherwise) throws Malformed {
        return has(key) ? text(key) : otherwise;
    }

    public long number(String key) throws Malformed {
        return as(Number.class, key).longValue();
    }

    public int count(String key) throws Malformed {
        long number = number(key);
        if (number < 0 || number > Integer.MAX_VALUE) {
            throw new Malformed(where + "." + key + ": out of range");
        }
        return (int) number;
    }

    public Instant time(String key) throws Malformed {
        try {
            return Instant.parse(text(key));
        } catch (DateTimeException e) {
            throw new Malformed(where + "." + key + ": not a time");
        }
    }

    /** Empty where the key is missing or holds no time yet. */
    public Optional<Instant> timeIfAny(String key) throws Malformed {
        return textOr(key, "").isEmpty() ? Optional.empty() : Optional.of(time(key));
    }

    public Sha256 digest(String key) throws Malformed {
        try {
            return new Sha256(text(key));
        } catch (IllegalArgumentException e) {
            throw new Malformed(where + "." + key + ": not a digest");
        }
    }

    public byte[] hex(String key) throws Malformed {
        try {
            return HexFormat.of().parseHex(text(key));
        } catch (IllegalArgumentException e) {
            throw new Malformed(where + "." + key + ": not hex");
        }
    }

    public Tree tree(String key) throws Malformed {
        return of(where + "." + key, fields.get(key));
    }

    public List<Tree> trees(String key) throws Malformed {
        List<Tree> trees = new ArrayList<>();
        for (Object item : as(List.class, key)) {
            trees.add(of(where + "." + key, item));
        }
        return trees;
    }

    public List<String> texts(String key) throws Malformed {
        List<String> texts = new ArrayList<>();
        for (Object item : as(List.class, key)) {
            if (!(item instanceof String text)) {
                throw new Malformed(where + "." + key + ": not strings");
            }
            texts.add(text);
        }
        return texts;
    }

    public List<Integer> counts(String key) throws Malformed {
        List<Integer> counts = new ArrayList<>();
        for (Object item : as(List.class, key)) {
            if (!(item instanceof Integer count) || count < 0) {
                throw new Malformed(where + "." + key + ": not counts");
            }
            counts.add(count);
        }
        return counts;
    }

    /** @throws Malformed unless {@code key} holds exactly {@code wanted} */
    public void demand(String key, String wanted) throws Malformed {
        if (!wanted.equals(fields.get(key))) {
            throw new Malformed(where + "." + key + ": not " + wanted);
        }
    }

    private <T> T as(Class<T> type, String key) throws Malformed {
        Object value = fields.get(key);
        if (!type.isInstance(value)) {
            throw new Malformed(where + "." + key + (value == null ? ": missing" : ": wrong type"));
        }
        return type.cast(value);
    }
}
