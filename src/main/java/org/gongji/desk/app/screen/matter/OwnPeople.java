package org.gongji.desk.app.screen.matter;

import java.util.Optional;
import java.util.stream.Stream;
import org.gongji.desk.binding.Party;
import org.gongji.desk.binding.record.Asker;
import org.gongji.desk.identity.Names;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.ui.matter.Who;

/** Whoever stands at the counter, as this window has them on record; a stranger as the document says. */
final class OwnPeople {
    private final OpenStore store;

    OwnPeople(OpenStore store) {
        this.store = store;
    }

    /** Under any number this person ever stood under here. */
    Optional<Party> onRecord(String number) {
        return Stream.of(store.bindings().ofGiver(number).stream().map(one -> one.giver()),
                store.bindings().ofMember(number).stream().map(one -> one.member()),
                store.families().ofGiver(number).stream().map(one -> one.giver()))
                .flatMap(some -> some).findFirst();
    }

    /** The name on record where it is another one; names are compared, never merged. */
    Optional<String> otherName(Who who) {
        return onRecord(who.number()).map(Party::name).filter(name -> !Names.same(name, who.name()));
    }

    Asker asker(Who who) {
        Party stranger = new Party(who.name(), who.kind().psnCertType(who.number()), who.number(), "");
        return new Asker(onRecord(who.number()).orElse(stranger), who.source());
    }
}
