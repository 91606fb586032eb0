package org.gongji.desk.app.screen.audit;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.gongji.desk.words.Words;

/**
 * What the ledger writes as a key or a code, in words: {@code entry.name.<key>} and {@code entry.code.[<key>.]<code>},
 * and for codes that other rooms say already, their words.
 */
final class FactWords {
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss");
    private static final Pattern ROSTER = Pattern.compile("([A-Z]+) (\\d+(?:\\.\\d+)?) (\\d{4}-\\d\\d-\\d\\d)");
    private static final Pattern TIME = Pattern.compile("\\d{4}-\\d\\d-\\d\\dT[0-9:.]+Z");
    private static final String SOURCE = "ui.source.";
    private static final String POLICY = "policy.";
    /** Where other rooms say what stands under a key. */
    private static final Map<String, List<String>> ELSEWHERE = Map.ofEntries(
            Map.entry("code", List.of(POLICY)), Map.entry("findings", List.of(POLICY)),
            Map.entry("refusals", List.of(POLICY)), Map.entry("rule", List.of("policy.rule.")),
            Map.entry("reason", List.of("approval.reason.", "audit.look.", "masking.reason.", POLICY,
                    "objection.reason.")), Map.entry("over", List.of(POLICY)), Map.entry("about", List.of("objection.about.")),
            Map.entry("objected", List.of("objection.way.")), Map.entry("ruling", List.of("objection.ruling.")),
            Map.entry("endReason", List.of(POLICY)),
            Map.entry("kinds", List.of("audit.kind.")), Map.entry("right", List.of("audit.right.")),
            Map.entry("refused", List.of("audit.right.")), Map.entry("roles", List.of("ui.role.")),
            Map.entry("before", List.of("ui.role.")), Map.entry("kind", List.of("forms.kind.", "policy.paper.")),
            Map.entry("strength", List.of("kinship.strength.")), Map.entry("source", List.of(SOURCE)),
            Map.entry("oneSource", List.of(SOURCE)), Map.entry("otherSource", List.of(SOURCE)),
            Map.entry("part", List.of("panel.part-")), Map.entry("compared", List.of("panel.compared-")),
            Map.entry("settled", List.of("panel.settle-")), Map.entry("field", List.of("panel.field-")),
            Map.entry("giverIdentity", List.of(SOURCE)), Map.entry("memberIdentity", List.of(SOURCE)),
            Map.entry("giverStatus", List.of(SOURCE, "entry.code.source.")),
            Map.entry("memberStatus", List.of(SOURCE, "entry.code.source.")),
            Map.entry("gap", List.of("policy.")), Map.entry("way", List.of("defer.way.")),
            Map.entry("fact", List.of("defer.fact.")),
            Map.entry("papers", List.of("policy.paper.", "defer.paper.")));

    private final Words words;
    private final ZoneId zone;

    /** @param zone of the desk: what the ledger keeps in UTC is read at a wall clock */
    FactWords(Words words, ZoneId zone) {
        this.words = Objects.requireNonNull(words);
        this.zone = Objects.requireNonNull(zone);
    }

    String say(String what) {
        return words.say("entry." + what);
    }

    /** @param below key of the map it stands in; what it lists may itself be a code */
    String name(String below, String key) {
        return words.find("entry.name." + key).or(() -> code(below, key)).orElse(key);
    }

    /** Empty for what is no code: a name, a number, somebody's sentence. */
    Optional<String> code(String key, String text) {
        Matcher roster = ROSTER.matcher(text);
        if (text.isEmpty()) {
            return Optional.of(say("nothing"));
        }
        if (roster.matches()) {
            return code(key, roster.group(1)).map(source -> words.say("entry.roster", source, roster.group(2),
                    roster.group(3)));
        }
        if (TIME.matcher(text).matches()) {
            return time(text);
        }
        return Stream.concat(Stream.of("entry.code." + key + '.', "entry.code."),
                        ELSEWHERE.getOrDefault(key, List.of()).stream())
                .flatMap(room -> Stream.of(room + text, room + text.toUpperCase(Locale.ROOT).replace('-', '_')))
                .map(words::find).flatMap(Optional::stream).findFirst();
    }

    /** A relation stands on record in the law's Chinese word. @param below key of the map it stands in */
    Optional<String> relation(String below, String key, String text) {
        return below.equals("relation") || key.equals("step") ? words.find("relation." + text) : Optional.empty();
    }

    private Optional<String> time(String text) {
        try {
            return Optional.of(SECOND.format(Instant.parse(text).atZone(zone)));
        } catch (DateTimeException noTime) {
            return Optional.empty();
        }
    }
}
