package org.gongji.desk.app.screen.records;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.function.LongConsumer;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.exchange.Medium;

/** A medium that tells how much was carried and can be stopped between two pieces: a stopped write is a failed one. */
final class WatchedMedium implements Medium {
    private static final long TOLD_EVERY = 1 << 20;

    private final Medium medium;
    private final LongConsumer carried;
    private volatile boolean stopped;

    /** @param carried gets the bytes of the file being written, about once a megabyte */
    WatchedMedium(Medium medium, LongConsumer carried) {
        this.medium = medium;
        this.carried = carried;
    }

    void stop() {
        stopped = true;
    }

    boolean stopped() {
        return stopped;
    }

    private void goOn() throws IOException {
        if (stopped) {
            throw new IOException("stopped by the clerk");
        }
    }

    @Override
    public void write(String name, Content content) throws IOException {
        goOn();
        medium.write(name, out -> content.writeTo(new Counted(out)));
    }

    @Override
    public Sha256 digest(String name) throws IOException {
        goOn();
        return medium.digest(name);
    }

    @Override
    public void rename(String from, String to) throws IOException {
        medium.rename(from, to);
    }

    @Override
    public void remove(String name) throws IOException {
        medium.remove(name);
    }

    @Override
    public void settle() throws IOException {
        medium.settle();
    }

    @Override
    public State state() {
        return medium.state();
    }

    private final class Counted extends FilterOutputStream {
        private long count;
        private long told;

        Counted(OutputStream out) {
            super(out);
        }

        @Override
        public void write(int b) throws IOException {
            out.write(b);
            count(1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            goOn();
            out.write(bytes, from, length);
            count(length);
        }

        private void count(int more) {
            boolean first = count == 0;
            count += more;
            if (first || count - told >= TOLD_EVERY) {
                told = count;
                carried.accept(count);
            }
        }
    }
}
