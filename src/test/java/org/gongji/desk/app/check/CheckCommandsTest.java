package org.gongji.desk.app.check;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.gongji.desk.words.Words;
import org.junit.jupiter.api.Test;

class CheckCommandsTest {
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-01-22T01:00:00Z"), ZoneId.of("Asia/Shanghai"));

    private static List<JsonNode> id(byte[] typed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CheckIdCommand command = new CheckIdCommand(new ByteArrayInputStream(typed),
                new PrintStream(out, false, StandardCharsets.US_ASCII), CLOCK, Words.chinese());
        assertThat(command.call()).isZero();
        return lines(out);
    }

    private static List<JsonNode> name(byte[] typed) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        CheckNameCommand command = new CheckNameCommand(new ByteArrayInputStream(typed),
                new PrintStream(out, false, StandardCharsets.US_ASCII), Words.chinese());
        assertThat(command.call()).isZero();
        return lines(out);
    }

    private static List<JsonNode> lines(ByteArrayOutputStream out) throws IOException {
        List<JsonNode> nodes = new ArrayList<>();
        for (String line : out.toString(StandardCharsets.UTF_8).split("\n")) {
            nodes.add(new ObjectMapper().readTree(line));
        }
        return nodes;
    }

    private static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Test
    void answersEachNumberInItsLine() throws IOException {
        List<JsonNode> answers = id(utf8("\uFEFF410105199003070018\r\n41010319790815007x\n\n41018219630229001X"));
        assertThat(answers).extracting(node -> node.get("verdict").asText())
                .containsExactly("valid", "normalised", "invalid", "invalid");
        JsonNode first = answers.get(0);
        assertThat(first.get("type").asText()).isEqualTo("resident18");
        assertThat(first.get("birth").asText()).isEqualTo("1990-03-07");
        assertThat(first.get("sex").asText()).isEqualTo("M");
        assertThat(first.get("region").asText()).isEqualTo("410105");
        assertThat(first.get("reasons")).isEmpty();
        assertThat(answers.get(1).get("value").asText()).isEqualTo("41010319790815007X");
        assertThat(answers.get(2).get("reasons").get(0).asText()).isEqualTo("ID_EMPTY");
        assertThat(answers.get(3).get("reasons").get(0).asText()).isEqualTo("ID_DATE");
        assertThat(answers.get(3).get("birth").asText()).isEmpty();
    }

    @Test
    void saysOfAGbkLineThatItCannotBeRead() throws IOException {
        List<JsonNode> answers = id(new byte[] {(byte) 0xD6, (byte) 0xDC, '\n', '1', '2'});
        assertThat(answers.get(0).get("reasons").get(0).asText()).isEqualTo("ID_UNREADABLE");
        assertThat(answers.get(0).get("words").get(0).asText()).contains("UTF-8");
        assertThat(answers).hasSize(2);
        assertThat(name(new byte[] {(byte) 0xD6, (byte) 0xDC}).get(0).get("reasons").get(0).asText())
                .isEqualTo("NAME_UNREADABLE");
    }

    @Test
    void listsTheCodePointsOfAName() throws IOException {
        JsonNode answer = name(utf8("李𤋮\n")).get(0);
        assertThat(answer.get("verdict").asText()).isEqualTo("valid");
        assertThat(answer.get("codePoints").toString()).isEqualTo("[\"U+674E\",\"U+242EE\"]");
        assertThat(answer.get("value").asText()).isEqualTo("李𤋮");
    }

    @Test
    void refusesHalfACharacterSmuggledInAsUtf8() throws IOException {
        assertThat(name(new byte[] {(byte) 0xED, (byte) 0xA1, (byte) 0x90}).get(0).get("verdict").asText())
                .isEqualTo("invalid");
    }

    @Test
    void answersNothingToNothing() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new CheckNameCommand(new ByteArrayInputStream(new byte[0]), new PrintStream(out), Words.english()).call();
        assertThat(out.size()).isZero();
    }
}
