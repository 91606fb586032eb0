package org.gongji.desk.ui.step.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.evidence.picture.Recipe;
import org.gongji.desk.intake.CaseEdit;
import org.gongji.desk.intake.CaseFile;

/** Pages put to papers and taken from them, each with the recipe it is shown by. */
final class PaperPages {
    private PaperPages() {
    }

    static Paper of(CaseFile file, String id) {
        return file.papers().stream().filter(paper -> paper.id().equals(id)).findFirst().orElseThrow();
    }

    /** One page more, at the end. */
    static Paper with(Paper paper, Sha256 page, Recipe recipe) {
        List<Sha256> pages = new ArrayList<>(paper.pages());
        pages.add(page);
        return shown(made(paper, paper.people(), paper.details(), pages), page, recipe);
    }

    static Paper shown(Paper paper, Sha256 page, Recipe recipe) {
        Map<String, String> details = new HashMap<>(paper.details());
        if (recipe.equals(Recipe.NONE)) {
            details.remove(Paper.viewOf(page));
        } else {
            details.put(Paper.viewOf(page), recipe.text());
        }
        return made(paper, paper.people(), details, paper.pages());
    }

    /** Without the page; a paper that has neither pages nor people left was nothing but its page. */
    static CaseFile taken(CaseFile file, String id, Sha256 page) {
        Paper paper = of(file, id);
        List<Sha256> pages = new ArrayList<>(paper.pages());
        pages.remove(page);
        return pages.isEmpty() && paper.people().isEmpty() ? CaseEdit.withoutPaper(file, id)
                : CaseEdit.paper(file, shown(made(paper, paper.people(), paper.details(), pages), page, Recipe.NONE));
    }

    /** Saying what the clerk keyed off it. */
    static Paper saying(Paper paper, PaperEntry.Keyed keyed) {
        return new Paper(paper.id(), paper.kind(), keyed.number(), keyed.date(), paper.original(), keyed.people(),
                paper.details(), paper.pages(), paper.returned());
    }

    private static Paper made(Paper paper, List<Paper.Named> people, Map<String, String> details,
                              List<Sha256> pages) {
        return new Paper(paper.id(), paper.kind(), paper.number(), paper.date(), paper.original(), people, details,
                pages, paper.returned());
    }
}
