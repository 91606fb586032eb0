package org.gongji.desk.ui;

import java.time.LocalDate;
import java.util.List;
import org.gongji.desk.binding.LifeDesk;
import org.gongji.desk.binding.Party;
import org.gongji.desk.policy.ReasonCode;
import org.gongji.desk.ui.calls.CallsDesk;

/** One family of each kind a roster touches. */
final class SampleCalls implements CallsDesk {
    private static final LocalDate DAY = LocalDate.of(2026, 11, 23);

    private static Line line(int id, String giver, String member, String relation, News news, ReasonCode why, int tries) {
        return new Line("B-" + id, "410105-W03-1-260122-000" + id + "-C", new Party(giver, "01", "G" + id, ""),
                new Party(member, "01", "M" + id, ""), relation, news, why, DAY.minusDays(id), tries, null);
    }

    @Override
    public List<Line> lines() {
        return List.of(line(4, "叶成蹊", "叶青梧", "父亲", News.ENDED, ReasonCode.GIVER_ENDED, 0),
                line(2, "石砚秋", "石小满", "女儿", News.SUSPENDED, ReasonCode.GIVER_SUSPENDED, 2),
                line(1, "贺兰芝", "邹沐阳", "儿子", News.RESUMED, null, 0),
                line(0, "丁一诺", "范淑真", "母亲", News.DOUBTFUL, ReasonCode.NOT_IN_ROSTER, 0));
    }

    @Override
    public void query(String binding) {
        throw new IllegalStateException("a picture asks nobody");
    }

    @Override
    public void told(String binding, LifeDesk.Way way) {
        throw new IllegalStateException("a picture calls nobody");
    }
}
