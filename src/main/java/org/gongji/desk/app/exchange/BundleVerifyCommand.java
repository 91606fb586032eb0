package org.gongji.desk.app.exchange;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.gongji.desk.app.check.JsonLines;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.exchange.BundlePart;
import org.gongji.desk.exchange.OpeningKey;
import org.gongji.desk.exchange.PartCheck;
import org.gongji.desk.exchange.Reading;
import org.gongji.desk.exchange.v1.BundleLabel;
import org.gongji.desk.exchange.v1.Malformed;
import org.gongji.desk.exchange.v1.Pem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code bundle verify FILE --key KEY --cert CENTRE --ca CA}: one part, from its seal to every act's payload. Answers
 * one JSON line with the verdict, the reason's code and the same in words, Chinese and English.
 */
@Command(name = "verify", description = "opens one part of a bundle and checks everything in it")
public final class BundleVerifyCommand implements Callable<Integer> {
    @Parameters(paramLabel = "FILE", description = "a part, .p7m")
    private Path file;
    @Option(names = "--key", required = true, description = "the centre's private key, PEM (PKCS#8)")
    private Path key;
    @Option(names = "--cert", required = true, description = "the centre's certificate")
    private Path certificate;
    @Option(names = "--ca", required = true, description = "the office's root certificate")
    private Path root;

    private final JsonLines out;

    public BundleVerifyCommand(PrintStream out) {
        this.out = new JsonLines(out);
    }

    @Override
    public Integer call() {
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("file", file.getFileName().toString());
        int exit = answered(answer);
        out.write(answer);
        out.flush();
        return exit;
    }

    private int answered(Map<String, Object> answer) {
        try {
            PartCheck check = new PartCheck(OpeningKey.ofPem(Files.readString(key),
                    Pem.certificate(Files.readAllBytes(certificate))), Pem.certificate(Files.readAllBytes(root)));
            return put(answer, check.check(Files.readAllBytes(file)));
        } catch (IOException | Malformed e) {
            answer.put("verdict", "unreadable");
            Answers.say(answer, "exchange.CANNOT_READ", e instanceof Malformed ? e.getMessage() : "I/O");
            return 2;
        }
    }

    private static int put(Map<String, Object> answer, Reading<BundlePart> reading) {
        if (reading.taken().isEmpty()) {
            Answers.refuse(answer, reading);
            return 1;
        }
        BundlePart part = reading.taken().get();
        BundleLabel label = part.label();
        answer.put("verdict", "whole");
        answer.put("mode", label.mode().word());
        answer.put("window", label.window().toString());
        answer.put("incarnation", label.incarnation());
        answer.put("number", label.number());
        answer.put("part", label.part());
        answer.put("parts", label.parts());
        answer.put("previous", label.previous().hex());
        answer.put("first", label.first());
        answer.put("last", label.last());
        answer.put("head", label.head().hex());
        answer.put("acts", part.acts().size());
        answer.put("manifestSha256", Sha256.of(part.bag().manifest()).hex());
        Answers.say(answer, "exchange.VERIFIED", label.window(), label.part(), label.parts(), label.number(),
                label.first(), label.last());
        return 0;
    }
}
