package org.gongji.desk.ui;

import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.gongji.desk.intake.LookDesk;
import org.gongji.desk.ui.audit.AuditDesk;
import org.gongji.desk.ui.dayclose.DayCloseDesk;
import org.gongji.desk.ui.kit.Printed;
import org.gongji.desk.ui.kit.Said;
import org.gongji.desk.ui.kit.Seen;
import org.gongji.desk.ui.search.SearchDesk.State;
import org.gongji.desk.ui.search.SearchDesk;

/** What stands on record and how the day went, as in the pictures 08 and 09. */
final class SampleRecords {
    private SampleRecords() {
    }

    static AuditDesk ledger() {
        List<String> kinds = List.of("SIGNED_OUT", "DAY_SIGNED", "LOOKED_UP", "CASE_CLOSED", "BOUND", "MEMBER_ADDED",
                "SIGNED", "DECIDED", "EVIDENCE_TAKEN", "IDENTITY_CONFIRMED", "INFORMED", "CASE_OPENED", "SIGNED_IN");
        List<AuditDesk.Line> lines = new ArrayList<>();
        for (int i = 0; i < 40; i++) {
            String kind = kinds.get(i % kinds.size());
            lines.add(new AuditDesk.Line(1240 - i, LocalDateTime.of(2026, 11, 23, 17, 31, 59).minusMinutes(7L * i),
                    Said.of("audit.colleague", "何雨桐", "0312"), Said.of("audit.kind." + kind),
                    i % 13 > 1 && i % 13 < 12 ? "410105-W03-1-261123-0021-K" : ""));
        }
        return new AuditDesk() {
            @Override
            public Answer list(Asked asked) {
                return new Answer.Listed(lines, 96);
            }

            @Override
            public Opened open(long sequence) {
                return new Opened(lines.get((int) (1240 - sequence)), List.of(
                        new Fact("证件号码", "410171********0017"), new Fact("家庭", "7c1e0fd2a04b4a55b0c8f2a1d9e60312"),
                        new Fact("理由", "called"), new Fact("对象", "family")));
            }

            @Override
            public Done print(Asked asked) {
                return new Done(true, Said.of("audit.print.done", 136, 4));
            }

            @Override
            public Done save(Asked asked, Path file) {
                return new Done(true, Said.of("audit.save.done", 136));
            }
        };
    }

    static SearchDesk search() {
        return new SearchDesk() {
            @Override
            public Found find(String query) {
                return new Found(List.of(hit("沈*谷", "", "", 2, "410171 ******** 003X", State.ACTIVE, "2026-11-14", "0603-0021-K"),
                        hit("沈*", "沈*谷", "女", 0, "410171 ******** 0047", State.ACTIVE, "2025-03-04", "0304-0033-A"),
                        hit("沈*厚", "沈*谷", "父亲", 0, "410171 ******** 0012", State.ENDED, "2026-06-02", "0603-0021-K"),
                        hit("沈*", "", "", 1, "410171 ******** 0085", State.ACTIVE, "2026-09-17", "0917-0008-3"),
                        hit("沈*兰", "", "", 2, "410171 ******** 0066", State.SUSPENDED, "2026-10-09", "1009-0014-7"),
                        hit("沈*恵", "", "", 1, "410171 ******** 009X", State.WAITING, "2026-11-20", "1120-0026-P"),
                        new Hit("F2", 0, "申*", "", "", 1, "410171 ******** 0031", State.ACTIVE,
                                LocalDate.of(2026, 3, 2), "410105-W03-1-260302-0011-4",
                                Optional.of(new Alike("U+7533", "U+6C88")))), 3);
            }

            @Override
            public void forget() {
                throw new IllegalStateException("a picture is not locked");
            }

            @Override
            public Optional<FamilyRecord> family(String id, LookDesk.Reason reason) {
                return Optional.of(SampleRecords.family());
            }

            @Override
            public Basis basis(String binding) {
                return new Basis(Said.of("family.strength.presumed.committed"), List.of(
                        new Ground(Said.of("family.step", "沈若谷", "秦月华", Said.of("relation.母亲")),
                                Said.of("family.paper.original", Said.of("policy.paper.hukou_booklet")), true),
                        new Ground(Said.of("family.promised"), Said.of("policy.paper.commitment"), true)),
                        Said.of("family.under", "HN-2024-09", "4862 f447", Said.of("family.under.roster", "31",
                                "2025-02-27")), Said.of("replay.SAME", Said.of("replay.outcome.Allowed")), true);
            }

            @Override
            public Printed print(String document, String reason) {
                throw new IllegalStateException("nothing is printed in a picture");
            }

            @Override
            public Sighted saw(String family, String document, Seen seen) {
                throw new IllegalStateException("nothing is printed in a picture");
            }

            @Override
            public String fullNumber(String family, String member, LookDesk.InFull reason) {
                return "410171 19850101 003X";
            }
        };
    }

