package org.gongji.desk.identity;

/**
 * One division code of GB/T 2260.
 *
 * @param name full Chinese name, province first
 */
public record Division(String code, State state, String name) {
    /** What a code at the front of an ID number is worth. */
    public enum State {
        /** a county in force */ IN_FORCE,
        /** numbers keep a retired code for life */ RETIRED,
        /** a zone: handling office or statistical area, in no citizen's number */ OFFICE,
        /** a province or city as a whole */ WHOLE
    }
}
