package org.gongji.desk.app.screen.visit;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.gongji.desk.app.screen.records.DayCloseRoom;
import org.gongji.desk.app.screen.records.SearchRoom;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.binding.BindingState;
import org.gongji.desk.central.TrainingFolder;
import org.gongji.desk.identity.Person;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.Drafts;
import org.gongji.desk.judge.Evidence;
import org.gongji.desk.judge.Judge;
import org.gongji.desk.judge.OpenAsPrinted;
import org.gongji.desk.judge.PaperJudge;
import org.gongji.desk.roster.RosterAnswer;
import org.gongji.desk.ui.shell.Place;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;

/** One name from the keyboard to the centre, through the real services; every place is compared code point by code point. */
@DisplayName("Scenario 5: the name 𠅤, and a roster that holds the look-alike")
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class RareNameScenarioTest {
    private static final String RARE = "白" + Character.toString(0x20164);
    private static final String LOOK_ALIKE = "白" + Character.toString(0x6075);
    private static final String GIVER = "410173198405190479";
    private static final String WIFE = "410173198512080486";

    @TempDir
    static Path home;
    private static Hall hall;
    private static int places;
    private Seat seat;

    @BeforeAll
    static void open() throws IOException {
        hall = new Hall(home, true);
    }

    @AfterAll
    static void close() throws IOException {
        hall.close();
        Evidence.counted("C", "places from keyboard to centre in which the rare name has its own code points", places, 0);
    }

    @BeforeEach
    void sitDown() {
        seat = new Seat(hall);
    }

    @AfterEach
    void standUp() {
        seat.close();
    }

    private static void same(String where, String name) {
        assertThat(name.codePoints().toArray()).as(where).containsExactly(0x767D, 0x20164);
        places++;
    }

    private static CaseFile kept() {
        String draft = hall.counter.intake().drafts().stream().map(Drafts.Line::id).max(String::compareTo).orElseThrow();
        return hall.counter.intake().resume(draft).orElseThrow();
    }

    private static Person wife() {
        return kept().persons().stream().filter(one -> one.document() != null && one.number().equals(WIFE)).findFirst()
                .orElseThrow();
    }

    @Test
    @Order(1)
    @DisplayName("is entered by code point, shown, and taken for the roster's only when the clerk has looked and said so")
    void isEnteredAndMatchedByTheClerkAlone() {
        seat.at(() -> seat.visits().open(CaseFile.Purpose.BIND));
        seat.press("F10");
        seat.card("chengYan");
        seat.press("Space", "F10");
        seat.write("白20164");
        seat.press("Ctrl+R", "Enter");
        assertThat(seat.shown()).as("looked at before it is taken").contains("第 2 个字", "U+20164");
        seat.press("1");
        seat.type(WIFE);
        seat.type(WIFE);
        same("entered", wife().name());
        assertThat(kept().insurance().get(wife().ref())).isInstanceOfSatisfying(RosterAnswer.Found.class, found ->
                assertThat(found.rows()).extracting(row -> row.name()).containsOnly(LOOK_ALIKE));
        assertThat(seat.shown()).contains(RARE, "U+20164", "U+6075", "按 1 或 2");
        seat.picture("rare-choice");
        seat.press("Enter", "Space");
        assertThat(kept().statements().lookalikeChosen()).as("no key but 1 or 2 answers").isEmpty();
        seat.press("F10");
        assertThat(seat.shown()).as("nor does the way on").contains("按 1 或 2");
        seat.press("1");
        assertThat(kept().statements().lookalikeChosen()).containsExactly(wife().ref());
        same("entered and matched", wife().name());
        seat.type("1");
        seat.press("F10");
        hall.scan("05-marriage.jpg");
        seat.press("F7", "2", "Enter", "F10", "Space", "F10", "Space", "Space", "Space", "F10");
        assertThat(seat.shown()).contains("办好了。" + RARE + " 的共济已经生效。").doesNotContain(LOOK_ALIKE);
        places++;
        seat.press("Ctrl+P", "1", "1", "F10");
        assertThat(seat.atHome()).isTrue();
    }

    @Test
    @Order(2)
    @DisplayName("is stored, and found by itself and by nothing that looks like it")
    void isStoredAndSearched() {
        Binding bound = hall.counter.store().bindings().standing(GIVER, WIFE).orElseThrow();
        assertThat(bound.state()).isEqualTo(BindingState.ACTIVE);
        same("stored", bound.member().name());
        seat.at(() -> seat.enter(Place.SEARCH, new SearchRoom(seat, seat.visits())));
        new FxRobot().write(LOOK_ALIKE);
        seat.press("Down");
        assertThat(seat.shown()).contains("U+20164", "U+6075", "不是同一个字");
        seat.at(() -> seat.enter(Place.SEARCH, new SearchRoom(seat, seat.visits())));
        seat.typeName(RARE);
        assertThat(seat.shown()).doesNotContain("不是同一个字");
        seat.press("1");
        assertThat(seat.shown()).contains(RARE, bound.caseNo()).doesNotContain(LOOK_ALIKE);
        places++;
    }

    @Test
    @Order(3)
    @DisplayName("is printed so that pdftotext reads the same code points")
    void isPrinted() {
        List<Path> papers = hall.printed().stream().map(name -> home.resolve("printed").resolve(name)).toList();
        List<String> texts = papers.stream().map(PaperJudge::text).toList();
        assertThat(texts).anyMatch(text -> text.contains(RARE)).noneMatch(text -> text.contains(LOOK_ALIKE));
        places += (int) texts.stream().filter(text -> text.contains(RARE)).count();
    }

    @Test
    @Order(4)
    @DisplayName("is exported, and opened at the centre by stock openssl with identical code points")
    void isExportedAndOpenedAtTheCentre() throws IOException {
        Path stick = Files.createDirectories(home.resolve("stick"));
        seat.at(() -> seat.enter(Place.DAY_CLOSE, new DayCloseRoom(seat)));
        seat.press("F10", "1");
        seat.type(stick.toString());
        seat.press("F10");
        assertThat(seat.shown()).contains("包已写好、读回比对一致");
        Path bag = opened(stick);
        List<JsonNode> bound = new ArrayList<>();
        for (String line : Files.readAllLines(bag.resolve("data/acts.ndjson"))) {
            JsonNode act = new ObjectMapper().readTree(line);
            if (act.at("/header/kind").asText().equals("BOUND")) {
                bound.add(act.get("payload"));
            }
        }
        assertThat(bound).hasSize(1);
        same("opened at the centre", bound.get(0).at("/member/name").asText());
        assertThat(Files.readString(bag.resolve("data/acts.ndjson"))).as("what the roster held is told beside it")
                .doesNotContain("\"name\":\"" + LOOK_ALIKE);
        List<String> forms = texts(bag.resolve("data/forms"));
        assertThat(forms).anyMatch(text -> text.contains(RARE)).noneMatch(text -> text.contains(LOOK_ALIKE));
        places += (int) forms.stream().filter(text -> text.contains(RARE)).count();
    }

    private static List<String> texts(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".pdf")).map(PaperJudge::text).toList();
        }
    }

    /** By the commands printed beside the bundle, in a room where nothing of ours lies. */
    private static Path opened(Path stick) throws IOException {
        Judge.require("openssl", "openssl");
        Judge.require("unzip", "unzip");
        new TrainingFolder(home.resolve("central")).write(hall.office.keys());
        Path room = Files.createDirectories(home.resolve("centre"));
        for (String key : List.of("ca.pem", "centre.pem", "centre.key")) {
            Files.copy(home.resolve("central").resolve(key), room.resolve(key));
        }
        try (Stream<Path> files = Files.list(stick)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Files.copy(file, room.resolve(file.getFileName()), StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Judge.Said said = OpenAsPrinted.in(room);
        assertThat(said.exit()).as(said.text()).isZero();
        try (Stream<Path> files = Files.list(room)) {
            return files.filter(Files::isDirectory).findFirst().orElseThrow();
        }
    }
}
