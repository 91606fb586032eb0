package org.gongji.desk.intake;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongji.desk.base.JsonField;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.identity.Source;

/** The {@code papers} of a case file. A page is a file beside the case, or {@code sha256:…} of one already stored. */
final class CasePaperReader {
    static final String DIGEST = "sha256:";

    private final Attachments attachments;
    private final CaseRefs refs;
    private final Map<String, List<String>> pageFiles = new LinkedHashMap<>();

    CasePaperReader(Attachments attachments, CaseRefs refs) {
        this.attachments = attachments;
        this.refs = refs;
    }

    List<Paper> read(List<JsonField> items) {
        return items.stream().map(this::paper).toList();
    }

    Map<String, List<String>> pageFiles() {
        return pageFiles;
    }

    private Paper paper(JsonField item) {
        item.only("id", "kind", "number", "date", "original", "returned", "people", "details", "pages", "note");
        String id = refs.newPaper(item.get("id"));
        String[] kinds = Arrays.stream(PaperKind.values()).map(PaperKind::word).toArray(String[]::new);
        Map<String, String> details = new LinkedHashMap<>();
        item.find("details").ifPresent(field -> field.entries()
                .forEach((name, value) -> details.put(name, value.code())));
        return new Paper(id, PaperKind.ofWord(item.get("kind").oneOf(kinds)), item.code("number", ""),
                item.date("date"), item.flag("original", true),
                item.items("people").stream().map(CasePaperReader::named).toList(), details, pages(id, item),
                item.flag("returned", true));
    }

    private static Paper.Named named(JsonField item) {
        item.only("role", "name", "number", "sex", "birth", "relation", "maritalStatus", "formerName",
                "sources");
        String role = item.get("role").oneOf("head", "row", "party", "child", "mother", "father", "adopter", "adoptee",
                "a", "b", "subject", "principal", "agent", "guardian", "ward", "before", "after");
        return new Paper.Named(role, item.get("name").text(), item.code("number", ""),
                CasePersonReader.sex(item).orElse(null), item.date("birth"), item.text("relation", ""),
                item.text("maritalStatus", ""), item.text("formerName", ""), sources(item));
    }

    private static Map<String, Source> sources(JsonField item) {
        Map<String, Source> sources = new LinkedHashMap<>();
        item.find("sources").ifPresent(said -> {
            said.only(Paper.Named.NAME, Paper.Named.NUMBER, Paper.Named.RELATION);
            said.entries().forEach((field, source) -> sources.put(field, CasePersonReader.source(said, field, null)));
        });
        return sources;
    }

    private List<Sha256> pages(String id, JsonField item) {
        List<Sha256> pages = new ArrayList<>();
        for (JsonField field : item.items("pages")) {
            if (field.text().startsWith(DIGEST)) {
                pages.add(digest(field));
            } else {
                String file = inside(field);
                pageFiles.computeIfAbsent(id, key -> new ArrayList<>()).add(file);
                pages.add(Sha256.of(attachments.open(file).orElseThrow(() -> field.bad("no_attachment", file))));
            }
        }
        return pages;
    }

    static Sha256 digest(JsonField field) {
        String hex = field.text().replaceFirst("^" + DIGEST, "");
        if (!field.text().startsWith(DIGEST) || !hex.matches("[0-9a-f]{64}")) {
            throw field.bad("unknown_word", DIGEST + "…");
        }
        return new Sha256(hex);
    }

    /** A file name is relative and goes down only: a case must not make the desk read something else. */
    static String inside(JsonField field) {
        String file = field.text();
        if (file.isBlank() || file.startsWith("/") || file.contains("\\") || file.contains(":") || file.contains("\0")
                || Arrays.asList(file.split("/")).contains("..")) {
            throw field.bad("outside_folder", file);
        }
        return file;
    }
}
