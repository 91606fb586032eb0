package org.gongji.desk.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.gongji.desk.app.PackCounter.edit;
import static org.gongji.desk.app.PackCounter.version;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.exchange.Fault;
import org.gongji.desk.exchange.PackReached;
import org.gongji.desk.exchange.Parcel;
import org.gongji.desk.exchange.Reading;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.IntakeDesk.Assessment;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.policy.Outcome;
import org.gongji.desk.policy.ReasonCode;
import org.gongji.desk.policy.StopOrder;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs that arrive while the window works: at noon, backwards, twice, mixed up, with a stop order. */
@DisplayName("Packs arriving in the middle of a day")
class PackArrivalTest {
    private static final String CASE = "31-lawful-detour";
    private static final String NEAR = "HN-2024-09.json";

    @TempDir
    Path folder;
    private PackCounter desk;
    private Counter counter;

    @BeforeEach
    void open() {
        desk = new PackCounter(folder);
        counter = desk.counter();
    }

    @AfterEach
    void close() throws IOException {
        desk.close();
    }

    private static void stop(Map<String, byte[]> packs) {
        packs.put(StopOrder.FILE, ("{\"orders\": [{\"number\": \"停〔2026〕3号\", \"halts\": [\"bind\"], \"from\": "
                + "\"2026-01-22\", \"reason\": \"核心平台停机。\"}]}").getBytes(StandardCharsets.UTF_8));
    }

    private List<Entry> imported() {
        return desk.entries(EntryKind.PACK_IMPORTED);
    }

    private CaseFile laid() {
        return desk.laid(CASE);
    }

    private static Sha256 packOf(Assessment assessment) {
        return assessment.decisions().get(0).packSha256();
    }

    private static List<ReasonCode> codes(Assessment assessment) {
        return assessment.decisions().get(0).reasons().stream().map(one -> one.code()).toList();
    }

    private void refuses(Reading<Parcel> reading, Fault fault, String inChinese) {
        assertThat(reading.whyNot()).contains(fault);
        assertThat(reading.said(Words.chinese()).orElseThrow()).contains(inChinese).doesNotContain("{");
        assertThat(reading.said(Words.english()).orElseThrow()).doesNotContain("{")
                .doesNotContainPattern("\\p{IsHan}");
        assertThat(imported()).hasSize(1);
    }

    @Test
    void aGapAnOverlapABrokenPackAndAnUnknownStopAreRefusedAtTheDoorInWords() {
        Sha256 before = packOf(counter.intake().assess(laid()));

        refuses(desk.arrives(packs -> edit(packs, pack -> pack.put("effective_from", "2024-09-02"))).reading(),
                Fault.PACKS_UNFIT, "空档");
        refuses(desk.arrives(packs -> edit(packs, pack -> pack.put("effective_from", "2024-08-31"))).reading(),
                Fault.PACKS_UNFIT, "重叠");
        refuses(desk.arrives(packs -> edit(packs, pack -> ((ObjectNode) pack.get("parameters")).remove("cap_mode")))
                .reading(), Fault.PACKS_UNFIT, "parameters");
        refuses(desk.arrives(packs -> packs.put(StopOrder.FILE, ("{\"orders\": [{\"number\": \"1\", "
                + "\"halts\": [\"end\"], \"from\": \"2026-11-23\", \"reason\": \"x\"}]}").getBytes(StandardCharsets.UTF_8))).reading(),
                Fault.PACKS_UNFIT, "halts");
        assertThat(packOf(counter.intake().assess(laid()))).isEqualTo(before);
    }

    @Test
    void aMixUpARollBackAndAnOlderPackageAreRefused() {
        refuses(desk.arrives(packs -> version(packs, 1, 5)).reading(), Fault.PACK_MIXED_UP, "HN-2024-09 第 1 版");
        refuses(desk.arrives(packs -> version(packs, 0, 5)).reading(), Fault.PACK_OLDER, "HN-2024-09/0");
        byte[] old = desk.published(packs -> { });
        byte[] newer = desk.published(packs -> version(packs, 2, 5));
        assertThat(counter.takePacks(newer, PackCounter.CLERK).reading().taken()).isPresent();
        assertThat(counter.takePacks(old, PackCounter.CLERK).reading().whyNot()).contains(Fault.OLDER_VERSION);
        assertThat(counter.takePacks(newer, PackCounter.CLERK).reading().whyNot()).contains(Fault.SAME_VERSION);
        assertThat(imported()).hasSize(2);
    }

