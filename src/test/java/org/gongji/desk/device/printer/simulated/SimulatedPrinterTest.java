package org.gongji.desk.device.printer.simulated;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.gongji.desk.base.DeviceState;
import org.gongji.desk.base.PaperPrinter.Job;
import org.gongji.desk.base.PaperPrinter.Outcome;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SimulatedPrinterTest {
    @TempDir
    private Path folder;

    private static Job job(int copies, boolean duplex) {
        return new Job("doc-1/..", new byte[] {1, 2, 3}, copies, duplex, "");
    }

    @Test
    void leavesEachJobAsAFileThatSaysHowItWasPrinted() throws IOException {
        SimulatedPrinter printer = new SimulatedPrinter(folder.resolve("paper"));
        assertThat(printer.print(job(2, true))).isEqualTo(new Outcome.Printed("doc-1/.."));
        printer.print(job(1, false));
        assertThat(Files.readAllBytes(folder.resolve("paper/0001-doc-1___-x2-duplex.pdf"))).containsExactly(1, 2, 3);
        assertThat(folder.resolve("paper/0002-doc-1___-x1.pdf")).exists();
        assertThat(printer.simulated()).isTrue();
    }

    @Test
    void playsTroubleOnceAndThenPrints() {
        SimulatedPrinter printer = new SimulatedPrinter(folder);
        printer.trouble(new Outcome.OutOfPaper());
        assertThat(printer.state()).isEqualTo(DeviceState.NEEDS_ATTENTION);
        assertThat(printer.print(job(1, false))).isEqualTo(new Outcome.OutOfPaper());
        assertThat(printer.print(job(1, false))).isInstanceOf(Outcome.Printed.class);
        assertThat(printer.state()).isEqualTo(DeviceState.READY);
    }

    @Test
    void knowsNoOtherQueue() {
        SimulatedPrinter printer = new SimulatedPrinter(folder);
        assertThat(printer.print(new Job("d", new byte[1], 1, false, "elsewhere")))
                .isEqualTo(new Outcome.NoPrinter());
        assertThatThrownBy(() -> new Job("d", new byte[1], 0, false, "")).isInstanceOf(IllegalArgumentException.class);
    }
}
