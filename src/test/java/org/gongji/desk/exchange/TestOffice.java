package org.gongji.desk.exchange;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bouncycastle.asn1.x500.X500Name;
import org.bouncycastle.operator.OperatorCreationException;
import org.bouncycastle.operator.jcajce.JcaContentSignerBuilder;
import org.bouncycastle.pkcs.jcajce.JcaPKCS10CertificationRequestBuilder;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.central.Centre;
import org.gongji.desk.central.CentreKeys;
import org.gongji.desk.central.Enrolment;
import org.gongji.desk.central.memory.MemoryRegister;
import org.gongji.desk.exchange.v1.BundleLabel;
import org.gongji.desk.exchange.v1.TrustList;
import org.gongji.desk.exchange.v1.WindowId;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.vault.TestWindowKey;
import org.gongji.desk.vault.WindowKey;

/** A training centre on the training day and windows enrolled with it; keys are made once for each office. */
public final class TestOffice {
    public static final Clock CLOCK = Clock.fixed(TestLedger.MORNING.plusSeconds(9 * 3600), ZoneId.of("Asia/Shanghai"));
    public static final SecureRandom RANDOM = new SecureRandom();

    private static final CentreKeys OURS = make(StoreMode.TRAINING, "410105");
    private static final CentreKeys STRANGERS = make(StoreMode.TRAINING, "410105");
    /** Making RSA keys takes seconds on a busy machine; certificates tell the windows apart. */
    private static final TestWindowKey FIRST = TestWindowKey.create("410105", "W03");
    private static final TestWindowKey OTHERS = TestWindowKey.create("410105", "W04");

    public final CentreKeys keys;
    public final MemoryRegister register;
    public final Centre centre;

    private TestOffice(CentreKeys keys, MemoryRegister register) {
        this.keys = keys;
        this.register = register;
        this.centre = new Centre(keys, register, CLOCK, RANDOM);
    }

    private static CentreKeys make(StoreMode mode, String office) {
        return CentreKeys.make(mode, office, "某某医保中心", CLOCK, RANDOM);
    }

    public static TestOffice open() {
        return new TestOffice(OURS, new MemoryRegister());
    }

    /** The same office by name, with another root. */
    public static TestOffice stranger() {
        return new TestOffice(STRANGERS, new MemoryRegister());
    }

    public static TestOffice open(StoreMode mode, String office) {
        return new TestOffice(make(mode, office), new MemoryRegister());
    }

    /** The same keys, nothing in the register. */
    public TestOffice anew(MemoryRegister empty) {
        return new TestOffice(keys, empty);
    }

    public TrustList trust() {
        return keys.trustList(1, CLOCK.instant());
    }

    /** A window with keys of its own and the office's certificates for them. */
    public static final class Desk implements WindowKey {
        public final WindowId id;
        private final TestWindowKey pairs;
        private final Enrolment enrolment;

        private Desk(WindowId id, TestWindowKey pairs, Enrolment enrolment) {
            this.id = id;
            this.pairs = pairs;
            this.enrolment = enrolment;
        }

        @Override
        public byte[] sign(Purpose purpose, byte[] sha256) {
            return pairs.sign(purpose, sha256);
        }

        @Override
        public byte[] unwrap(Purpose purpose, byte[] wrapped) {
            return pairs.unwrap(purpose, wrapped);
        }

        @Override
        public List<X509Certificate> signingChain() {
            return enrolment.signingChain();
        }

        @Override
        public X509Certificate encryptionCertificate() {
            return enrolment.encryption();
        }

        public SigningKey signer() {
            return SigningKey.of(this, Purpose.BUNDLE);
        }

        public OpeningKey opener() {
            return OpeningKey.of(this);
        }
    }

    public Desk enrol(String window) {
        return enrol(new WindowId(keys.office(), window), window.equals("W03") ? FIRST : OTHERS);
    }

    public Desk enrol(WindowId id, TestWindowKey pairs) {
        X500Name name = new X500Name("CN=" + id);
        try {
            byte[] signing = new JcaPKCS10CertificationRequestBuilder(name,
                    pairs.signingChain().get(0).getPublicKey())
                    .build(new JcaContentSignerBuilder("SHA256withECDSA").build(pairs.signingKey())).getEncoded();
            byte[] encryption = new JcaPKCS10CertificationRequestBuilder(name,
                    pairs.encryptionCertificate().getPublicKey())
                    .build(new JcaContentSignerBuilder("SHA256withRSA").build(pairs.encryptionKey())).getEncoded();
            return new Desk(id, pairs, centre.enrol(id, signing, encryption).taken().orElseThrow());
        } catch (OperatorCreationException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public static Bundle bundle(Desk desk, TestLedger ledger, List<Entry> range, int number, Optional<Bundle> before) {
        return bundle(desk, ledger, range, number, before.map(Bundle::contentHash).orElse(BundleLabel.NONE_BEFORE));
    }

    public static Bundle bundle(Desk desk, TestLedger ledger, List<Entry> range, int number, Sha256 previous) {
        return new BundleWriter(desk.id, desk.id.office(), BundleWriter.USUAL_PART)
                .write(range, number, previous, Enclosures.NONE, ledger);
    }

    /** Exported into a fresh folder and read back as the files' bytes. */
    public List<byte[]> sealed(Desk desk, Bundle bundle) {
        try {
            Path folder = Files.createTempDirectory("bundle");
            new BundleExport(desk.signer(), trust(), RANDOM).to(new FolderMedium(folder), bundle, stage -> { });
            List<byte[]> parts = new ArrayList<>();
            for (String name : bundle.fileNames()) {
                parts.add(Files.readAllBytes(folder.resolve(name)));
                Files.delete(folder.resolve(name));
            }
            Files.delete(folder);
            return parts;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
