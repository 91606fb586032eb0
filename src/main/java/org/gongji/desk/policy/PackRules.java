package org.gongji.desk.policy;

import java.util.List;
import java.util.Optional;

/** Whether the pack itself may be used today: tried only where something is to be said of it. */
final class PackRules {
    private PackRules() {
    }

    static List<Rule> rows() {
        return List.of(new Rule("pack_stop", PackRules::stop), new Rule("pack_age", PackRules::age));
    }

    private static Optional<Answer> stop(Docket docket) {
        return docket.state().stop().map(order -> Answer.no(Finding.SERVICE_STOPPED,
                docket.say("pack_stop", order.number(), order.from(), order.reason())));
    }

    /** Expiry never closes the window, and holds nobody in a family: an ending goes on, and says it. */
    private static Optional<Answer> age(Docket docket) {
        boolean grants = docket.application().purpose() == Application.Purpose.BIND
                || docket.application().purpose() == Application.Purpose.CHANGE;
        return docket.state().expired().map(last -> Answer.no(grants ? Finding.PACK_EXPIRED : Finding.PACK_EXPIRED_NOTED,
                docket.say("pack_expired", last)));
    }
}
