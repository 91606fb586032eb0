package org.gongji.desk.ui.step.done;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.beans.value.ObservableValue;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.Source;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.ui.kit.ReaderSaid;

/**
 * What lay on the desk in this visit and belongs to the people: a card left on the reader is the one thing nobody can
 * come back for.
 *
 * @param holders whose documents were on the desk, by name
 * @param papers  kinds of the originals that were shown
 * @param reader  what the card reader says now
 */
public record HandBack(List<String> holders, List<PaperKind> papers, ObservableValue<ReaderSaid> reader) {
    public HandBack {
        holders = List.copyOf(holders);
        papers = List.copyOf(papers);
    }

    public static HandBack of(CaseFile file, ObservableValue<ReaderSaid> reader) {
        List<String> holders = Stream.concat(Stream.of(file.giver(), file.facts().applicant()),
                file.members().stream().map(CaseFile.MemberClaim::person)).distinct().map(file::person).flatMap(Optional::stream)
                .filter(person -> wasHere(file, person)).map(Person::name).toList();
        return new HandBack(holders, file.papers().stream().map(Paper::kind).distinct().toList(), reader);
    }

    /** A number keyed in for somebody who stayed at home brought no document. */
    private static boolean wasHere(CaseFile file, Person person) {
        return person.document() != null && (person.document().source() == Source.CHIP
                || file.facts().present().contains(person.ref()));
    }

    boolean cardLies() {
        return reader.getValue().lies();
    }
}
