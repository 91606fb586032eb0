package org.gongji.desk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.exchange.v1.BundleLabel;
import org.gongji.desk.judge.Judge;
import org.gongji.desk.ledger.EntryKind;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("Carrying a bundle to a stick")
class BundleExportTest {
    private static TestOffice office;
    private static TestOffice.Desk desk;
    private static Bundle bundle;

    @TempDir
    Path folder;
    private FailingMedium stick;

    @BeforeAll
    static void fill() {
        office = TestOffice.open();
        desk = office.enrol("W03");
        TestLedger ledger = new TestLedger("W03");
        for (int i = 0; i < 4; i++) {
            ledger.enter(EntryKind.DECIDED, Map.of("papers", List.of(Map.of("pages",
                    List.of(ledger.keep(ledger.bytes(60_000)).hex())))));
        }
        ledger.closeDay();
        bundle = new BundleWriter(desk.id, "410105", 130_000).write(ledger.all(), 1, BundleLabel.NONE_BEFORE,
                Enclosures.named(ledger.all()), ledger);
    }

    @BeforeEach
    void plugIn() {
        stick = new FailingMedium(new FolderMedium(folder));
    }

    private Exported export(Medium medium) {
        return new BundleExport(desk.signer(), office.trust(), TestOffice.RANDOM).to(medium, bundle, stage -> { });
    }

    private List<String> onStick() {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    @DisplayName("passes four stages and says what lies there")
    void saysWhatLiesThere() throws IOException {
        List<BundleExport.Stage> stages = new ArrayList<>();
        Exported exported = new BundleExport(desk.signer(), office.trust(), TestOffice.RANDOM)
                .to(stick, bundle, stages::add);
        assertThat(stages).containsExactly(BundleExport.Stage.values());
        assertThat(onStick()).isEqualTo(bundle.fileNames()).hasSize(2);
        Exported.Done done = (Exported.Done) exported;
        assertThat(done.content()).isEqualTo(bundle.contentHash());
        for (Exported.File file : done.files()) {
            byte[] bytes = Files.readAllBytes(folder.resolve(file.name()));
            assertThat(file.size()).isEqualTo(bytes.length);
            assertThat(file.sha256()).isEqualTo(Sha256.of(bytes));
        }
    }

    @Test
    @DisplayName("leaves nothing half at whatever byte the stick fails, and works on the next try")
    void leavesNothingHalf() {
        for (long byteNo = 0; byteNo < 250_000; byteNo += 31_000) {
            stick.failAfter(byteNo, Medium.State.FULL);
            assertThat(export(stick)).isEqualTo(new Exported.Failed(Exported.Trouble.FULL, false));
            assertThat(onStick()).isEmpty();
        }
        stick.mend();
        assertThat(export(stick)).isInstanceOf(Exported.Done.class);
    }

    @Test
    @DisplayName("says that the stick was pulled, and that an unfinished file may lie on it")
    void saysPulled() {
        stick.failAfter(150_000, Medium.State.GONE);
        stick.stayGone = true;
        assertThat(export(stick)).isEqualTo(new Exported.Failed(Exported.Trouble.GONE, true));
        assertThat(onStick()).allMatch(name -> name.endsWith(".part"));
        stick.mend();
        assertThat(export(stick)).isInstanceOf(Exported.Done.class);
        assertThat(onStick()).isEqualTo(bundle.fileNames());
    }

    @Test
    @DisplayName("does not believe a stick that gives back other bytes")
    void readsBack() {
        stick.lies = true;
        assertThat(export(stick)).isEqualTo(new Exported.Failed(Exported.Trouble.DAMAGED, false));
        assertThat(onStick()).isEmpty();
    }

    @Test
    @DisplayName("takes back the first part when the second cannot be named")
    void namesAllOrNone() {
        stick.renamesLeft = 1;
        assertThat(export(stick)).isEqualTo(new Exported.Failed(Exported.Trouble.FAILING, false));
        assertThat(onStick()).isEmpty();
    }

    @Test
    @DisplayName("keeps an earlier whole export when a later one cannot be written")
    void keepsAnEarlierExport() {
        export(stick);
        stick.failAfter(1000, Medium.State.FULL);
        assertThat(export(stick)).isInstanceOf(Exported.Failed.class);
        assertThat(onStick()).isEqualTo(bundle.fileNames());
    }

    @Test
    @DisplayName("says at once that there is no stick, or a locked one")
    void saysAtOnce() {
        assertThat(export(new FolderMedium(folder.resolve("none"))))
                .isEqualTo(new Exported.Failed(Exported.Trouble.GONE, false));
        stick.failAfter(Long.MAX_VALUE, Medium.State.READ_ONLY);
        assertThat(export(stick)).isEqualTo(new Exported.Failed(Exported.Trouble.READ_ONLY, false));
    }

    @Test
    @DisplayName("says that a real small stick is full, and a real locked one read-only")
    void saysSoOfARealStick() throws IOException {
        Path small = Files.createDirectory(folder.resolve("small"));
        Judge.Said mounted = Judge.run("mount", "-t", "tmpfs", "-o", "size=160k", "tmpfs", small.toString());
        Assumptions.assumeTrue(mounted.exit() == 0, "mounting needs a privileged machine");
        try {
            assertThat(export(new FolderMedium(small))).isEqualTo(new Exported.Failed(Exported.Trouble.FULL, false));
            assertThat(small).isEmptyDirectory();
            Judge.run("mount", "-o", "remount,ro", small.toString());
            assertThat(export(new FolderMedium(small)))
                    .isEqualTo(new Exported.Failed(Exported.Trouble.READ_ONLY, false));
        } finally {
            Judge.run("umount", small.toString());
        }
    }

    /** A folder that fails when told to. */
    private static final class FailingMedium implements Medium {
        private final Medium whole;
        private long bytesLeft = Long.MAX_VALUE;
        private State state = State.READY;
        private boolean failed;
        private boolean stayGone;
        private boolean lies;
        private int renamesLeft = Integer.MAX_VALUE;

        FailingMedium(Medium whole) {
            this.whole = whole;
        }

        void failAfter(long bytes, State as) {
            bytesLeft = bytes;
            state = as;
            failed = bytes == Long.MAX_VALUE;
        }

        void mend() {
            failAfter(Long.MAX_VALUE, State.READY);
            stayGone = false;
        }

        @Override
        public void write(String name, Content content) throws IOException {
            whole.write(name, out -> content.writeTo(new FilterOutputStream(out) {
                @Override
                public void write(int b) throws IOException {
                    write(new byte[]{(byte) b}, 0, 1);
                }

                @Override
                public void write(byte[] bytes, int from, int length) throws IOException {
                    count(length);
                    out.write(bytes, from, length);
                }
            }));
        }

        private void count(int bytes) throws IOException {
            bytesLeft -= bytes;
            if (bytesLeft < 0) {
                failed = true;
                throw new IOException("the stick fails");
            }
        }

        @Override
        public Sha256 digest(String name) throws IOException {
            return lies ? Sha256.of(new byte[0]) : whole.digest(name);
        }

        @Override
        public void rename(String from, String to) throws IOException {
            if (renamesLeft-- <= 0) {
                throw new IOException("the stick fails");
            }
            whole.rename(from, to);
        }

        @Override
        public void remove(String name) throws IOException {
            if (failed && stayGone) {
                throw new IOException("the stick is gone");
            }
            whole.remove(name);
        }

        @Override
        public void settle() throws IOException {
            whole.settle();
        }

        @Override
        public State state() {
            return failed ? state : State.READY;
        }
    }
}
