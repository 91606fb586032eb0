package org.gongji.desk.app.roster;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongji.desk.app.check.JsonLines;
import org.gongji.desk.app.roster.RosterInbox.OpenInbox;
import org.gongji.desk.base.BadJson;
import org.gongji.desk.binding.LifeDesk;
import org.gongji.desk.exchange.Parcel;
import org.gongji.desk.exchange.Reading;
import org.gongji.desk.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code roster import FILE}: a package as the centre signed and sealed it. A refusal changes nothing and says why. */
@Command(name = "import", description = "takes in a roster package of the centre")
public final class RosterImportCommand implements Callable<Integer> {
    private final PrintStream err;
    private final JsonLines out;
    private final RosterInbox inbox;
    private final Words words;

    @Parameters(paramLabel = "FILE", description = "roster-….p7m")
    private Path file;
    @Option(names = "--store", required = true, paramLabel = "DIR")
    private Path store;
    @Option(names = "--password-file", required = true, paramLabel = "F")
    private Path passwordFile;

    public RosterImportCommand(PrintStream out, PrintStream err, RosterInbox inbox, Words words) {
        this.out = new JsonLines(out);
        this.err = err;
        this.inbox = inbox;
        this.words = words;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isRegularFile(file)) {
            err.println(words.say("roster.no-such-file"));
            return 2;
        }
        Optional<OpenInbox> opened = inbox.open(store, passwordFile);
        if (opened.isEmpty()) {
            return 1;
        }
        try (OpenInbox open = opened.get()) {
            return told(open, open.takeRoster(Files.readAllBytes(file)));
        } catch (BadJson notARoster) {
            err.println(words.say("reading." + notARoster.problem(), notARoster.arguments()));
            return 1;
        } finally {
            out.flush();
        }
    }

    private int told(OpenInbox open, Reading<Parcel> reading) {
        reading.said(words).ifPresent(err::println);
        reading.taken().ifPresent(parcel -> out.write(answer(parcel, open.settle())));
        return reading instanceof Reading.Refused ? 1 : 0;
    }

    private static Map<String, Object> answer(Parcel parcel, LifeDesk.Followed followed) {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("generation", parcel.label().generation());
        answer.put("asOf", parcel.label().asOf().toString());
        answer.put("sha256", parcel.sha256().hex());
        answer.put("expired", parcel.expired());
        answer.put("changed", followed.changed().size());
        answer.put("doubtful", followed.doubtful().size());
        return answer;
    }
}
