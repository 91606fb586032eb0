package org.gongji.desk.app.training;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.central.BundleDesk;
import org.gongji.desk.central.Centre;
import org.gongji.desk.central.CentreFacts;
import org.gongji.desk.central.CentreKeys;
import org.gongji.desk.central.Enrolment;
import org.gongji.desk.central.Ingested;
import org.gongji.desk.central.PackLimits;
import org.gongji.desk.central.Published;
import org.gongji.desk.central.ReceiptDesk;
import org.gongji.desk.central.memory.MemoryRegister;
import org.gongji.desk.exchange.Reading;
import org.gongji.desk.exchange.v1.PackageLabel;
import org.gongji.desk.exchange.v1.WindowId;
import org.gongji.desk.exchange.v1.WindowList;
import org.gongji.desk.vault.EnrolmentRequest;

/** The central office of the training world ({@code O=演练 TRAINING}); its keys are made anew and never committed. */
public final class TrainingOffice {
    private static final Duration VALID = Duration.ofDays(30);

    private final CentreKeys keys;
    private final Centre centre;
    private final BundleDesk bundles;
    private final ReceiptDesk receipts;
    private final SampleData sample;
    private final UnaryOperator<Map<String, byte[]>> policy;
    private final Clock clock;

    /** A new office with new keys. */
    public TrainingOffice(String office, SampleData sample, Clock clock, SecureRandom random) {
        this(office, sample, UnaryOperator.identity(), clock, random);
    }

    /** @param policy what this office makes of the sample's packs before it publishes them, by file name */
    public TrainingOffice(String office, SampleData sample, UnaryOperator<Map<String, byte[]>> policy, Clock clock,
                          SecureRandom random) {
        this(CentreKeys.make(StoreMode.TRAINING, office, CentreKeys.TRAINING, clock, random), new MemoryRegister(),
                sample, policy, clock, random);
    }

    private TrainingOffice(CentreKeys keys, MemoryRegister register, SampleData sample,
                           UnaryOperator<Map<String, byte[]>> policy, Clock clock, SecureRandom random) {
        this.keys = keys;
        this.centre = new Centre(keys, register, clock, random);
        this.bundles = new BundleDesk(keys, register, CentreFacts.NONE, clock);
        this.receipts = new ReceiptDesk(keys, register, PackLimits.NONE, clock, random);
        this.sample = sample;
        this.policy = policy;
        this.clock = clock;
    }

    /**
     * The office of an earlier start, which kept its keys and forgot the rest.
     *
     * @param window  the one it enrolled then
     * @param rosters generation of the roster the window has
     * @param packs   generation of the packs the window has
     */
    public static TrainingOffice resumed(CentreKeys keys, WindowList.Listed window, long rosters, long packs,
                                         SampleData sample, Clock clock, SecureRandom random) {
        return resumed(keys, window, rosters, packs, sample, clock, random, UnaryOperator.identity());
    }

    /** @param policy what this office makes of the sample's packs before it publishes them, by file name */
    public static TrainingOffice resumed(CentreKeys keys, WindowList.Listed window, long rosters, long packs,
                                         SampleData sample, Clock clock, SecureRandom random,
                                         UnaryOperator<Map<String, byte[]>> policy) {
        MemoryRegister register = new MemoryRegister();
        register.enrol(window);
        register.resume(Centre.series(PackageLabel.Kind.ROSTER, window.window().toString()),
                Math.toIntExact(rosters));
        register.resume(Centre.series(PackageLabel.Kind.POLICY, keys.office()), Math.toIntExact(packs));
        return new TrainingOffice(keys, register, sample, policy, clock, random);
    }

    public CentreKeys keys() {
        return keys;
    }

    public Enrolment enrol(WindowId window, EnrolmentRequest request) {
        Reading<Enrolment> reading = centre.enrol(window, request.signing(), request.encryption());
        return reading.taken().orElseThrow(() -> new IllegalStateException("the training office refuses " + window));
    }

    public Published trust() {
        return centre.trust();
    }

    public Published windowList() {
        return centre.windowList();
    }

    public Published roster(WindowId window, LocalDate asOf) {
        return centre.roster(window, asOf.atStartOfDay(clock.getZone()).toInstant(), VALID, sample.roster(asOf));
    }

    /** A later generation of the same people. */
    public Published roster(WindowId window, LocalDate asOf, long generation) {
        return centre.roster(window, asOf.atStartOfDay(clock.getZone()).toInstant(), VALID,
                sample.roster(asOf, generation));
    }

    /** A roster package, or a delta of one, with these files. */
    public Published roster(WindowId window, LocalDate asOf, Map<String, byte[]> files) {
        return centre.roster(window, asOf.atStartOfDay(clock.getZone()).toInstant(), VALID, files);
    }

    /** What its archive says when it has taken a window's files over. */
    public Published archived(WindowId window, List<Sha256> files) {
        return centre.archived(window, files);
    }

    public Published packs() {
        return centre.policy(clock.instant(), VALID, policy.apply(sample.packs()));
    }

    public Ingested ingest(List<byte[]> parts) {
        return bundles.ingest(parts);
    }

    /** Receipts that are new or changed. */
    public List<Published> receipts() {
        return receipts.issue();
    }

    /** The core platform of the training world takes everything at once. */
    public void handOn() {
        receipts.handOn(clock.instant());
    }
}
