package org.gongji.desk.central;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.base.CanonicalJson;
import org.gongji.desk.exchange.EnvelopeWriter;
import org.gongji.desk.exchange.v1.ActLine;
import org.gongji.desk.exchange.v1.Answer;
import org.gongji.desk.exchange.v1.Malformed;
import org.gongji.desk.exchange.v1.MatterLine;
import org.gongji.desk.exchange.v1.Receipt;
import org.gongji.desk.exchange.v1.TrustRole;
import org.gongji.desk.exchange.v1.WindowId;
import org.gongji.desk.exchange.v1.WindowList;

/** Answers bundles; anew and one version higher whenever the answer to any of its matters changed. */
public final class ReceiptDesk {
    private final CentreKeys keys;
    private final Register register;
    private final PackLimits limits;
    private final Clock clock;
    private final EnvelopeWriter envelopes;

    public ReceiptDesk(CentreKeys keys, Register register, PackLimits limits, Clock clock, SecureRandom random) {
        this.keys = keys;
        this.register = register;
        this.limits = limits;
        this.clock = clock;
        this.envelopes = new EnvelopeWriter(random);
    }

    /** Every receipt that is new or changed since it was last issued, sealed to its window. */
    public List<Published> issue() {
        Map<MatterKey, Verdict> verdicts = verdicts();
        Map<MatterKey, Instant> usable = register.usable();
        List<Published> published = new ArrayList<>();
        for (TakenBundle bundle : register.bundles()) {
            List<Receipt.Line> lines = lines(bundle, verdicts, usable);
            List<Integer> missing = missing(bundle);
            Optional<Receipt> before = register.receipt(bundle.content());
            if (before.filter(r -> r.lines().equals(lines) && r.missing().equals(missing)).isEmpty()) {
                Receipt receipt = receipt(bundle, lines, missing, before.map(r -> r.version() + 1).orElse(1));
                register.issued(receipt);
                published.add(seal(receipt));
            }
        }
        return published;
    }

    /** The answer to every matter taken so far. */
    public Map<MatterKey, Verdict> verdicts() {
        return Merge.of(register.bundles(), register.heldBefore(), limits);
    }

    /** The core platform took everything accepted; from {@code at} on the pharmacy may be promised. */
    public void handOn(Instant at) {
        verdicts().forEach((matter, verdict) -> {
            if (verdict.answer() == Answer.ACCEPTED) {
                register.usable(matter, at);
            }
        });
    }

    private static List<Receipt.Line> lines(TakenBundle bundle, Map<MatterKey, Verdict> verdicts,
                                            Map<MatterKey, Instant> usable) {
        List<Receipt.Line> lines = new ArrayList<>();
        for (ActLine act : bundle.acts()) {
            settled(act).filter(MatterLine::isMatter).ifPresent(matter -> {
                MatterKey key = new MatterKey(bundle.label().window(), bundle.label().store(), matter.matter());
                Verdict verdict = verdicts.get(key);
                lines.add(new Receipt.Line(matter.matter(), matter.caseNo(), verdict.answer(), verdict.code(),
                        Optional.ofNullable(usable.get(key)).filter(at -> verdict.answer() == Answer.ACCEPTED),
                        verdict.standing()));
            });
        }
        return lines;
    }

    private static Optional<MatterLine> settled(ActLine act) {
        try {
            return switch (act.header().kind()) {
                case BOUND, CHANGED, ENDED, REFUSED, WITHDRAWN, LAPSED -> MatterLine.of(act.entry().orElseThrow());
                default -> Optional.empty();
            };
        } catch (Malformed e) {
            throw new IllegalStateException("the register took an act nobody can read", e);
        }
    }

    /** Said in the receipt of the newest bundle only: earlier ones need not be answered again for it. */
    private List<Integer> missing(TakenBundle bundle) {
        boolean newest = register.last(bundle.label().window(), bundle.label().incarnationId())
                .filter(last -> last.content().equals(bundle.content())).isPresent();
        return newest ? register.missing(bundle.label().window(), bundle.label().incarnationId()) : List.of();
    }

    private Receipt receipt(TakenBundle bundle, List<Receipt.Line> lines, List<Integer> missing, int version) {
        return new Receipt(keys.mode(), keys.office(), bundle.label().window(), bundle.label().incarnationId(),
                bundle.label().number(), bundle.content(), version, bundle.receivedAt(), clock.instant(), missing,
                lines);
    }

    private Published seal(Receipt receipt) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            envelopes.write(CanonicalJson.bytes(receipt.canonical()), List.of(keys.signer(TrustRole.RECEIPTS)),
                    List.of(enrolment(receipt.to()).encryption()), out);
        } catch (IOException e) {
            throw new IllegalStateException("memory does not fail to be written", e);
        }
        return new Published("receipt-" + receipt.to() + "-" + receipt.incarnationId().substring(0, 8) + "-"
                + receipt.number() + "-v" + receipt.version() + ".p7m", out.toByteArray());
    }

    private WindowList.Listed enrolment(WindowId window) {
        return register.windows().stream().filter(w -> w.window().equals(window))
                .reduce((earlier, later) -> later)
                .orElseThrow(() -> new IllegalStateException("no such window: " + window));
    }
}
