package org.gongji.desk.ui;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.Conclusion;
import org.gongji.desk.binding.Deferred;
import org.gongji.desk.binding.Signature;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.identity.IdDocument;
import org.gongji.desk.identity.IdKind;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.Person;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.identity.SocialCardReading;
import org.gongji.desk.identity.Source;
import org.gongji.desk.intake.Arrived;
import org.gongji.desk.intake.Asked;
import org.gongji.desk.intake.CaseEdit;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.Drafts;
import org.gongji.desk.intake.IntakeDesk;
import org.gongji.desk.intake.Settling;
import org.gongji.desk.kinship.Proof;
import org.gongji.desk.kinship.Relation;
import org.gongji.desk.kinship.RelationWords;
import org.gongji.desk.kinship.Strength;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.Deferral;
import org.gongji.desk.policy.Outcome;
import org.gongji.desk.policy.PolicyPack.Wishes.CapMode;
import org.gongji.desk.policy.PolicyPack.Wishes.PeriodMode;
import org.gongji.desk.policy.ReasonCode;
import org.gongji.desk.policy.Severity;
import org.gongji.desk.roster.Insured;
import org.gongji.desk.roster.RosterAnswer;
import org.gongji.desk.ui.wizard.CaseDesk;
import org.gongji.desk.ui.wizard.RuleWords;

/** The family of the pictures: 周明远, his wife, their daughter, his mother's father, and his wife's father. */
public final class SampleCase {
    private static final RelationWords RELATIONS = new RelationWords();

    private SampleCase() {
    }

    static String number(String seventeen) {
        return seventeen + IdNumbers.checkCharacter(seventeen);
    }

