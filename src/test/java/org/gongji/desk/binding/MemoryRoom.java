package org.gongji.desk.binding;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryHeader;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.Journal;

/**
 * The registers of the binding room and a journal without a disk: an act that throws leaves neither entry nor row. The
 * chain is not hashed; what is tested with it is what acts say, not who could forge them.
 */
public final class MemoryRoom implements Journal {
    private static final Sha256 UNSAID = new Sha256("0".repeat(64));

    private final Clock clock;
    private final List<Entry> entries = new ArrayList<>();
    private Map<String, Binding> bindings = new LinkedHashMap<>();
    private Map<String, Family> families = new LinkedHashMap<>();
    private Map<String, Matter> matters = new LinkedHashMap<>();
    private Map<String, CaseRecord> cases = new LinkedHashMap<>();
    private Map<String, Long> numbers = new HashMap<>();
    private Map<String, String> linked = new HashMap<>();

    MemoryRoom(Clock clock) {
        this.clock = clock;
    }

    /** Everything in the registers, to be compared with another room's. */
    record State(Map<String, Binding> bindings, Map<String, Family> families, Map<String, Matter> matters,
                 Map<String, CaseRecord> cases, Map<String, Long> numbers, Map<String, String> linked) {
    }

    State state() {
        return new State(Map.copyOf(bindings), Map.copyOf(families), Map.copyOf(matters), Map.copyOf(cases),
                Map.copyOf(numbers), Map.copyOf(linked));
    }

    List<Entry> entries() {
        return List.copyOf(entries);
    }

    void given(String counter, long value) {
        numbers.merge(counter, value, Math::max);
    }

    @Override
    public <R> R act(Function<Pen, R> work) {
        State before = state();
        int written = entries.size();
        try {
            return work.apply(new MemoryPen());
        } catch (RuntimeException broken) {
            entries.subList(written, entries.size()).clear();
            bindings = new LinkedHashMap<>(before.bindings());
            families = new LinkedHashMap<>(before.families());
            matters = new LinkedHashMap<>(before.matters());
            cases = new LinkedHashMap<>(before.cases());
            numbers = new HashMap<>(before.numbers());
            linked = new HashMap<>(before.linked());
            throw broken;
        }
    }

    private final class MemoryPen implements Pen {
        @Override
        public Entry enter(EntryKind kind, Clerk clerk, String caseNo, Instant businessTime,
                           Map<String, Object> payload) {
            Entry entry = new Entry(new EntryHeader(EntryHeader.FORMAT, "memory", StoreMode.TRAINING, 1,
                    "0".repeat(32), entries.size() + 1L, UNSAID, kind, businessTime, clock.instant(),
                    clerk == null ? "-" : clerk.staffNo(), caseNo, UNSAID), new byte[32], payload);
            entries.add(entry);
            return entry;
        }

        @Override
        public Sha256 keep(byte[] blob, String mediaType) {
            return Sha256.of(blob);
        }

        @Override
        public long next(String counter) {
            return numbers.merge(counter, 1L, Long::sum);
        }
    }

    @Override
    public List<Entry> range(long first, long last) {
        return entries.subList((int) first - 1, (int) Math.min(last, entries.size()));
    }

    @Override
    public List<Entry> about(String caseNo) {
        return entries.stream().filter(entry -> entry.header().caseNo().equals(caseNo)).toList();
    }

