package org.gongji.desk.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.Drafts;

/** A case typed in and saved stroke by stroke: what was saved last is what is offered for resume. */
final class DraftStage implements Stage {
    @Override
    public String name() {
        return "draft";
    }

    @Override
    public void run(Path folder, Said said) {
        try (Desk desk = Desk.at(folder)) {
            FamilyVisit visit = new FamilyVisit(desk, "p4");
            Optional<Drafts.Line> left = desk.intake().drafts().stream().findFirst();
            CaseFile file = left.flatMap(line -> desk.intake().resume(line.id())).orElseGet(visit::opened);
            if (!file.statements().notice()) {
                file = desk.intake().inform(file, Desk.CLERK);
            }
            List<FamilyVisit.Stroke> strokes = visit.strokes();
            for (FamilyVisit.Stroke stroke : strokes.subList(next(strokes, left), strokes.size())) {
                file = stroke.edit().apply(file);
                desk.intake().save(file, stroke.place(), false, Desk.CLERK);
                said.done("saved " + file.id() + " " + stroke.place());
            }
            desk.signOut();
        }
    }

    private static int next(List<FamilyVisit.Stroke> strokes, Optional<Drafts.Line> left) {
        return left.map(line -> strokes.stream().map(FamilyVisit.Stroke::place).toList().indexOf(line.step()) + 1)
                .orElse(0);
    }

    @Override
    public void check(Desk desk, List<String> said) {
        lastFieldIsOffered(desk, new FamilyVisit(desk, "p4").strokes(), said);
    }

    /** The draft stands where it was last said to be saved, or one stroke further, and holds that stroke. */
    static void lastFieldIsOffered(Desk desk, List<FamilyVisit.Stroke> strokes, List<String> said) {
        List<String> places = strokes.stream().map(FamilyVisit.Stroke::place).toList();
        List<String> saved = Stages.after("saved", said);
        if (saved.isEmpty()) {
            return;
        }
        String[] last = saved.get(saved.size() - 1).split(" ");
        Drafts.Line line = desk.intake().drafts().stream().filter(one -> one.id().equals(last[0])).findFirst()
                .orElseThrow(() -> new AssertionError("the draft is gone"));
        int at = places.indexOf(line.step());
        assertThat(at - places.indexOf(last[1])).as("strokes further than was said").isBetween(0, 1);
        CaseFile file = desk.intake().resume(last[0]).orElseThrow();
        assertThat(holds(file, places.get(at))).as("%s is in the draft", places.get(at)).isTrue();
    }

    private static boolean holds(CaseFile file, String place) {
        String[] part = place.split(":");
        return switch (part[0]) {
            case "identity" -> part.length < 4 ? !file.giver().isEmpty()
                    : file.person(part[1]).orElseThrow().phone().length() == Integer.parseInt(part[3]);
            case "members" -> file.members().stream().anyMatch(one -> one.person().equals(part[1]));
            case "evidence" -> file.papers().stream().anyMatch(one -> one.id().equals(part[1]));
            default -> !file.insurance().isEmpty();
        };
    }
}
