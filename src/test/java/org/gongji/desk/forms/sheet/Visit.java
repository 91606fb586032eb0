package org.gongji.desk.forms.sheet;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.gongji.desk.base.Ids;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.base.Window;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.evidence.PaperProver;
import org.gongji.desk.forms.CommitmentSheet;
import org.gongji.desk.forms.EndingSheet;
import org.gongji.desk.forms.Form;
import org.gongji.desk.forms.OneTimeNotice;
import org.gongji.desk.forms.RefusalNotice;
import org.gongji.desk.identity.CardBlock;
import org.gongji.desk.identity.Person;
import org.gongji.desk.intake.Assessor;
import org.gongji.desk.intake.Attachments;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.CaseFileReader;
import org.gongji.desk.kinship.RelationWords;
import org.gongji.desk.policy.Decider;
import org.gongji.desk.policy.Decision;
import org.gongji.desk.policy.PolicyShelf;
import org.gongji.desk.roster.Insured;
import org.gongji.desk.roster.RosterAnswer;

/** A visit of the training day, judged by the real rules, and the papers written for it. */
record Visit(CaseFile file, List<Decision> decisions, PackWords pack) {
    static final Clerk CLERK = new Clerk("0312", "王练习", Set.of(Role.CLERK));
    static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-23T02:21:40Z"), ZoneId.of("Asia/Shanghai"));
    static final String BOUND_UNDER = "410105-W03-1-241008-0004-K";

    static Visit of(String name) {
        return of(name, UnaryOperator.identity());
    }

    /** @param change what is different from the case as written down */
    static Visit of(String name, UnaryOperator<CaseFile> change) {
        try {
            Path sample = Path.of("sample-data");
            CaseFile file = change.apply(new CaseFileReader(Attachments.in(sample), CardBlock::parse)
                    .read(Files.readAllBytes(sample.resolve("day").resolve(name + ".json"))).file());
            Assessor assessor = new Assessor(PolicyShelf.shipped(),
                    years -> new PaperProver(new RelationWords(), years), new Decider());
            return new Visit(file, assessor.assess(file), PackWords.of(assessor.pack(file).orElseThrow()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static UnaryOperator<CaseFile> facts(UnaryOperator<CaseFile.OtherFacts> change) {
        return file -> new CaseFile(file.id(), file.purpose(), file.applicationDate(), file.acceptedAt(), file.area(),
                file.giver(), file.persons(), file.papers(), file.members(), file.insurance(), file.statements(),
                file.standing(), change.apply(file.facts()));
    }

    /** The giver insured at another place. */
    static CaseFile insuredIn(CaseFile file, String area) {
        Map<String, RosterAnswer> insurance = new HashMap<>(file.insurance());
        insurance.computeIfPresent(file.giver(), (ref, answer) -> {
            RosterAnswer.Found found = (RosterAnswer.Found) answer;
            return new RosterAnswer.Found(found.rows().stream().map(row -> new Insured(row.psnNo(), row.name(),
                    row.certType(), row.certno(), row.insutype(), row.status(), row.psnType(), row.hasAccount(), area,
                    row.poolareaNo(), row.deceased())).toList(), found.stamp());
        });
        return new CaseFile(file.id(), file.purpose(), file.applicationDate(), file.acceptedAt(), file.area(),
                file.giver(), file.persons(), file.papers(), file.members(), insurance, file.statements(),
                file.standing(), file.facts());
    }

    static UnaryOperator<CaseFile> said(UnaryOperator<CaseFile.Statements> change) {
        return file -> new CaseFile(file.id(), file.purpose(), file.applicationDate(), file.acceptedAt(), file.area(),
                file.giver(), file.persons(), file.papers(), file.members(), file.insurance(),
                change.apply(file.statements()), file.standing(), file.facts());
    }

    static Stationery stationery() {
        return new Stationery(new Window("410105", "W03", "金水区医保大厅"), StoreMode.TRAINING,
                Ids.random(new SecureRandom()), CLOCK);
    }

    private static SheetWriter sheets() {
        return new SheetWriter(stationery(), (giver, member) -> Optional.of(BOUND_UNDER));
    }

    CommitmentSheet commitment() {
        return sheets().commitment(file, decisions, pack, CLERK);
    }

    EndingSheet ending() {
        return sheets().ending(file, decisions, pack, CLERK);
    }

    OneTimeNotice notice() {
        return new AnswerWriter(stationery()).oneTimeNotice(file, decisions.get(0), CLERK);
    }

    RefusalNotice refusal() {
        return new AnswerWriter(stationery()).refusal(file, decisions.get(0), pack, CLERK);
    }

    /** Everybody named on a paper in full, beside the giver. */
    List<String> namedInFull(Form paper) {
        String giver = file.person(file.giver()).orElseThrow().name();
        return Stream.concat(file.persons().stream().map(Person::name),
                file.papers().stream().flatMap(one -> one.people().stream()).map(Paper.Named::name)).distinct()
                .filter(name -> !name.equals(giver)).filter(paper.words()::contains).toList();
    }
}
