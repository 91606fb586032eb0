package org.gongji.desk.ui.step.evidence;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.evidence.reading.ReadPerson.Item;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.Source;

/**
 * Where what stands in the fields of a paper came from: a value held before keeps its source wherever it is moved, one
 * that equals what the machine read was read, and anything else was keyed.
 */
final class Origins {
    private final Map<String, Source> known = new HashMap<>();

    /**
     * @param held   what stood on the paper, or was expected to
     * @param offers what was read on its pages
     */
    Origins(List<Paper.Named> held, List<Offer> offers) {
        held.forEach(named -> named.sources().forEach((field, source) ->
                known.put(key(field, text(named, field)), source)));
        read(offers);
    }

    /** A further page was read. */
    void read(List<Offer> offers) {
        offers.forEach(offer -> {
            known.putIfAbsent(key(Paper.Named.NAME, offer.text(Item.NAME)), Source.RECOGNISED);
            known.putIfAbsent(key(Paper.Named.NUMBER, offer.text(Item.NUMBER)), Source.RECOGNISED);
            known.putIfAbsent(key(Paper.Named.RELATION, offer.text(Item.RELATION)), Source.RECOGNISED);
        });
    }

    private static String text(Paper.Named named, String field) {
        return switch (field) {
            case Paper.Named.NAME -> named.name();
            case Paper.Named.NUMBER -> named.number();
            default -> named.relation();
        };
    }

    private static String key(String field, String text) {
        return field + ' ' + (Paper.Named.NUMBER.equals(field) ? IdNumbers.canonical(text) : text.strip());
    }

    /** The same with its sources; of an empty field nothing is said. Who heads a booklet is said by the place alone. */
    Paper.Named told(Paper.Named named) {
        Map<String, Source> sources = new HashMap<>();
        say(sources, Paper.Named.NAME, named.name());
        say(sources, Paper.Named.NUMBER, named.number());
        say(sources, Paper.Named.RELATION, "head".equals(named.role()) ? "" : named.relation());
        return new Paper.Named(named.role(), named.name(), named.number(), named.sex(), named.birth(),
                named.relation(), named.maritalStatus(), named.formerName(), sources);
    }

    private void say(Map<String, Source> sources, String field, String text) {
        if (!text.isBlank()) {
            sources.put(field, known.getOrDefault(key(field, text), Source.KEYED));
        }
    }
}
