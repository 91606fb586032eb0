package org.gongji.desk.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TimeZone;
import java.util.stream.Stream;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.central.TrainingFolder;
import org.gongji.desk.exchange.v1.BundleLabel;
import org.gongji.desk.judge.Judge;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A bundle")
class BundleTest {
    private static TestOffice office;
    private static TestOffice.Desk desk;

    @BeforeAll
    static void open() {
        office = TestOffice.open();
        desk = office.enrol("W03");
    }

    /** A day with a name of rare characters, a sign-in that stays at the window, a page and a form. */
    private static TestLedger day() {
        TestLedger ledger = new TestLedger("W03");
        ledger.enter(EntryKind.SIGNED_IN, Map.of("clerk", "0312"));
        Sha256 page = ledger.keep(new byte[]{(byte) 0xFF, (byte) 0xD8, (byte) 0xFF, 1, 2, 3});
        Map<String, Object> bound = TestLedger.matter("D-1/1", "410105-W03-1-260122-0001-X", "41017119900101001X",
                "410171199202020027", "配偶");
        bound.put("papers", List.of(Map.of("kind", "marriage", "pages", List.of(page.hex()))));
        bound.put("note", "𠅤䶮㛃");
        ledger.enter(EntryKind.BOUND, bound);
        Sha256 form = ledger.keep("%PDF-1.7 …".getBytes(StandardCharsets.UTF_8));
        ledger.enter(EntryKind.PAPER_OWED, Map.of("blob", form.hex()));
        ledger.closeDay();
        return ledger;
    }

    private static Bundle bundle(TestLedger ledger, long partLimit) {
        return new BundleWriter(desk.id, "410105", partLimit).write(ledger.all(), 1, BundleLabel.NONE_BEFORE,
                Enclosures.named(ledger.all()), ledger);
    }

    private static BundleReader reader() {
        return new BundleReader(office.keys.recipient(), StoreMode.TRAINING, "410105");
    }

    @Test
    @DisplayName("arrives as it was written, code point for code point")
    void arrivesAsWritten() {
        TestLedger ledger = day();
        Bundle bundle = bundle(ledger, BundleWriter.USUAL_PART);
        ReceivedBundle received = reader().read(office.sealed(desk, bundle)).taken().orElseThrow();
        assertThat(received.content()).isEqualTo(bundle.contentHash());
        assertThat(received.label()).isEqualTo(bundle.label());
        assertThat(received.acts().get(1).entry().orElseThrow().payload()).isEqualTo(ledger.all().get(1).payload());
        assertThat(received.blobs().keySet()).anyMatch(path -> path.matches("data/forms/[0-9a-f]{64}\\.pdf"))
                .anyMatch(path -> path.matches("data/evidence/[0-9a-f]{64}\\.jpg"));
    }

    @Test
    @DisplayName("keeps what is not exported at the window, and its place in the chain all the same")
    void keepsInnerActsAtHome() {
        ReceivedBundle received = reader().read(office.sealed(desk, bundle(day(), BundleWriter.USUAL_PART))).taken()
                .orElseThrow();
        assertThat(received.acts().get(0).entry()).isEmpty();
        assertThat(received.acts()).hasSize(4);
    }

    @Test
    @DisplayName("of the same stretch is the same inside whenever and wherever it is written")
    void isTheSameInside() {
        byte[] zip = bundle(day(), BundleWriter.USUAL_PART).part(1).zip();
        TimeZone here = TimeZone.getDefault();
        TimeZone.setDefault(TimeZone.getTimeZone("America/Caracas"));
        try {
            assertThat(bundle(day(), BundleWriter.USUAL_PART).part(1).zip()).isEqualTo(zip);
        } finally {
            TimeZone.setDefault(here);
        }
        Bundle bundle = bundle(day(), BundleWriter.USUAL_PART);
        assertThat(bundle.contentHash()).isEqualTo(Sha256.of(bundle.part(1).manifest()));
        assertThat(office.sealed(desk, bundle).get(0)).isNotEqualTo(office.sealed(desk, bundle).get(0));
    }

