package org.gongji.desk.device.host;

import java.io.IOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.gongji.desk.base.DeviceFault;
import org.gongji.desk.base.DeviceState;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a helper process for one device: starts it when it is first asked, kills it when a call does not come back,
 * starts it again for the next call, and leaves neither process nor file behind.
 */
public final class DeviceHelper implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(DeviceHelper.class);

    private final HostCommand command;
    private final Path parent;
    private final String name;
    private final HostTimes times;
    private final SecureRandom random;
    private volatile HostProcess process;
    /** Nothing is known of a device that was not asked yet. */
    private volatile DeviceState state = DeviceState.BUSY;
    private volatile boolean closed;
    private Path folder;
    private int failures;
    private int lastStatus;
    private long notBefore = System.nanoTime();
    private DeviceFault lastFault = DeviceFault.HELPER_MISSING;

    /**
     * A helper that is not running yet.
     *
     * @param parent where its working folder is made
     * @param name   of the device, for that folder and the log
     */
    public DeviceHelper(HostCommand command, Path parent, String name, HostTimes times, SecureRandom random) {
        this.command = command;
        this.parent = parent;
        this.name = name;
        this.times = times;
        this.random = random;
    }

    /**
     * One call; one at a time. Takes at most the patience and the times given, and the start of a process once.
     *
     * @throws InterruptedException when whoever asked no longer waits; the call is cancelled
     */
    public synchronized HostAnswer ask(String what, Duration patience) throws InterruptedException {
        if (closed) {
            return new HostAnswer.Nothing();
        }
        long left = notBefore - System.nanoTime();
        if (left > 0) {
            // whoever asks again and again must not start a process each time
            TimeUnit.NANOSECONDS.sleep(Math.min(left, patience.toNanos()));
            return new HostAnswer.Failed(lastFault);
        }
        Optional<DeviceFault> refused = start();
        if (refused.isPresent()) {
            return broken(refused.get());
        }
        state = DeviceState.BUSY;
        try {
            HostAnswer answer = process.ask(what, patience);
            if (answer instanceof HostAnswer.Failed failed && failed.fault() == DeviceFault.READER_CRASHED) {
                // it says of itself that only a new process can read: PC/SC, after the system's service was started anew
                return broken(failed.fault());
            }
            failures = 0;
            state = answer instanceof HostAnswer.Failed failed ? after(failed.fault()) : DeviceState.READY;
            note(answer);
            return answer;
        } catch (HostBrokenException e) {
            return closed ? new HostAnswer.Nothing() : broken(e.fault());
        } finally {
            if (state == DeviceState.BUSY) {
                state = DeviceState.READY;
            }
        }
    }

    private Optional<DeviceFault> start() throws InterruptedException {
        if (process != null && process.isAlive()) {
            return Optional.empty();
        }
        end();
        try {
            folder = WorkFolder.make(parent, name);
            Optional<DeviceFault> refused = command.place(folder);
            if (refused.isPresent()) {
                return refused;
            }
            process = new HostProcess(command.start(folder), times, random);
            if (closed) {
                end();
                return Optional.of(DeviceFault.HELPER_MISSING);
            }
            process.greet();
            return process.ask(DeviceHost.LOAD, times.start()) instanceof HostAnswer.Failed failed
                    ? Optional.of(failed.fault()) : Optional.empty();
        } catch (IOException e) {
            return Optional.of(DeviceFault.HELPER_MISSING);
        } catch (HostBrokenException e) {
            return Optional.of(e.fault());
        }
    }

    private HostAnswer broken(DeviceFault fault) {
        end();
        LOG.warn("device helper {}: {}", name, fault.code());
        failures++;
        lastFault = fault;
        notBefore = System.nanoTime() + times.pauseAfter(failures).toNanos();
        // a reader that says it heard nothing is asked again; a library that says nothing was ended
        state = fault == DeviceFault.READER_TIMEOUT ? DeviceState.CRASHED : after(fault);
        return new HostAnswer.Failed(fault);
    }

    /** The vendor's own byte, for whoever asks the vendor; a reader is asked every second, so only when it changes. */
    private void note(HostAnswer answer) {
        int status = answer instanceof HostAnswer.Failed failed ? failed.status() : 0;
        if (status != lastStatus && status != 0) {
            LOG.warn("device helper {}: status 0x{}", name, Integer.toHexString(status));
        }
        lastStatus = status;
    }

    private static DeviceState after(DeviceFault fault) {
        return switch (fault) {
            case READER_UNPLUGGED -> DeviceState.NOT_PLUGGED_IN;
            case READER_CRASHED -> DeviceState.CRASHED;
            case READER_SERVICE, READER_TIMEOUT, READER_FAILED, READER_SETTINGS, LIBRARY_MISSING, LIBRARY_UNLISTED,
                    LIBRARY_CHANGED, LIBRARY_UNUSABLE, HELPER_MISSING -> DeviceState.NEEDS_ATTENTION;
            default -> DeviceState.READY;
        };
    }

    public DeviceState state() {
        return state;
    }

    private void end() {
        HostProcess ending = process;
        process = null;
        if (ending != null) {
            ending.kill();
        }
        if (folder != null) {
            WorkFolder.wipe(folder);
            folder = null;
        }
    }

    /** Also while somebody waits for an answer: they get none. */
    @Override
    public void close() {
        closed = true;
        HostProcess running = process;
        if (running != null) {
            running.close();
        }
        synchronized (this) {
            end();
            state = DeviceState.OFF;
        }
    }
}
