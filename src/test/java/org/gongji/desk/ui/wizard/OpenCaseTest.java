package org.gongji.desk.ui.wizard;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.Drafts;
import org.gongji.desk.ui.kit.Errands;
import org.junit.jupiter.api.Test;

/** The order in which threads get their turn changes nothing of what the clerk meant. */
class OpenCaseTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-22T01:00:00Z"), ZoneOffset.UTC);
    private static final CaseFile NOBODY = new CaseFile("D-0007", CaseFile.Purpose.BIND, LocalDate.of(2026, 1, 22),
            null, "410105", "", List.of(), List.of(), List.of(), Map.of(),
            new CaseFile.Statements(false, false, Set.of(), false, Set.of(), Set.of(), Set.of(), false, Set.of()),
            List.of(), new CaseFile.OtherFacts(false, false, false, 0, false, 0, 0, false, null));

    private final List<String> calls = new ArrayList<>();
    private final List<Runnable> turns = new ArrayList<>();
    private final OpenCase open = new OpenCase(desk(), new InTurn(), CLOCK, NOBODY, "notice");

    private CaseDesk desk() {
        return (CaseDesk) Proxy.newProxyInstance(CaseDesk.class.getClassLoader(), new Class<?>[] {CaseDesk.class},
                (proxy, method, arguments) -> {
                    calls.add(method.getName());
                    return null;
                });
    }

    /** Holds every errand until a test gives it its turn. */
    private final class InTurn implements Errands {
        @Override
        public <T> void run(String name, Callable<T> work, Consumer<T> done, Consumer<Exception> failed) {
            turns.add(() -> {
                try {
                    done.accept(work.call());
                } catch (Exception e) {
                    failed.accept(e);
                }
            });
        }
    }

    @Test
    void aSaveThatComesLateDoesNotBringBackADraftThatWasDropped() {
        open.keep(new Drafts.Typed(List.of(), -1, 0, 0));
        open.drop();
        turns.get(1).run();
        turns.get(0).run();
        assertThat(calls).containsExactly("discard");
    }

    @Test
    void aDraftOfNobodyThatWasKeptIsDroppedAfterwards() {
        open.keep(new Drafts.Typed(List.of(), -1, 0, 0));
        open.drop();
        turns.get(0).run();
        turns.get(1).run();
        assertThat(calls).containsExactly("save", "saveTyped", "discard");
    }
}
