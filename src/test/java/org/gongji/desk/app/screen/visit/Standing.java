package org.gongji.desk.app.screen.visit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.gongji.desk.app.training.TrainingStore;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.Conclusion;
import org.gongji.desk.binding.Signature;
import org.gongji.desk.identity.CardBlock;
import org.gongji.desk.intake.Attachments;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.CaseFileReader;
import org.gongji.desk.intake.IntakeDesk;

/** Families that stand on record before a test begins: bound through the counter's own desks, without a screen. */
final class Standing {
    private static final Path SAMPLE = Path.of("sample-data");

    private Standing() {
    }

    /** @param script a case of the training day, e.g. {@code 05-rare-names} */
    static Conclusion bind(Hall hall, String script) throws IOException {
        CaseFile file = lay(hall, script);
        IntakeDesk intake = hall.counter.intake();
        IntakeDesk.Assessment assessment = intake.assess(file);
        CaseFile accepted = intake.accept(file, assessment, TrainingStore.CLERK);
        Sha256 proof = intake.keepPage(accepted, "演练笔迹".getBytes(StandardCharsets.UTF_8), "application/json",
                TrainingStore.CLERK);
        return intake.conclude(accepted, assessment, new Signature(Signature.Mode.PAD, "standing-" + file.id(),
                proof, proof, hall.clock.instant()), TrainingStore.CLERK);
    }

    /** The case as it lies on the desk, its pages sealed and nothing taken yet. */
    static CaseFile lay(Hall hall, String script) throws IOException {
        CaseFileReader.Read read = new CaseFileReader(Attachments.in(SAMPLE), CardBlock::parse)
                .read(Files.readAllBytes(SAMPLE.resolve("day").resolve(script + ".json")));
        CaseFile said = read.file();
        IntakeDesk intake = hall.counter.intake();
        CaseFile opened = intake.inform(intake.open(said.purpose(), TrainingStore.CLERK), TrainingStore.CLERK);
        CaseFile file = intake.lookUp(new CaseFile(opened.id(), said.purpose(), opened.applicationDate(), null,
                said.area(), said.giver(), said.persons(), said.papers(), said.members(), opened.insurance(),
                said.statements(), opened.standing(), said.facts()));
        for (List<String> pages : read.pageFiles().values()) {
            for (String page : pages) {
                intake.keepPage(file, Files.readAllBytes(SAMPLE.resolve(page)), "image/jpeg", TrainingStore.CLERK);
            }
        }
        return file;
    }
}
