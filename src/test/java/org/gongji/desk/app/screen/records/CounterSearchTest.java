package org.gongji.desk.app.screen.records;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.gongji.desk.app.demo.TrainingCounter;
import org.gongji.desk.app.training.TrainingStore;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.binding.Family;
import org.gongji.desk.binding.Party;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.LookDesk;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.policy.Outcome;
import org.gongji.desk.ui.search.SearchDesk;
import org.gongji.desk.ui.search.SearchDesk.State;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Search and family over a real training store in which three visits were played. */
class CounterSearchTest {
    private static final String RARE = "白\uD840\uDD64";
    private static TrainingCounter training;
    private static CounterSearch desk;

    @BeforeAll
    static void open(@TempDir Path folder) throws IOException {
        Assumptions.assumeTrue(TrainingCounter.typefaces().usable(), "papers cannot be drawn without fonts");
        training = TrainingCounter.played(folder, "D-0501", "D-0504", "D-0505", "D-0511");
        desk = new CounterSearch(training::counter, TrainingStore.CLERK, training.clock());
    }

    @AfterAll
    static void close() throws IOException {
        if (training != null) {
            training.close();
        }
    }

    private static Binding bound(String name) {
        return training.counter().store().bindings().all().stream()
                .filter(one -> one.member().name().equals(name)).findFirst().orElseThrow();
    }

    private static List<Entry> looks() {
        long last = training.counter().store().journal().head().orElseThrow().sequence();
        return training.counter().store().journal().range(1, last).stream()
                .filter(entry -> entry.header().kind() == EntryKind.VIEWED_IN_FULL).toList();
    }

    @Test
    void findsARareNameByItsOwnCodePoints() {
        SearchDesk.Found found = desk.find(RARE);
        assertThat(found.hits()).hasSize(1);
        SearchDesk.Hit hit = found.hits().get(0);
        assertThat(hit.alike()).isEmpty();
        assertThat(hit.name()).isEqualTo("白*");
        assertThat(hit.state()).isEqualTo(State.WAITING);
        assertThat(hit.caseNo()).isEqualTo(bound(RARE).caseNo());
    }

    @Test
    void saysThatALookAlikeIsAnotherCharacter() {
        SearchDesk.Found found = desk.find("白恵");
        assertThat(found.hits()).hasSize(1);
        assertThat(found.hits().get(0).alike()).contains(new SearchDesk.Alike("U+20164", "U+6075"));
        assertThat(desk.find("恵").hits()).extracting(hit -> hit.alike().isPresent()).containsExactly(true);
    }

    @Test
    void findsByWholeNumberAsGiverAndAsMemberAndMasksIt() {
        Binding binding = bound(RARE);
        SearchDesk.Hit member = desk.find(binding.member().certno().toLowerCase(java.util.Locale.ROOT)).hits().get(0);
        SearchDesk.Hit giver = desk.find(" " + binding.giver().certno() + " ").hits().get(0);
        assertThat(member.giver()).isNotEmpty();
        assertThat(giver.giver()).isEmpty();
        assertThat(member.family()).isEqualTo(giver.family());
        assertThat(member.number()).contains("********").doesNotContain(binding.member().certno().substring(6, 14));
        assertThat(desk.find("410171199001010000").hits()).isEmpty();
    }

    @Test
    void findsByLastFourAndByTheTailOfACaseNumber() {
        Binding binding = bound(RARE);
        String number = binding.member().certno();
        assertThat(desk.find(number.substring(number.length() - 4)).hits()).extracting(SearchDesk.Hit::name)
                .contains("白*");
        String caseNo = binding.caseNo();
        assertThat(desk.find(caseNo.substring(caseNo.length() - 6)).hits()).extracting(SearchDesk.Hit::caseNo)
                .contains(caseNo);
    }

    @Test
    void countsHowManyUseOneAccount() {
        SearchDesk.Hit giver = desk.find(familyOfFour().giver().name()).hits().get(0);
        assertThat(giver.count()).isEqualTo(3);
        assertThat(giver.giver()).isEmpty();
    }

    private static Binding familyOfFour() {
        var bindings = training.counter().store().bindings();
        return bindings.all().stream().filter(one -> bindings.ofGiver(one.giver().certno()).size() == 3).findFirst()
                .orElseThrow();
    }

    @Test
    void showsAFamilyWithDatesCaseNumbersPapersAndDeeds() {
        SearchDesk.FamilyRecord family = desk.family(familyOfFour().family(), LookDesk.Reason.PRESENT).orElseThrow();
        assertThat(family.members()).hasSize(3).allMatch(one -> one.state() == State.WAITING)
                .allMatch(one -> one.caseNo().equals(familyOfFour().caseNo()))
                .allMatch(one -> one.since().equals(java.time.LocalDate.of(2026, 11, 23)));
        assertThat(family.insured().well()).isTrue();
        assertThat(family.papers()).extracting(SearchDesk.Paper::title).contains("家庭共济告知承诺书", "家庭共济回执");
        List<String> deeds = family.deeds().stream().map(deed -> deed.what().in(Words.chinese())).toList();
        assertThat(deeds).hasSizeGreaterThanOrEqualTo(4).last().isEqualTo("建立共济家庭");
        assertThat(deeds).filteredOn(deed -> deed.startsWith("绑定")).hasSize(3);
        assertThat(family.sealed()).isGreaterThan(deeds.size());
    }

