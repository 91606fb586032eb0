package org.gongji.desk.ui.kit;

import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.value.ObservableValue;

/** A screen that is called the same as long as somebody is in it, with the actions of its view model. */
public abstract class RoomScreen implements Screen {
    private final ObservableValue<Actions> actions;
    private final ReadOnlyStringWrapper title;
    private final RailSize rail;

    /** @param title in the clerk's language */
    protected RoomScreen(ObservableValue<Actions> actions, String title, RailSize rail) {
        this.actions = actions;
        this.title = new ReadOnlyStringWrapper(title);
        this.rail = rail;
    }

    @Override
    public final ObservableValue<Actions> actions() {
        return actions;
    }

    @Override
    public final ObservableValue<String> title() {
        return title.getReadOnlyProperty();
    }

    @Override
    public final RailSize rail() {
        return rail;
    }
}
