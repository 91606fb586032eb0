package org.gongji.desk.device.printer;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import javax.print.Doc;
import javax.print.DocFlavor;
import javax.print.DocPrintJob;
import javax.print.PrintException;
import javax.print.PrintService;
import javax.print.PrintServiceLookup;
import javax.print.SimpleDoc;
import javax.print.attribute.HashPrintRequestAttributeSet;
import javax.print.attribute.PrintRequestAttributeSet;
import javax.print.attribute.standard.Copies;
import javax.print.attribute.standard.JobName;
import javax.print.attribute.standard.MediaSizeName;
import javax.print.attribute.standard.Sides;
import org.gongji.desk.base.DeviceState;
import org.gongji.desk.base.PaperPrinter;

/**
 * The machine's print queues through javax.print. The PDF goes to the queue as it is ({@code AUTOSENSE}): drawing it
 * here would turn its text into outlines. On Linux that is CUPS and needs {@code lpr} of {@code cups-bsd}.
 */
public final class CupsPrinter implements PaperPrinter, AutoCloseable {
    private final Duration deadline;
    private final ExecutorService spooling = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "printer");
        thread.setDaemon(true);
        return thread;
    });

    /**
     * Clears away pages that a killed desk left in the temporary folder.
     *
     * @param deadline how long handing one job over may take before it counts as failed
     */
    public CupsPrinter(Duration deadline, Clock clock) {
        this.deadline = deadline;
        SpoolLeftovers.clear(Path.of(System.getProperty("java.io.tmpdir")), clock.instant());
    }

    @Override
    public List<String> queues() {
        List<String> names = new ArrayList<>();
        Optional.ofNullable(PrintServiceLookup.lookupDefaultPrintService()).ifPresent(one -> names.add(one.getName()));
        Arrays.stream(services()).map(PrintService::getName).filter(name -> !names.contains(name)).sorted()
                .forEach(names::add);
        return List.copyOf(names);
    }

    @Override
    public DeviceState state() {
        List<String> queues = queues();
        if (queues.isEmpty()) {
            return DeviceState.ABSENT;
        }
        return CupsQueue.ask(queues.get(0)).needsAttention() ? DeviceState.NEEDS_ATTENTION : DeviceState.READY;
    }

    @Override
    public Outcome print(Job job) {
        Optional<PrintService> service = service(job.queue());
        if (service.isEmpty()) {
            return new Outcome.NoPrinter();
        }
        CupsQueue queue = CupsQueue.ask(service.get().getName());
        if (queue.isOutOfPaper()) {
            return new Outcome.OutOfPaper();
        }
        if (queue.isStopped() || queue.isClosed()) {
            return new Outcome.Failed(queue.isStopped() ? "print-stopped" : "print-closed");
        }
        return inTime(spooling.submit(() -> handOver(service.get(), job)));
    }

    @Override
    public JobState ask(String jobName) {
        return CupsJobs.local().flatMap(jobs -> jobs.newest(jobName)).map(job -> switch (job.state()) {
            // CUPS leaves a job pending while its queue is paused or out of paper
            case WAITING, PRINTING -> CupsQueue.ask(job.queue()).holdsUp() ? JobState.HELD_UP : job.state();
            default -> job.state();
        }).orElse(JobState.UNKNOWN);
    }

    private static Outcome handOver(PrintService service, Job job) {
        DocPrintJob printing = service.createPrintJob();
        Watch watch = new Watch();
        printing.addPrintJobListener(watch);
        Doc doc = new SimpleDoc(job.pdf(), DocFlavor.BYTE_ARRAY.AUTOSENSE, null);
        try {
            printing.print(doc, request(job));
        } catch (PrintException e) {
            return new Outcome.Failed("print-failed");
        }
        return watch.outcome(job.name());
    }

    private static PrintRequestAttributeSet request(Job job) {
        PrintRequestAttributeSet request = new HashPrintRequestAttributeSet();
        request.add(new JobName(job.name(), null));
        request.add(new Copies(job.copies()));
        request.add(job.duplex() ? Sides.TWO_SIDED_LONG_EDGE : Sides.ONE_SIDED);
        request.add(MediaSizeName.ISO_A4);
        return request;
    }

    private Outcome inTime(Future<Outcome> spooled) {
        try {
            return spooled.get(deadline.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException e) {
            spooled.cancel(true);
            return new Outcome.Failed("print-timeout");
        } catch (ExecutionException e) {
            throw new IllegalStateException("the print system failed in an unknown way", e.getCause());
        } catch (InterruptedException e) {
            spooled.cancel(true);
            Thread.currentThread().interrupt();
            return new Outcome.Cancelled();
        }
    }

    private static Optional<PrintService> service(String queue) {
        if (queue.isEmpty()) {
            PrintService[] all = services();
            return Optional.ofNullable(PrintServiceLookup.lookupDefaultPrintService())
                    .or(() -> Arrays.stream(all).findFirst());
        }
        return Arrays.stream(services()).filter(service -> service.getName().equals(queue)).findFirst();
    }

    private static PrintService[] services() {
        return PrintServiceLookup.lookupPrintServices(null, null);
    }

    @Override
    public void close() {
        spooling.shutdownNow();
    }
}
