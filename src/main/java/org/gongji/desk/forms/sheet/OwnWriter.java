package org.gongji.desk.forms.sheet;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.binding.Binding;
import org.gongji.desk.binding.Party;
import org.gongji.desk.binding.record.InfoItem;
import org.gongji.desk.binding.record.InfoPapers;
import org.gongji.desk.binding.record.InfoRequest;
import org.gongji.desk.binding.record.RecordDesk;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.forms.Clause;
import org.gongji.desk.forms.FormKind;
import org.gongji.desk.forms.InfoSheet;
import org.gongji.desk.forms.Letterhead;
import org.gongji.desk.forms.RecordSheet;
import org.gongji.desk.forms.RecordSheet.Cells;
import org.gongji.desk.forms.RecordSheet.Section;
import org.gongji.desk.forms.SignLine;
import org.gongji.desk.identity.Masking;

/** Papers about matters that bind nobody: the person whole, everybody else masked. */
public final class OwnWriter {
    private final Stationery stationery;

    public OwnWriter(Stationery stationery) {
        this.stationery = stationery;
    }

    /** 授权记录查询: what the person gives and may use, or honestly that nothing is on record here. */
    public RecordSheet relations(RecordDesk.Told told, Clerk clerk) {
        RecordDesk.Relations relations = told.relations();
        List<Section> sections = relations.none() ? List.of() : List.of(
                pairs("gives", relations.gives().stream().map(one -> row(one, one.member())).toList()),
                pairs("uses", relations.uses().stream().map(one -> row(one, one.giver())).toList()));
        List<String> says = new ArrayList<>();
        if (relations.none()) {
            says.add(stationery.say("own.none", stationery.day(told.record().closedAt()),
                    stationery.time(told.record().closedAt())));
        }
        says.add(stationery.say("own.knows.only"));
        says.add(stationery.say("own.knows.usable"));
        says.add(stationery.say("own.knows.leave"));
        return sheet("query", head("case", told.record().caseNo(), clerk), person(told.record().giver()), sections, says);
    }

    private RecordSheet sheet(String what, Letterhead head, List<Clause> person, List<Section> sections,
                              List<String> says) {
        return new RecordSheet(head, stationery.say("own.title." + what), stationery.say("own.subtitle",
                stationery.day(stationery.today())), person, sections, says);
    }

    private Letterhead head(String label, String number, Clerk clerk) {
        return stationery.head(FormKind.OWN_RECORD, label, number, clerk);
    }

    private List<Clause> person(Party person) {
        return List.of(new Clause(stationery.say("own.name"), person.name()),
                new Clause(stationery.say("own.number"), Masking.spaced(person.certno())));
    }

    private Section pairs(String side, List<Cells> rows) {
        return Section.of(stationery.say("own." + side), heads("pair"), rows, stationery.say("own." + side + ".none"));
    }

    private Cells heads(String table) {
        return new Cells(stationery.say("own.head." + table + ".1"), stationery.say("own.head." + table + ".2"),
                stationery.say("own.head." + table + ".3"), stationery.say("own.head." + table + ".4"),
                stationery.say("own.head." + table + ".5"));
    }

    private Cells row(Binding binding, Party other) {
        String since = binding.effectiveAt() == null ? stationery.say("own.later")
                : stationery.say("since", stationery.day(binding.effectiveAt()));
        return new Cells(Masking.name(other.name()), stationery.kin(binding.relation()), Masking.number(other.certno()),
                state(binding), since + stationery.say("own.to") + until(binding));
    }

    private String state(Binding binding) {
        String state = stationery.say("own.state." + binding.state().name());
        return binding.cap() == null ? state : stationery.say("own.cap", state, Integer.toString(binding.cap()));
    }

    private String until(Binding binding) {
        if (!binding.state().holdsPair()) {
            return stationery.say("term.ended", stationery.day(binding.stateSince()));
        }
        return binding.until() == null ? stationery.say("term.open")
                : stationery.say("own.until", stationery.day(binding.until()));
    }

    /**
     * Something kept about a person.
     *
     * @param what   e.g. 材料页
     * @param mark   number of the case, or the first signs of the file's SHA-256
     * @param until  null where it stays as long as the case is open
     * @param handed whom it was handed to; empty for nobody
     */
    public record Kept(String what, String mark, LocalDate since, LocalDate until, String handed) {
    }

