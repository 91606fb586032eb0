package org.gongji.desk.device.printer;

import javax.print.event.PrintJobAdapter;
import javax.print.event.PrintJobEvent;
import org.gongji.desk.base.PaperPrinter.Outcome;

/** Listens to one job. CUPS' adapter tells failure by an event, not always by an exception. */
final class Watch extends PrintJobAdapter {
    private volatile boolean failed;
    private volatile boolean cancelled;

    @Override
    public void printJobFailed(PrintJobEvent event) {
        failed = true;
    }

    @Override
    public void printJobCanceled(PrintJobEvent event) {
        cancelled = true;
    }

    Outcome outcome(String jobName) {
        if (cancelled) {
            return new Outcome.Cancelled();
        }
        return failed ? new Outcome.Failed("print-failed") : new Outcome.Printed(jobName);
    }
}
