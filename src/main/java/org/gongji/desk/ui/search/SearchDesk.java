package org.gongji.desk.ui.search;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.intake.LookDesk;
import org.gongji.desk.ui.kit.Printed;
import org.gongji.desk.ui.kit.Said;
import org.gongji.desk.ui.kit.Seen;

/** What search and family screen ask of the records; looking in full is an act with its reason. Long work. */
public interface SearchDesk {
    /**
     * @param query a name or part of one, a whole number, its last four or more, a case number or its tail, or a draft
     *              number as it stands on a one-time notice
     */
    Found find(String query);

    /** Enters who looked and why, and only then answers; empty, and nothing entered, where there is no such family. */
    Optional<FamilyRecord> family(String id, LookDesk.Reason reason);

    /**
     * Enters who looked, at whom and why, and only then answers.
     *
     * @param binding id of one binding, or empty for the giver
     * @return the number in groups, for reading
     */
    String fullNumber(String family, String binding, LookDesk.InFull reason);

    /** What a binding of the open family rests on, and what its rules say when they are asked once more. */
    Basis basis(String binding);

    /** @param reason of a further copy; used only where no copy is owed any more */
    Printed print(String document, String reason);

    /**
     * What came out of the printer.
     *
     * @param family whose papers are asked anew
     */
    Sighted saw(String family, String document, Seen seen);

    /** Ledger id and date stay; nothing a person could be known by is kept after the desk locks. */
    void forget();

    /**
     * How a binding, or a family by its best binding, stands. {@code WAITING}: in force, no receipt yet; {@code HELD}:
     * somebody objected, and it is looked into.
     */
    enum State {
        ACTIVE, WAITING, SUSPENDED, HELD, ENDED, REFUSED, VOIDED, APART
    }

    /**
     * @param more  found, but not listed: the query says too little
     * @param draft what a draft number led to; empty where none was typed
     */
    record Found(List<Hit> hits, int more, Optional<Draft> draft) {
        public Found {
            hits = List.copyOf(hits);
        }

        public Found(List<Hit> hits, int more) {
            this(hits, more, Optional.empty());
        }
    }

    /**
     * @param id      as it stands on paper
     * @param giver   masked; empty while unknown, and where it does not lie open to this clerk
     * @param touched null where it does not lie open to this clerk
     */
    record Draft(String id, Where where, String giver, int members, LocalDateTime touched) {
        /** Whether it opens here: not a colleague's case, and never another window's. */
        public enum Where {
            HERE, COLLEAGUE, NOWHERE
        }
    }

    /**
     * @param family the family it opens
     * @param person which of the family, from 0; the giver comes first
     * @param name   masked
     * @param giver  masked name of the giver where the hit is a member; empty for a giver
     * @param relation what the member is to the giver
     * @param count  givers: how many use the account now
     * @param number masked
     * @param latest null where nothing was concluded
     * @param alike  present where the name only looks like what was typed
     */
    record Hit(String family, int person, String name, String giver, String relation, int count, String number,
               State state, LocalDate latest, String caseNo, Optional<Alike> alike) {
    }

    /** Two code points an eye takes for one, e.g. {@code U+20164} and {@code U+4EA8}. */
    record Alike(String onRecord, String typed) {
    }

    /**
     * @param beside  sex and age as the number tells
     * @param insured how the giver stands in the roster, and whether that is well
     * @param number  masked
     * @param uses    whose accounts the giver uses, the others masked
     * @param sealed  entries of this family that were opened; each seal held
     */
    record FamilyRecord(String id, String giver, Said beside, Insured insured, String number, List<Said> uses,
                        LocalDate founded, String foundedUnder, List<MemberRecord> members, List<Deed> deeds,
                        List<Paper> papers, int sealed) {
        public FamilyRecord {
            uses = List.copyOf(uses);
            members = List.copyOf(members);
            deeds = List.copyOf(deeds);
            papers = List.copyOf(papers);
        }
    }

    /** @param asOf date of the roster that says so; empty where there is none */
    record Insured(Said said, boolean well, Optional<LocalDate> asOf) {
    }

    /**
     * @param binding empty for somebody who is in the family and was never bound
     * @param under   what they are to the giver, and a child's age
     * @param since   when the present state began
     * @param caseNo  under which the pair was bound
     * @param beside  what it rests on in a line, and whose accounts the member uses beside this one, masked
     */
    record MemberRecord(String binding, String name, Said under, String number, State state, LocalDate since,
                        String caseNo, Said note, List<Said> beside) {
        public MemberRecord {
            beside = List.copyOf(beside);
        }

        public boolean stands() {
            return state == State.ACTIVE || state == State.WAITING || state == State.SUSPENDED
                    || state == State.HELD;
        }
    }

    /**
     * @param tone   {@code success}, {@code warning}, {@code danger} or {@code neutral}
     * @param member which of the family's members it was about, from 0; -1 for the giver, the family or somebody else
     */
    record Deed(String tone, Said what, LocalDateTime at, Said by, int member) {
    }

    /**
     * @param out     copies that came out whole
     * @param copies  originals and further copies it needs
     * @param spoiled pages
     * @param members whom it is about, as {@link Deed#member()}
     */
    record Paper(String document, String title, String caseNo, LocalDate made, int out, int copies, int spoiled,
                 Set<Integer> members) {
        public Paper {
            members = Set.copyOf(members);
        }

        public boolean owed() {
            return out < copies;
        }
    }

    /**
     * What a binding rests on.
     *
     * @param strength how far the papers carry it
     * @param grounds  from the giver to the member, a step a line; empty where no paper was asked for
     * @param under    pack and its digest, roster, and the day
     * @param again    what judging again came to
     * @param same     whether it came to the same
     */
    record Basis(Said strength, List<Ground> grounds, Said under, Said again, boolean same) {
        public Basis {
            grounds = List.copyOf(grounds);
        }
    }

    /** One step of a proof and the paper that shows it. */
    record Ground(Said step, Said paper, boolean shown) {
    }

    /** @param spoiled number to write on the spoiled sheet; 0 where everything came out */
    record Sighted(int spoiled, List<Paper> papers) {
        public Sighted {
            papers = List.copyOf(papers);
        }
    }
}
