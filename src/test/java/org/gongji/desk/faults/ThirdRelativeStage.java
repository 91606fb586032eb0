package org.gongji.desk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.gongji.desk.binding.Conclusion;
import org.gongji.desk.binding.Family;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.Drafts;
import org.gongji.desk.intake.IntakeDesk;

/** Scenario 7 of the clerk's day: two relatives are bound, the third is being saved. */
final class ThirdRelativeStage implements Stage {
    private static final String THIRD = "p4";

    @Override
    public String name() {
        return "third-relative";
    }

    @Override
    public void prepare(Path folder) {
        Stage.super.prepare(folder);
        try (Desk desk = Desk.at(folder)) {
            FamilyVisit.RELATIVES.subList(0, 2).forEach(relative -> BindStage.bind(desk, relative, what -> { }));
            desk.signOut();
        }
    }

    @Override
    public void run(Path folder, Said said) {
        try (Desk desk = Desk.at(folder)) {
            List<Drafts.Line> left = desk.intake().drafts();
            if (left.isEmpty() && BindStage.bound(desk, THIRD)) {
                return;
            }
            FamilyVisit visit = new FamilyVisit(desk, THIRD);
            CaseFile file = left.stream().findFirst().flatMap(line -> desk.intake().resume(line.id()))
                    .orElseGet(visit::opened);
            file = file.statements().notice() ? file : desk.intake().inform(file, Desk.CLERK);
            for (FamilyVisit.Stroke stroke : rest(visit, left)) {
                file = stroke.edit().apply(file);
                desk.intake().save(file, stroke.place(), false, Desk.CLERK);
                said.done("saved " + file.id() + " " + stroke.place());
            }
            IntakeDesk.Assessment assessment = desk.intake().assess(file);
            file = desk.intake().accept(file, assessment, Desk.CLERK);
            said.done("accepted " + file.id());
            Conclusion conclusion = desk.intake().conclude(file, assessment, visit.signature(file), Desk.CLERK);
            said.done("bound " + THIRD + " " + conclusion.record().caseNo());
            desk.signOut();
        }
    }

    /** The strokes after the one the draft stands at; none once it is accepted. */
    private static List<FamilyVisit.Stroke> rest(FamilyVisit visit, List<Drafts.Line> left) {
        List<FamilyVisit.Stroke> strokes = visit.strokes();
        String place = left.isEmpty() ? "" : left.get(0).step();
        if (place.equals("sign")) {
            return List.of();
        }
        List<String> places = strokes.stream().map(FamilyVisit.Stroke::place).toList();
        return strokes.subList(places.indexOf(place) + 1, strokes.size());
    }

    @Override
    public void check(Desk desk, List<String> said) {
        FamilyVisit.RELATIVES.subList(0, 2).forEach(relative -> assertThat(BindStage.bound(desk, relative))
                .as("%s stays bound", relative).isTrue());
        boolean bound = BindStage.bound(desk, THIRD);
        assertThat(desk.store().bindings().all()).hasSize(bound ? 3 : 2);
        Family family = desk.store().families().ofGiver(FamilyVisit.number("p1")).orElseThrow();
        assertThat(family.members()).hasSize(bound ? 3 : 2);
        BindStage.boundAsSaid(desk, said);
        assertThat(desk.intake().drafts()).as("the third is offered, once, until it is bound")
                .hasSizeLessThanOrEqualTo(bound ? 0 : 1);
        if (!bound) {
            offered(desk, said);
        }
    }

    private static void offered(Desk desk, List<String> said) {
        List<String> saved = new ArrayList<>(Stages.after("saved", said));
        if (saved.isEmpty()) {
            return;
        }
        assertThat(desk.intake().drafts()).hasSize(1);
        if (desk.intake().drafts().get(0).step().equals("sign")) {
            CaseFile file = desk.intake().resume(desk.intake().drafts().get(0).id()).orElseThrow();
            assertThat(file.acceptedAt()).isNotNull();
        } else {
            assertThat(Stages.after("accepted", said)).isEmpty();
            DraftStage.lastFieldIsOffered(desk, new FamilyVisit(desk, THIRD).strokes(), said);
        }
    }
}
