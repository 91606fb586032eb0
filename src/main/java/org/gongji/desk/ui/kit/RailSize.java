package org.gongji.desk.ui.kit;

/** How much room the list of the day may take: 196 px, 56 px, or none (before sign-in and behind the lock). */
public enum RailSize {
    FULL, FOLDED, NONE
}
