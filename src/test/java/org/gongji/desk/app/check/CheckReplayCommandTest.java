package org.gongji.desk.app.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.intake.Replay;
import org.gongji.desk.intake.Replay.Replayed;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

@DisplayName("check replay")
class CheckReplayCommandTest {
    private static final Replayed SAME = new Replayed("D-0001/1", "HN-2024-09", "Allowed", "Allowed",
            Replay.Outcome.SAME);
    private static final Replayed OTHER = new Replayed("D-0002/1", "HN-2024-09", "Allowed", "Refused",
            Replay.Outcome.OTHER);
    private static final Replayed GONE = new Replayed("D-0003/1", "HN-ZZ-2021", "Refused", "", Replay.Outcome.GONE);

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private boolean closed;

    private int call(List<Replayed> past, String... more) {
        return call((store, password) -> Optional.of(new ReplayOpening.OpenReplay() {
            @Override
            public void again(String caseNo, ReplayOpening.Each each) {
                past.stream().filter(one -> one.matter().startsWith(caseNo)).forEach(one ->
                        each.judged(1 + past.indexOf(one), one));
            }

            @Override
            public void close() {
                closed = true;
            }
        }), more);
    }

    private int call(ReplayOpening opening, String... more) {
        CommandLine line = new CommandLine(new CheckReplayCommand(new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(err, true, StandardCharsets.UTF_8), opening));
        String[] args = new String[more.length + 4];
        System.arraycopy(new String[] {"--store", "s", "--password-file", "f"}, 0, args, 0, 4);
        System.arraycopy(more, 0, args, 4, more.length);
        return line.execute(args);
    }

    @Test
    void endsWithZeroWhereEveryVerdictIsTheSame() {
        assertThat(call(List.of(SAME, GONE))).isZero();
        assertThat(out.toString(StandardCharsets.UTF_8).lines()).containsExactly(
                "{\"sequence\":1,\"matter\":\"D-0001/1\",\"pack\":\"HN-2024-09\",\"was\":\"Allowed\",\"is\":\"Allowed\","
                        + "\"outcome\":\"same\"}",
                "{\"sequence\":2,\"matter\":\"D-0003/1\",\"pack\":\"HN-ZZ-2021\",\"was\":\"Refused\",\"is\":\"\","
                        + "\"outcome\":\"gone\"}");
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("一样 1 次，不一样 0 次，没法再判 1 次");
        assertThat(closed).isTrue();
    }

    @Test
    void endsWithOneWhereOneIsAnother() {
        assertThat(call(List.of(SAME, OTHER))).isEqualTo(1);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("不一样 1 次", "1 different");
    }

    @Test
    void asksOneCaseAndSaysWhereThereIsNone() {
        assertThat(call(List.of(SAME, OTHER), "--case", "D-0001")).isZero();
        assertThat(call(List.of(SAME), "--case", "D-9999")).isEqualTo(2);
        assertThat(err.toString(StandardCharsets.UTF_8)).contains("没有 D-9999 的判断");
    }

    @Test
    void takesEitherOneCaseOrAll() {
        assertThat(call(List.of(SAME), "--all")).isZero();
        assertThat(call(List.of(SAME), "--all", "--case", "D-0001")).isEqualTo(2);
        assertThat(call((store, password) -> Optional.empty())).isEqualTo(2);
    }
}
