package org.gongji.desk.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import org.gongji.desk.identity.IdDocument;
import org.gongji.desk.identity.IdKind;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.identity.SocialCardReading;
import org.gongji.desk.identity.SocialCardReading.NameState;
import org.gongji.desk.identity.Source;
import org.junit.jupiter.api.Test;

/** A 社会保障卡 fills in what nobody has said, and says of each value that it came from there. */
class PrefillTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate BIRTH = LocalDate.of(1990, 3, 7);
    private static final String NUMBER = "410105199003070026";

    private static SocialCardReading card(String number, String name, NameState state) {
        return new SocialCardReading(number, name, state, Sex.FEMALE, "01", BIRTH, "A12345678", "410100", "2.00", null);
    }

    @Test
    void fillsAnEmptyPersonAndMarksEveryValue() {
        String number = "410105199003070018";
        Person person = People.prefilled("p1", card(number, "李四", NameState.WHOLE), null, TODAY);
        assertThat(person.name()).isEqualTo("李四");
        assertThat(person.nameSource()).isEqualTo(Source.SOCIAL_CARD);
        assertThat(person.document()).isEqualTo(new IdDocument(IdKind.RESIDENT18, number, null, null, false,
                Source.SOCIAL_CARD));
        assertThat(person.document().source().fromDocument()).as("it can be copied").isFalse();
    }

    @Test
    void leavesWhatIsKnownAsItIs() {
        Person chip = new Person("p1", "李\u5E9A", Source.CHIP, new IdDocument(IdKind.RESIDENT18, NUMBER, null, null,
                true, Source.CHIP), Sex.FEMALE, BIRTH, "13800000000", List.of("李三"), List.of());
        assertThat(People.prefilled("p1", card("410105198003070021", "李四", NameState.WHOLE), chip, TODAY))
                .isEqualTo(chip);
    }

    @Test
    void fillsInNoNameThatIsCutOrLostAndNoNumberThatIsNone() {
        Person cut = People.prefilled("p1", card("410105199003070019", "李", NameState.MAY_BE_CUT), null, TODAY);
        assertThat(cut.name()).isEmpty();
        assertThat(cut.document()).as("its check digit fails").isNull();
        assertThat(People.prefilled("p1", card(NUMBER, "", NameState.LOST), null, TODAY).name()).isEmpty();
    }
}
