package org.gongji.desk.app.screen.matter;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.gongji.desk.app.screen.Behind;
import org.gongji.desk.app.screen.Hidden;
import org.gongji.desk.app.screen.Room;
import org.gongji.desk.app.screen.Rooms;
import org.gongji.desk.binding.Party;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.ui.kit.Screen;
import org.gongji.desk.ui.matter.MatterDesk.Answer;
import org.gongji.desk.ui.matter.MattersView;
import org.gongji.desk.ui.matter.MattersViewModel;
import org.gongji.desk.ui.matter.MattersViewModel.Choice;
import org.gongji.desk.ui.matter.MattersViewModel.Phase;
import org.gongji.desk.ui.matter.Who;
import org.gongji.desk.ui.shell.Place;
import org.gongji.desk.ui.wizard.CaseWords;

/** Alt+S at home: matters that bind nobody. */
public final class MattersRoom implements Room {
    private final Rooms rooms;
    private final MattersViewModel model;
    private final MattersView view;

    public MattersRoom(Rooms rooms) {
        this.rooms = rooms;
        CaseWords words = new CaseWords(rooms.words(), rooms.clock());
        this.model = new MattersViewModel(new CounterMatters(rooms), new MattersViewModel.Around(rooms.words(), words,
                rooms.errands(), rooms.asker(), rooms.clerk(), rooms::dayChanged));
        this.view = new MattersView(model, words, rooms.words(), new MattersView.Then() {
            @Override
            public void home() {
                rooms.leave();
            }

            @Override
            public void info(Who who) {
                rooms.enter(Place.MATTERS, new ChangeRoom(rooms, who));
            }
        });
    }

    @Override
    public Screen screen() {
        return view;
    }

    @Override
    public void card(CardReading card) {
        model.card(card);
    }

    /** The other side of each line, once something was told. */
    @Override
    public Callable<List<Hidden>> hidden() {
        Answer.Told told = model.told().get();
        boolean query = model.phase().get() == Phase.TOLD && model.choice() == Choice.QUERY;
        String number = model.who().known().map(Who::number).orElse("");
        Behind behind = new Behind(rooms::counter, "matters");
        return () -> query && !number.isEmpty() ? others(number).map(one -> behind.party(one, told.number(), ""))
                .toList() : List.of();
    }

    private Stream<Party> others(String number) {
        OpenStore store = rooms.counter().store();
        return Stream.concat(store.bindings().ofGiver(number).stream().map(one -> one.member()),
                store.bindings().ofMember(number).stream().map(one -> one.giver())).distinct();
    }

    @Override
    public void left() {
        model.who().forget();
    }
}
