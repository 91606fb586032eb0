package org.gongji.desk.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.central.CentreKeys;
import org.gongji.desk.central.TrainingFolder;
import org.gongji.desk.exchange.v1.Pem;
import org.gongji.desk.exchange.v1.TrustRole;
import org.gongji.desk.judge.Judge;
import org.gongji.desk.vault.TestWindowKey;
import org.gongji.desk.vault.WindowKey;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DisplayName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayName("An envelope")
class EnvelopeTest {
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final byte[] CONTENT = "𠅤䶮：一份要紧的东西\n".getBytes(StandardCharsets.UTF_8);

    private static TestWindowKey window;
    private static CentreKeys centre;
    private static CentreKeys other;

    @BeforeAll
    static void makeKeys() {
        window = TestWindowKey.create();
        centre = CentreKeys.make(StoreMode.TRAINING, "410105", "", Clock.systemUTC(), RANDOM);
        other = CentreKeys.make(StoreMode.TRAINING, "410106", "", Clock.systemUTC(), RANDOM);
    }

    private static byte[] sealed(byte[] content) {
        try {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            new EnvelopeWriter(RANDOM).write(content, List.of(SigningKey.of(window, WindowKey.Purpose.BUNDLE)),
                    List.of(centre.certificate(TrustRole.RECIPIENT)), out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Reading<byte[]> opened(byte[] der, OpeningKey key) {
        return Reading.of(() -> new SignedReader().read(new EnvelopeReader().open(der, key)).content());
    }

    @Test
    @DisplayName("gives back what was put in, whatever its length")
    void givesBackItsContent() {
        for (int length : new int[]{0, 1, 100, 127, 128, 300, 65_535, 70_000, 1 << 20}) {
            byte[] content = new byte[length];
            RANDOM.nextBytes(content);
            assertThat(opened(sealed(content), centre.recipient()).taken()).hasValueSatisfying(
                    back -> assertThat(back).isEqualTo(content));
        }
    }

    @Test
    @DisplayName("shows every flipped byte")
    void showsEveryFlippedByte() {
        byte[] der = sealed(CONTENT);
        OpeningKey key = remembering(centre.recipient());
        for (int at = 0; at < der.length; at += at > 200 && at < 560 ? 23 : 1) {
            byte[] flipped = der.clone();
            flipped[at] ^= (byte) (1 << at % 8);
            assertThat(opened(flipped, key).whyNot()).as("byte %d", at).isPresent();
        }
    }

    /** Unwrapping takes milliseconds and most flips leave the wrapped key alone. */
    private static OpeningKey remembering(OpeningKey key) {
        Map<ByteBuffer, Optional<byte[]>> known = new HashMap<>();
        return new OpeningKey() {
            @Override
            public X509Certificate certificate() {
                return key.certificate();
            }

            @Override
            public Optional<byte[]> unwrap(byte[] wrapped) {
                return known.computeIfAbsent(ByteBuffer.wrap(wrapped.clone()), w -> key.unwrap(wrapped))
                        .map(byte[]::clone);
            }
        };
    }

    @Test
    @DisplayName("shows every flipped byte of what is only signed")
    void showsEveryFlippedByteOfSignedOnly() {
        byte[] der = new SignedWriter().sign(CONTENT, List.of(centre.signer(TrustRole.POLICY)));
        for (int at = 0; at < der.length; at++) {
            byte[] flipped = der.clone();
            flipped[at] ^= 0x04;
            Reading<Object> reading = Reading.of(() -> {
                SignedContent content = new SignedReader().read(flipped);
                RoleSigner.demand(centre.trustList(1, Instant.EPOCH), TrustRole.POLICY, content);
                return content;
            });
            assertThat(reading.whyNot()).as("byte %d", at).isPresent();
        }
    }

    @Test
    @DisplayName("refuses bytes behind it, which openssl overlooks")
    void refusesTrailingBytes() {
        byte[] der = sealed(CONTENT);
        assertThat(opened(Arrays.copyOf(der, der.length + 1), centre.recipient()).whyNot())
                .contains(Fault.TRAILING_BYTES);
        byte[] signed = new SignedWriter().sign(CONTENT, List.of(centre.signer(TrustRole.POLICY)));
        assertThat(Reading.of(() -> new SignedReader().read(Arrays.copyOf(signed, signed.length + 3))).whyNot())
                .contains(Fault.TRAILING_BYTES);
    }

    @Test
    @DisplayName("refuses every cut")
    void refusesEveryCut() {
        byte[] der = sealed(CONTENT);
        for (int length = 0; length < der.length; length += 7) {
            assertThat(opened(Arrays.copyOf(der, length), centre.recipient()).whyNot()).isPresent();
        }
    }

    @Test
    @DisplayName("does not open for somebody else's key")
    void doesNotOpenForOthers() {
        assertThat(opened(sealed(CONTENT), other.recipient()).whyNot()).contains(Fault.NOT_ADDRESSED_TO_KEY);
    }

    @Test
    @DisplayName("is opened and verified by stock openssl, tag and all")
    void isOpenedByOpenssl(@TempDir Path dir) throws IOException {
        Judge.require("openssl", "openssl");
        Files.write(dir.resolve("b.p7m"), sealed(CONTENT));
        new TrainingFolder(dir).write(centre);
        Files.writeString(dir.resolve("ca.pem"), Pem.armour(window.root()));
        Judge.Said decrypt = Judge.run(List.of("openssl", "cms", "-decrypt", "-inform", "DER", "-in", "b.p7m",
                "-recip", "centre.pem", "-inkey", "centre.key", "-binary", "-out", "b.p7s"), dir);
        assertThat(decrypt.exit()).as(decrypt.text()).isZero();
        Judge.Said verify = Judge.run(List.of("openssl", "cms", "-verify", "-inform", "DER", "-in", "b.p7s",
                "-CAfile", "ca.pem", "-binary", "-out", "b"), dir);
        assertThat(verify.exit()).as(verify.text()).isZero();
        assertThat(dir.resolve("b")).hasBinaryContent(CONTENT);
    }
}
