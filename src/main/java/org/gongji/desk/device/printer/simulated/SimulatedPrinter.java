package org.gongji.desk.device.printer.simulated;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.gongji.desk.base.DeviceState;
import org.gongji.desk.base.PaperPrinter;

/** Writes each job into a folder as {@code 0001-<job name>-x<copies>[-duplex].pdf}. */
public final class SimulatedPrinter implements PaperPrinter {
    private static final String QUEUE = "simulated";

    private final Path folder;
    private final Deque<Outcome> troubles = new ArrayDeque<>();
    private final Set<String> printed = new HashSet<>();
    private int count;

    public SimulatedPrinter(Path folder) {
        this.folder = folder;
    }

    /** The next job meets this instead of paper; several queue up. */
    public synchronized void trouble(Outcome outcome) {
        troubles.add(outcome);
    }

    @Override
    public List<String> queues() {
        return List.of(QUEUE);
    }

    @Override
    public synchronized DeviceState state() {
        return troubles.isEmpty() ? DeviceState.READY : DeviceState.NEEDS_ATTENTION;
    }

    @Override
    public boolean simulated() {
        return true;
    }

    @Override
    public synchronized Outcome print(Job job) {
        if (!troubles.isEmpty()) {
            return troubles.remove();
        }
        if (!job.queue().isEmpty() && !job.queue().equals(QUEUE)) {
            return new Outcome.NoPrinter();
        }
        try {
            Files.createDirectories(folder);
            String sides = job.duplex() ? "-duplex" : "";
            String safe = job.name().replaceAll("[^A-Za-z0-9-]", "_");
            count++;
            Files.write(folder.resolve(String.format("%04d-%s-x%d%s.pdf", count, safe, job.copies(), sides)),
                    job.pdf());
        } catch (IOException e) {
            throw new UncheckedIOException("the simulated printer cannot write", e);
        }
        printed.add(job.name());
        return new Outcome.Printed(job.name());
    }

    @Override
    public synchronized JobState ask(String jobName) {
        return printed.contains(jobName) ? JobState.DONE : JobState.UNKNOWN;
    }
}
