package org.gongji.desk.app.screen.records;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.app.Counter;
import org.gongji.desk.app.screen.ReplayWords;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.Replay;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.roster.RosterAnswer;
import org.gongji.desk.ui.kit.Said;
import org.gongji.desk.ui.search.SearchDesk;

/**
 * By which papers somebody was bound. The verdict on record names its proof step by step; which paper a step means, the
 * case says that was kept as it was judged. An older verdict kept none: then all papers of that visit are named.
 */
final class Grounds {
    private static final String COMMITMENT = "commitment";
    private static final int HASH_SHOWN = 8;

    private final Counter counter;
    private final Map<Object, Optional<CaseFile>> kept = new HashMap<>();

    Grounds(Counter counter) {
        this.counter = counter;
    }

    /** In one line; empty where nothing was decided here. */
    Optional<Said> line(Binding binding) {
        return decided(binding).map(entry -> {
            List<Said> papers = new ArrayList<>();
            kinds(entry).forEach(kind -> papers.add(Said.of("policy.paper." + kind)));
            return Said.of("family.rests", papers.stream().reduce((one, other) -> Said.of("family.and", one, other))
                    .orElse(Said.of("family.no-paper")), strength(entry));
        });
    }

    SearchDesk.Basis basis(Binding binding) {
        return decided(binding).map(this::basis).orElseGet(() -> new SearchDesk.Basis(Said.of("family.not-decided"),
                List.of(), Said.of("records.nothing"), Said.of("family.again.NOT_KEPT"), true));
    }

    private SearchDesk.Basis basis(Entry decided) {
        List<SearchDesk.Ground> grounds = new ArrayList<>(steps(decided));
        if (grounds.isEmpty()) {
            kinds(decided).forEach(kind -> grounds.add(new SearchDesk.Ground(Said.of("family.of-the-visit"),
                    Said.of("policy.paper." + kind), true)));
        } else if (committed(decided)) {
            grounds.add(new SearchDesk.Ground(Said.of("family.promised"), Said.of("policy.paper." + COMMITMENT), true));
        }
        Replay.Replayed again = counter.replay().of(List.of(decided)).get(0);
        boolean same = again.outcome() != Replay.Outcome.OTHER;
        return new SearchDesk.Basis(strength(decided), grounds, under(decided), ReplayWords.of(again), same);
    }

    private List<SearchDesk.Ground> steps(Entry decided) {
        List<SearchDesk.Ground> steps = new ArrayList<>();
        for (Map<?, ?> step : rows(proof(decided).get("path"))) {
            Optional<Paper> paper = paper(decided, String.valueOf(step.get("paper")));
            boolean shown = !String.valueOf(step.get("paper")).isEmpty();
            steps.add(new SearchDesk.Ground(Said.of("family.step", step.get("from"), step.get("to"),
                    CentreWords.relation(String.valueOf(step.get("step")))), paper.map(Grounds::said)
                    .orElse(Said.of(shown ? "family.paper.not-kept" : "family.no-paper")), shown));
        }
        return steps;
    }

    private static Said said(Paper paper) {
        return Said.of(paper.original() ? "family.paper.original" : "family.paper.copy",
                Said.of("policy.paper." + paper.kind().word()));
    }

    /** Of every paper that carries a step; where the case was not kept, of every paper of the visit. */
    private Set<String> kinds(Entry decided) {
        Set<String> kinds = new LinkedHashSet<>();
        List<Map<?, ?>> path = rows(proof(decided).get("path"));
        path.forEach(step -> paper(decided, String.valueOf(step.get("paper")))
                .ifPresent(paper -> kinds.add(paper.kind().word())));
        if (kinds.isEmpty()) {
            rows(decided.payload().get("papers")).forEach(one -> kinds.add(String.valueOf(one.get("kind"))));
        } else if (committed(decided)) {
            kinds.add(COMMITMENT);
        }
        return kinds;
    }

    private Said strength(Entry decided) {
        String word = String.valueOf(proof(decided).get("strength"));
        return word.isEmpty() ? Said.of("family.strength.none")
                : Said.of("family.strength." + word + (committed(decided) ? ".committed" : ""));
    }

    private static boolean committed(Entry decided) {
        return rows(decided.payload().get("papers")).stream().anyMatch(one -> COMMITMENT.equals(one.get("kind")));
    }

    private Optional<Paper> paper(Entry decided, String id) {
        return kept(decided).flatMap(file -> file.papers().stream().filter(one -> one.id().equals(id)).findFirst());
    }

    private Optional<CaseFile> kept(Entry decided) {
        return kept.computeIfAbsent(decided.payload().getOrDefault("facts", ""), any -> counter.replay().kept(decided));
    }

    private static Optional<Said> roster(CaseFile judged) {
        return judged.insurance().values().stream().filter(RosterAnswer.Found.class::isInstance)
                .map(one -> ((RosterAnswer.Found) one).stamp()).findFirst()
                .map(stamp -> Said.of("family.under.roster", stamp.version(), stamp.asOf().toString()));
    }

    /** The roster that was at hand stands in the kept case. */
    private Said under(Entry decided) {
        String hash = String.valueOf(decided.payload().get("packSha256"));
        String pack = String.valueOf(decided.payload().get("pack"));
        if (hash.length() < HASH_SHOWN) {
            return Said.of("family.under.none");
        }
        Said roster = kept(decided).flatMap(Grounds::roster).orElse(Said.of("records.nothing"));
        return Said.of("family.under", pack, hash.substring(0, 4) + " " + hash.substring(4, HASH_SHOWN), roster);
    }

    /** The verdict that bound this pair: of several on the same matter the last. */
    private Optional<Entry> decided(Binding binding) {
        int slash = binding.matter().indexOf('/');
        return slash < 0 ? Optional.empty() : counter.store().journal().about(binding.matter().substring(0, slash))
                .stream().filter(entry -> entry.header().kind() == EntryKind.DECIDED)
                .filter(entry -> binding.matter().equals(entry.payload().get("matter"))).reduce((older, newer) -> newer);
    }

    private static Map<?, ?> proof(Entry decided) {
        return decided.payload().get("proof") instanceof Map<?, ?> proof ? proof : Map.of("strength", "");
    }

    private static List<Map<?, ?>> rows(Object list) {
        List<Map<?, ?>> rows = new ArrayList<>();
        if (list instanceof List<?> all) {
            all.forEach(one -> rows.add((Map<?, ?>) one));
        }
        return rows;
    }
}
