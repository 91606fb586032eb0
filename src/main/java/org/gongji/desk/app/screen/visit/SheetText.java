package org.gongji.desk.app.screen.visit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.gongji.desk.forms.Clause;
import org.gongji.desk.forms.CommitmentSheet;
import org.gongji.desk.forms.EndingSheet;
import org.gongji.desk.forms.Form;
import org.gongji.desk.identity.Masking;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.words.Words;

/** What a sheet says, as the applicant reads it on a screen: the paper's own words, others' names masked. */
final class SheetText {
    private SheetText() {
    }

    /** @return paragraphs, {@code **…**} bold */
    static List<String> of(Form form) {
        if (form instanceof CommitmentSheet sheet) {
            return commitment(sheet);
        }
        if (form instanceof EndingSheet sheet) {
            return ending(sheet);
        }
        throw new IllegalArgumentException("nobody signs a " + form.kind());
    }

    private static List<String> commitment(CommitmentSheet sheet) {
        List<String> text = new ArrayList<>();
        text.add("**" + sheet.giver().name() + "**　" + sheet.request()
                + (sheet.changes().isEmpty() ? "　" + sheet.term() : ""));
        text.add(sheet.members().stream().map(member -> masked(member.name()) + "（" + member.relation() + "）")
                .collect(Collectors.joining("　")));
        sheet.changes().forEach(one -> text.add("**" + one.what() + "**　" + one.before() + " → " + one.after()));
        if (!sheet.cap().isEmpty() && sheet.changes().isEmpty()) {
            text.add("**" + Words.chinese().say("paper.change.cap") + "**　" + sheet.cap());
        }
        text.addAll(sheet.promises());
        text.addAll(sheet.authorisation());
        sheet.notice().forEach(clause -> text.add(clause(clause)));
        text.addAll(sheet.remember());
        sheet.consents().forEach(consent -> text.add(consent.text()));
        return text;
    }

    private static String clause(Clause clause) {
        return "**" + clause.title() + "**　" + clause.text();
    }

    /** What stands masked on the sheet already stays as it is. */
    private static String masked(String name) {
        return "**" + Sentence.literal(name.contains("*") ? name : Masking.name(name)) + "**";
    }

    private static List<String> ending(EndingSheet sheet) {
        List<String> text = new ArrayList<>();
        text.add("**" + sheet.applicant() + "**　" + sheet.title());
        sheet.pairs().forEach(pair -> text.add(masked(pair.other()) + "（" + pair.relation() + "）　"
                + pair.since()));
        text.add(sheet.reason() + "　" + sheet.endDate());
        text.addAll(sheet.knows());
        return text;
    }
}
