package org.gongji.desk.store.fold;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.forms.FormKind;
import org.gongji.desk.forms.IssuedPaper;
import org.gongji.desk.forms.IssuedPapers;
import org.gongji.desk.ledger.EntryKind;

/** Papers from issue to hand; every act about a paper says how it stands then. */
final class PaperFold {
    private final IssuedPapers papers;

    PaperFold(IssuedPapers papers) {
        this.papers = papers;
    }

    void take(Facts act) {
        EntryKind kind = act.header().kind();
        if (kind == EntryKind.PAPER_OWED || kind == EntryKind.PAPER_PRINTED || kind == EntryKind.PAPER_SPOILED) {
            papers.put(paper(act));
        }
    }

    private IssuedPaper paper(Facts act) {
        Optional<IssuedPaper> known = papers.find(act.text("document"));
        List<String> reprints = new ArrayList<>(known.map(IssuedPaper::reprints).orElse(List.of()));
        if (act.header().kind() == EntryKind.PAPER_OWED) {
            act.textIfAny("reason").ifPresent(reprints::add);
        }
        Instant issuedAt = known.map(IssuedPaper::issuedAt).orElseGet(act::at);
        return new IssuedPaper(act.text("document"), kind(act.text("kind")), act.text("about"), act.digest("blob"),
                act.digest("form"), act.count("pages"), issuedAt, act.count("printed"), sheets(act), reprints,
                act.timeOrNull("voidedAt"));
    }

    private static FormKind kind(String word) {
        return Arrays.stream(FormKind.values()).filter(kind -> kind.word().equals(word)).findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no paper is called so"));
    }

    static List<IssuedPaper.SpoiledSheet> sheets(Facts act) {
        List<IssuedPaper.SpoiledSheet> sheets = new ArrayList<>();
        for (Object sheet : act.list("spoiled")) {
            Map<?, ?> line = (Map<?, ?>) sheet;
            sheets.add(new IssuedPaper.SpoiledSheet(((Number) line.get("number")).intValue(),
                    ((Number) line.get("page")).intValue()));
        }
        return sheets;
    }
}
