package org.gongji.desk.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Vectors of domain.md §4.1 and §4.2. */
class IdNumbersTest {
    private static final LocalDate TODAY = LocalDate.of(2026, 1, 22);

    @ParameterizedTest
    @CsvSource({
        "410105199003070018, RESIDENT18, 1990-03-07, MALE, 410105",
        "410102200802290021, RESIDENT18, 2008-02-29, FEMALE, 410102",
        "11010519491231002X, RESIDENT18, 1949-12-31, FEMALE, 110105",
        "810000198501010010, HMT_RESIDENCE, 1985-01-01, MALE, 810000",
        "820000198501010020, HMT_RESIDENCE, 1985-01-01, FEMALE, 820000",
        "830000198501010030, HMT_RESIDENCE, 1985-01-01, MALE, 830000",
        "932682198501010017, FOREIGN_2023, 1985-01-01, MALE, 320000",
        "911124198108030024, FOREIGN_2023, 1981-08-03, FEMALE, 110000"})
    void readsWhatAValidNumberSays(String number, IdKind kind, LocalDate birth, Sex sex, String region) {
        IdCheck check = IdNumbers.check(number, TODAY);
        assertThat(check.verdict()).isEqualTo(Verdict.VALID);
        assertThat(check.kind()).isEqualTo(kind);
        assertThat(check.birth()).isEqualTo(birth);
        assertThat(check.sex()).isEqualTo(sex);
        assertThat(check.region()).isEqualTo(region);
        assertThat(check.reasons()).isEmpty();
    }

