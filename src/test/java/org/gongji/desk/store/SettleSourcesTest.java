package org.gongji.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.gongji.desk.access.Session;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.identity.IdDocument;
import org.gongji.desk.identity.IdKind;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.identity.Source;
import org.gongji.desk.identity.SocialCardReading;
import org.gongji.desk.identity.SourceDifference;
import org.gongji.desk.identity.SourceDifference.Field;
import org.gongji.desk.intake.Arrived;
import org.gongji.desk.intake.CaseEdit;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.IntakeDesk;
import org.gongji.desk.intake.Settling;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.roster.Roster;
import org.gongji.desk.roster.RosterAnswer;
import org.gongji.desk.roster.RosterStamp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two sources that differ are settled by the clerk, and both stand in the ledger whatever was said. */
class SettleSourcesTest {
    private static final String TYPED = number("41017119970517003");
    private static final String CHIP = number("41017119970517001");

    @TempDir
    Path folder;
    private StoreDoor door;
    private Session<OpenStore> session;
    private OpenStore store;
    private IntakeDesk intake;

    @BeforeEach
    void open() {
        Stores.found(folder);
        door = Stores.door(folder);
        session = Stores.signIn(door);
        store = session.opened();
        intake = new IntakeDesk(store.journal(), store.drafts(),
                new IntakeDesk.Known(new NoRoster(), store.bindings(), store.seenCards()), null,
                IntakeDesk.Acting.nothing(), Stores.WINDOW, Stores.CLOCK);
    }

    @AfterEach
    void close() {
        session.signOut();
        door.close();
    }

    private static String number(String seventeen) {
        return seventeen + IdNumbers.checkCharacter(seventeen);
    }

    private static CardReading card(String name) {
        IdDocument document = new IdDocument(IdKind.RESIDENT18, CHIP, LocalDate.of(2019, 8, 2), null, true,
                Source.CHIP);
        return new CardReading("citizen", name, "", Sex.MALE, "01", LocalDate.of(1997, 5, 17), "样例路 8 号", document,
                "样例市公安局", "", "", false);
    }

    private static Arrived chip(String name) {
        return new Arrived.Chip(card(name));
    }

    private static Arrived social(String name) {
        return new Arrived.Social(new SocialCardReading(TYPED, name, SocialCardReading.NameState.WHOLE, Sex.MALE, "01",
                LocalDate.of(1997, 5, 17), "A12345678", "410105", "2.00", null));
    }

    /** 李练习 keyed in under a number that is not his card's, and seen at the counter. */
    private CaseFile keyed() {
        Person person = new Person("p1", "李练习", Source.KEYED, new IdDocument(IdKind.RESIDENT18, TYPED, null, null,
                false, Source.KEYED_TWICE), Sex.MALE, LocalDate.of(1997, 5, 17), "13800000000", List.of(), List.of());
        CaseFile file = intake.open(CaseFile.Purpose.BIND, Stores.WANG);
        return CaseEdit.present(CaseEdit.giver(file, person), "p1");
    }

