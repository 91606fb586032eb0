package org.gongji.desk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import org.gongji.desk.device.host.HostTimes;
import org.gongji.desk.device.idcard.HostedCardReader;
import org.gongji.desk.device.idcard.VendorKit;
import org.gongji.desk.identity.CardBlockWriter;
import org.gongji.desk.identity.CardReader;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.identity.IdDocument;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.Source;
import org.gongji.desk.intake.CaseEdit;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.judge.Evidence;
import org.gongji.desk.store.Stores;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("A reader's library that hangs or crashes while a case lies open")
class ReaderCrashTest {
    private static final List<String> PLAYS = List.of("hang", "crash", "spin", "abort", "hang-find", "exit");
    private static final HostTimes TIMES = new HostTimes(Duration.ofSeconds(90), Duration.ofMillis(1500),
            Duration.ofSeconds(60), Duration.ofSeconds(1), Duration.ZERO);
    private static final Duration PATIENCE = Duration.ofMillis(200);
    private static final int TRIES = 20;

    @TempDir
    private Path root;
    private VendorKit kit;
    private CaseFile file;
    private int injected;
    private int lost;

    @Test
    void losesNothingOfTheCaseAndLeavesNoProcess() throws IOException {
        Path store = root.resolve("store");
        Stores.found(store);
        kit = new VendorKit(Files.createDirectories(root.resolve("reader")));
        Path library = kit.library("fake_sdtapi.c", "libsdtapi.so");
        int faults = Evidence.of("C", 4, 200);
        try (Desk desk = Desk.at(store); HostedCardReader reader = new HostedCardReader(kit.sdt(library),
                kit.allowed(), kit.helpers(), TIMES, new SecureRandom())) {
            file = desk.intake().inform(new FamilyVisit(desk, "p4").opened(), Desk.CLERK);
            file = new FamilyVisit(desk, "p4").strokes().get(0).edit().apply(file);
            CardReading card = card();
            kit.put("block", CardBlockWriter.write(card));
            for (int k = 0; k < faults; k++) {
                fault(desk, reader, k);
                kit.play("card");
                assertThat(read(reader)).isEqualTo(new CardReader.Outcome.Read(card));
                // the control: while it runs it is seen
                assertThat(VendorKit.processes()).hasSize(1);
            }
            desk.signOut();
        }
        assertThat(VendorKit.processes()).isEmpty();
        try (Desk desk = Desk.at(store)) {
            lost += desk.intake().resume(file.id()).orElseThrow().equals(file) ? 0 : 1;
            desk.signOut();
        }
        Morning.sound(store);
        Evidence.counted("C", "hangs and crashes of a reader's library while a case lies open", injected, lost);
        assertThat(injected).isEqualTo(faults);
        assertThat(lost).isZero();
    }

    private void fault(Desk desk, CardReader reader, int k) {
        kit.play(PLAYS.get(k % PLAYS.size()));
        injected += reader.read(PATIENCE) instanceof CardReader.Outcome.Failed ? 1 : 0;
        assertThat(VendorKit.processes()).isEmpty();
        file = CaseEdit.person(file, phone(file.persons().get(0), k));
        desk.intake().save(file, "identity", false, Desk.CLERK);
        lost += desk.intake().resume(file.id()).orElseThrow().equals(file) ? 0 : 1;
    }

    private static Person phone(Person one, int k) {
        return new Person(one.ref(), one.name(), one.nameSource(), one.document(), one.sex(), one.birth(),
                String.format("139%08d", k), one.formerNames(), one.formerNumbers());
    }

    private CardReading card() {
        Person one = file.persons().get(0);
        IdDocument shown = one.document();
        return new CardReading("citizen", one.name(), "", one.sex(), "01", one.birth(), "样例路1号",
                new IdDocument(shown.kind(), shown.number(), LocalDate.of(2020, 1, 1),
                        LocalDate.of(2040, 1, 1), false, Source.CHIP), "样例市公安局",
                "", "", false);
    }

    /** A fresh process on a busy machine may be slower than the times of this test allow. */
    private CardReader.Outcome read(CardReader reader) {
        CardReader.Outcome outcome = reader.read(PATIENCE);
        for (int k = 0; k < TRIES && !(outcome instanceof CardReader.Outcome.Read); k++) {
            outcome = reader.read(PATIENCE);
        }
        return outcome;
    }
}
