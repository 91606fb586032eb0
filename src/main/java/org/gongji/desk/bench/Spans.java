package org.gongji.desk.bench;

import java.util.ArrayList;
import java.util.List;

/** Measured spans of one side, nanoseconds in, milliseconds out. */
final class Spans {
    private final List<Long> nanos = new ArrayList<>();

    void add(long span) {
        nanos.add(span);
    }

    double median() {
        List<Long> sorted = nanos.stream().sorted().toList();
        int half = sorted.size() / 2;
        long middle = sorted.size() % 2 == 1 ? sorted.get(half) : (sorted.get(half - 1) + sorted.get(half)) / 2;
        return middle / 1e6;
    }
}
