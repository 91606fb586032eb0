package org.gongji.desk.device.scanner;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import org.gongji.desk.evidence.PageScanner.Fault;
import org.gongji.desk.evidence.PageScanner.Outcome;

/** The helper process of a network scanner; started by {@link EsclScanner} only. */
public final class EsclHelper {
    private EsclHelper() {
    }

    /** @param args address and resolution */
    public static void main(String[] args) {
        Outcome outcome;
        try {
            outcome = new EsclTalk(EsclAddress.of(args[0])).page(Integer.parseInt(args[1]));
        } catch (RuntimeException broken) {
            // its message may quote the scanner: only that it failed is told
            outcome = new Outcome.Failed(Fault.FAILED);
        }
        Runtime.getRuntime().halt(told(outcome));
    }

    private static int told(Outcome outcome) {
        if (outcome instanceof Outcome.Failed failed) {
            System.err.println(EsclScanner.SAYS + failed.fault());
            return 1;
        }
        try (OutputStream out = new FileOutputStream(FileDescriptor.out)) {
            out.write(((Outcome.Scanned) outcome).bytes());
            return 0;
        } catch (IOException nobodyListens) {
            return 1;
        }
    }
}
