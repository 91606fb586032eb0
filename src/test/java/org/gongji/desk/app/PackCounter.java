package org.gongji.desk.app;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.gongji.desk.app.training.SampleData;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.Conclusion;
import org.gongji.desk.binding.Signature;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.device.idcard.simulated.SimulatedCardReader;
import org.gongji.desk.device.printer.simulated.SimulatedPrinter;
import org.gongji.desk.exchange.TestOffice;
import org.gongji.desk.exchange.v1.Pem;
import org.gongji.desk.forms.TestFonts;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.sample.SampleFolder;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.StoreDoor;
import org.gongji.desk.store.Stores;

/** A counter over a small real store, with an office that publishes packs as a test wants them; nothing is drawn. */
public final class PackCounter implements AutoCloseable {
    public static final Clerk CLERK = Stores.WANG;
    private static final String NEAR = "HN-2024-09.json";
    private static final JsonMapper MAPPER = new JsonMapper();
    private final TestOffice office = TestOffice.open();
    private final StoreDoor door;
    private final Counter counter;

    public PackCounter(Path folder) {
        this(folder, Stores.CLOCK);
    }

    /** @param clock of the counter; the store keeps its own */
    public PackCounter(Path folder, Clock clock) {
        Stores.found(folder);
        door = Stores.door(folder);
        OpenStore store = Stores.signIn(door).opened();
        try {
            counter = new Counter(store, folder, new Equipment(TestFonts.found(), new SimulatedCardReader(),
                    new SimulatedPrinter(Files.createDirectories(folder.resolve("printed")))), clock, Stores.RANDOM);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        counter.inbox().takeTrust(office.centre.trust().bytes(), Pem.fingerprint(office.keys.root()), CLERK);
        arrives(packs -> { });
    }

    public Counter counter() {
        return counter;
    }

    /** The office publishes its next package: the sample's packs, changed. */
    public Counter.PacksTaken arrives(Consumer<Map<String, byte[]>> change) {
        return counter.takePacks(published(change), CLERK);
    }

    public byte[] published(Consumer<Map<String, byte[]>> change) {
        Map<String, byte[]> packs = new TreeMap<>(new SampleData(Path.of("sample-data")).packs());
        change.accept(packs);
        return office.centre.policy(TestOffice.CLOCK.instant(), Duration.ofDays(3650), packs).bytes();
    }

    /** Changes the near-relatives pack. */
    public static void edit(Map<String, byte[]> packs, Consumer<ObjectNode> change) {
        try {
            ObjectNode pack = (ObjectNode) MAPPER.readTree(packs.get(NEAR));
            change.accept(pack);
            packs.put(NEAR, MAPPER.writeValueAsBytes(pack));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static void version(Map<String, byte[]> packs, int version, int members) {
        edit(packs, pack -> {
            pack.put("version", version);
            ((ObjectNode) pack.at("/parameters/max_members_current")).put("value", members);
        });
    }

    public List<Entry> entries(EntryKind kind) {
        return counter.store().journal().range(1, counter.store().journal().head().orElseThrow().sequence()).stream()
                .filter(entry -> entry.header().kind() == kind).toList();
    }

    /** A case of the training day in a draft of its own, with its own words about insurance. */
    public CaseFile laid(String name) {
        CaseFile said = SampleFolder.read("day/" + name + ".json").file();
        CaseFile opened = counter.intake().inform(counter.intake().open(said.purpose(), CLERK), CLERK);
        CaseFile file = new CaseFile(opened.id(), said.purpose(), said.applicationDate(), null, said.area(),
                said.giver(), said.persons(), said.papers(), said.members(), said.insurance(), said.statements(),
                said.standing(), said.facts());
        counter.intake().save(file, "verdict", true, CLERK);
        return file;
    }

    public CaseFile accepted(CaseFile file) {
        return counter.intake().accept(file, counter.intake().assess(file), CLERK);
    }

    public Conclusion concluded(CaseFile accepted) {
        return counter.intake().conclude(accepted, counter.intake().assess(accepted), new Signature(Signature.Mode.PAD,
                "0".repeat(32), Sha256.of(new byte[] {1}), Sha256.of(new byte[] {2}),
                Stores.CLOCK.instant()), CLERK);
    }

    @Override
    public void close() throws IOException {
        counter.close();
        door.close();
    }
}
