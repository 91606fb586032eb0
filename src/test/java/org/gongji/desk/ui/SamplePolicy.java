package org.gongji.desk.ui;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.policy.PolicyPack;
import org.gongji.desk.policy.PolicyShelf;
import org.gongji.desk.policy.StopOrder;
import org.gongji.desk.ui.policy.PolicyDesk;

/** The packs that come with the program, with a stop order to come and cases that the newest ones touched. */
final class SamplePolicy implements PolicyDesk {
    private final PolicyShelf shelf = PolicyShelf.shipped();

    @Override
    public String office() {
        return "410105";
    }

    @Override
    public Answer on(LocalDate day, String area) {
        Optional<PolicyPack> pack = shelf.choose(day, area);
        List<StopOrder> orders = StopOrder.read(("{\"orders\": [{\"number\": \"停〔2026〕3号\", \"halts\": [\"bind\"], "
                + "\"from\": \"2026-12-30\", \"until\": \"2026-12-31\", \"reason\": \"核心平台年终停机\"}]}")
                .getBytes(StandardCharsets.UTF_8));
        return new Answer(day, area, pack, pack.flatMap(shelf::before), pack.flatMap(shelf::after), orders,
                Optional.of(LocalDate.of(2026, 12, 31)));
    }

    @Override
    public Optional<Touched> touched() {
        return Optional.of(new Touched(LocalDate.of(2026, 11, 23), "7", List.of(
                new Line("D-0231", Line.Kind.DRAFT), new Line("D-0233", Line.Kind.COLLEAGUES),
                new Line("410105-W03-1-261120-0004-7", Line.Kind.DECIDED),
                new Line("410105-W03-1-261120-0019-B", Line.Kind.DECIDED))));
    }
}
