package org.gongji.desk.ui.shell;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** Moves the desk from place to place; a move nobody planned is refused, so that a late answer cannot jump screens. */
public final class Navigation {
    private static final Map<Place, Set<Place>> WAYS = ways();

    private final ReadOnlyObjectWrapper<Place> here = new ReadOnlyObjectWrapper<>(Place.SIGN_IN);
    private Place beforeLock = Place.HOME;

    private static Map<Place, Set<Place>> ways() {
        Set<Place> open = EnumSet.of(Place.HOME, Place.CASE, Place.SEARCH, Place.FAMILY, Place.DAY_CLOSE,
                Place.HAND_OVER, Place.AUDIT, Place.REVIEW, Place.STAFF, Place.OWN_PASSWORD,
                Place.SETTINGS, Place.CARE, Place.DEVICES, Place.RELATION, Place.FIGURES, Place.POLICY,
                Place.CALLS, Place.MATTERS);
        Map<Place, Set<Place>> ways = new EnumMap<>(Place.class);
        open.forEach(from -> {
            Set<Place> to = EnumSet.copyOf(open);
            to.add(Place.LOCKED);
            to.add(Place.SIGN_IN);
            ways.put(from, to);
        });
        ways.put(Place.SIGN_IN, EnumSet.of(Place.HOME));
        Set<Place> afterLock = EnumSet.copyOf(open);
        afterLock.add(Place.SIGN_IN);
        ways.put(Place.LOCKED, afterLock);
        return ways;
    }

    public ReadOnlyObjectProperty<Place> here() {
        return here.getReadOnlyProperty();
    }

    /**
     * @param from where the caller believes the desk is
     * @return false, and nothing moves, when the desk is elsewhere or the way does not exist
     */
    public boolean transition(Place from, Place to) {
        if (here.get() != from || !WAYS.get(from).contains(to)) {
            return false;
        }
        if (to == Place.LOCKED) {
            beforeLock = from;
        }
        here.set(to);
        return true;
    }

    /** Back to the screen the lock was put on, with its row, field and caret. */
    public boolean unlock() {
        return transition(Place.LOCKED, beforeLock);
    }
}