    @Test
    void saysByWhichPapersSomebodyWasBoundAndThatTheRulesSayTheSameToday() {
        Binding wife = bound("陆知夏");
        SearchDesk.FamilyRecord family = desk.family(wife.family(), LookDesk.Reason.PRESENT).orElseThrow();
        assertThat(family.uses()).isEmpty();
        assertThat(family.members().get(0).beside()).singleElement().satisfies(line ->
                assertThat(line.in(Words.chinese())).startsWith("凭结婚证").endsWith("材料已证明"));
        SearchDesk.Basis basis = desk.basis(wife.id());
        assertThat(basis.same()).isTrue();
        assertThat(basis.again().in(Words.chinese())).isEqualTo("再判一次，结论一样：可以");
        assertThat(basis.grounds()).isNotEmpty().allMatch(SearchDesk.Ground::shown);
        assertThat(basis.grounds().get(0).step().in(Words.chinese())).isEqualTo("沈嘉禾 的妻子是 陆知夏");
        assertThat(basis.under().in(Words.chinese())).startsWith("当时按政策包 HN-2024-09").endsWith("（2026-11-14）");
    }

    @Test
    void openingARecordOutsideACaseIsAnActWithItsReason() {
        Binding binding = bound(RARE);
        desk.family(binding.family(), LookDesk.Reason.COMPLAINT);
        var journal = training.counter().store().journal();
        long last = journal.head().orElseThrow().sequence();
        Entry look = journal.range(last, last).get(0);
        assertThat(look.header().kind()).isEqualTo(EntryKind.LOOKED_UP);
        assertThat(look.header().caseNo()).isEqualTo(binding.caseNo());
        assertThat(look.payload()).containsEntry("reason", "complaint").containsEntry("family", binding.family())
                .containsEntry("certno", binding.giver().certno());
        assertThat(desk.family("nobody's", LookDesk.Reason.COMPLAINT)).isEmpty();
        assertThat(journal.head().orElseThrow().sequence()).as("nothing was looked at").isEqualTo(last);
    }

    @Test
    void findsAFamilyThatWasFoundedAfterTheNamesWereIndexedAndLookedAt() {
        desk.find(RARE);
        desk.family(bound(RARE).family(), LookDesk.Reason.COMPLAINT);
        assertThat(desk.find("晏初见").hits()).isEmpty();
        Family founded = new Family("family-founded-later", new Party("晏初见", "01", "410171197805050019", ""),
                training.clock().instant(), List.of());
        training.counter().store().journal().act(pen -> {
            training.counter().store().families().put(founded);
            return pen.enter(EntryKind.FAMILY_FOUNDED, TrainingStore.CLERK, "-", founded.foundedAt(),
                    Map.of("family", founded.id()));
        });
        assertThat(desk.find("晏初见").hits()).hasSize(1);
    }

    @Test
    void writesDownWhoLookedAndWhyBeforeShowingANumber() {
        int before = looks().size();
        Binding binding = bound(RARE);
        String shown = desk.fullNumber(binding.family(), binding.id(), LookDesk.InFull.ORIGINAL);
        assertThat(shown.replace(" ", "")).isEqualTo(binding.member().certno());
        assertThat(looks()).hasSize(before + 1);
        Entry look = looks().get(before);
        assertThat(look.header().clerk()).isEqualTo(TrainingStore.CLERK.staffNo());
        assertThat(look.payload()).containsEntry("certno", binding.member().certno())
                .containsEntry("reason", "original");
        assertThat(desk.family(binding.family(), LookDesk.Reason.CALLED).orElseThrow().deeds().get(0).what()
                .in(Words.chinese())).isEqualTo("看了完整号码：核对证件原件");
    }

    @Test
    void opensACaseThatEndsOneBindingWithBothPeopleInIt() {
        Binding binding = bound(RARE);
        CaseFile file = new FamilyCases(training::counter, TrainingStore.CLERK, training.clock())
                .ending(binding.id());
        assertThat(file.purpose()).isEqualTo(CaseFile.Purpose.END);
        assertThat(file.person(file.giver()).orElseThrow().number()).isEqualTo(binding.giver().certno());
        assertThat(file.members()).singleElement().satisfies(claim -> {
            assertThat(claim.reason()).isEqualTo("不再授权");
            assertThat(file.person(claim.person()).orElseThrow().name()).isEqualTo(RARE);
        });
        assertThat(training.counter().intake().assess(file).decisions()).singleElement()
                .satisfies(decision -> assertThat(decision.outcome()).isEqualTo(Outcome.ALLOWED));
        assertThat(training.counter().intake().drafts()).extracting(line -> line.id()).contains(file.id());
        training.counter().intake().discard(file, TrainingStore.CLERK);
    }

    @Test
    void opensACaseForAnotherMemberWithTheGiverInIt() {
        Binding binding = familyOfFour();
        CaseFile file = new FamilyCases(training::counter, TrainingStore.CLERK, training.clock())
                .adding(binding.family());
        assertThat(file.purpose()).isEqualTo(CaseFile.Purpose.BIND);
        assertThat(file.person(file.giver()).orElseThrow().number()).isEqualTo(binding.giver().certno());
        assertThat(file.members()).isEmpty();
        assertThat(file.standing()).hasSize(3);
        training.counter().intake().discard(file, TrainingStore.CLERK);
    }

    @Test
    void findsAgainAfterTheDeskWasLocked() {
        desk.find(RARE);
        desk.forget();
        assertThat(desk.find(RARE).hits()).hasSize(1);
    }
}
