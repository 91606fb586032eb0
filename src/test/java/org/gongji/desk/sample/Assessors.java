package org.gongji.desk.sample;

import org.gongji.desk.evidence.PaperProver;
import org.gongji.desk.intake.Assessor;
import org.gongji.desk.kinship.RelationWords;
import org.gongji.desk.policy.Decider;
import org.gongji.desk.policy.PolicyShelf;

/** The one way from a case to its verdicts, with the packs that come with the program. */
final class Assessors {
    private Assessors() {
    }

    static Assessor shipped() {
        RelationWords words = new RelationWords();
        return new Assessor(PolicyShelf.shipped(), years -> new PaperProver(words, years), new Decider());
    }
}