    private Entry only(EntryKind kind) {
        long last = store.journal().head().orElseThrow().sequence();
        List<Entry> found = store.journal().range(1, last).stream().filter(entry -> entry.header().kind() == kind)
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    @Test
    void takesTheCardWhereTheClerkSaysThatWhatWasTypedWasASlip() {
        CaseFile after = intake.settle(keyed(), chip("李练习"), "p1", Settling.WRONG_BEFORE, Stores.WANG);
        assertThat(after.person("p1")).hasValueSatisfying(person -> {
            assertThat(person.number()).isEqualTo(CHIP);
            assertThat(person.document().source()).isEqualTo(Source.CHIP);
            assertThat(person.formerNumbers()).isEmpty();
            assertThat(person.phone()).isEqualTo("13800000000");
        });
        assertThat(after.facts().present()).as("compared with another number").isEmpty();
        assertThat(only(EntryKind.SOURCES_SETTLED).payload()).containsEntry("settled", "WRONG_BEFORE")
                .containsEntry("certno", TYPED).doesNotContainKey("kind").containsEntry("differs", List.of(Map.of(
                        "field", "NUMBER", "one", TYPED, "oneSource", "KEYED_TWICE", "other", CHIP,
                        "otherSource", "CHIP")));
    }

    @Test
    void keepsBothNumberAndNameWhereTheyWereChangedAndNamesThePaper() {
        CaseFile after = intake.settle(keyed(), chip("李新习"), "p1", Settling.CHANGED_BY_BOOKLET, Stores.WANG);
        assertThat(after.person("p1")).hasValueSatisfying(person -> {
            assertThat(person.name()).isEqualTo("李新习");
            assertThat(person.formerNames()).containsExactly("李练习");
            assertThat(person.formerNumbers()).containsExactly(TYPED);
        });
        assertThat(only(EntryKind.SOURCES_SETTLED).payload()).containsEntry("kind", "hukou_booklet");
        assertThat((List<?>) only(EntryKind.SOURCES_SETTLED).payload().get("differs")).hasSize(2);
    }

    @Test
    void leavesEverythingWhereTheCardIsSomebodyElses() {
        CaseFile before = keyed();
        assertThat(intake.settle(before, chip("李新习"), "p1", Settling.ANOTHER_PERSON, Stores.WANG)).isEqualTo(before);
        assertThat(only(EntryKind.SOURCES_SETTLED).payload()).containsEntry("settled", "ANOTHER_PERSON");
    }

    @Test
    void letsNothingKnownYieldToASocialCardThatSaysOtherwise() {
        CaseFile before = keyed();
        IntakeDesk.Placed placed = intake.prefill(before, ((Arrived.Social) social("李新习")).card(), "p1",
                Stores.WANG);
        assertThat(placed.differences()).extracting(SourceDifference::field).containsExactly(Field.NAME);
        assertThat(social("李新习").offered(placed.differences()))
                .containsExactly(Settling.DOCUMENT_HOLDS, Settling.ANOTHER_PERSON);
        CaseFile after = intake.settle(before, social("李新习"), "p1", Settling.DOCUMENT_HOLDS, Stores.WANG);
        assertThat(after.person("p1")).hasValueSatisfying(person -> assertThat(person.name()).isEqualTo("李练习"));
        assertThat(only(EntryKind.SOURCES_SETTLED).payload()).containsEntry("settled", "DOCUMENT_HOLDS")
                .containsEntry("differs", List.of(Map.of("field", "NAME", "one", "李练习", "oneSource", "KEYED", "other",
                        "李新习", "otherSource", "SOCIAL_CARD")));
    }

    @Test
    void putsNoNameAndNoNumberIntoTheHeader() {
        intake.settle(keyed(), chip("李新习"), "p1", Settling.WRONG_BEFORE, Stores.WANG);
        assertThat(only(EntryKind.SOURCES_SETTLED).header().toString()).doesNotContain("李", TYPED, CHIP);
    }

    @Test
    void offersNoChangeOfSexOrBirthday() {
        CardReading older = new CardReading("citizen", "李练习", "", Sex.FEMALE, "01", LocalDate.of(1996, 5, 17), "",
                new IdDocument(IdKind.RESIDENT18, TYPED, null, null, true, Source.CHIP), "", "", "", false);
        Person known = keyed().person("p1").orElseThrow();
        assertThat(Settling.offered(SourceDifference.between(known, older)))
                .containsExactly(Settling.WRONG_BEFORE, Settling.ANOTHER_PERSON);
        assertThat(Settling.offered(SourceDifference.between(known, card("李新习")))).hasSize(4);
    }

    @Test
    void recordsWhoWasComparedAndByWhat() {
        CaseFile file = keyed();
        intake.confirmIdentity(file, "p1", Stores.WANG);
        assertThat(only(EntryKind.IDENTITY_CONFIRMED).payload()).containsEntry("part", "GIVER")
                .containsEntry("compared", "DOCUMENT_AND_FACE").containsEntry("source", "KEYED_TWICE");
    }

    private static final class NoRoster implements Roster {
        @Override
        public RosterAnswer lookup(String certno, String area) {
            return new RosterAnswer.NoRoster();
        }

        @Override
        public java.util.Optional<RosterStamp> stamp() {
            return java.util.Optional.empty();
        }
    }
}