    @Override
    public Optional<EntryHeader> head() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.get(entries.size() - 1).header());
    }

    BindingDesk.Registers registers() {
        return new BindingDesk.Registers(new OfBindings(), new OfFamilies(), new OfMatters(), new OfCases());
    }

    private boolean same(Party person, String certno) {
        return linked().current(person.certno()).equals(linked().current(certno));
    }

    LinkedNumbers linked() {
        return new OfNumbers();
    }

    /** Each number to the one its person stands under now. */
    private final class OfNumbers implements LinkedNumbers {
        @Override
        public String current(String certno) {
            return linked.getOrDefault(certno, certno);
        }

        @Override
        public List<String> all(String certno) {
            List<String> all = linked.keySet().stream().filter(one -> current(one).equals(current(certno))).toList();
            return all.isEmpty() ? List.of(certno) : all;
        }

        @Override
        public void changed(String from, String to, String matter) {
            String before = current(from);
            linked.replaceAll((number, now) -> now.equals(before) ? to : now);
            linked.put(from, to);
            linked.put(to, to);
        }
    }

    private final class OfBindings implements Bindings {
        @Override
        public Optional<Binding> find(String id) {
            return Optional.ofNullable(bindings.get(id));
        }

        @Override
        public Optional<Binding> standing(String giverCertno, String memberCertno) {
            return some(one -> one.state().holdsPair() && same(one.giver(), giverCertno)
                    && same(one.member(), memberCertno)).stream().findFirst();
        }

        @Override
        public List<Binding> ofGiver(String certno) {
            return some(one -> same(one.giver(), certno));
        }

        @Override
        public List<Binding> ofMember(String certno) {
            return some(one -> same(one.member(), certno));
        }

        @Override
        public List<Binding> all() {
            return some(one -> true);
        }

        /** As the store's two partial unique indexes say it. */
        private boolean clash(Binding known, Binding now) {
            return !known.id().equals(now.id()) && known.state().holdsPair()
                    && same(known.member(), now.member().certno())
                    && (same(known.giver(), now.giver().certno()) || known.giverSlot() == now.giverSlot());
        }

        private List<Binding> some(Predicate<Binding> which) {
            return bindings.values().stream().filter(which)
                    .sorted(Comparator.comparing(Binding::acceptedAt).thenComparing(Binding::matter)).toList();
        }

        @Override
        public void put(Binding binding) {
            if (binding.state().holdsPair() && bindings.values().stream().anyMatch(one -> clash(one, binding))) {
                throw new IllegalStateException("this pair or this giver slot is taken");
            }
            bindings.put(binding.id(), binding);
        }
    }

    private final class OfFamilies implements Families {
        @Override
        public Optional<Family> find(String id) {
            return Optional.ofNullable(families.get(id));
        }

        @Override
        public Optional<Family> ofGiver(String certno) {
            return families.values().stream().filter(one -> same(one.giver(), certno)).findFirst();
        }

        @Override
        public List<Family> all() {
            return List.copyOf(families.values());
        }

        @Override
        public void put(Family family) {
            families.put(family.id(), family);
        }
    }

    private final class OfMatters implements Matters {
        @Override
        public Optional<Matter> find(String id) {
            return Optional.ofNullable(matters.get(id));
        }

        @Override
        public List<Matter> ofDraft(String draft) {
            return some(one -> one.draft().equals(draft));
        }

        @Override
        public List<Matter> ofCase(String caseNo) {
            return some(one -> one.caseNo().equals(caseNo));
        }

        @Override
        public List<Matter> waiting() {
            return some(one -> !one.state().settled());
        }

        @Override
        public List<Matter> since(Instant moment) {
            return some(one -> !one.acceptedAt().isBefore(moment)
                    || one.settledAt() != null && !one.settledAt().isBefore(moment));
        }

        @Override
        public List<Matter> all() {
            return some(one -> true);
        }

        private List<Matter> some(Predicate<Matter> which) {
            return matters.values().stream().filter(which).toList();
        }

        @Override
        public void put(Matter matter) {
            matters.put(matter.id(), matter);
        }
    }

    private final class OfCases implements Cases {
        @Override
        public Optional<CaseRecord> byNumber(String caseNo) {
            return Optional.ofNullable(cases.get(caseNo));
        }

        @Override
        public Optional<CaseRecord> byDraft(String draft) {
            return cases.values().stream().filter(one -> one.draft().equals(draft)).findFirst();
        }

        @Override
        public List<CaseRecord> ofGiver(String certno) {
            return cases.values().stream().filter(one -> same(one.giver(), certno)).toList();
        }

        @Override
        public List<CaseRecord> all() {
            return List.copyOf(cases.values());
        }

        @Override
        public void put(CaseRecord record) {
            cases.put(record.caseNo(), record);
        }
    }
}
