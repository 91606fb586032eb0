package org.gongji.desk.central;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.PublicKey;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.security.interfaces.ECPublicKey;
import java.security.interfaces.RSAPublicKey;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.base.CanonicalJson;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.exchange.EnvelopeWriter;
import org.gongji.desk.exchange.Fault;
import org.gongji.desk.exchange.ParcelZip;
import org.gongji.desk.exchange.Reading;
import org.gongji.desk.exchange.Rejected;
import org.gongji.desk.exchange.SignedWriter;
import org.gongji.desk.exchange.SigningKey;
import org.gongji.desk.exchange.v1.ArchiveNote;
import org.gongji.desk.exchange.v1.PackageLabel;
import org.gongji.desk.exchange.v1.TrustList;
import org.gongji.desk.exchange.v1.TrustRole;
import org.gongji.desk.exchange.v1.WindowId;
import org.gongji.desk.exchange.v1.WindowList;
import org.gongji.desk.vault.EnrolmentRequest;

/** The office at work: enrols windows, publishes trust, window list, rosters and packs. */
public final class Centre {
    private final CentreKeys keys;
    private final Register register;
    private final Clock clock;
    private final EnvelopeWriter envelopes;
    private final SignedWriter signed = new SignedWriter();

    public Centre(CentreKeys keys, Register register, Clock clock, SecureRandom random) {
        this.keys = keys;
        this.register = register;
        this.clock = clock;
        this.envelopes = new EnvelopeWriter(random);
    }

    public CentreKeys keys() {
        return keys;
    }

    /**
     * @param signing    PKCS#10, DER, P-256, signed by its own key
     * @param encryption PKCS#10, DER, RSA of at least 3072 bits, signed by its own key
     */
    public Reading<Enrolment> enrol(WindowId window, byte[] signing, byte[] encryption) {
        return Reading.of(() -> {
            if (!window.office().equals(keys.office())) {
                throw new Rejected(Fault.OTHER_SENDER, window.toString());
            }
            PublicKey signingKey = EnrolmentReader.proven(signing);
            PublicKey encryptionKey = EnrolmentReader.proven(encryption);
            if (!(signingKey instanceof ECPublicKey ec) || ec.getParams().getOrder().bitLength() != 256
                    || !(encryptionKey instanceof RSAPublicKey rsa) || rsa.getModulus().bitLength() < 3072) {
                throw new Rejected(Fault.UNREADABLE, "PKCS#10");
            }
            Instant now = clock.instant();
            X509Certificate signer = keys.issuer().signing(keys.windowName(window), signingKey, now, CentreKeys.LIFE);
            X509Certificate reader = keys.issuer().encryption(keys.windowName(window), encryptionKey, now,
                    CentreKeys.LIFE);
            register.enrol(new WindowList.Listed(window, signer, reader, now, Optional.empty()));
            return new Enrolment(window, List.of(signer, keys.root()), reader);
        });
    }

    /** The two requests as the window's vault made them. */
    public Reading<Enrolment> enrol(WindowId window, EnrolmentRequest request) {
        return enrol(window, request.signing(), request.encryption());
    }

    public void revoke(X509Certificate signing) {
        register.revoke(signing, clock.instant());
    }

    /** {@code trust-1}; later versions are written by {@link #trust(TrustList, CentreKeys)}. */
    public Published trust() {
        return trust(keys.trustList(1, clock.instant()), keys);
    }

    /** @param before the keys of the version before: its root vouches for the next */
    public Published trust(TrustList list, CentreKeys before) {
        List<SigningKey> roots = before.root().equals(keys.root())
                ? List.of(keys.rootSigner()) : List.of(before.rootSigner(), keys.rootSigner());
        return new Published("trust-" + list.version() + ".p7m",
                signed.sign(CanonicalJson.bytes(list.canonical()), roots));
    }

    public Published windowList() {
        int version = register.next("windows");
        WindowList list = new WindowList(keys.mode(), keys.office(), version, clock.instant(), register.windows());
        return new Published("windows-" + version + ".p7m", signed.sign(CanonicalJson.bytes(list.canonical()),
                List.of(keys.signer(TrustRole.REVOCATION))));
    }

    /** Packs hold no person: signed, not sealed. */
    public Published policy(Instant asOf, Duration validity, Map<String, byte[]> files) {
        PackageLabel label = label(PackageLabel.Kind.POLICY, keys.office(), asOf, validity, files);
        return new Published("policy-" + label.generation() + ".p7m", signed.sign(ParcelZip.write(label, files),
                List.of(keys.signer(TrustRole.POLICY))));
    }

    /** Sealed to one window. */
    public Published roster(WindowId window, Instant asOf, Duration validity, Map<String, byte[]> files) {
        PackageLabel label = label(PackageLabel.Kind.ROSTER, window.toString(), asOf, validity, files);
        return new Published("roster-" + window + "-" + label.generation() + ".p7m",
                sealed(window, TrustRole.ROSTER, ParcelZip.write(label, files)));
    }

    /** The archive has taken these files over; from now on the window's copies may go when their term is over. */
    public Published archived(WindowId window, List<Sha256> files) {
        ArchiveNote note = new ArchiveNote(keys.mode(), keys.office(), window, register.next("archived-" + window),
                clock.instant(), files);
        return new Published("archived-" + window + "-" + note.number() + ".p7m",
                sealed(window, TrustRole.RECEIPTS, CanonicalJson.bytes(note.canonical())));
    }

    private byte[] sealed(WindowId window, TrustRole role, byte[] content) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            envelopes.write(content, List.of(keys.signer(role)), List.of(encryption(window)), out);
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail to be written", e);
        }
        return out.toByteArray();
    }

    /** Name of the count of generations in {@link Register#next}. */
    public static String series(PackageLabel.Kind kind, String to) {
        return kind.name() + to;
    }

    private PackageLabel label(PackageLabel.Kind kind, String to, Instant asOf, Duration validity,
                               Map<String, byte[]> files) {
        return new PackageLabel(kind, keys.mode(), keys.office(), to, register.next(series(kind, to)), asOf,
                clock.instant(), clock.instant().plus(validity), ParcelZip.list(files));
    }

    private X509Certificate encryption(WindowId window) {
        return register.windows().stream()
                .filter(w -> w.window().equals(window) && w.revokedAt().isEmpty())
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("no such window: " + window))
                .encryption();
    }
}
