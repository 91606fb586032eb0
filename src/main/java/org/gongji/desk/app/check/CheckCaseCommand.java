package org.gongji.desk.app.check;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.function.IntFunction;
import java.util.stream.Stream;
import org.gongji.desk.base.BadJson;
import org.gongji.desk.evidence.Prover;
import org.gongji.desk.identity.CardBlock;
import org.gongji.desk.intake.Assessor;
import org.gongji.desk.intake.Attachments;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.CaseFileReader;
import org.gongji.desk.policy.Decider;
import org.gongji.desk.policy.PolicyPack;
import org.gongji.desk.policy.PolicyShelf;
import org.gongji.desk.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code check case}: one case JSON in, the verdict on every matter out (design.md, command line). */
@Command(name = "case", description = {"一份办件 JSON 进，逐项的结论出。", "One case JSON in, the verdict on every matter out."})
public final class CheckCaseCommand implements Callable<Integer> {
    private final InputStream in;
    private final PrintStream out;
    private final PrintStream err;
    private final IntFunction<Prover> provers;
    private final StoreLookUp store;

    @Parameters(arity = "0..1", paramLabel = "FILE", description = {"办件文件，不写就读标准输入",
        "the case; left out: standard input"})
    private Path file;
    @Option(names = "--files", paramLabel = "DIR", description = {"读卡文件和图片所在的文件夹",
        "where cards and pages named in the case lie"})
    private Path files;
    @Option(names = "--packs", paramLabel = "DIR", description = {"用这个文件夹里的政策包，不用自带的",
        "policy packs of this folder instead of those shipped"})
    private Path packs;
    @Option(names = "--store", paramLabel = "DIR", description = {"用这个库里的名册和台账",
        "roster and bindings of this store"})
    private Path storeFolder;
    @Option(names = "--password-file", paramLabel = "F", description = {"库的口令文件", "password of the store"})
    private Path passwordFile;

    /**
     * @param provers a prover by years of support for step relations
     * @param store   fills a case from a store; asked only with {@code --store}
     */
    public CheckCaseCommand(InputStream in, PrintStream out, PrintStream err, IntFunction<Prover> provers,
                            StoreLookUp store) {
        this.in = in;
        this.out = out;
        this.err = err;
        this.provers = provers;
        this.store = store;
    }

    /** What the desk's own roster and bindings say about the people of a case. */
    @FunctionalInterface
    public interface StoreLookUp {
        /** @return the case with insurance and standing bindings from the store; the case's own facts give way */
        CaseFile lookUp(Path store, Path passwordFile, CaseFile file) throws IOException;
    }

    @Override
    public Integer call() throws IOException {
        if (file != null && !Files.isRegularFile(file)) {
            return refuse(new BadJson(file.toString(), "no_attachment", file.getFileName().toString()));
        }
        if (storeFolder != null && passwordFile == null) {
            return refuse(new BadJson("--password-file", "missing_field"));
        }
        try {
            byte[] json = file == null ? in.readAllBytes() : Files.readAllBytes(file);
            CaseFile read = new CaseFileReader(attachments(), CardBlock::parse).read(json).file();
            CaseFile asked = storeFolder == null ? read : store.lookUp(storeFolder, passwordFile, read);
            answer(asked, new Assessor(shelf().on(handled(asked)), provers, new Decider()));
            return 0;
        } catch (BadJson bad) {
            return refuse(bad);
        }
    }

    /** The day on which the clerk acts; a case that nobody has accepted yet is acted on when it applies. */
    private static LocalDate handled(CaseFile asked) {
        return asked.acceptedAt() == null ? asked.applicationDate()
                : LocalDate.ofInstant(asked.acceptedAt(), ZoneId.of("Asia/Shanghai"));
    }

    private void answer(CaseFile asked, Assessor assessor) {
        Optional<PolicyPack> pack = assessor.pack(asked);
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("case", asked.id());
        answer.put("pack", pack.map(PolicyPack::id).orElse(""));
        answer.put("packSha256", pack.map(one -> one.sha256().hex()).orElse(""));
        answer.put("matters", assessor.assess(asked).stream().map(DecisionJson::of).toList());
        JsonLines lines = new JsonLines(out);
        lines.write(answer);
        lines.flush();
    }

    private PolicyShelf shelf() throws IOException {
        if (packs == null) {
            return PolicyShelf.shipped();
        }
        if (!Files.isDirectory(packs)) {
            throw new BadJson("--packs", "no_attachment", packs.toString());
        }
        Map<String, byte[]> read = new LinkedHashMap<>();
        List<Path> found;
        try (Stream<Path> listed = Files.list(packs)) {
            found = listed.filter(path -> path.toString().endsWith(".json")).sorted().toList();
        }
        for (Path path : found) {
            read.put(path.getFileName().toString(), Files.readAllBytes(path));
        }
        return PolicyShelf.read(read);
    }

    /** Named beside the case, one folder up (the training day), or where the command was called. */
    private Attachments attachments() {
        List<Path> folders = new ArrayList<>();
        if (files != null) {
            folders.add(files);
        } else {
            if (file != null) {
                Path beside = file.toAbsolutePath().getParent();
                folders.add(beside);
                folders.add(beside.resolveSibling("."));
            }
            folders.add(Path.of("."));
            folders.add(Path.of("sample-data"));
        }
        return name -> folders.stream().flatMap(folder -> Attachments.in(folder).open(name).stream()).findFirst();
    }

    private int refuse(BadJson bad) {
        for (Words words : List.of(Words.chinese(), Words.english())) {
            err.println(words.say("reading." + bad.problem(), bad.arguments()));
        }
        err.flush();
        return 2;
    }
}
