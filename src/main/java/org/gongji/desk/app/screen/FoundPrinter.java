package org.gongji.desk.app.screen;

import java.util.List;
import java.util.function.Supplier;
import org.gongji.desk.base.DeviceState;
import org.gongji.desk.base.PaperPrinter;

/** Looks for the machine's printers when first asked: looking takes its time, and nobody prints before signing in. */
final class FoundPrinter implements PaperPrinter {
    private final Supplier<PaperPrinter> look;
    private PaperPrinter found;

    FoundPrinter(Supplier<PaperPrinter> look) {
        this.look = look;
    }

    private synchronized PaperPrinter found() {
        if (found == null) {
            found = look.get();
        }
        return found;
    }

    @Override
    public List<String> queues() {
        return found().queues();
    }

    @Override
    public DeviceState state() {
        return found().state();
    }

    @Override
    public boolean simulated() {
        return found().simulated();
    }

    @Override
    public JobState ask(String jobName) {
        return found().ask(jobName);
    }

    @Override
    public Outcome print(Job job) {
        return found().print(job);
    }
}