    @Test
    void whatWasAcceptedStaysUnderItsPackAndWhatWasNotIsListedWithWhatWasDecided() {
        CaseFile accepted = desk.accepted(laid());
        CaseFile open = laid();
        String decided = desk.concluded(desk.accepted(desk.laid("36-changed-mind"))).record().caseNo();
        Sha256 before = packOf(counter.intake().assess(accepted));

        Counter.PacksTaken taken = desk.arrives(packs -> version(packs, 2, 0));

        assertThat(taken.reach().drafts()).contains(open.id()).doesNotContain(accepted.id());
        assertThat(taken.reach().matters()).containsExactly(decided);
        Entry entry = imported().get(1);
        assertThat(entry.payload().get("touchedDrafts")).isEqualTo(taken.reach().drafts());
        assertThat(entry.payload().get("touchedMatters")).isEqualTo(taken.reach().matters());
        PackReached reached = counter.inbox().reached().orElseThrow();
        assertThat(reached.cases()).isEqualTo(new PackReached.Cases(taken.reach().drafts(), taken.reach().matters()));
        Assessment pinned = counter.intake().assess(counter.intake().resume(accepted.id()).orElseThrow());
        assertThat(packOf(pinned)).isEqualTo(before);
        assertThat(pinned.decisions().get(0).outcome()).isEqualTo(Outcome.ALLOWED);
        Assessment now = counter.intake().assess(open);
        assertThat(packOf(now)).isNotEqualTo(before);
        assertThat(now.decisions().get(0).reasons()).anyMatch(one -> one.code() == ReasonCode.LIMIT_REACHED);
    }

    @Test
    void aPackOfTomorrowTouchesNothingOfToday() {
        Counter.PacksTaken taken = desk.arrives(packs -> {
            edit(packs, pack -> pack.put("version", 2).put("effective_to", "2026-11-30"));
            Map<String, byte[]> next = new TreeMap<>(Map.of(NEAR, packs.get(NEAR)));
            edit(next, pack -> pack.put("id", "HN-2026-12").put("version", 1).put("effective_from", "2026-12-01")
                    .putNull("effective_to"));
            packs.put("HN-2026-12.json", next.get(NEAR));
        });
        assertThat(taken.reading().taken()).isPresent();
        CaseFile open = laid();
        Counter.PacksTaken later = desk.arrives(packs -> {
            edit(packs, pack -> pack.put("version", 2).put("effective_to", "2026-11-30"));
            Map<String, byte[]> next = new TreeMap<>(Map.of(NEAR, packs.get(NEAR)));
            edit(next, pack -> {
                pack.put("id", "HN-2026-12").put("version", 2).put("effective_from", "2026-12-01")
                        .putNull("effective_to");
                ((ObjectNode) pack.at("/parameters/max_members_current")).put("value", 3);
            });
            packs.put("HN-2026-12.json", next.get(NEAR));
        });
        assertThat(later.reading().taken()).isPresent();
        assertThat(later.reach().drafts()).isEmpty();
        assertThat(open.applicationDate()).isBefore("2026-12-01");
    }

    @Test
    void aStopOrderHaltsBindingListsTheDraftsAndIsLiftedByANewerPackage() {
        CaseFile accepted = desk.accepted(laid());

        Counter.PacksTaken taken = desk.arrives(PackArrivalTest::stop);

        assertThat(taken.reach().drafts()).containsExactly(accepted.id());
        assertThat(imported().get(1).payload().get("stopOrders")).isEqualTo(List.of("停〔2026〕3号"));
        assertThat(codes(counter.intake().assess(accepted))).contains(ReasonCode.SERVICE_STOPPED);
        assertThat(counter.intake().assess(accepted).decisions().get(0).outcome()).isEqualTo(Outcome.NOT_DECIDABLE);

        assertThat(desk.arrives(packs -> { }).reading().taken()).isPresent();
        assertThat(counter.intake().assess(accepted).decisions().get(0).outcome()).isEqualTo(Outcome.ALLOWED);
        assertThat(counter.inbox().reached().orElseThrow().cases().drafts()).as("packs that touch nothing hide no list")
                .containsExactly(accepted.id());
    }
}
