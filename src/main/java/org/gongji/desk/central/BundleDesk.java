package org.gongji.desk.central;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.exchange.BundleReader;
import org.gongji.desk.exchange.Fault;
import org.gongji.desk.exchange.Reading;
import org.gongji.desk.exchange.ReceivedBundle;
import org.gongji.desk.exchange.Rejected;
import org.gongji.desk.exchange.v1.ActLine;
import org.gongji.desk.exchange.v1.BundleLabel;
import org.gongji.desk.exchange.v1.Malformed;
import org.gongji.desk.exchange.v1.MatterLine;
import org.gongji.desk.exchange.v1.WindowList;
import org.gongji.desk.ledger.EntryHeader;

/** Takes bundles in: whose, whether it is its turn, whether its chain goes on where the last one ended. */
public final class BundleDesk {
    private final BundleReader reader;
    private final Register register;
    private final CentreFacts facts;
    private final Clock clock;

    public BundleDesk(CentreKeys keys, Register register, CentreFacts facts, Clock clock) {
        this.reader = new BundleReader(keys.recipient(), keys.mode(), keys.office());
        this.register = register;
        this.facts = facts;
        this.clock = clock;
    }

    /** @param parts the {@code .p7m} files of one bundle, in any order */
    public Ingested ingest(List<byte[]> parts) {
        Reading<ReceivedBundle> reading = reader.read(parts);
        if (reading instanceof Reading.Refused<ReceivedBundle> no) {
            return new Ingested.Refused(no.fault(), no.facts());
        }
        ReceivedBundle bundle = reading.taken().orElseThrow();
        try {
            WindowList.Listed sender = sender(bundle);
            Optional<TakenBundle> known = register.byContent(bundle.content());
            if (known.isPresent()) {
                return new Ingested.KnownAlready(known.get());
            }
            if (sender.revokedAt().isPresent()) {
                throw new Rejected(Fault.WINDOW_REVOKED, sender.window().toString());
            }
            demandTurn(bundle);
            TakenBundle taken = new TakenBundle(bundle.label(), bundle.content(), clock.instant(), bundle.acts(),
                    against(bundle));
            register.take(taken);
            return new Ingested.Taken(taken);
        } catch (Rejected no) {
            return new Ingested.Refused(no.fault(), no.facts());
        }
    }

    private WindowList.Listed sender(ReceivedBundle bundle) throws Rejected {
        WindowList.Listed sender = register.windows().stream().filter(w -> w.signing().equals(bundle.signer()))
                .findFirst().orElseThrow(() -> new Rejected(Fault.SIGNER_UNKNOWN));
        if (!sender.window().equals(bundle.label().window())) {
            throw new Rejected(Fault.OTHER_SENDER, bundle.label().window().toString());
        }
        return sender;
    }

    private void demandTurn(ReceivedBundle bundle) throws Rejected {
        BundleLabel label = bundle.label();
        Optional<TakenBundle> last = register.last(label.window(), label.incarnationId());
        if (last.isEmpty() && register.bundles().stream().anyMatch(b -> b.label().window().equals(label.window()))) {
            throw new Rejected(Fault.OTHER_INCARNATION, label.window().toString());
        }
        int expected = last.map(b -> b.label().number() + 1).orElse(1);
        if (label.number() < expected) {
            throw new Rejected(Fault.NUMBER_USED, label.number());
        }
        if (label.number() > expected) {
            for (int number = expected; number < label.number(); number++) {
                register.missed(label.window(), label.incarnationId(), number);
            }
            throw new Rejected(Fault.NUMBER_GAP, expected, label.number());
        }
        if (!label.previous().equals(last.map(TakenBundle::content).orElse(BundleLabel.NONE_BEFORE))) {
            throw new Rejected(Fault.CONTENT_GAP, label.number());
        }
        boolean joins = label.first() == last.map(b -> b.label().last() + 1).orElse(1L)
                && bundle.joins().equals(last.map(b -> b.label().head()).orElse(EntryHeader.GENESIS));
        if (!joins) {
            throw new Rejected(Fault.CHAIN_BROKEN, label.first());
        }
    }

    private Map<Long, String> against(ReceivedBundle bundle) throws Rejected {
        Map<Long, String> against = new HashMap<>();
        for (ActLine act : bundle.acts()) {
            try {
                Optional<MatterLine> matter = act.entry().isEmpty() ? Optional.empty()
                        : MatterLine.of(act.entry().get());
                matter.filter(MatterLine::isMatter).flatMap(facts::against)
                        .ifPresent(code -> against.put(act.header().sequence(), code));
            } catch (Malformed e) {
                throw Rejected.unreadable(e);
            }
        }
        return against;
    }
}
