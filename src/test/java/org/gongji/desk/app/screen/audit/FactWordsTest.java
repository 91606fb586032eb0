package org.gongji.desk.app.screen.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.gongji.desk.access.Standing;
import org.gongji.desk.binding.Approval;
import org.gongji.desk.binding.MatterKind;
import org.gongji.desk.binding.RulingReason;
import org.gongji.desk.binding.Signature;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.forms.FormKind;
import org.gongji.desk.identity.IdKind;
import org.gongji.desk.identity.Source;
import org.gongji.desk.intake.LookDesk;
import org.gongji.desk.kinship.Strength;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryHeader;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.policy.Deferral;
import org.gongji.desk.policy.Outcome;
import org.gongji.desk.policy.ReasonCode;
import org.gongji.desk.policy.Severity;
import org.gongji.desk.store.fold.Retention;
import org.gongji.desk.words.Words;
import org.gongji.desk.base.StoreMode;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

@DisplayName("A code of the ledger")
class FactWordsTest {
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");

    private static Stream<String> names(Enum<?>... all) {
        return Arrays.stream(all).map(Enum::name);
    }

    private static Stream<Arguments> codes() {
        return Stream.of(
                Arguments.of("code", names(ReasonCode.values())), Arguments.of("refusals", names(ReasonCode.values())),
                Arguments.of("class", names(Severity.values())),
                Arguments.of("gap", names(ReasonCode.values()).filter(Deferral::mayStandOpen)),
                Arguments.of("way", names(Deferral.Way.values())),
                Arguments.of("papers", Stream.concat(Stream.of("commitment"),
                        Arrays.stream(PaperKind.values()).map(PaperKind::word))),
                Arguments.of("fact", Stream.of("parent_child", "adoption", "spouse", "marriage_again", "sibling",
                        "grandparent_grandchild", "support", "kinship")),
                Arguments.of("outcome", Arrays.stream(Outcome.values()).map(Outcome::word)),
                Arguments.of("reason", names(RulingReason.values())),
                Arguments.of("reason", Arrays.stream(LookDesk.Reason.values()).map(LookDesk.Reason::word)),
                Arguments.of("effect", names(Approval.State.values()).filter(state -> !state.equals("ASKED"))),
                Arguments.of("state", names(Approval.State.values()).filter(state -> !state.equals("ASKED"))),
                Arguments.of("kinds", names(EntryKind.values())), Arguments.of("right", names(Right.values())),
                Arguments.of("refused", names(Right.values())), Arguments.of("roles", names(Role.values())),
                Arguments.of("before", names(Role.values())), Arguments.of("what", names(Standing.values())),
                Arguments.of("what", Stream.of("ENTERED", "ROLES", "TOKEN", "OWN_NUMBER", "family", "roster")),
                Arguments.of("kind", Arrays.stream(FormKind.values()).map(FormKind::word)),
                Arguments.of("kind", Arrays.stream(PaperKind.values()).map(PaperKind::word)),
                Arguments.of("strength", Arrays.stream(Strength.values()).map(Strength::word)),
                Arguments.of("source", names(Source.values())),
                Arguments.of("giverIdentity", names(Source.values())),
                Arguments.of("memberStatus", Stream.of("DECLARED", "UNKNOWN", "ROSTER 46 2026-11-14",
                        "ABSENT 46 2026-11-14")),
                Arguments.of("mode", names(Signature.Mode.values())),
                Arguments.of("mode", Arrays.stream(StoreMode.values()).map(StoreMode::word)),
                Arguments.of("mode", Stream.of("PRESENT", "LATER")),
                Arguments.of("purpose", Arrays.stream(MatterKind.values()).map(MatterKind::word)),
                Arguments.of("certType", Arrays.stream(IdKind.values()).map(kind -> kind.psnCertType("1"))),
                Arguments.of("retention", names(Retention.values())),
                Arguments.of("setting", names(Retention.values()).map(name -> "retention." + name)),
                Arguments.of("did", Stream.of("listed", "opened", "printed", "saved")),
                Arguments.of("place", Stream.of("own", "elsewhere", "medium")),
                Arguments.of("expired", Stream.of("true", "false")));
    }

    @ParameterizedTest(name = "under {0} has words in both languages")
    @MethodSource("codes")
    void hasWords(String key, Stream<String> codes) {
        List<String> all = codes.toList();
        assertThat(all).isNotEmpty();
        for (Words words : List.of(Words.chinese(), Words.english())) {
            assertThat(all).allSatisfy(code -> assertThat(new FactWords(words, ZONE).code(key, code))
                    .as(code).isPresent());
        }
        assertThat(all).noneMatch(code -> new FactWords(Words.chinese(), ZONE).code(key, code).orElse("").equals(code));
    }

    @Test
    @DisplayName("that nobody gave words is found")
    void rawIsFound() {
        assertThat(RawFacts.of(List.of(entry(Map.of("shortage", "NO_SUCH_CODE", "reason", "called",
                "refusals", Map.of("DUP_PAIR", 1))))))
                .containsExactly("LOOKED_UP shortage", "LOOKED_UP shortage=NO_SUCH_CODE");
    }

    @Test
    @DisplayName("is never taken for somebody's name or sentence")
    void leavesNamesAlone() {
        FactWords facts = new FactWords(Words.chinese(), ZONE);
        assertThat(facts.code("name", "周明远")).isEmpty();
        assertThat(facts.code("note", "周明远来过")).isEmpty();
        assertThat(facts.code("at", "2026-13-45T99:00:00Z")).isEmpty();
    }

    private static Entry entry(Map<String, Object> payload) {
        byte[] salt = new byte[32];
        return new Entry(new EntryHeader(EntryHeader.FORMAT, "s", StoreMode.TRAINING, 1, "0".repeat(32), 1,
                EntryHeader.GENESIS, EntryKind.LOOKED_UP, Instant.EPOCH, Instant.EPOCH, "0312", "-",
                Entry.payloadDigest(salt, payload)), salt, payload);
    }
}
