package org.gongji.desk.ui.step.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.base.DeviceFault;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.evidence.picture.Recipe;
import org.gongji.desk.evidence.reading.PageReader.Outcome;
import org.gongji.desk.evidence.reading.PageReading;
import org.gongji.desk.evidence.reading.ReadPage;
import org.gongji.desk.evidence.reading.ReadPerson.Item;
import org.gongji.desk.evidence.reading.ReadingCheck.Finding;
import org.gongji.desk.evidence.reading.ReadingCheck.From;
import org.gongji.desk.evidence.reading.ReadingCheck.Trouble;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.ui.SampleReading;
import org.gongji.desk.ui.Samples;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;

@DisplayName("What the machine read, offered to the clerk")
class RecognitionTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private final CaseFile file = SampleReading.unread();
    private final Paper unread = file.papers().stream().filter(paper -> paper.people().isEmpty()).findFirst()
            .orElseThrow();
    private int heard;

    private Recognition recognition(PagePrint print) {
        return new Recognition(() -> file, print, Samples.atOnce(), () -> TODAY, () -> heard++);
    }

    @Test
    void readsAPaperNobodyHasKeyedOnceAndOffersItsPeople() {
        int[] reads = {0};
        Recognition recognition = recognition((page, recipe) -> {
            reads[0]++;
            return new SampleReading().read(page, recipe);
        });

        recognition.look(unread);
        recognition.look(unread);
        file.papers().stream().filter(paper -> !paper.people().isEmpty()).forEach(recognition::look);

        assertThat(reads[0]).isEqualTo(1);
        assertThat(heard).isEqualTo(1);
        List<Offer> offers = recognition.offers(unread);
        assertThat(offers).extracting(offer -> offer.text(Item.NAME)).containsExactly("周明远", "林若溪");
        assertThat(offers.get(0).agrees()).contains(Item.NAME, Item.NUMBER);
        assertThat(offers.get(0).objects()).isFalse();
        assertThat(offers.get(0).crop(Item.NUMBER)).as("a picture to compare with").isPresent();
        assertThat(recognition.standing(unread)).isEmpty();
    }

    @Test
    void aPageThatWasTurnedIsReadAnew() {
        List<Recipe> recipes = new ArrayList<>();
        Recognition recognition = recognition((page, recipe) -> {
            recipes.add(recipe);
            return new SampleReading().read(page, recipe);
        });

        recognition.look(unread);
        recognition.look(PaperPages.shown(unread, unread.pages().get(0), Recipe.NONE.turned()));

        assertThat(recipes).containsExactly(Recipe.NONE, Recipe.NONE.turned());
    }

    @Test
    void aDigitTheMachineGotWrongIsAFindingAgainstTheChip() {
        Recognition recognition = recognition(new SampleReading());
        recognition.look(unread);

        assertThat(recognition.offers(unread).get(1).findings()).containsExactly(new Finding(Item.NUMBER,
                Trouble.NUMBER_MISMATCH, SampleReading.NUMBER, Optional.of(From.CHIP)));
        assertThat(recognition.offers(unread).get(1).toString()).doesNotContain("林若溪", SampleReading.MISREAD);
    }

    @Test
    void saysHowFarItIs() {
        assertThat(standing(new Outcome.Off())).contains(Recognition.Standing.OFF);
        assertThat(standing(new Outcome.Failed(DeviceFault.READER_CRASHED))).contains(Recognition.Standing.FAILED);
        assertThat(standing(new Outcome.Read(new ReadPage(10, 10, List.of())))).contains(Recognition.Standing.NOTHING);
        Recognition none = recognition(PagePrint.NONE);
        none.look(unread);
        assertThat(none.standing(unread)).as("nobody asked").isEmpty();
        assertThat(none.offers(unread)).isEmpty();
    }

    private Optional<Recognition.Standing> standing(Outcome outcome) {
        Recognition recognition = recognition((page, recipe) -> List.of(new PageReading(new byte[0], outcome)));
        recognition.look(unread);
        return recognition.standing(unread);
    }

    private static Paper.Named named(String role, String name, String number) {
        return new Paper.Named(role, name, number, Sex.UNKNOWN, null, "", "", "");
    }

    @Test
    void whoStandsInAPlaceStaysThere() {
        Recognition recognition = recognition(new SampleReading());
        recognition.look(unread);

        List<EntryPlaces.Place> places = EntryPlaces.of(List.of("party", "party"), List.of(
                named("party", "林若溪", SampleReading.NUMBER), named("party", "", "")), true,
                recognition.offers(unread));

        assertThat(places.get(0).number()).as("the chip's").isEqualTo(SampleReading.NUMBER);
        assertThat(places.get(0).offer().orElseThrow().text(Item.NUMBER)).isEqualTo(SampleReading.MISREAD);
        assertThat(places.get(1).name()).as("filled in, nobody stood there").isEqualTo("周明远");
    }

    @Test
    void aPageThatFitsNobodyIsOfferedToTheLastFreePlace() {
        Recognition recognition = recognition(new SampleReading());
        recognition.look(unread);

        List<EntryPlaces.Place> places = EntryPlaces.of(List.of("party", "party"), List.of(
                named("party", "周明远", ""), named("party", "许静", "")), false, recognition.offers(unread));

        assertThat(places.get(1).name()).isEqualTo("许静");
        assertThat(places.get(1).offer().orElseThrow().text(Item.NAME)).isEqualTo("林若溪");
    }

    @Test
    void aBookletsPagesSayWhoHeadsItAndHowManyRowsItHas() {
        List<Offer> offers = List.of(offer("head", "许长庚", "户主"), offer("row", "许静", "长女"),
                offer("row", "周小禾", "外孙女"));

        List<EntryPlaces.Place> places = EntryPlaces.of(List.of("head", "row"), List.of(
                named("head", "周明远", ""), named("row", "周小禾", "1")), true, offers);

        assertThat(places).extracting(EntryPlaces.Place::role).containsExactly("head", "row", "row");
        assertThat(places).extracting(EntryPlaces.Place::name).containsExactly("许长庚", "许静", "周小禾");
        assertThat(places).extracting(EntryPlaces.Place::relation).containsExactly("", "长女", "外孙女");
        assertThat(places.get(2).number()).as("known better").isEqualTo("1");
    }

    @Test
    void aFurtherPageOfAKeyedBookletIsAFurtherRow() {
        List<EntryPlaces.Place> places = EntryPlaces.of(List.of("head", "row"), List.of(named("head", "许长庚", ""),
                named("row", "许静", "")), false, List.of(offer("row", "周小禾", "外孙女")));

        assertThat(places).extracting(EntryPlaces.Place::name).containsExactly("许长庚", "许静", "周小禾");
    }

    @Test
    void aGuessGivesWayToSomebodyTheChipKnows() {
        Recognition recognition = recognition(new SampleReading());
        recognition.look(unread);
        List<Offer> husband = recognition.offers(unread).subList(0, 1);
        List<Paper.Named> wife = List.of(named("party", "林若溪", SampleReading.NUMBER));

        assertThat(EntryPlaces.of(List.of("party"), wife, true, husband).get(0).name()).isEqualTo("周明远");
        assertThat(EntryPlaces.of(List.of("party"), wife, false, husband).get(0).name()).as("somebody said so")
                .isEqualTo("林若溪");
    }

    private static Offer offer(String role, String name, String relation) {
        return SampleOffers.offer(role, List.of(), Item.NAME, name, Item.RELATION, relation);
    }

    @Test
    void onlyKindsThatAreReadAreRead() {
        Paper court = new Paper("w8", PaperKind.COURT_PAPER, "", null, true, List.of(), Map.of(),
                unread.pages(), true);
        Recognition recognition = recognition((page, recipe) -> {
            throw new AssertionError("not to be read");
        });

        recognition.look(court);

        assertThat(heard).isZero();
    }
}