    static Person person(String ref, String name, String seventeen, Source source, String phone) {
        IdDocument document = new IdDocument(IdKind.RESIDENT18, number(seventeen), LocalDate.of(2019, 8, 2),
                LocalDate.of(2029, 8, 2), false, source);
        LocalDate birth = LocalDate.of(Integer.parseInt(seventeen.substring(6, 10)),
                Integer.parseInt(seventeen.substring(10, 12)), Integer.parseInt(seventeen.substring(12, 14)));
        Sex sex = (seventeen.charAt(16) - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
        return new Person(ref, name, source, document, sex, birth, phone, List.of(), List.of());
    }

    static RosterAnswer found(Person person, String name, String insutype) {
        return new RosterAnswer.Found(List.of(new Insured("P" + person.ref(), name, "01", person.number(), insutype, "1",
                "310".equals(insutype) ? "1101" : "1501", Optional.of("310".equals(insutype)), "410105", "410100",
                false)), Samples.ROSTER);
    }

    /** @param fourth with the father-in-law too; @param alike the roster writes 赓 where the card has 庚 */
    static CaseFile family(boolean fourth, boolean alike) {
        Person giver = person("p1", "周明远", "41017119970517001", Source.CHIP, "13800000000");
        Person wife = person("p2", "林若溪", "41017119980311002", Source.CHIP, "");
        Person daughter = person("p3", "周小禾", "41017120220601006", Source.RECOGNISED, "");
        Person grandfather = person("p4", "许长庚", "41017119460209003", Source.KEYED_TWICE, "");
        Person inLaw = person("p5", "林国栋", "41017119700412005", Source.CHIP, "");
        CaseFile file = empty();
        for (Person person : List.of(wife, daughter, grandfather)) {
            file = CaseEdit.person(file, person);
        }
        file = CaseEdit.giver(file, giver);
        file = CaseEdit.member(file, claim("p2", "配偶"));
        file = CaseEdit.member(file, claim("p3", "女儿"));
        file = CaseEdit.member(file, claim("p4", "外公"));
        if (fourth) {
            file = CaseEdit.member(CaseEdit.person(file, inLaw), claim("p5", "岳父"));
        }
        file = CaseEdit.insurance(file, Map.of("p1", found(giver, "周明远", "310"), "p2", found(wife, "林若溪", "310"),
                "p3", found(daughter, "周小禾", "390"), "p4", found(grandfather, alike ? "许长赓" : "许长庚", "390"),
                "p5", found(inLaw, "林国栋", "390")));
        for (Paper paper : papers()) {
            file = CaseEdit.paper(file, paper);
        }
        return CaseEdit.statements(file, said -> new CaseFile.Statements(true, true, Set.of(), false, Set.of("p3"),
                Set.of("p3"), Set.of("p1", "p2"), true, said.lookalikeChosen()));
    }

    /** The same family under a pack that asks for limit, last day and balance; the wife's are said. */
    static CaseFile limited() {
        return CaseEdit.balance(CaseEdit.member(in("990101", CaseFile.Purpose.BIND, family(false, false)),
                new CaseFile.MemberClaim("p2", "配偶", "", 3000, LocalDate.of(2028, 11, 23))), 600);
    }

    /** The wife's sharing with 3000 until 2028 is to go on with 4000, and a year less. */
    static CaseFile changing() {
        CaseFile file = in("990101", CaseFile.Purpose.CHANGE, family(false, false));
        for (String other : List.of("p3", "p4")) {
            file = CaseEdit.withoutMember(file, other);
        }
        file = CaseEdit.member(file, new CaseFile.MemberClaim("p2", "配偶", "", 4000, LocalDate.of(2027, 11, 23)));
        return CaseEdit.standing(file, List.of(new CaseFile.Standing(file.person("p1").orElseThrow().number(),
                file.person("p2").orElseThrow().number(), "active", "配偶", "配偶", LocalDate.of(2026, 1, 22), null, 3000,
                LocalDate.of(2028, 11, 23))));
    }

    private static CaseFile in(String area, CaseFile.Purpose purpose, CaseFile file) {
        return new CaseFile(file.id(), purpose, file.applicationDate(), file.acceptedAt(), area, file.giver(),
                file.persons(), file.papers(), file.members(), file.insurance(), file.statements(), file.standing(),
                file.facts());
    }

    private static CaseFile.MemberClaim claim(String ref, String said) {
        return new CaseFile.MemberClaim(ref, said, "", null, null);
    }

    static CaseFile empty() {
        return new CaseFile("D-0231", CaseFile.Purpose.BIND, LocalDate.of(2026, 11, 23), null, "410105", "", List.of(),
                List.of(), List.of(), Map.of(), new CaseFile.Statements(false, false, Set.of(), false, Set.of(),
                Set.of(), Set.of(), false, Set.of()), List.of(), new CaseFile.OtherFacts(false, false, false, 0, false,
                0, 0, false, LocalDate.of(2026, 11, 14), "", Set.of(), Set.of(), Set.of(), Map.of(), null,
                null));
    }

    private static List<Paper> papers() {
        return List.of(
                paper("w1", PaperKind.MARRIAGE_CERTIFICATE, named("party", "周明远", ""), named("party", "林若溪", "")),
                paper("w2", PaperKind.BIRTH_CERTIFICATE, named("child", "周小禾", ""), named("mother", "林若溪", ""),
                        named("father", "周明远", "")),
                paper("w3", PaperKind.HUKOU_BOOKLET, named("head", "许长庚", "户主"), named("row", "许静", "长女")));
    }

    private static Paper paper(String id, PaperKind kind, Paper.Named... people) {
        return new Paper(id, kind, "", null, true, List.of(people), Map.of(), List.of(), true);
    }

    private static Paper.Named named(String role, String name, String relation) {
        return new Paper.Named(role, name, "许静".equals(name) ? number("41017119720816004") : "", Sex.UNKNOWN,
                "许静".equals(name) ? LocalDate.of(1972, 8, 16) : null, relation, "", "");
    }

    static IntakeDesk.Assessment assess(CaseFile file, boolean ink) {
        return new IntakeDesk.Assessment(file.members().stream().map(SampleCase::decide).toList(), false, ink);
    }

    private static Decision decide(CaseFile.MemberClaim claim) {
        Relation relation = RELATIONS.resolve(claim.claim()).relation();
        return switch (claim.person()) {
            case "p2" -> decision("p2", relation, Outcome.ALLOWED, List.of(), proof(relation, Strength.PROVED,
                    link("p1", "p2", "周明远", "林若溪", "妻", "w1")));
            case "p3" -> decision("p3", relation, Outcome.ALLOWED, List.of(), proof(relation, Strength.PROVED,
                    link("p1", "p3", "周明远", "周小禾", "女儿", "w2")));
            case "p4" -> decision("p4", relation, Outcome.NEEDS_PAPER, List.of(new Decision.Reason(
                    ReasonCode.EVIDENCE_MISSING, Severity.A, "近亲属版 第 6 条之三", "周明远是许静的孩子")),
                    new Proof(relation, null, Strength.NOT_PROVABLE, List.of(
                            link("p1", "x1", "周明远", "许静", "母亲", ""), link("x1", "p4", "许静", "许长庚", "父亲", "w3")),
                            List.of(new Proof.Missing("parent_child", List.of("周明远", "许静"),
                                    List.of("commitment", "birth_certificate", "hukou_booklet"))), List.of()));
            default -> decision(claim.person(), relation, Outcome.REFUSED, List.of(new Decision.Reason(
                    ReasonCode.REL_IN_LAW, Severity.A, "民法典 第 1045 条第 2 款", "岳父")), proof(relation, Strength.PROVED,
                    link("p1", "p2", "周明远", "林若溪", "妻", "w1"), link("p2", "p5", "林若溪", "林国栋", "父亲", "w1")));
        };
    }

    private static Proof proof(Relation relation, Strength strength, Proof.Link... links) {
        return new Proof(relation, relation, strength, List.of(links), List.of(), List.of());
    }

    private static Proof.Link link(String from, String to, String fromName, String toName, String step, String paper) {
        return new Proof.Link(from, to, fromName, toName, step,
                paper.isEmpty() ? Strength.NOT_PROVABLE : Strength.PROVED, paper);
    }

    private static Decision decision(String ref, Relation relation, Outcome outcome, List<Decision.Reason> reasons,
                                     Proof proof) {
        boolean open = outcome == Outcome.NEEDS_PAPER;
        return new Decision(ref, relation, outcome, reasons, proof, List.of(
                new Decision.Tried("identity", "身份证校验通过，名册姓名已由柜员核对", "GB 11643", true),
                new Decision.Tried("insurance", "居民医保，正常参保，河南省内", "近亲属版 第 4 条", true),
                new Decision.Tried("scope", relation.name() + "属“" + relation.kind().map(k -> k.chinese()).orElse("姻亲") + "”",
                        "民法典 第 1045 条第 2 款", outcome != Outcome.REFUSED),
                new Decision.Tried("plausible", "比共济人大 51 岁，男", "近亲属版 第 9 条", true),
                new Decision.Tried("evidence", open ? "没有材料，可用承诺或两类证明代替" : "材料齐", "近亲属版 第 6 条之三", !open),
                new Decision.Tried("duplicate", "没有在用的同一对；不限人数", "近亲属版 第 7 条", true)),
                "HN-2024-09", Sha256.of("pack".getBytes(java.nio.charset.StandardCharsets.UTF_8)));
    }

    /** Words the two findings and six rules of this family. */
    static RuleWords rules() {
        Map<String, String> rules = Map.of("identity", "证件有效", "insurance", "参保状态", "scope", "亲属范围", "plausible",
                "情理", "evidence", "亲属证据", "duplicate", "重复与人数");
        return new RuleWords() {
            @Override
            public String reason(Decision.Reason reason) {
                return reason.code() == ReasonCode.REL_IN_LAW ? "岳父不是近亲属。" : "缺能证明" + reason.facts() + "的材料。";
            }

            @Override
            public String rule(String rule) {
                return rules.get(rule);
            }
        };
    }

    /** A desk that keeps everything in memory and judges by the table above. */
    static final class Desk implements CaseDesk {
        CaseFile saved;
        boolean parked;
        private final boolean ink;

        Desk() {
            this(true);
        }

        Desk(boolean ink) {
            this.ink = ink;
        }

        @Override
        public CaseFile open(CaseFile.Purpose purpose) {
            return empty();
        }

        @Override
        public CaseFile inform(CaseFile file) {
            return CaseEdit.statements(file, said -> new CaseFile.Statements(true, said.stillMarried(),
                    said.committed(), said.withdrawn(), said.guardianConsent(), said.guardianShown(), said.consent(),
                    said.spouseConfirmed(), said.lookalikeChosen()));
        }

        @Override
        public IntakeDesk.Placed prefill(CaseFile file, SocialCardReading card, String ref) {
            throw new UnsupportedOperationException("no sample has a social card");
        }

        @Override
        public IntakeDesk.Placed place(CaseFile file, CardReading card, String ref) {
            String handle = ref.isEmpty() ? "c" + (file.persons().size() + 1) : ref;
            return new IntakeDesk.Placed(CaseEdit.person(file, new Person(handle, card.name(), Source.CHIP,
                    card.document(), card.sex(), card.birth(), "", List.of(), List.of())), handle);
        }

        @Override
        public CaseFile settle(CaseFile file, Arrived card, String ref, Settling how) {
            throw new IllegalStateException("in the sample nothing differs");
        }

        @Override
        public void confirmIdentity(CaseFile file, String ref) {
            saved = file;
        }

        @Override
        public CaseFile lookUp(CaseFile file) {
            return file;
        }

        @Override
        public Asked asked(CaseFile file) {
            return file.area().startsWith("99") ? new Asked(CapMode.OPTIONAL, Optional.of(5000),
                    PeriodMode.FIXED_MAX_YEARS, Optional.of(3), Optional.of(500)) : Asked.NOTHING;
        }

        @Override
        public List<Bound> bound(CaseFile file) {
            return List.of();
        }

        @Override
        public CaseFile withdrawCommitment(CaseFile file) {
            return CaseEdit.statements(file, said -> new CaseFile.Statements(said.notice(), said.stillMarried(),
                    java.util.Set.of(), true, said.guardianConsent(), said.guardianShown(), said.consent(),
                    said.spouseConfirmed(), said.lookalikeChosen()));
        }

        @Override
        public Deferred defer(CaseFile file, IntakeDesk.Assessment assessment, String member, Deferral.Way way) {
            throw new IllegalStateException("the sample desk lets no paper follow");
        }

        @Override
        public Sha256 keepPage(CaseFile file, byte[] original, String mediaType) {
            return Sha256.of(original);
        }

        @Override
        public IntakeDesk.Assessment assess(CaseFile file) {
            return SampleCase.assess(file, ink);
        }

        @Override
        public CaseFile accept(CaseFile file, IntakeDesk.Assessment assessment) {
            return CaseEdit.accepted(file, Instant.parse("2026-11-23T02:06:12Z"));
        }

        @Override
        public Conclusion conclude(CaseFile file, IntakeDesk.Assessment assessment, Signature signature) {
            throw new IllegalStateException("the sample desk concludes nothing");
        }

        @Override
        public void save(CaseFile file, String place, boolean park) {
            saved = file;
            parked = park;
        }

        @Override
        public void saveTyped(CaseFile file, Drafts.Typed typed) {
            throw new IllegalStateException("the sample desk is never left half typed");
        }

        @Override
        public void discard(CaseFile file) {
            saved = null;
        }
    }
}
