package org.gongji.desk.forms;

import java.util.List;

/**
 * The way from the giver to one member as boxes and lines, in the order of the proof. A family of any shape is as many
 * ways as it has members, so that no line ever crosses a box on paper.
 *
 * @param stops the giver first
 */
public record KinWay(List<Stop> stops) {
    public KinWay {
        stops = List.copyOf(stops);
    }

    /**
     * @param name    masked as on the rest of the paper; what they are to the giver where no paper names them
     * @param caption what they are to the giver
     * @param end     giver or member; whoever only links the two is drawn lighter
     * @param step    what they are to the one before, e.g. 父亲; empty for the giver
     * @param bearer  the paper that shows it, or that it is missing
     * @param shown   a paper proves it: the line is solid
     */
    public record Stop(String name, String caption, boolean end, String step, String bearer, boolean shown) {
    }
}
