package org.gongji.desk.binding;

import java.util.List;

/**
 * What came of a visit.
 *
 * @param matters in the order of the visit
 */
public record Conclusion(CaseRecord record, List<Matter> matters) {
    public Conclusion {
        matters = List.copyOf(matters);
    }

    public long count(MatterState state) {
        return matters.stream().filter(matter -> matter.state() == state).count();
    }
}
