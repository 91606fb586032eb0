package org.gongji.desk.policy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.gongji.desk.policy.Visits.codes;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.base.BadJson;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.kinship.NearKind;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StopOrderTest {
    private static final String ORDER = "{\"orders\": [{\"number\": \"停〔2026〕1号\", \"pack\": \"HN-2024-09\", \"halts\": "
            + "[\"bind\"], \"from\": \"2026-01-22\", \"until\": \"2026-01-23\", \"reason\": \"规则有误，正在修订。\"}]}";

    private static PolicyShelf shelf(String orders, LocalDate validUntil, LocalDate today) {
        PolicyShelf shelf = PolicyShelf.read(Map.of("near.json", PackEdits.near().json(), StopOrder.FILE,
                orders.getBytes(StandardCharsets.UTF_8)));
        return (validUntil == null ? shelf : shelf.validUntil(validUntil)).on(today);
    }

    private static Decision decide(PolicyShelf shelf, Application.Purpose purpose) {
        Visits visit = Visits.visit().member("p2", "母亲", 1960, Sex.FEMALE);
        visit.purpose = purpose;
        if (purpose == Application.Purpose.END) {
            visit.standing.add(new Application.Standing(visit.giver.number(), visit.matters.get(0).member().number(),
                    Application.Standing.State.ACTIVE, "母亲", Optional.of(NearKind.PARENT), LocalDate.of(2025, 1, 1)));
        }
        return new Decider().decide(shelf.choose(visit.date, "410105").orElseThrow(), shelf, visit.application()).get(0);
    }

    @ParameterizedTest
    @CsvSource({"2026-01-21, false", "2026-01-22, true", "2026-01-23, true", "2026-01-24, false"})
    void haltsBindingFromItsFirstToItsLastDay(LocalDate today, boolean halted) {
        Decision decision = decide(shelf(ORDER, null, today), Application.Purpose.BIND);

        assertThat(decision.outcome()).isEqualTo(halted ? Outcome.NOT_DECIDABLE : Outcome.ALLOWED);
        assertThat(codes(decision)).isEqualTo(halted ? List.of(ReasonCode.SERVICE_STOPPED) : List.of());
        assertThat(decision.trace().stream().filter(tried -> tried.rule().equals("pack_stop")))
                .hasSize(halted ? 1 : 0).allMatch(tried -> tried.facts().contains("停〔2026〕1号")
                        && tried.facts().contains("正在修订"));
    }

    @Test
    void leavesUnbindingPossibleWhileItHalts() {
        PolicyShelf halted = shelf(ORDER.replace("\"pack\": \"HN-2024-09\", ", ""), null, Visits.DAY);

        assertThat(decide(halted, Application.Purpose.BIND).outcome()).isEqualTo(Outcome.NOT_DECIDABLE);
        assertThat(decide(halted, Application.Purpose.END).outcome()).isEqualTo(Outcome.ALLOWED);
        assertThat(codes(decide(halted, Application.Purpose.END))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"[\"bind\"] | [\"end\"] | unknown_word",
        "HN-2024-09 | HN-2099-01 | stop_unknown", "2026-01-23 | 2026-01-20 | pack_backwards",
        "\"number\" | \"No\" | unknown_field"})
    void refusesAnOrderThatCannotBeMeantAndSaysWhy(String of, String by, String problem) {
        assertThatThrownBy(() -> shelf(ORDER.replace(of, by), null, Visits.DAY))
                .isInstanceOfSatisfying(BadJson.class, bad -> {
                    assertThat(bad.problem()).isEqualTo(problem);
                    for (Words words : List.of(Words.chinese(), Words.english())) {
                        assertThat(words.say("reading." + problem, bad.arguments())).doesNotContain("{");
                    }
                });
    }

    /** Expiry never closes the window: binding with a supervisor, ending goes on, both are marked. */
    @ParameterizedTest
    @CsvSource({"2026-01-22, BIND, ALLOWED, ", "2026-01-21, BIND, NEEDS_SUPERVISOR, PACK_EXPIRED",
        "2026-01-21, END, ALLOWED, PACK_EXPIRED"})
    void anExpiredPackWorksWithASupervisorAndIsMarked(LocalDate validUntil, Application.Purpose purpose,
                                                      Outcome outcome, ReasonCode code) {
        Decision decision = decide(shelf("{\"orders\": []}", validUntil, Visits.DAY), purpose);

        assertThat(decision.outcome()).isEqualTo(outcome);
        assertThat(codes(decision)).isEqualTo(code == null ? List.of() : List.of(code));
        assertThat(Ruling.mayRule(decision)).isEqualTo(outcome == Outcome.NEEDS_SUPERVISOR);
    }
}
