package org.gongji.desk.app.screen.records;

import java.security.SecureRandom;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.app.demo.TrainingCounter;
import org.gongji.desk.central.BundleDesk;
import org.gongji.desk.central.Ingested;
import org.gongji.desk.central.PackLimits;
import org.gongji.desk.central.Published;
import org.gongji.desk.central.ReceiptDesk;
import org.gongji.desk.central.memory.MemoryRegister;
import org.gongji.desk.exchange.WindowListReader;
import org.gongji.desk.exchange.v1.TrustList;
import org.gongji.desk.exchange.v1.WindowList;

/** The training office's keys with a register that knows something about one member which the window could not. */
final class StrictCentre {
    private final BundleDesk bundles;
    private final ReceiptDesk receipts;
    private final TrainingCounter training;

    /** @param code why nothing about this member is registered */
    StrictCentre(TrainingCounter training, String member, String code) {
        this.training = training;
        TrustList trust = training.counter().inbox().trust().orElseThrow();
        WindowList windows = new WindowListReader(trust).read(training.office().windowList().bytes(), 0).taken()
                .orElseThrow();
        MemoryRegister register = new MemoryRegister();
        windows.windows().forEach(register::enrol);
        bundles = new BundleDesk(training.office().keys(), register, matter -> matter.member().name().equals(member)
                ? Optional.of(code) : Optional.empty(), training.clock());
        receipts = new ReceiptDesk(training.office().keys(), register, PackLimits.NONE, training.clock(),
                new SecureRandom());
    }

    void ingest(List<byte[]> parts) {
        if (!(bundles.ingest(parts) instanceof Ingested.Taken)) {
            throw new AssertionError("the centre did not take the bundle");
        }
    }

    List<Published> receipts() {
        return receipts.issue();
    }

    void handOn() {
        receipts.handOn(training.clock().instant());
    }
}
