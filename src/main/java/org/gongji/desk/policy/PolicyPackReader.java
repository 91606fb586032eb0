package org.gongji.desk.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.gongji.desk.base.BadJson;
import org.gongji.desk.base.CanonicalJson;
import org.gongji.desk.base.JsonField;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.policy.PolicyPack.Paragraph;
import org.gongji.desk.policy.PolicyPack.Texts;

/**
 * Reads a policy pack. Strict: every parameter must stand there with its source and confidence (null = unlimited),
 * every rule must have its clause, and nothing unknown is let by; whatever is wrong is a {@link BadJson} with its path.
 */
public final class PolicyPackReader {
    private static final int NOTICE_ITEMS = 5;

    public PolicyPack read(byte[] json) {
        JsonField top = JsonField.parse(json).only("id", "version", "name", "jurisdiction", "legal_basis",
                "effective_from", "effective_to", "parameters", "clauses", "texts");
        String id = top.get("id").text();
        if (!id.matches("[A-Z0-9][A-Z0-9-]{2,31}")) {
            throw top.get("id").bad("pack_id");
        }
        LocalDate from = top.get("effective_from").date();
        LocalDate to = top.get("effective_to").isNull() ? null : top.get("effective_to").date();
        if (to != null && to.isBefore(from)) {
            throw top.get("effective_to").bad("pack_backwards");
        }
        String jurisdiction = top.get("jurisdiction").code();
        if (!jurisdiction.matches("\\d{0,6}")) {
            throw top.get("jurisdiction").bad("pack_jurisdiction");
        }
        PackParameters parameters = new PackParameters(top.get("parameters"));
        Texts texts = texts(top.get("texts"));
        demandNotice(parameters.proving(), texts, top.get("texts").get("told"));
        return new PolicyPack(id, top.get("version").integer(), top.get("name").text(), jurisdiction,
                top.get("legal_basis").items().stream().map(JsonField::text).toList(), from, to, parameters.giver(),
                parameters.member(), parameters.scope(), parameters.limits(), parameters.wishes(),
                parameters.proving(), parameters.acting(), parameters.provenance(), clauses(top.get("clauses")),
                texts, Sha256.of(CanonicalJson.bytes(withoutNulls(top.value()))));
    }

    /**
     * 国办发〔2020〕42号: who is to promise is told first what it is about, on which ground, what is to be proved, how one
     * promises, and what follows from a false promise. A pack that lists the commitment and tells less is no pack.
     */
    private static void demandNotice(PolicyPack.Proving proving, Texts texts, JsonField told) {
        boolean promises = proving.modes().values().stream()
                .anyMatch(modes -> modes.contains(PolicyPack.Proving.Mode.COMMITMENT));
        long titled = texts.told().stream().filter(one -> !one.title().isBlank() && !one.text().isBlank()).count();
        if (promises && titled < NOTICE_ITEMS) {
            throw told.bad("pack_notice");
        }
    }

    private static Map<String, String> clauses(JsonField field) {
        Set<String> keys = Rules.keys();
        field.only(keys.toArray(String[]::new));
        Map<String, String> clauses = new LinkedHashMap<>();
        new TreeSet<>(keys).forEach(key -> clauses.put(key, Rules.elder(key).filter(elder -> field.find(key).isEmpty())
                .map(field::get).orElseGet(() -> field.get(key)).text()));
        return clauses;
    }

    private static Texts texts(JsonField field) {
        field.only("notice", "told", "remember", "commitment", "consent", "refund");
        return new Texts(paragraphs(field.get("notice")), paragraphs(field.get("told")),
                paragraphs(field.get("remember")), paragraphs(field.get("commitment")),
                paragraphs(field.get("consent")), paragraphs(field.get("refund")));
    }

    private static List<Paragraph> paragraphs(JsonField field) {
        return field.items().stream().map(item -> {
            item.only("title", "text");
            return new Paragraph(item.text("title", ""), item.get("text").text());
        }).toList();
    }

    /** Canonical JSON holds no null: a parameter without limit is one that is left out. */
    private static Object withoutNulls(Object value) {
        if (value instanceof Map<?, ?> map) {
            Map<String, Object> kept = new LinkedHashMap<>();
            map.forEach((name, item) -> {
                if (item != null) {
                    kept.put((String) name, withoutNulls(item));
                }
            });
            return kept;
        }
        if (value instanceof List<?> list) {
            List<Object> kept = new ArrayList<>();
            list.forEach(item -> kept.add(withoutNulls(item)));
            return kept;
        }
        if (value instanceof String || value instanceof Integer || value instanceof Boolean) {
            return value;
        }
        throw new BadJson("", "pack_value", String.valueOf(value));
    }
}
