package org.gongji.desk.app.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.gongji.desk.app.check.JsonLines;
import org.gongji.desk.store.PasswordFile;
import org.gongji.desk.forms.FormReport;
import org.gongji.desk.forms.FormReport.Verdict;
import org.gongji.desk.forms.pdf.FormVerifier;
import org.gongji.desk.words.Words;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code form verify}: 0 valid, 1 not valid or signer unknown, 2 wrong usage or input, 3 broken machine. One JSON
 * object on standard output: file, verdict, words, signer, signedAt, signatures, pages, form, digest, findings.
 */
@Command(name = "verify", mixinStandardHelpOptions = true, description = {
    "验一份文书：签名、有没有动过、归档格式、二维码。",
    "Checks a paper file: signatures, coverage, revisions, archive profile, QR."})
public final class FormVerifyCommand implements Callable<Integer> {
    private final RootOfStore stores;
    private final PrintStream out;
    private final Words chinese;
    private final Words english;

    @Parameters(paramLabel = "FILE", description = "the PDF")
    private Path file;

    @Option(names = "--ca", paramLabel = "CA", description = "the office's root certificate, PEM or DER")
    private Path ca;

    @Option(names = "--store", paramLabel = "DIR", description = "take the root from a store's trust list")
    private Path store;

    @Option(names = "--password-file", paramLabel = "FILE", description = "its first line opens the store")
    private Path passwordFile;

    /** Where a store keeps the office's root; given by the composition root. */
    @FunctionalInterface
    public interface RootOfStore {
        /**
         * @param password wiped by the caller
         * @return empty when the password opens nothing or the store trusts no office yet
         */
        Optional<X509Certificate> read(Path store, char[] password) throws IOException;
    }

    public FormVerifyCommand(RootOfStore stores, PrintStream out, Words chinese, Words english) {
        this.stores = stores;
        this.out = out;
        this.chinese = chinese;
        this.english = english;
    }

    @Override
    public Integer call() throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            return refuse("forms.cli.noFile");
        }
        Optional<X509Certificate> anchor = Optional.empty();
        if (ca != null) {
            anchor = readCertificate(ca);
            if (anchor.isEmpty()) {
                return refuse("forms.cli.noCa");
            }
        } else if (store != null) {
            anchor = readStore();
            if (anchor.isEmpty()) {
                return refuse("forms.cli.noStore");
            }
        }
        FormReport report = new FormVerifier(anchor).verify(Files.readAllBytes(file));
        say(report);
        return report.verdict() == Verdict.VALID ? 0 : 1;
    }

    private Optional<X509Certificate> readStore() throws IOException {
        if (passwordFile == null || !Files.isReadable(passwordFile)) {
            return Optional.empty();
        }
        char[] password = PasswordFile.read(passwordFile);
        try {
            return stores.read(store, password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private static Optional<X509Certificate> readCertificate(Path file) throws IOException {
        if (!Files.isReadable(file) || Files.isDirectory(file)) {
            return Optional.empty();
        }
        try (InputStream in = Files.newInputStream(file)) {
            return Optional.of((X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in));
        } catch (CertificateException e) {
            return Optional.empty();
        }
    }

    private void say(FormReport report) {
        List<String> codes = report.findings().stream().map(Enum::name).toList();
        List<String> keys = codes.isEmpty() ? List.of("forms.verify." + report.verdict().name())
                : codes.stream().map(code -> "forms.verify." + code).toList();
        Map<String, Object> answer = new LinkedHashMap<>();
        answer.put("file", file.getFileName().toString());
        answer.put("verdict", report.verdict().word());
        answer.put("words", keys.stream().map(chinese::say).toList());
        answer.put("english", keys.stream().map(english::say).toList());
        answer.put("signer", report.signer());
        answer.put("signedAt", report.signedAt());
        answer.put("signatures", report.signatures());
        answer.put("pages", report.pages());
        answer.put("form", report.form());
        answer.put("digest", report.digest());
        answer.put("findings", codes);
        JsonLines lines = new JsonLines(out);
        lines.write(answer);
        lines.flush();
    }

    private int refuse(String key) {
        JsonLines lines = new JsonLines(out);
        lines.write(Map.of("verdict", "bad input", "words", List.of(chinese.say(key)), "english",
                List.of(english.say(key))));
        lines.flush();
        return 2;
    }
}
