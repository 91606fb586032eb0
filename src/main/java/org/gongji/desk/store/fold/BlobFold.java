package org.gongji.desk.store.fold;

import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;

/** What every page and paper belongs to, and how it ended: told by the acts. */
public final class BlobFold {
    private final Map<String, Visit> visits = new HashMap<>();
    private final Map<String, String> drafts = new HashMap<>();
    private final Map<String, Set<String>> uses = new HashMap<>();
    private final Map<String, Instant> reports = new HashMap<>();
    private final Set<String> own = new HashSet<>();

    /** One draft and what came of it. */
    private static final class Visit {
        private final Set<String> waiting = new HashSet<>();
        private final Set<String> bound = new HashSet<>();
        private boolean refused;
        private Instant last = Instant.EPOCH;
    }

    /**
     * @param last newest act about anything it belongs to
     * @param own  the window's own, in no bundle: the archive never sees it and is not waited for
     */
    public record Kept(Retention retention, Instant last, boolean own) {
        /** Whether the archive must have it before the window's copy may go. */
        public boolean waitsForArchive() {
            return retention.archived() && !own;
        }
    }

    public void take(Entry entry) {
        Facts act = new Facts(entry);
        visit(act).ifPresent(visit -> {
            visit.last = later(visit.last, act.at());
            became(visit, act);
        });
        switch (act.header().kind()) {
            case EVIDENCE_TAKEN -> use(act.text("page"), act.text("draft"));
            case PAPER_OWED -> paper(act);
            case SIGNED -> act.textIfAny("proof").ifPresent(page -> use(page, act.text("draft")));
            case DECIDED, BOUND, CHANGED, ENDED, INFO_CHANGED -> act.textIfAny("draft").ifPresent(draft -> {
                pages(act, draft);
                act.textIfAny("facts").ifPresent(facts -> {
                    own.add(facts);
                    use(facts, draft);
                });
            });
            default -> { }
        }
    }

    /** The draft an act is about: it says so itself, or its header names the draft or the case the draft became. */
    private Optional<Visit> visit(Facts act) {
        String about = act.header().caseNo();
        Optional<String> draft = act.textIfAny("draft");
        if (act.header().kind() == EntryKind.CASE_CLOSED) {
            drafts.put(act.text("caseNo"), act.text("draft"));
        }
        return draft.or(() -> Optional.ofNullable(drafts.get(about)))
                .or(() -> Optional.of(about).filter(visits::containsKey))
                .map(known -> visits.computeIfAbsent(known, none -> new Visit()));
    }

    private static void became(Visit visit, Facts act) {
        Optional<String> matter = act.textIfAny("matter");
        switch (act.header().kind()) {
            case DECIDED, CORRECTION_ASKED -> matter.ifPresent(visit.waiting::add);
            // 参保人员登记材料, its changes and corrections with it: as long as the account's
            case BOUND, CHANGED, ENDED, INFO_CHANGED, CORRECTION_ANSWERED -> {
                matter.ifPresent(visit.waiting::remove);
                visit.bound.add(matter.orElse(""));
            }
            // taken back at the counter: it never was
            case VOIDED -> {
                matter.ifPresent(visit.bound::remove);
                visit.refused = true;
            }
            case REFUSED, WITHDRAWN, LAPSED -> {
                matter.ifPresent(visit.waiting::remove);
                visit.refused = true;
            }
            default -> { }
        }
    }

    private void paper(Facts act) {
        String about = act.text("about");
        if (act.text("kind").equals("day-sheet")) {
            reports.merge(act.text("blob"), act.at(), BlobFold::later);
        } else {
            use(act.text("blob"), drafts.getOrDefault(about, about));
        }
    }

    private void pages(Facts act, String draft) {
        for (Object paper : act.entry().payload().get("papers") instanceof List<?> papers ? papers : List.of()) {
            if (((Map<?, ?>) paper).get("pages") instanceof List<?> pages) {
                pages.forEach(page -> use((String) page, draft));
            }
        }
    }

    private void use(String digest, String about) {
        uses.computeIfAbsent(digest, none -> new HashSet<>()).add(about);
    }

    /**
     * @param open drafts that still lie on the desk
     * @return empty while anything it belongs to is still open, or when no act says what it belongs to
     */
    public Optional<Kept> kept(String digest, Set<String> open) {
        Set<String> abouts = uses.getOrDefault(digest, Set.of());
        Instant report = reports.get(digest);
        if (abouts.isEmpty() && report == null || abouts.stream().anyMatch(about -> isOpen(about, open))) {
            return Optional.empty();
        }
        Instant last = abouts.stream().map(about -> visits.get(about).last).reduce(
                report == null ? Instant.EPOCH : report, BlobFold::later);
        boolean bound = abouts.stream().anyMatch(about -> !visits.get(about).bound.isEmpty());
        boolean refused = abouts.stream().anyMatch(about -> visits.get(about).refused);
        Retention rest = refused ? Retention.REFUSAL : Retention.ENQUIRY;
        Retention other = report != null ? Retention.REPORT : rest;
        return Optional.of(new Kept(bound ? Retention.BINDING : other, last, own.contains(digest)));
    }

    private boolean isOpen(String about, Set<String> open) {
        Visit visit = visits.get(about);
        return visit == null || !visit.waiting.isEmpty() || open.contains(about);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }
}
