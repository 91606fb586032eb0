package org.gongji.desk.device.serial;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.gongji.desk.judge.Evidence;
import org.junit.jupiter.api.Test;

class SamFramesTest {
    @Test
    void saysTheCommandsOfThePublishedProtocol() {
        assertThat(HexFormat.of().formatHex(SamCommand.FIND.frame())).isEqualTo("aaaaaa96690003200122");
        assertThat(HexFormat.of().formatHex(SamCommand.SELECT.frame())).isEqualTo("aaaaaa96690003200221");
        assertThat(HexFormat.of().formatHex(SamCommand.READ.frame())).isEqualTo("aaaaaa96690003300132");
        assertThat(HexFormat.of().formatHex(SamCommand.STATUS.frame())).isEqualTo("aaaaaa9669000311ffed");
    }

    @Test
    void understandsThePublishedAnswers() {
        SamFrames frames = new SamFrames();
        add(frames, HexFormat.of().parseHex("aaaaaa9669000800009f0000000097"));
        SamAnswer answer = frames.next().orElseThrow();
        assertThat(SamCommand.FIND.succeeded(answer)).isTrue();
        assertThat(SamCommand.SELECT.answeredBy(answer)).isFalse();
        add(frames, HexFormat.of().parseHex("aaaaaa9669000c00009000000000000000009c"));
        assertThat(SamCommand.SELECT.succeeded(frames.next().orElseThrow())).isTrue();
        assertThat(frames.next()).isEmpty();
    }

    /** Frames between noise, in pieces of any size: each true one comes out once, in order, and no untrue one. */
    @Test
    void findsEveryTrueFrameInAnyNoiseAndAnyPieces() {
        Random random = new Random(Evidence.seed());
        int cases = Evidence.of("C", 500, 50_000);
        int wrong = 0;
        for (int i = 0; i < cases; i++) {
            List<Integer> sent = new ArrayList<>();
            byte[] stream = stream(random, sent);
            wrong += heard(random, stream).equals(sent) ? 0 : 1;
        }
        Evidence.counted("C", "SAM_V frames in noise and pieces", cases, wrong);
        assertThat(wrong).isZero();
    }

    private static byte[] stream(Random random, List<Integer> sent) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream();
        for (int k = 0; k < 1 + random.nextInt(4); k++) {
            byte[] noise = new byte[random.nextInt(9)];
            random.nextBytes(noise);
            stream.writeBytes(noise);
            byte[] frame = SamModule.frame(random.nextInt(256), "5a".repeat(random.nextInt(40)));
            if (random.nextInt(4) == 0) {
                frame[7 + random.nextInt(frame.length - 7)] ^= (byte) (1 + random.nextInt(255));
            } else {
                sent.add(frame.length);
            }
            stream.writeBytes(frame);
        }
        return stream.toByteArray();
    }

    private static List<Integer> heard(Random random, byte[] stream) {
        SamFrames frames = new SamFrames();
        List<Integer> heard = new ArrayList<>();
        for (int at = 0; at < stream.length;) {
            int piece = Math.min(1 + random.nextInt(20), stream.length - at);
            add(frames, java.util.Arrays.copyOfRange(stream, at, at + piece));
            at += piece;
            for (Optional<SamAnswer> next = frames.next(); next.isPresent(); next = frames.next()) {
                heard.add(11 + next.get().data().length);
            }
        }
        return heard;
    }

    private static void add(SamFrames frames, byte[] bytes) {
        frames.add(bytes, bytes.length);
    }
}