    @Test
    @DisplayName("in several parts needs all of them, in any order, and no other's")
    void needsAllItsParts() {
        TestLedger ledger = day();
        for (int i = 0; i < 6; i++) {
            ledger.enter(EntryKind.DECIDED, Map.of("papers", List.of(Map.of("pages",
                    List.of(ledger.keep(ledger.bytes(900)).hex())))));
        }
        Bundle bundle = bundle(ledger, 2000);
        List<byte[]> parts = new ArrayList<>(office.sealed(desk, bundle));
        assertThat(parts).hasSizeGreaterThan(3);
        Collections.reverse(parts);
        assertThat(reader().read(parts).taken().orElseThrow().content()).isEqualTo(bundle.contentHash());
        assertThat(reader().read(parts.subList(0, parts.size() - 1)).whyNot()).contains(Fault.PART_MISSING);
        List<byte[]> twice = new ArrayList<>(parts);
        twice.set(0, parts.get(1));
        assertThat(reader().read(twice).whyNot()).contains(Fault.PARTS_DISAGREE);
        ledger.enter(EntryKind.DECIDED, Map.of("more", true));
        List<byte[]> later = new ArrayList<>(office.sealed(desk, bundle(ledger, 2000)));
        assertThat(later).hasSameSizeAs(parts);
        Collections.reverse(later);
        parts.set(1, later.get(1));
        assertThat(reader().read(parts).whyNot()).contains(Fault.PARTS_DISAGREE);
    }

    @Test
    @DisplayName("for another office, or of the other mode, is refused")
    void isRefusedElsewhere() {
        List<byte[]> parts = office.sealed(desk, bundle(day(), BundleWriter.USUAL_PART));
        assertThat(new BundleReader(office.keys.recipient(), StoreMode.LIVE, "410105").read(parts).whyNot())
                .contains(Fault.WRONG_MODE);
        assertThat(new BundleReader(office.keys.recipient(), StoreMode.TRAINING, "410106").read(parts).whyNot())
                .contains(Fault.OTHER_ADDRESSEE);
    }

    @Test
    @DisplayName("is not made of a broken ledger")
    void isNotMadeOfABrokenLedger() {
        List<Entry> all = day().all();
        BundleWriter writer = new BundleWriter(desk.id, "410105", 1000);
        assertThatThrownBy(() -> writer.write(List.of(all.get(0), all.get(2)), 1, BundleLabel.NONE_BEFORE,
                Enclosures.NONE, day())).isInstanceOf(IllegalStateException.class);
        Entry changed = new Entry(all.get(1).header(), all.get(1).salt(), Map.of("matter", "other"));
        assertThatThrownBy(() -> writer.write(List.of(all.get(0), changed), 1, BundleLabel.NONE_BEFORE,
                Enclosures.NONE, day())).isInstanceOf(IllegalStateException.class);
    }

    @Test
    @DisplayName("is opened by the printed commands, with nothing of ours")
    void isOpenedByThePrintedCommands(@TempDir Path dir) throws IOException {
        Judge.require("openssl", "openssl");
        Judge.require("unzip", "unzip");
        new TrainingFolder(dir).write(office.keys);
        TestLedger ledger = day();
        ledger.enter(EntryKind.DECIDED, Map.of("papers", List.of(Map.of("pages",
                List.of(ledger.keep(ledger.bytes(2900)).hex())))));
        Bundle bundle = bundle(ledger, 3500);
        assertThat(bundle.parts()).isEqualTo(2);
        new BundleExport(desk.signer(), office.trust(), TestOffice.RANDOM).to(new FolderMedium(dir), bundle,
                stage -> { });
        OpenMe.write(dir);
        Judge.Said said = Judge.run(List.of("bash", "-c", printed(dir)), dir);
        assertThat(said.exit()).as(said.text()).isZero();
        assertThat(said.text()).contains("410105-W03");
        Path bag = dir.resolve("410105-W03-1-1-1");
        assertThat(Files.readString(bag.resolve("data/acts.ndjson"))).contains("𠅤䶮㛃");
        assertThat(Files.readString(bag.resolve("data/bundle.json"))).contains("\"window\":\"410105-W03\"");
        assertThat(dir.resolve("410105-W03-1-1-2/data/evidence")).isDirectoryContaining("glob:**");
    }

    @Test
    @DisplayName("with one byte changed leaves nothing under a finished name by the printed commands")
    void leavesNothingHalf(@TempDir Path dir) throws IOException {
        Judge.require("openssl", "openssl");
        new TrainingFolder(dir).write(office.keys);
        OpenMe.write(dir);
        byte[] part = office.sealed(desk, bundle(day(), BundleWriter.USUAL_PART)).get(0);
        part[part.length - 100] ^= 1;
        Files.write(dir.resolve("b.p7m"), part);
        assertThat(Judge.run(List.of("bash", "-c", printed(dir)), dir).exit()).isNotZero();
        assertThat(dir).isDirectoryNotContaining("glob:**/b.p7s*").isDirectoryNotContaining("glob:**/b.zip*");
    }

    private static String printed(Path dir) throws IOException {
        try (Stream<String> lines = Files.lines(dir.resolve(OpenMe.NAME))) {
            List<String> commands = lines.dropWhile(line -> !line.contains("for f in"))
                    .takeWhile(line -> !line.strip().equals("done")).toList();
            return String.join("\n", commands) + "\ndone";
        }
    }
}
