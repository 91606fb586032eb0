package org.gongji.desk.app.exchange;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongji.desk.app.check.JsonLines;
import org.gongji.desk.exchange.Reading;
import org.gongji.desk.exchange.v1.Receipt;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code receipt import FILE --store DIR --password-file F}: verified first, then entered as acts. Exit 1 with the
 * reason where it is forged, another window's, older, or for a bundle never sent.
 */
@Command(name = "import", description = "verifies a receipt of the centre and enters its answers")
public final class ReceiptImportCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "a receipt, .p7m")
    private Path file;
    @Option(names = "--store", required = true, description = "the window's store")
    private Path store;
    @Option(names = "--password-file", required = true, description = "a file whose first line is the password")
    private Path passwordFile;

    private final JsonLines out;
    private final ReceiptCounter.Door door;

    public ReceiptImportCommand(PrintStream out, ReceiptCounter.Door door) {
        this.out = new JsonLines(out);
        this.door = door;
    }

    @Override
    public Integer call() throws IOException {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("file", file.getFileName().toString());
        int exit = answered(answer);
        out.write(answer);
        out.flush();
        return exit;
    }

    private int answered(Map<String, Object> answer) throws IOException {
        if (!Files.isReadable(file)) {
            answer.put("verdict", "unreadable");
            Answers.say(answer, "exchange.CANNOT_READ", "I/O");
            return 2;
        }
        Optional<ReceiptCounter> opened = door.open(store, passwordFile);
        if (opened.isEmpty()) {
            answer.put("verdict", "closed");
            Answers.say(answer, "exchange.STORE_CLOSED");
            return 1;
        }
        try (ReceiptCounter counter = opened.get()) {
            Reading<Receipt> reading = counter.reader().read(Files.readAllBytes(file));
            if (reading.taken().isEmpty()) {
                Answers.refuse(answer, reading);
                return 1;
            }
            put(answer, reading.taken().get(), counter.take(reading.taken().get()));
            return 0;
        }
    }

    private static void put(Map<String, Object> answer, Receipt receipt, int callBack) {
        List<Map<String, Object>> matters = new ArrayList<>();
        for (Receipt.Line line : receipt.lines()) {
            Map<String, Object> matter = new LinkedHashMap<>();
            matter.put("caseNo", line.caseNo());
            matter.put("matter", line.matter());
            matter.put("answer", line.answer().word());
            matter.put("code", line.code());
            matters.add(matter);
        }
        answer.put("verdict", "taken");
        answer.put("number", receipt.number());
        answer.put("version", receipt.version());
        answer.put("receivedAt", receipt.receivedAt().toString());
        answer.put("callBack", callBack);
        answer.put("matters", matters);
        Answers.say(answer, "exchange.RECEIPT_TAKEN", receipt.number(), receipt.version(), matters.size());
    }
}
