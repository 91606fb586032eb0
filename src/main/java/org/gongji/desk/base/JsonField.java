package org.gongji.desk.base;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import java.io.IOException;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One value of a JSON document that a person may have written by hand, together with its path, so that every
 * refusal can say where. Holds what any JSON parser gives: maps, lists, strings, numbers, booleans, null.
 * Every question throws {@link BadJson} where the value is of another kind.
 */
public record JsonField(String path, Object value) {
    /** The bare parser: binding JSON to classes costs a third of a second at every start, and nothing here needs it. */
    private static final JsonFactory FACTORY = ForgetfulJson.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION).build();

    public static JsonField root(Object value) {
        return new JsonField("", value);
    }

    /** One whole JSON document; a field named twice or anything after its end is refused ({@code not_json}). */
    public static JsonField parse(byte[] json) {
        try (JsonParser parser = FACTORY.createParser(json)) {
            if (parser.nextToken() == null) {
                throw new JsonParseException(parser, "no document");
            }
            Object value = value(parser);
            if (parser.nextToken() != null) {
                throw new JsonParseException(parser, "something after the document");
            }
            return root(value);
        } catch (JsonProcessingException e) {
            JsonLocation at = e.getLocation() == null ? JsonLocation.NA : e.getLocation();
            throw new BadJson("", "not_json", String.valueOf(at.getLineNr()), String.valueOf(at.getColumnNr()));
        } catch (IOException e) {
            throw new BadJson("", "not_json", "1", "1");
        }
    }

    private static Object value(JsonParser parser) throws IOException {
        return switch (parser.currentToken()) {
            case START_OBJECT -> {
                Map<String, Object> fields = new LinkedHashMap<>();
                while (parser.nextToken() == JsonToken.FIELD_NAME) {
                    String name = parser.currentName();
                    parser.nextToken();
                    fields.put(name, value(parser));
                }
                yield fields;
            }
            case START_ARRAY -> {
                List<Object> items = new ArrayList<>();
                while (parser.nextToken() != JsonToken.END_ARRAY) {
                    items.add(value(parser));
                }
                yield items;
            }
            case VALUE_STRING -> parser.getText();
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> parser.getNumberValue();
            case VALUE_TRUE -> true;
            case VALUE_FALSE -> false;
            case VALUE_NULL -> null;
            default -> throw new JsonParseException(parser, "no value");
        };
    }

    /** Refuses every field of this object that is not among {@code names}. */
    public JsonField only(String... names) {
        List<String> known = Arrays.asList(names);
        for (String name : map().keySet()) {
            if (!known.contains(name)) {
                throw new BadJson(below(name), "unknown_field", String.join(", ", known));
            }
        }
        return this;
    }

    /** The named field, also where it is null. */
    public JsonField get(String name) {
        if (!map().containsKey(name)) {
            throw new BadJson(below(name), "missing_field");
        }
        return new JsonField(below(name), map().get(name));
    }

    /** The named field; empty where it is left out or null. */
    public Optional<JsonField> find(String name) {
        Object found = map().get(name);
        return found == null ? Optional.empty() : Optional.of(new JsonField(below(name), found));
    }

    public boolean isNull() {
        return value == null;
    }

    public boolean isText() {
        return value instanceof String;
    }

    public boolean isObject() {
        return value instanceof Map;
    }

    public boolean isList() {
        return value instanceof List;
    }

    public String text() {
        if (value instanceof String text) {
            return text;
        }
        throw new BadJson(here(), "not_text");
    }

    public String text(String name, String otherwise) {
        return find(name).map(JsonField::text).orElse(otherwise);
    }

    /** A code such as {@code 310}; a bare integer is taken too. */
    public String code() {
        if (value instanceof Integer || value instanceof Long) {
            return value.toString();
        }
        return text();
    }

    public String code(String name, String otherwise) {
        return find(name).map(JsonField::code).orElse(otherwise);
    }

    public boolean flag() {
        if (value instanceof Boolean flag) {
            return flag;
        }
        throw new BadJson(here(), "not_flag");
    }

    public boolean flag(String name, boolean otherwise) {
        return find(name).map(JsonField::flag).orElse(otherwise);
    }

    public int integer() {
        if (value instanceof Integer number) {
            return number;
        }
        throw new BadJson(here(), "not_integer");
    }

    public int integer(String name, int otherwise) {
        return find(name).map(JsonField::integer).orElse(otherwise);
    }

    public LocalDate date() {
        try {
            return LocalDate.parse(text());
        } catch (DateTimeException e) {
            throw new BadJson(here(), "not_date");
        }
    }

    /** Null where the field is left out. */
    public LocalDate date(String name) {
        return find(name).map(JsonField::date).orElse(null);
    }

    public List<JsonField> items() {
        if (!(value instanceof List<?> list)) {
            throw new BadJson(here(), "not_list");
        }
        List<JsonField> items = new ArrayList<>();
        for (int i = 0; i < list.size(); i++) {
            items.add(new JsonField(path + "[" + i + "]", list.get(i)));
        }
        return items;
    }

    public List<JsonField> items(String name) {
        return find(name).map(JsonField::items).orElse(List.of());
    }

    public List<String> texts(String name) {
        return items(name).stream().map(JsonField::text).toList();
    }

    /** The fields of this object in the order written. */
    public Map<String, JsonField> entries() {
        Map<String, JsonField> entries = new LinkedHashMap<>();
        map().forEach((name, item) -> entries.put(name, new JsonField(below(name), item)));
        return entries;
    }

    /** This text if it is one of the words; otherwise a refusal that lists them. */
    public String oneOf(String... words) {
        String text = code();
        if (Arrays.asList(words).contains(text)) {
            return text;
        }
        throw bad("unknown_word", String.join(", ", words));
    }

    public BadJson bad(String problem, String... details) {
        return new BadJson(here(), problem, details);
    }

    @SuppressWarnings("unchecked")
    private Map<String, Object> map() {
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new BadJson(here(), "not_object");
    }

    private String below(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    private String here() {
        return path.isEmpty() ? "(top)" : path;
    }
}
