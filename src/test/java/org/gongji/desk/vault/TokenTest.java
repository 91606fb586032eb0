package org.gongji.desk.vault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.KeyStore;
import java.security.SecureRandom;
import java.security.cert.Certificate;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.Date;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.cert.jcajce.JcaX509CertificateConverter;
import org.bouncycastle.cert.jcajce.JcaX509v3CertificateBuilder;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.gongji.desk.base.StoreMode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TokenTest {
    private static final String STORE = "0123456789abcdef0123456789abcdef";
    private static final String PIN = "246810";
    private static final Path SOFT_HSM = Path.of("/usr/lib/softhsm/libsofthsm2.so");
    private static KeyPair pair;

    @TempDir
    Path folder;
    private final SecureRandom random = new SecureRandom();
    private final Vault vault = Vault.generate();

    @BeforeAll
    static void key() throws GeneralSecurityException {
        pair = rsa();
    }

    static KeyPair rsa() throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return generator.generateKeyPair();
    }

    static X509Certificate certificate(KeyPair of) throws GeneralSecurityException, OperatorCreationException {
        X500Name name = new X500Name("CN=token");
        return new JcaX509CertificateConverter().getCertificate(new JcaX509v3CertificateBuilder(name, BigInteger.ONE,
                Date.from(Instant.EPOCH), Date.from(Instant.parse("2049-01-01T00:00:00Z")), name, of.getPublic())
                .build(new JcaContentSignerBuilder("SHA256withRSA").build(of.getPrivate())));
    }

    private KeySlot slot() {
        return new PasswordSlots(random, KdfCost.forTests()).make(STORE, StoreMode.TRAINING, "s1",
                "三棵枣树外有小楼".toCharArray(), Optional.of(pair.getPublic().getEncoded()), vault);
    }

    private SlotAnswer open(KeySlot slot, String password, Tokens tokens) {
        return new PasswordSlots(random, KdfCost.forTests(), tokens).open(slot, password.toCharArray());
    }

    private Tokens twin(KeyPair of) throws Exception {
        Path file = folder.resolve("token.p12");
        KeyStore store = KeyStore.getInstance("PKCS12");
        store.load(null, null);
        store.setKeyEntry("key", of.getPrivate(), null, new Certificate[] {certificate(of)});
        try (var out = Files.newOutputStream(file)) {
            store.store(out, new char[0]);
        }
        return plugged(file, new TypedPin(""));
    }

    private static Tokens plugged(Path file, TypedPin pin) {
        return KeyStoreTokens.of(typed -> {
            KeyStore plugged = KeyStore.getInstance("PKCS12");
            try (InputStream in = Files.newInputStream(file)) {
                plugged.load(in, typed == null ? new char[0] : typed);
            }
            return plugged;
        }, pin);
    }

    @Test
    void tellsAPinThatIsNotItsOwnFromATokenThatIsNotThere() throws Exception {
        TestToken token = TestToken.create();
        Path file = folder.resolve("with-pin.p12");
        token.plugInto(file, PIN.toCharArray());
        KeySlot slot = new PasswordSlots(random, KdfCost.forTests()).make(STORE, StoreMode.TRAINING, "s1",
                "三棵枣树外有小楼".toCharArray(), Optional.of(token.publicKey()), vault);
        for (String wrong : new String[] {"246811", "24681", "2468100", ""}) {
            TypedPin pin = new TypedPin(wrong);
            assertThat(open(slot, "三棵枣树外有小楼", plugged(file, pin))).isInstanceOf(SlotAnswer.NoToken.class);
            assertThat(pin.wasRefused()).as("PIN '%s'", wrong).isTrue();
        }
        TypedPin right = new TypedPin(PIN);
        assertThat(open(slot, "三棵枣树外有小楼", plugged(file, right))).isInstanceOf(SlotAnswer.Opened.class);
        Files.delete(file);
        assertThat(open(slot, "三棵枣树外有小楼", plugged(file, right))).isInstanceOf(SlotAnswer.NoToken.class);
        assertThat(right.wasRefused()).as("pulled, not refused").isFalse();
    }

    @Test
    void opensByPasswordAndTokenAndByNeitherAlone() throws Exception {
        KeySlot slot = KeySlot.of(slot().document());
        Tokens twin = twin(pair);
        assertThat(open(slot, "三棵枣树外有小楼", twin)).isInstanceOf(SlotAnswer.Opened.class);
        assertThat(open(slot, "三棵枣树外有大楼", twin)).isInstanceOf(SlotAnswer.WrongPassword.class);
        assertThat(open(slot, "三棵枣树外有小楼", Tokens.NONE)).isInstanceOf(SlotAnswer.NoToken.class);
        Files.delete(folder.resolve("token.p12"));
        assertThat(open(slot, "三棵枣树外有小楼", twin)).as("pulled").isInstanceOf(SlotAnswer.NoToken.class);
    }

    @Test
    void opensByNoOtherToken() throws Exception {
        assertThat(open(slot(), "三棵枣树外有小楼", twin(rsa()))).isInstanceOf(SlotAnswer.NoToken.class);
    }

    @Test
    void isNotTalkedOutOfItsTokenByEditingTheSlot() throws Exception {
        Map<String, Object> without = new LinkedHashMap<>(slot().document());
        without.remove("token");
        assertThat(open(KeySlot.of(without), "三棵枣树外有小楼", Tokens.NONE))
                .isInstanceOf(SlotAnswer.WrongPassword.class);
        Map<String, Object> other = new LinkedHashMap<>(slot().document());
        other.put("token", TokenLock.around(new byte[32], pair.getPublic().getEncoded()).document());
        assertThat(open(KeySlot.of(other), "三棵枣树外有小楼", twin(pair))).isInstanceOf(SlotAnswer.WrongPassword.class);
    }

    @Test
    void keepsItsTokenThroughARotation() throws Exception {
        Vault next = Vault.generate();
        KeySlot anew = new PasswordSlots(random, KdfCost.forTests()).sealedAnew(slot(), next);
        assertThat(open(anew, "三棵枣树外有小楼", twin(pair))).isInstanceOf(SlotAnswer.Opened.class);
        assertThat(open(anew, "三棵枣树外有小楼", Tokens.NONE)).isInstanceOf(SlotAnswer.NoToken.class);
    }

    @Test
    void knowsWhichKeysCanBeASecondFactor() throws Exception {
        KeyPairGenerator small = KeyPairGenerator.getInstance("RSA");
        small.initialize(1024);
        assertThat(TokenLock.fits(pair.getPublic().getEncoded())).isTrue();
        assertThat(TokenLock.fits(small.generateKeyPair().getPublic().getEncoded())).isFalse();
        assertThat(TokenLock.fits(new byte[] {1})).isFalse();
    }

    /** A real PKCS#11 library, in a process of its own because it reads its folder from the environment. */
    @Test
    void opensWithAPkcs11Token() throws Exception {
        assumeTrue(Files.exists(SOFT_HSM), "softhsm2 is not installed");
        Path tokens = Files.createDirectories(folder.resolve("tokens"));
        Path conf = Files.writeString(folder.resolve("softhsm2.conf"), "directories.tokendir = " + tokens + "\n");
        Path config = Files.writeString(folder.resolve("pkcs11.cfg"),
                "name = SoftHSM\nlibrary = " + SOFT_HSM + "\nslotListIndex = 0\n");
        assertThat(run(conf, "softhsm2-util", "--init-token", "--free", "--label", "t", "--pin", PIN, "--so-pin", PIN))
                .contains("initialized");
        assertThat(run(conf, Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-cp",
                System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")),
                Pkcs11Child.class.getName(), config.toString(), PIN)).contains("opened", "wrong", "no token");
    }

    private static String run(Path conf, String... command) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("SOFTHSM2_CONF", conf.toString());
        Process process = builder.start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor(60, TimeUnit.SECONDS);
        return said;
    }
}