    private static SearchDesk.Hit hit(String name, String giver, String relation, int count, String number, State state,
                                      String latest, String tail) {
        return new SearchDesk.Hit("F1", 0, name, giver, relation, count, number, state, LocalDate.parse(latest),
                "410105-W03-1-26" + tail, Optional.empty());
    }

    private static SearchDesk.FamilyRecord family() {
        return new SearchDesk.FamilyRecord("F1", "沈若谷", Said.of("ui.person.beside", Said.of("ui.sex.MALE"), 41),
                new SearchDesk.Insured(Said.of("sample.family.insured"), true, Optional.of(LocalDate.of(2026, 11, 14))),
                "410171 ******** 003X",
                List.of(Said.of("family.uses", "罗*云", "2025-06-11")), LocalDate.of(2025, 3, 4), "410105-W03-1-250304-0033-A", List.of(
                member("罗素云", Said.of("records.family.plain", "妻"), "0058", State.ACTIVE, "2025-03-04", 1),
                member("沈　晴", Said.of("records.family.child", "女", 12), "0047", State.WAITING, "2026-11-20", 2),
                member("秦月华", Said.of("records.family.plain", "母亲"), "0023", State.SUSPENDED, "2026-11-14", 3),
                member("沈德厚", Said.of("records.family.plain", "父亲"), "0012", State.ENDED, "2026-06-02", 4)), List.of(
                deed("neutral", 1, "2026-11-23T10:24", -1), deed("warning", 2, "2026-11-14T08:31", 2),
                deed("neutral", 3, "2026-06-03T08:36", 3), deed("danger", 4, "2026-06-02T15:12", 3),
                deed("neutral", 5, "2025-08-19T09:40", -1), deed("success", 6, "2025-03-04T16:20", 2),
                deed("success", 7, "2025-03-04T16:02", -1)), List.of(
                paper("家庭共济告知承诺书", "410105-W03-1-250304-0033-A", 2, 0),
                paper("家庭共济回执", "410105-W03-1-250304-0033-A", 2, 1),
                paper("解除家庭共济关系申请表", "410105-W03-1-260602-0021-K", 2, 0),
                paper("家庭共济回执", "410105-W03-1-260602-0021-K", 1, 0)), 31);
    }

    private static SearchDesk.Paper paper(String title, String caseNo, int out, int spoiled) {
        return new SearchDesk.Paper(title + caseNo, title, caseNo, LocalDate.of(2025, 3, 4), out, 2, spoiled,
                caseNo.contains("-2503") ? Set.of(0, 1, 2) : Set.of(3));
    }

    private static SearchDesk.MemberRecord member(String name, Said under, String last, State state, String since, int k) {
        return new SearchDesk.MemberRecord("b" + k, name, under, "410171 ******** " + last, state, LocalDate.parse(since),
                k == 4 ? "410105-W03-1-250304-0034-8" : "410105-W03-1-250304-0033-A", Said.of("sample.family.note." + k),
                k == 3 ? List.of(Said.of("family.rests", Said.of("policy.paper.hukou_booklet"),
                        Said.of("family.strength.presumed.committed"))) : List.of());
    }

    private static SearchDesk.Deed deed(String tone, int k, String at, int member) {
        return new SearchDesk.Deed(tone, Said.of("sample.deed." + k), LocalDateTime.parse(at),
                Said.of("sample.deed.by." + k), member);
    }

