package org.gongji.desk.app.screen;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.gongji.desk.access.Recusal;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.words.Words;

/** What a refused right becomes on the screen: whose work it is, and which colleagues can be fetched for it. */
final class NotYours {
    private final Words words;

    NotYours(Words words) {
        this.words = words;
    }

    /** @param staff everybody who may sign in here, with their roles */
    String sentence(Right right, List<Clerk> staff) {
        String what = words.say("audit.right." + right);
        String roles = right.roles().stream().sorted().map(this::role)
                .collect(Collectors.joining(words.say("audit.or")));
        String whom = whom(staff.stream().filter(one -> one.may(right)));
        return whom.isEmpty() ? words.say("audit.not-yours.nobody", what, roles)
                : words.say("audit.not-yours", what, roles, whom);
    }

    /** 回避: whose family it is, and who of the others here takes cases. */
    String sentence(Recusal.Reason reason, Clerk clerk, List<Clerk> staff) {
        String why = words.say("audit.recused." + reason);
        String whom = whom(staff.stream().filter(one -> one.may(Right.TAKE_CASES))
                .filter(one -> !one.staffNo().equals(clerk.staffNo())));
        return whom.isEmpty() ? words.say("audit.recused.nobody", why) : words.say("audit.recused", why, whom);
    }

    private String whom(Stream<Clerk> colleagues) {
        return colleagues.sorted(Comparator.comparing(Clerk::staffNo))
                .map(one -> words.say("audit.colleague", one.name(), one.staffNo()))
                .collect(Collectors.joining(words.say("audit.or")));
    }

    private String role(Role role) {
        return words.say("ui.role." + role);
    }
}
