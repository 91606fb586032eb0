package org.gongji.desk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.gongji.desk.binding.BindingState;
import org.gongji.desk.binding.Conclusion;
import org.gongji.desk.binding.MatterState;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.IntakeDesk;
import org.gongji.desk.store.StoreBrokenException;

/** A relative bound, from the notice to the number of the case: whole or not at all, and never twice. */
final class BindStage implements Stage {
    private static final String BOUND = "p2";

    @Override
    public String name() {
        return "bind";
    }

    @Override
    public void run(Path folder, Said said) {
        try (Desk desk = Desk.at(folder)) {
            bindOrTryAgain(desk, BOUND, said);
            desk.signOut();
        }
    }

    /** A clerk who is told that the disk failed tries once more at the same open desk. */
    static void bindOrTryAgain(Desk desk, String relative, Said said) {
        try {
            bind(desk, relative, said);
        } catch (StoreBrokenException e) {
            said.done(StageRun.FAILED);
            bind(desk, relative, said);
        }
    }

    /** Takes up a draft of this relative where there is one; a relative who is bound is left alone. */
    static void bind(Desk desk, String relative, Said said) {
        if (bound(desk, relative) && !open(desk, relative)) {
            return;
        }
        FamilyVisit visit = new FamilyVisit(desk, relative);
        CaseFile file = desk.intake().drafts().stream().filter(line -> line.step().matches("verdict|sign|evidence"))
                .map(line -> desk.intake().resume(line.id()).orElseThrow())
                .filter(draft -> draft.members().stream().anyMatch(one -> one.person().equals(relative)))
                .findFirst().orElseGet(visit::filled);
        IntakeDesk.Assessment assessment = desk.intake().assess(file);
        CaseFile accepted = desk.intake().accept(file, assessment, Desk.CLERK);
        said.done("accepted " + file.id());
        Conclusion conclusion = desk.intake().conclude(accepted, assessment, visit.signature(accepted), Desk.CLERK);
        said.done("bound " + relative + " " + conclusion.record().caseNo());
    }

    private static boolean open(Desk desk, String relative) {
        return desk.intake().drafts().stream().map(line -> desk.intake().resume(line.id()).orElseThrow())
                .anyMatch(draft -> draft.members().stream().anyMatch(one -> one.person().equals(relative)));
    }

    static boolean bound(Desk desk, String relative) {
        return desk.store().bindings().standing(FamilyVisit.number("p1"), FamilyVisit.number(relative)).isPresent();
    }

    @Override
    public void check(Desk desk, List<String> said) {
        boundAsSaid(desk, said);
    }

    static void boundAsSaid(Desk desk, List<String> said) {
        for (String accepted : Stages.after("accepted", said)) {
            assertThat(desk.store().matters().ofDraft(accepted)).as("accepted %s", accepted).isNotEmpty();
        }
        for (String bound : Stages.after("bound", said)) {
            String[] part = bound.split(" ");
            assertThat(desk.store().bindings().ofMember(FamilyVisit.number(part[0]))).singleElement()
                    .satisfies(binding -> {
                        assertThat(binding.state()).isEqualTo(BindingState.ACTIVE);
                        assertThat(binding.caseNo()).isEqualTo(part[1]);
                    });
            assertThat(desk.store().matters().ofCase(part[1])).singleElement()
                    .satisfies(matter -> assertThat(matter.state()).isEqualTo(MatterState.DONE));
        }
    }
}
