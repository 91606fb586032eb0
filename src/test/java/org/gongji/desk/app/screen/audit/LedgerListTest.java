package org.gongji.desk.app.screen.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneId;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.gongji.desk.access.AuditDesk.Filter;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryHeader;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ui.audit.AuditDesk.Asked;
import org.gongji.desk.ui.audit.AuditDesk.Fact;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@DisplayName("What an auditor may read, and how it is asked for")
class LedgerListTest {
    private static final Words WORDS = Words.chinese();
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final FactWords FACTS = new FactWords(WORDS, ZONE);
    private static final String NUMBER = "410171199705170017";
    private static final List<Clerk> STAFF = List.of(new Clerk("0312", "何雨桐", Set.of(Role.CLERK)),
            new Clerk("0105", "邵　敏", Set.of(Role.SUPERVISOR)), new Clerk("0106", "邵明", Set.of(Role.CLERK)));

    private static String shown(Map<String, Object> payload) {
        return FactLines.of(payload, FACTS).stream().map(Fact::value).collect(Collectors.joining("|"));
    }

    @Nested
    @DisplayName("Facts")
    class Facts {
        @Test
        void hideWhoeverTheyNameWhereverTheNameStands() {
            String all = shown(Map.of("giver", Map.of("name", "周明远", "certno", NUMBER),
                    "note", "周明远来过，号码 " + NUMBER, "reason", "补录 " + NUMBER + " 的电话 13800000000",
                    "proof", Map.of("path", List.of(Map.of("from", "周明远", "to", "林小溪"))),
                    "certnos", List.of(NUMBER, "E12345678")));
            assertThat(all).contains("周*远", "林*溪", "410171********0017", "补录 410171********0017")
                    .doesNotContain("周明远", "林小溪", NUMBER, "19970517", "E12345678", "13800000000");
        }

        @Test
        void leaveWholeWhatNamesNobody() {
            String digest = Sha256.of(new byte[3]).hex();
            assertThat(shown(Map.of("kind", "共济", "page", digest, "at", "2026-11-23T02:21:58.123Z", "n", 7,
                    "caseNo", "410105-W03-1-260122-0007-C", "draft", "D-0231", "relation", Map.of("name", "外祖父"),
                    "clause", "第十二条", "flag", true))).contains("共济", digest, "2026-11-23 10:21:58", "7",
                    "410105-W03-1-260122-0007-C", "D-0231", "外祖父", "第十二条", "是");
        }

        @Test
        void countRowsInsteadOfListingThem() {
            assertThat(FactLines.of(Map.of("rows", List.of(Map.of("table", "x"), Map.of("table", "y"))), FACTS))
                    .containsExactly(new Fact("改动的行数", "2"));
        }

        @Test
        void endAfterSomeAndSayHowManyAreLeft() {
            Map<String, Object> many = Map.of("list", IntStream.range(0, 400).boxed().toList());
            List<Fact> facts = FactLines.of(many, FACTS);
            assertThat(facts).hasSize(151);
            assertThat(facts.get(150)).isEqualTo(new Fact("没有显示的行数", "250"));
        }
    }

    @Nested
    @DisplayName("The table")
    class Table {
        private Entry entry(String caseNo, Map<String, Object> payload) {
            byte[] salt = new byte[32];
            return new Entry(new EntryHeader(EntryHeader.FORMAT, "s", StoreMode.TRAINING, 1, "0".repeat(32), 7,
                    EntryHeader.GENESIS, EntryKind.LOOKED_UP, Instant.EPOCH, Instant.EPOCH, "0312", caseNo,
                    Entry.payloadDigest(salt, payload)), salt, payload);
        }