    @Test
    void refusesADayThatNeverWasThoughTheCheckDigitFits() {
        IdCheck check = IdNumbers.check("41018219630229001X", TODAY);
        assertThat(check.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(check.reasons()).containsExactly(IdReason.ID_DATE);
        assertThat(check.birth()).isNull();
    }

    @Test
    void refusesOneWrongDigit() {
        assertThat(IdNumbers.check("410105199003070019", TODAY).reasons()).containsExactly(IdReason.ID_CHECKSUM);
    }

    @Test
    void namesEveryFaultOfANumberAtOnce() {
        assertThat(IdNumbers.check("410105199013070018", TODAY).reasons())
                .contains(IdReason.ID_DATE, IdReason.ID_CHECKSUM);
    }

    @ParameterizedTest
    @ValueSource(strings = {"41010319790815007x", "41010319790815007Ｘ", "41010319790815007Х", "41010319790815007х",
        "410103 19790815 007X", "410103-19790815-007X", "４１０１０３１９７９０８１５００７Ｘ", "41010319790815007*",
        "\uFEFF41010319790815007X", "　41010319790815007X　", "41010319790815007ⅹ", "41010319790815007Χ"})
    void putsTypingRight(String typed) {
        IdCheck check = IdNumbers.check(typed, TODAY);
        assertThat(check.verdict()).isEqualTo(Verdict.NORMALISED);
        assertThat(check.value()).isEqualTo("41010319790815007X");
        assertThat(check.reasons()).isNotEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"٤10105199003070018", "𝟒10105199003070018", "4101051990030700①8", "४१०१०५१९९००३०७००१८"})
    void refusesDigitsOfOtherScripts(String typed) {
        IdCheck check = IdNumbers.check(typed, TODAY);
        assertThat(check.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(check.reasons()).contains(IdReason.ID_OTHER_DIGITS);
    }

    @Test
    void keepsAnOldNumberAsTypedAndOffersItsEighteenDigits() {
        IdCheck check = IdNumbers.check("410105790815001", TODAY);
        assertThat(check.verdict()).isEqualTo(Verdict.WARNING);
        assertThat(check.kind()).isEqualTo(IdKind.RESIDENT15);
        assertThat(check.value()).isEqualTo("410105790815001");
        assertThat(check.eighteen()).isEqualTo("410105197908150013");
        assertThat(check.birth()).isEqualTo("1979-08-15");
        assertThat(check.sex()).isEqualTo(Sex.MALE);
        assertThat(check.reasons()).containsExactly(IdReason.ID_LEGACY_15);
    }

    @Test
    void takesOldAndNewWritingForOneNumber() {
        assertThat(IdNumbers.same("410105790815001", "410105 19790815 0013")).isTrue();
        assertThat(IdNumbers.same("410105790815001", "410105197908150021")).isFalse();
        assertThat(IdNumbers.same("", " ")).isFalse();
        assertThat(IdNumbers.canonical("41010319790815007ｘ")).isEqualTo("41010319790815007X");
    }

    @ParameterizedTest
    @ValueSource(strings = {"410381", "411023", "410224", "411222", "411626", "410322", "410728"})
    void onlyWarnsOfARetiredCounty(String region) {
        String seventeen = region + "19790815001";
        IdCheck check = IdNumbers.check(seventeen + IdNumbers.checkCharacter(seventeen), TODAY);
        assertThat(check.verdict()).isEqualTo(Verdict.WARNING);
        assertThat(check.reasons()).contains(IdReason.ID_REGION_RETIRED);
    }

    @Test
    void doubtsACountyThatWasGoneBeforeTheBirth() {
        assertThat(of("41038120220815001").reasons()).contains(IdReason.ID_REGION_RETIRED, IdReason.ID_REGION_YEARS);
        assertThat(of("41038120210815001").reasons()).contains(IdReason.ID_REGION_RETIRED)
                .doesNotContain(IdReason.ID_REGION_YEARS);
        assertThat(of("41038120220815001").usable()).isTrue();
    }

    @Test
    void knowsCountiesThatOnlyOlderListsHold() {
        Division taigu = Divisions.find("140726").orElseThrow();
        assertThat(taigu.name()).isEqualTo("山西省晋中市太谷县");
        assertThat(taigu.state()).isEqualTo(Division.State.RETIRED);
        assertThat(taigu.until()).isEqualTo(2020);
        assertThat(Divisions.find("410105").orElseThrow().until()).isZero();
    }

    @ParameterizedTest
    @ValueSource(strings = {"410171", "410172", "410173"})
    void warnsOfAZoneNoCitizensNumberHolds(String region) {
        String seventeen = region + "19790815001";
        IdCheck check = IdNumbers.check(seventeen + IdNumbers.checkCharacter(seventeen), TODAY);
        assertThat(check.verdict()).isEqualTo(Verdict.WARNING);
        assertThat(check.reasons()).contains(IdReason.ID_REGION_OFFICE, IdReason.ID_REGION_UNKNOWN);
    }

    @Test
    void onlyWarnsOfARegionNobodyKnows() {
        IdCheck check = IdNumbers.check("00999919790815001"
                + IdNumbers.checkCharacter("00999919790815001"), TODAY);
        assertThat(check.verdict()).isEqualTo(Verdict.WARNING);
        assertThat(check.reasons()).containsExactly(IdReason.ID_REGION_UNKNOWN);
    }

    @Test
    void knowsTheHandlingOfficesAndCountiesOfZhengzhou() {
        assertThat(Divisions.find("410105").orElseThrow().name()).isEqualTo("河南省郑州市金水区");
        assertThat(Divisions.find("419001").orElseThrow().name()).isEqualTo("河南省济源市");
        assertThat(Divisions.province("410999").orElseThrow().name()).isEqualTo("河南省");
    }

    @Test
    void refusesTomorrowsChildAndAcceptsTodays() {
        assertThat(of("41010520260122001").reasons()).isEmpty();
        assertThat(of("41010520260123001").reasons()).contains(IdReason.ID_DATE, IdReason.ID_BIRTH_FUTURE);
    }

    @Test
    void refusesAnAgeNobodyReached() {
        assertThat(of("41010518960122001").verdict()).isEqualTo(Verdict.VALID);
        assertThat(of("41010518960121001").reasons()).contains(IdReason.ID_TOO_OLD);
    }

    private static IdCheck of(String seventeen) {
        return IdNumbers.check(seventeen + IdNumbers.checkCharacter(seventeen), TODAY);
    }

    @ParameterizedTest
    @CsvSource({"SAU123456789012, FOREIGN_2017", "H12345678, HM_PERMIT", "M1234567801, HM_PERMIT",
        "12345678, TW_PERMIT", "1234567801, TW_PERMIT", "1234567801(B), TW_PERMIT", "E12345678, PASSPORT",
        "EA1234567, PASSPORT", "DE1234567, PASSPORT", "G12345678, PASSPORT", "X320101001, PASSPORT_OR_BIRTH", "TR1234567, PASSPORT"})
    void tellsOtherDocumentsByTheirShape(String number, String kind) {
        IdCheck check = IdNumbers.check(number, TODAY);
        assertThat(check.verdict()).isEqualTo(Verdict.VALID);
        assertThat(check.kind()).isEqualTo(kind.equals("PASSPORT_OR_BIRTH") ? IdKind.BIRTH_CERTIFICATE
                : IdKind.valueOf(kind));
    }

    @Test
    void tellsTheProvinceOfABirthCertificateButNoYear() {
        IdCheck check = IdNumbers.check("L350247695", TODAY);
        assertThat(check.kind()).isEqualTo(IdKind.BIRTH_CERTIFICATE);
        assertThat(check.region()).isEqualTo("350000");
        assertThat(check.birth()).isNull();
    }

    @Test
    void readsNationalityFromForeignersNumbers() {
        assertThat(IdNumbers.check("932682198501010017", TODAY).nationality()).isEqualTo("SAU");
        assertThat(IdNumbers.check("911124198108030024", TODAY).nationality()).isEqualTo("CAN");
        assertThat(IdNumbers.check("SAU123456789012", TODAY).nationality()).isEqualTo("SAU");
    }

    @Test
    void doubtsNationalityLettersNobodyHas() {
        assertThat(IdNumbers.check("XXA123456789012", TODAY).verdict()).isEqualTo(Verdict.VALID);
        assertThat(IdNumbers.check("QQQ123456789012", TODAY).reasons())
                .containsExactly(IdReason.ID_NATIONALITY_UNKNOWN);
    }

    @ParameterizedTest
    @CsvSource({"RESIDENT18, 410105199003070018, 01", "RESIDENT15, 410105790815001, 01",
        "HMT_RESIDENCE, 810000198501010010, 01", "FOREIGN_2023, 911124198108030024, 07",
        "FOREIGN_2017, CAN123456789012, 07", "HM_PERMIT, H12345678, 04", "HM_PERMIT, M12345678, 05",
        "TW_PERMIT, 12345678, 06", "PASSPORT, X1234567, 08", "PASSPORT, EA1234567, 99", "SOCIAL_CARD, A12345678, 90",
        "BIRTH_CERTIFICATE, X320101001, 99"})
    void writesThePlatformsCodeOfADocumentAndKnowsTheKindAgain(IdKind kind, String number, String code) {
        assertThat(IdNumbers.check(number, kind, TODAY).usable()).isTrue();
        assertThat(new IdDocument(kind, number, null, null, false, Source.KEYED).certType()).isEqualTo(code);
        assertThat(IdKind.ofRecord(code, number).psnCertType(number)).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"01", "05"})
    void knowsAResidencePermitUnderEitherCodeThatOfficesGiveIt(String code) {
        assertThat(IdKind.ofRecord(code, "810000198501010010")).isEqualTo(IdKind.HMT_RESIDENCE);
    }

