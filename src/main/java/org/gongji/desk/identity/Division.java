package org.gongji.desk.identity;

/**
 * One division code of GB/T 2260.
 *
 * @param name  full Chinese name, province first
 * @param since year of the first published list that holds it; 0 for 2002 or earlier
 * @param until year of the first list that held it no more (2002: in 2002 or earlier); 0 while in force
 */
public record Division(String code, State state, String name, int since, int until) {
    /** What a code at the front of an ID number is worth. */
    public enum State {
        /** a county in force */ IN_FORCE,
        /** numbers keep a retired code for life */ RETIRED,
        /** a zone: handling office or statistical area, in no citizen's number */ OFFICE,
        /** a province or city as a whole */ WHOLE
    }

    /** Nobody born in this year can have been registered under it: the code was gone before. */
    public boolean goneBefore(int birthYear) {
        return until != 0 && birthYear > until;
    }
}