        @Test
        void isReadBackAsWritten() throws IOException {
            Entry entry = entry("410105-W03-1-260122-0007-C", Map.of("certno", NUMBER, "reason", "present"));
            byte[] bytes = new LedgerTable(WORDS, StaffNames.of(STAFF), ZONE).of(List.of(entry));
            assertThat(bytes).startsWith(0xEF, 0xBB, 0xBF);
            String text = new String(bytes, StandardCharsets.UTF_8).substring(1);
            List<CSVRecord> records = CSVFormat.RFC4180.parse(new StringReader(text)).getRecords();
            assertThat(records).hasSize(2);
            assertThat(records.get(1).values()).contains("7", "LOOKED_UP", "查询记录", "0312", "何雨桐",
                    "410105-W03-1-260122-0007-C", entry.header().digest().hex(),
                    "证件号码=410171********0017; 理由=本人在窗口，要办或要问");
            assertThat(text).doesNotContain(NUMBER);
        }

        @ParameterizedTest
        @ValueSource(strings = {"=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "\n=1", "＝1+1", "＋1", "－1", "＠x"})
        void neverBeginsACellLikeAFormula(String cell) {
            assertThat(LedgerTable.text(cell)).isEqualTo("'" + cell);
        }

        @Test
        void leavesOtherCellsAlone() {
            assertThat(List.of("", "0312", "a=b", "查询-记录")).allMatch(cell -> LedgerTable.text(cell).equals(cell));
        }

        @Test
        void guardsACellThatTheLedgerHolds() throws IOException {
            byte[] bytes = new LedgerTable(WORDS, StaffNames.of(STAFF), ZONE).of(List.of(entry("=cmd()", Map.of())));
            List<String> cells = new ArrayList<>();
            CSVFormat.RFC4180.parse(new StringReader(new String(bytes, StandardCharsets.UTF_8).substring(1)))
                    .getRecords().get(1).forEach(cells::add);
            assertThat(cells).contains("'=cmd()").noneMatch(cell -> cell.startsWith("="));
        }
    }

    @Nested
    @DisplayName("Questions")
    class Questions {
        private Filter read(String who, String what, String from, String to, String caseNo)
                throws AskedReader.Unreadable {
            return new AskedReader(WORDS, STAFF, LocalDate.of(2026, 11, 23))
                    .filter(new Asked(who, what, from, to, caseNo));
        }

        private void refuses(String key, String who, String what, String from, String to) {
            assertThatThrownBy(() -> read(who, what, from, to, "")).isInstanceOfSatisfying(
                    AskedReader.Unreadable.class, typed -> assertThat(typed.why().key()).isEqualTo("audit.wrong." + key));
        }

        @Test
        void areReadAsAPersonTypesThem() throws AskedReader.Unreadable {
            assertThat(read("", "", "", "", "")).isEqualTo(Filter.everything());
            assertThat(read("何", "查询", "11-20", "2026/11/23", " d-0231 ")).isEqualTo(new Filter("0312",
                    Set.of(EntryKind.LOOKED_UP), Optional.of(LocalDate.of(2026, 11, 20)),
                    Optional.of(LocalDate.of(2026, 11, 23)), "D-0231"));
            assertThat(read("０３１２", "bound", "", "", "").staffNo()).as("full width").isEqualTo("0312");
            assertThat(read("0999", "", "", "", "").staffNo()).as("somebody who left").isEqualTo("0999");
            assertThat(read("邵敏", "", "", "", "").staffNo()).isEqualTo("0105");
            assertThat(read("柜台自己", "", "", "", "").staffNo()).isEqualTo("-");
            assertThat(read("", "密钥", "", "", "").kinds()).containsExactly(EntryKind.KEYS_ROTATED);
        }

        @Test
        void thatMeanNothingAreNotAnswered() {
            refuses("nobody", "张三", "", "", "");
            refuses("several", "邵", "", "", "");
            refuses("kind", "", "飞行", "", "");
            refuses("day", "", "", "昨天", "");
            refuses("day", "", "", "2026-02-30", "");
            refuses("order", "", "", "11-23", "11-22");
        }

        @Test
        void knowEveryActInBothLanguages() throws AskedReader.Unreadable {
            for (EntryKind kind : EntryKind.values()) {
                assertThat(read("", WORDS.say("audit.kind." + kind), "", "", "").kinds()).contains(kind);
                assertThat(Words.english().say("audit.kind." + kind)).isNotBlank();
            }
        }
    }
}
