package org.gongji.desk.bench;

import java.io.IOException;
import java.util.List;

/** One measurement of the desk beside plain programs, by the name it has on the command line. */
public interface Benchmark {
    String name();

    /**
     * @return the lines to print; never empty
     * @throws CannotMeasure when this machine lacks what the measurement needs
     */
    List<Compared> run() throws IOException, CannotMeasure;

    /** The same over another number of rows; itself where it has no rows. */
    default Benchmark sized(long rows) {
        return this;
    }

    /** Says in both languages what is missing; nothing was measured. */
    final class CannotMeasure extends Exception {
        private static final long serialVersionUID = 1L;
        private final String chinese;

        public CannotMeasure(String chinese, String english) {
            super(english);
            this.chinese = chinese;
        }

        public String chinese() {
            return chinese;
        }
    }
}
