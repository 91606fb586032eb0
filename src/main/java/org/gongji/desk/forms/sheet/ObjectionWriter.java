package org.gongji.desk.forms.sheet;

import java.util.ArrayList;
import java.util.List;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.binding.BindingState;
import org.gongji.desk.binding.ObjectionDesk;
import org.gongji.desk.binding.Party;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.forms.FormKind;
import org.gongji.desk.forms.HeldNotice;
import org.gongji.desk.forms.SignLine;
import org.gongji.desk.identity.Masking;

/**
 * The notices of an objection, one for each side. The giver never reads who objected or to what; each reads their own
 * name and the other's masked.
 */
public final class ObjectionWriter {
    private final Stationery stationery;

    public ObjectionWriter(Stationery stationery) {
        this.stationery = stationery;
    }

    /** @param binding as it stands after the act: held, going on, or ended */
    public List<HeldNotice> notices(Binding binding, Clerk clerk) {
        return List.of(notice(binding, true, clerk), notice(binding, false, clerk));
    }

    private HeldNotice notice(Binding binding, boolean giver, Clerk clerk) {
        Party reader = giver ? binding.giver() : binding.member();
        Party other = giver ? binding.member() : binding.giver();
        String how = ObjectionDesk.held(binding) ? "held" : binding.state() == BindingState.ENDED ? "ended"
                : binding.state() == BindingState.SUSPENDED ? "suspended" : "lifted";
        List<String> points = new ArrayList<>(List.of(say(how + ".now"), say(how + (giver ? ".giver" : ".member"))));
        points.add(say("ask"));
        return new HeldNotice(stationery.head(FormKind.HELD_NOTICE, "case", binding.caseNo(), clerk),
                FormKind.HELD_NOTICE.chinese(), say("addressee", reader.name(), Masking.number(reader.certno())),
                say(giver ? "about.giver" : "about.member", Masking.name(other.name()),
                        stationery.kin(binding.relation()), stationery.day(binding.acceptedAt())),
                say(how, stationery.day(binding.stateSince())), points, stationery.day(binding.stateSince()),
                new SignLine("received", stationery.say("sign.received"), reader.name()));
    }

    private String say(String key, Object... arguments) {
        return stationery.say("objection." + key, arguments);
    }
}