    static DayCloseDesk close(boolean closed) {
        return new DayCloseDesk() {
            @Override
            public Sheet sheet() {
                return SampleRecords.sheet(closed);
            }

            @Override
            public Closed close() {
                return new Closed(SampleRecords.sheet(true), Optional.empty());
            }

            @Override
            public Sent print(String document) {
                throw new IllegalStateException("nothing is printed in a picture");
            }

            @Override
            public void saw(String document, boolean whole) {
                throw new IllegalStateException("nothing is printed in a picture");
            }

            @Override
            public Medium medium(String folder) {
                return new Medium(Optional.of(Path.of(folder)), "医保交换 01", 12_400_000_000L, Said.of("records.nothing"));
            }

            @Override
            public Written write(String bundle, Path folder, Consumer<Progress> progress) {
                throw new IllegalStateException("nothing is written in a picture");
            }

            @Override
            public void stop() {
                throw new IllegalStateException("nothing runs in a picture");
            }

            @Override
            public List<Path> receipts(Path folder) {
                return List.of();
            }

            @Override
            public List<Said> take(List<Path> receipts) {
                throw new IllegalStateException("nothing is taken in a picture");
            }
        };
    }

    private static DayCloseDesk.Sheet sheet(boolean closed) {
        List<DayCloseDesk.Line> lines = List.of(line("BIND", 2, 19, 15, 3, 0, 3), line("END", 0, 4, 3, 0, 0, 1),
                line("QUERY", 0, 4, 3, 0, 1, 0));
        return new DayCloseDesk.Sheet(LocalDate.of(2026, 11, 23), closed ? Optional.of(new DayCloseDesk.Sealed(
                LocalTime.of(17, 21, 6), "何雨桐")) : Optional.empty(), lines, new DayCloseDesk.Line(
                Said.of("records.close.total"), 2, 27, 21, 3, 1, 4, Optional.empty()), 2, new DayCloseDesk.Bundle("0214",
                false, List.of(Said.of("records.close.inside.matters", 21, 3, 1), Said.of("records.close.inside.papers", 22),
                Said.of("records.close.inside.range", "11208", "11597"))), List.of(open("D-0219", "沈*谷", "BIND", 20),
                open("D-0224", "韩*枝", "BIND", 19), open("D-0231", "吴*川", "BIND", 23), open("D-0233", "马*兰", "END", 23)),
                List.of(owed("家庭共济回执", 1), owed("一次性告知书", 2)),
                List.of(answer("0214", 23, Said.of("records.close.answer.unsent"), "accent"),
                        answer("0213", 20, Said.of("records.close.answer.back", 27, 25, 2), "success"),
                        answer("0212", 19, Said.of("records.close.answer.none", 4), "warning"),
                        answer("0211", 18, Said.of("records.close.answer.taken", 31, 31), "success"),
                        answer("0210", 17, Said.of("records.close.answer.taken", 24, 24), "success")), Optional.of("0212"),
                List.of(call("田*波", "410105-W03-1-261120-0004-7", "exchange.ANSWER_duplicate", "policy.DUP_PAIR"),
                        call("许*珍", "410105-W03-1-261120-0019-B", "exchange.ANSWER_refused", "policy.GIVER_SUSPENDED")));
    }

    private static DayCloseDesk.Call call(String name, String caseNo, String answer, String why) {
        return new DayCloseDesk.Call(name, caseNo, Said.of("records.close.call.why", Said.of(answer), Said.of(why)));
    }

    private static DayCloseDesk.Open open(String draft, String who, String kind, int day) {
        return new DayCloseDesk.Open(draft, who, Said.of("records.close.kind." + kind), LocalDate.of(2026, 11, day));
    }

    private static DayCloseDesk.Owed owed(String title, int copies) {
        return new DayCloseDesk.Owed("d" + copies, title, "410105-W03-1-261123-0017-4", copies);
    }

    private static DayCloseDesk.Line line(String kind, int carried, int fresh, int done, int refused, int withdrawn,
                                          int over) {
        return new DayCloseDesk.Line(Said.of("records.close.kind." + kind), carried, fresh, done, refused, withdrawn, over,
                over == 0 ? Optional.empty() : Optional.of(Said.of("records.close.note.waiting", over)));
    }

    private static DayCloseDesk.Answer answer(String bundle, int day, Said said, String tone) {
        return new DayCloseDesk.Answer(bundle, LocalDate.of(2026, 11, day), said, tone);
    }
}
