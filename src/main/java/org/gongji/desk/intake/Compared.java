package org.gongji.desk.intake;

import java.time.LocalDate;
import java.time.Period;
import org.gongji.desk.identity.IdDocument;
import org.gongji.desk.identity.IdKind;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.Source;

/** By what a clerk has compared somebody at the counter (人证核验). Words: {@code panel.compared-NAME}. */
public enum Compared {
    /** the chip was read, and its card's face is this person's */ CARD_AND_FACE,
    /** no reader: the document itself and the face on it */ DOCUMENT_AND_FACE,
    /** a child without a card: number and birth as the booklet has them */ BOOKLET_NUMBER,
    /** the giver stayed at home, the agent brought their document */ DOCUMENT_BY_AGENT,
    /** a newborn: the number of the birth certificate */ BIRTH_NUMBER;

    /** From this age everybody has to have a card (居民身份证法 第二条); below it a booklet takes its place. */
    private static final int CARD_AGE = 16;

    /** The person was here; a paper about a child says nothing of that. */
    public boolean faceToFace() {
        return this == CARD_AND_FACE || this == DOCUMENT_AND_FACE;
    }

    /** @param person of that case, with a document */
    public static Compared of(CaseFile file, Person person, LocalDate today) {
        IdDocument document = person.document();
        if (file.facts().agent() && person.ref().equals(file.giver())) {
            return DOCUMENT_BY_AGENT;
        }
        if (document.kind() == IdKind.BIRTH_CERTIFICATE) {
            return BIRTH_NUMBER;
        }
        if (document.source() == Source.CHIP) {
            return CARD_AND_FACE;
        }
        boolean child = person.birth() != null && Period.between(person.birth(), today).getYears() < CARD_AGE;
        return child && document.kind() == IdKind.RESIDENT18 ? BOOKLET_NUMBER : DOCUMENT_AND_FACE;
    }
}
