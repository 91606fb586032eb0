package org.gongji.desk.access;

import java.util.List;

/**
 * What happened at the locked door since it was last opened.
 *
 * @param intact false when somebody changed or cut the log meanwhile
 */
public record DoorLog(List<Attempt> attempts, boolean intact) {
    public DoorLog {
        attempts = List.copyOf(attempts);
    }
}