    /** 查阅: everything kept, whether pages may be copied, and how it is put right. */
    public RecordSheet kept(String caseNo, Party person, List<Kept> things, Clerk clerk) {
        Section list = Section.of(stationery.say("own.kept"), heads("kept"), things.stream().map(this::row).toList(),
                stationery.say("own.kept.none"));
        return sheet("access", head("case", caseNo, clerk), person(person), List.of(list),
                List.of(stationery.say("own.knows.why"), stationery.say("own.knows.until"),
                        stationery.say("own.knows.copy"), stationery.say("own.knows.correct")));
    }

    private Cells row(Kept thing) {
        return new Cells(thing.what(), thing.since().toString(), thing.mark(), thing.until() == null
                ? stationery.say("own.open") : thing.until().toString(), thing.handed());
    }

    /**
     * 更正 taken.
     *
     * @param number   of the case, or of the draft while it waits
     * @param promised empty where another matter of this window puts it right
     */
    public RecordSheet correction(String number, Party person, RecordDesk.Correction correction,
                                  Optional<LocalDate> promised, Clerk clerk) {
        List<Clause> lines = new ArrayList<>(person(person));
        lines.add(new Clause(stationery.say("own.topic"), stationery.say("own.topic." + correction.topic())));
        lines.add(new Clause(stationery.say("own.wish"), correction.wish()));
        String next = promised.map(day -> stationery.say("own.promised", stationery.day(day)))
                .orElseGet(() -> stationery.say("own.pointed." + correction.topic()));
        return sheet("correction", head(promised.isPresent() ? "draft" : "case", number, clerk), lines, List.of(),
                List.of(next, stationery.say("own.knows.complain")));
    }

    /** 基本信息变更: before and after on one sheet, to be signed. */
    public InfoSheet change(String draft, InfoRequest request, Clerk clerk) {
        InfoPapers papers = new InfoPapers();
        Party person = request.asker().person();
        return new InfoSheet(stationery.head(FormKind.INFO_CHANGE, "draft", draft, clerk), stationery.say("own.subtitle",
                stationery.day(stationery.today())), person.name(), Masking.spaced(person.certno()),
                request.changes().stream().map(this::row).toList(), request.papers().stream()
                .map(paper -> new Clause(paper.kind().chinese(), seen(paper, request, papers))).toList(),
                List.of(stationery.say("own.info.taken"), stationery.say("own.info.follows"),
                        stationery.say("own.info.true")),
                new SignLine("applicant", stationery.say("own.sign"), person.name()), "");
    }

    private InfoSheet.Row row(InfoRequest.Change change) {
        return new InfoSheet.Row(stationery.say("own.item." + change.item()), said(change.item(), change.earlier()),
                said(change.item(), change.later()));
    }

    private String said(InfoItem item, String value) {
        if (value.isEmpty()) {
            return stationery.say("own.unknown");
        }
        return switch (item) {
            case NUMBER -> Masking.spaced(value);
            case PHONE -> Stationery.phone(value);
            case SEX -> stationery.say(value.equals("MALE") ? "male" : "female");
            default -> value;
        };
    }

    private String seen(InfoRequest.Paper paper, InfoRequest request, InfoPapers papers) {
        String pages = stationery.say("original") + "　" + stationery.say("pages", paper.pages().size());
        return request.changes().stream().flatMap(change -> papers.of(change.item()).stream())
                .filter(row -> row.paper() == paper.kind()).map(InfoPapers.Row::clause).findFirst()
                .map(clause -> pages + "　" + clause).orElse(pages);
    }

    /** 受理回执: taken, never 办结; what it took along here. */
    public RecordSheet taken(String caseNo, Instant signedAt, InfoRequest request, int bindings, Clerk clerk) {
        List<Clause> lines = new ArrayList<>(person(request.after()));
        request.changes().stream().map(this::row).forEach(row -> lines.add(new Clause(row.item(),
                stationery.say("own.becomes", row.earlier(), row.later()))));
        List<String> says = new ArrayList<>(List.of(stationery.say("own.info.receipt", stationery.day(signedAt),
                stationery.time(signedAt)), stationery.say("own.info.returned")));
        if (bindings > 0) {
            says.add(stationery.say("own.info.repointed", bindings));
        }
        return sheet("info", head("case", caseNo, clerk), lines, List.of(), says);
    }
}
