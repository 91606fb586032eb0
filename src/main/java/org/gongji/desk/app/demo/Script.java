package org.gongji.desk.app.demo;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.gongji.desk.app.Counter;
import org.gongji.desk.app.training.SampleData;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.device.idcard.simulated.Play;
import org.gongji.desk.device.idcard.simulated.SimulatedCardReader;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.identity.CardBlock;
import org.gongji.desk.identity.CardReader;
import org.gongji.desk.identity.Person;
import org.gongji.desk.intake.Attachments;
import org.gongji.desk.intake.CaseEdit;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.CaseFile.MemberClaim;
import org.gongji.desk.intake.CaseFileReader;
import org.gongji.desk.intake.IntakeDesk;
import org.gongji.desk.roster.RosterAnswer;

/** What the clerk does with hands and eyes in one visit: lays cards down, types, takes pages, asks and ticks. */
final class Script {
    private final Counter counter;
    private final SampleData sample;
    private final SimulatedCardReader reader;
    private final Clerk clerk;
    private final CaseFileReader.Read script;

    Script(Counter counter, SampleData sample, SimulatedCardReader reader, Clerk clerk, String name) {
        this.counter = counter;
        this.sample = sample;
        this.reader = reader;
        this.clerk = clerk;
        this.script = new CaseFileReader(Attachments.in(sample.folder()), CardBlock::parse).read(sample.read(name));
    }

    /** Fills a fresh case the way the visit goes; roster and standing bindings come from the store, not the script. */
    CaseFile open() {
        IntakeDesk intake = counter.intake();
        CaseFile file = intake.inform(intake.open(script.file().purpose(), clerk), clerk);
        file = CaseEdit.dated(file, script.file().applicationDate());
        for (Person person : script.file().persons()) {
            file = arrive(file, person);
        }
        file = CaseEdit.giver(file, file.person(script.file().giver()).orElseThrow());
        for (MemberClaim claim : script.file().members()) {
            file = CaseEdit.member(file, claim);
        }
        for (Paper paper : script.file().papers()) {
            file = CaseEdit.paper(file, taken(file, paper));
        }
        file = CaseEdit.statements(file, said -> script.file().statements());
        file = CaseEdit.insurance(file, insuredElsewhere());
        file = intake.lookUp(CaseEdit.facts(file, script.file().facts()));
        intake.save(file, "verdict", false, clerk);
        return file;
    }

    /** What a person says of where they are insured; all else about insurance comes from the roster. */
    private Map<String, RosterAnswer> insuredElsewhere() {
        return script.file().insurance().entrySet().stream()
                .filter(answer -> answer.getValue() instanceof RosterAnswer.AreaNotCovered
                        || answer.getValue() instanceof RosterAnswer.Declared)
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private CaseFile arrive(CaseFile file, Person person) {
        String card = script.cardFiles().get(person.ref());
        if (card == null) {
            return CaseEdit.person(file, person);
        }
        reader.play(new Play.Card(sample.read(card)));
        CardReader.Outcome outcome = reader.read(Duration.ofSeconds(1));
        if (!(outcome instanceof CardReader.Outcome.Read read)) {
            throw new IllegalStateException("the simulated reader has no card of " + person.ref());
        }
        CaseFile placed = counter.intake().place(file, read.reading(), person.ref(), clerk).file();
        Person known = placed.person(person.ref()).orElseThrow();
        CaseFile told = CaseEdit.person(placed, new Person(known.ref(), known.name(), known.nameSource(),
                known.document(), known.sex(), known.birth(), person.phone(), person.formerNames(),
                person.formerNumbers()));
        counter.intake().confirmIdentity(told, person.ref(), clerk);
        return told;
    }

    private Paper taken(CaseFile file, Paper paper) {
        List<Sha256> pages = new ArrayList<>();
        for (String page : Optional.ofNullable(script.pageFiles().get(paper.id())).orElse(List.of())) {
            pages.add(counter.intake().keepPage(file, sample.read(page), mediaType(page), clerk));
        }
        return new Paper(paper.id(), paper.kind(), paper.number(), paper.date(), paper.original(), paper.people(),
                paper.details(), pages, paper.returned());
    }

    private static String mediaType(String name) {
        return Path.of(name).toString().endsWith(".png") ? "image/png" : "image/jpeg";
    }
}