    @Test
    void tellsAPassportFromASocialCardOnlyByTheClerksWord() {
        assertThat(IdNumbers.check("A12345678", TODAY).kind()).isEqualTo(IdKind.PASSPORT);
        assertThat(IdNumbers.check("A12345678", IdKind.SOCIAL_CARD, TODAY).kind()).isEqualTo(IdKind.SOCIAL_CARD);
        assertThat(IdNumbers.check("A1234567", IdKind.SOCIAL_CARD, TODAY).usable()).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"C12345678", "CA0000001"})
    void refusesAnExitPermitAsIdentity(String number) {
        assertThat(IdNumbers.check(number, TODAY).reasons()).containsExactly(IdReason.ID_TRAVEL_PERMIT);
    }

    @Test
    void believesTheClerkThatACNumberIsAForeignPassport() {
        assertThat(IdNumbers.check("C12345678", IdKind.PASSPORT, TODAY).verdict()).isEqualTo(Verdict.VALID);
        assertThat(IdNumbers.check("C12345678", IdKind.RESIDENT18, TODAY).verdict()).isEqualTo(Verdict.INVALID);
    }

    @ParameterizedTest
    @CsvSource({"'', ID_EMPTY", "'   ', ID_EMPTY", "41010519900307001, ID_LENGTH", "4101051990030700188, ID_LENGTH",
        "你好, ID_FORMAT", "410105********0018, ID_FORMAT", "41010519900307O018, ID_FORMAT"})
    void saysWhyAStringIsNoNumber(String typed, IdReason reason) {
        IdCheck check = IdNumbers.check(typed, TODAY);
        assertThat(check.verdict()).isEqualTo(Verdict.INVALID);
        assertThat(check.reasons()).contains(reason);
    }

    @Test
    void answersAWholePageInsteadOfANumber() {
        assertThat(IdNumbers.check("4".repeat(1_000_000), TODAY).reasons()).contains(IdReason.ID_LENGTH);
    }

    @Test
    void makesNoCheckCharacterOfHalfANumber() {
        assertThatThrownBy(() -> IdNumbers.checkCharacter("123")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> IdNumbers.eighteen("123")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest
    @CsvSource({"410171199705170019, RESIDENT18", "410105790815001, RESIDENT15", "810000198501010010, HMT_RESIDENCE",
        "911124198108030024, FOREIGN_2023", "CAN110000123456, FOREIGN_2017", "H12345678, HM_PERMIT PASSPORT SOCIAL_CARD",
        "M1234567801, HM_PERMIT", "12345678, TW_PERMIT PASSPORT", "1234567801, TW_PERMIT", "E12345678, PASSPORT SOCIAL_CARD",
        "X320101001, BIRTH_CERTIFICATE", "AB123456789012, ''", "AB12345678, PASSPORT", "C12345678, ''", "12345, ''"})
    void namesEveryDocumentANumberMayBeOn(String number, String kinds) {
        assertThat(String.join(" ", IdNumbers.kinds(number).stream().map(IdKind::name).toList())).isEqualTo(kinds);
    }
}
