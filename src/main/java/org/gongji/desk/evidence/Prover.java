package org.gongji.desk.evidence;

import java.time.LocalDate;
import java.util.List;
import org.gongji.desk.identity.Person;
import org.gongji.desk.kinship.Proof;

/** Answers what the papers on the desk show about one claimed pair. Pure: same question, same proof. */
public interface Prover {
    Proof prove(Question question);

    /**
     * @param persons people of the case; papers are matched to them by number, then name with birth (§10.1)
     * @param papers  everything on the desk, papers of other households too
     * @param giver   person ref
     * @param member  person ref
     * @param claim   what the member is to the giver, formal or everyday word
     * @param onDay   application date: a marriage ended before it does not count
     */
    record Question(List<Person> persons, List<Paper> papers, String giver, String member, String claim,
                    LocalDate onDay) {
        public Question {
            persons = List.copyOf(persons);
            papers = List.copyOf(papers);
        }
    }
}
