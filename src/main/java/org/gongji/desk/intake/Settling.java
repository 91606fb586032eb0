package org.gongji.desk.intake;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.identity.SourceDifference;
import org.gongji.desk.identity.SourceDifference.Field;

/**
 * What a clerk may say of two sources that differ, having looked at the document; there is no default. Words:
 * {@code panel.settle-NAME}.
 */
public enum Settling {
    /** What was known is wrong, a slip mostly: the card's word stands. */
    WRONG_BEFORE(null),
    /** It was changed, and a page of the booklet shows both: the earlier one stays beside it. */
    CHANGED_BY_BOOKLET(PaperKind.HUKOU_BOOKLET),
    /** It was changed, and the police certify it. */
    CHANGED_BY_POLICE(PaperKind.POLICE_CERTIFICATE),
    /** What a 社会保障卡 says is out of date: the document's word stands, and the card fills in only what is empty. */
    DOCUMENT_HOLDS(null),
    /** The card is somebody else's: nothing of it is taken. */
    ANOTHER_PERSON(null);

    private final PaperKind paper;

    Settling(PaperKind paper) {
        this.paper = paper;
    }

    /** The paper that shows earlier and present value together; empty where nothing was changed. */
    public Optional<PaperKind> paper() {
        return Optional.ofNullable(paper);
    }

    public boolean takesCard() {
        return this != ANOTHER_PERSON;
    }

    /** Of an ID chip's word. A sex or a day of birth is never changed by getting a new card, so only one of the two can be right. */
    public static List<Settling> offered(List<SourceDifference> differences) {
        boolean changeable = differences.stream().map(SourceDifference::field)
                .anyMatch(field -> field == Field.NAME || field == Field.NUMBER);
        return Arrays.stream(values()).filter(one -> one != DOCUMENT_HOLDS)
                .filter(one -> changeable || one.paper == null).toList();
    }
}
