package org.gongji.desk.ui.kit;

/** One step of a way: its name and whether it is behind, here or ahead. */
public record Step(String name, State state) {
    public enum State {
        DONE, HERE, AHEAD
    }
}
