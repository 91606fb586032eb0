package org.gongji.desk.app.roster;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.gongji.desk.app.roster.RosterInbox.OpenInbox;
import org.gongji.desk.base.BadJson;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.binding.LifeDesk;
import org.gongji.desk.exchange.Fault;
import org.gongji.desk.exchange.Parcel;
import org.gongji.desk.exchange.Reading;
import org.gongji.desk.exchange.v1.PackageLabel;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

class RosterImportCommandTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    @TempDir
    private Path folder;
    private boolean closed;

    private int run(String file, Reading<Parcel> reading) {
        return run(file, (store, password) -> Optional.of(inbox(signed -> reading)));
    }

    private int run(String file, RosterInbox inbox) {
        RosterImportCommand command = new RosterImportCommand(new PrintStream(out), new PrintStream(err), inbox,
                Words.english());
        return new CommandLine(command).execute(folder.resolve(file).toString(), "--store", folder.toString(),
                "--password-file", "p");
    }

    private OpenInbox inbox(Function<byte[], Reading<Parcel>> taking) {
        return new OpenInbox() {
            @Override
            public Reading<Parcel> takeRoster(byte[] signed) {
                return taking.apply(signed);
            }

            @Override
            public LifeDesk.Followed settle() {
                return new LifeDesk.Followed(List.of(), List.of());
            }

            @Override
            public void close() {
                closed = true;
            }
        };
    }

    private Path aPackage() throws IOException {
        return Files.write(folder.resolve("roster.p7m"), new byte[] {1});
    }

    @Test
    void saysWhichGenerationIsInForceNow() throws IOException {
        aPackage();
        Instant day = Instant.parse("2026-11-14T00:00:00Z");
        PackageLabel label = new PackageLabel(PackageLabel.Kind.ROSTER, StoreMode.TRAINING, "410105", "410105-W03", 46,
                day, day, day, List.of());
        assertThat(run("roster.p7m", new Reading.Taken<>(new Parcel(label, Map.of(), Sha256.of(new byte[0]), false))))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("{\"generation\":46,\"asOf\":\"2026-11-14T")
                .contains("\"changed\":0,\"doubtful\":0");
        assertThat(closed).isTrue();
    }

    @Test
    void saysWhyAForgeryIsRefusedAndLetsTheStoreGo() throws IOException {
        aPackage();
        assertThat(run("roster.p7m", new Reading.Refused<>(Fault.SIGNATURE_FALSE, List.of()))).isEqualTo(1);
        assertThat(out.size()).isZero();
        assertThat(err.size()).isPositive();
        assertThat(closed).isTrue();
    }

    @Test
    void saysWhereTheFilesAreNoRoster() throws IOException {
        aPackage();
        assertThat(run("roster.p7m", (store, password) -> Optional.of(inbox(signed -> {
            throw new BadJson("generation", "missing_field");
        })))).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("generation");
        assertThat(closed).isTrue();
    }

    @Test
    void asksForAFileThatExists() {
        assertThat(run("nowhere.p7m", (store, password) -> Optional.empty())).isEqualTo(2);
    }
}
