package org.gongji.desk.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.access.Session;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.identity.IdDocument;
import org.gongji.desk.identity.IdKind;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.SeenCard;
import org.gongji.desk.identity.SeenCards;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.identity.Source;
import org.gongji.desk.intake.CaseEdit;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.IntakeDesk;
import org.gongji.desk.roster.Roster;
import org.gongji.desk.roster.RosterAnswer;
import org.gongji.desk.roster.RosterStamp;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A replaced card goes on being read: the window remembers the newest one (issue C, point 1). */
class SeenCardsTest {
    private static final String NUMBER = "410171199705170017";
    private static final LocalDate OLD = LocalDate.of(2013, 5, 20);
    private static final LocalDate NEW = LocalDate.of(2023, 5, 20);

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

    private static CardReading card(String number, LocalDate from) {
        IdDocument document = new IdDocument(IdKind.RESIDENT18, number, from, from == null ? null : from.plusYears(20),
                false, Source.CHIP);
        return new CardReading("citizen", "李练习", "", Sex.MALE, "01", LocalDate.of(1997, 5, 17), "样例路 8 号", document,
                "样例市公安局", "", "", false);
    }

    private CaseFile confirmed(CardReading card) {
        IntakeDesk.Placed placed = intake.place(intake.open(CaseFile.Purpose.BIND, Stores.WANG), card, "", Stores.WANG);
        intake.confirmIdentity(placed.file(), placed.ref(), Stores.WANG);
        return placed.file();
    }

    @Test
    void findsACardOlderThanOneItHasConfirmed() {
        assertThat(confirmed(card(NUMBER, NEW)).facts().olderCards()).isEmpty();
        assertThat(confirmed(card(NUMBER, OLD)).facts().olderCards()).containsExactly("p1");
        assertThat(confirmed(card(NUMBER, NEW)).facts().olderCards()).isEmpty();
        assertThat(store.seenCards().newest(NUMBER)).map(SeenCard::validFrom).contains(NEW);
    }

    @Test
    void takesTheMarkAwayWhenTheNewCardIsLaidDown() {
        confirmed(card(NUMBER, NEW));
        CaseFile file = intake.open(CaseFile.Purpose.BIND, Stores.WANG);
        IntakeDesk.Placed old = intake.place(file, card(NUMBER, OLD), "", Stores.WANG);
        assertThat(old.file().facts().olderCards()).containsExactly("p1");
        assertThat(intake.place(old.file(), card(NUMBER, NEW), "p1", Stores.WANG).file().facts().olderCards()).isEmpty();
    }

    @Test
    void onlyRemembersWhatWasConfirmedFromAChip() {
        IntakeDesk.Placed placed = intake.place(intake.open(CaseFile.Purpose.BIND, Stores.WANG), card(NUMBER, NEW), "",
                Stores.WANG);
        assertThat(store.seenCards().newest(NUMBER)).isEmpty();
        Person typed = new Person("p1", "李练习", Source.KEYED, new IdDocument(IdKind.RESIDENT18, NUMBER, NEW, null, true,
                Source.KEYED), Sex.MALE, null, "", List.of(), List.of());
        intake.confirmIdentity(CaseEdit.person(placed.file(), typed), "p1", Stores.WANG);
        assertThat(store.seenCards().newest(NUMBER)).isEmpty();
        assertThat(confirmed(card(NUMBER, null)).facts().olderCards()).isEmpty();
        assertThat(store.seenCards().newest(NUMBER)).isEmpty();
    }

    @Test
    void knowsAPersonByTheNumberTheirsWasCorrectedFrom() {
        String before = "410171970517001";
        see(new SeenCard("410171199705170017", NEW, Instant.EPOCH));
        assertThat(store.seenCards().newest(before)).map(SeenCard::validFrom).contains(NEW);
        CaseFile file = intake.open(CaseFile.Purpose.BIND, Stores.WANG);
        Person corrected = new Person("p1", "李练习", Source.KEYED, null, Sex.MALE, null, "", List.of(), List.of(before));
        IntakeDesk.Placed placed = intake.place(CaseEdit.person(file, corrected), card("410171199705170033", OLD), "p1",
                Stores.WANG);
        assertThat(placed.file().facts().olderCards()).containsExactly("p1");
    }

    @Test
    void keepsTheNewestWhateverTheOrderAndNoNumberInTheClear() {
        SeenCards cards = store.seenCards();
        see(new SeenCard(NUMBER, NEW, Instant.EPOCH));
        see(new SeenCard(NUMBER, OLD, Instant.EPOCH.plusSeconds(1)));
        assertThat(cards.newest("410171 19970517 0017")).contains(new SeenCard(NUMBER, NEW, Instant.EPOCH));
        List<String> ids = store.bench().file().read(sql -> sql.query("SELECT id FROM seen_cards",
                row -> row.getString(1)));
        assertThat(ids).singleElement().asString().doesNotContain("410171", "0017");
    }

    private void see(SeenCard card) {
        store.journal().act(pen -> {
            store.seenCards().see(card);
            return pen;
        });
    }

    private static final class NoRoster implements Roster {
        @Override
        public RosterAnswer lookup(String certno, String area) {
            return new RosterAnswer.NoRoster();
        }

        @Override
        public Optional<RosterStamp> stamp() {
            return Optional.empty();
        }
    }
}
