package org.gongji.desk.app;

import java.io.IOException;
import java.nio.file.Path;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.gongji.desk.access.KeyRotation;
import org.gongji.desk.access.Presence;
import org.gongji.desk.access.RecusalDesk;
import org.gongji.desk.access.StaffDesk;
import org.gongji.desk.access.StaffVerdict;
import org.gongji.desk.app.check.ReplayOpening;
import org.gongji.desk.app.exchange.ReceiptCounter;
import org.gongji.desk.app.roster.RosterInbox;
import org.gongji.desk.app.roster.RosterOpening;
import org.gongji.desk.app.staff.EnrolmentFiles;
import org.gongji.desk.app.staff.StaffOpening;
import org.gongji.desk.app.store.PurgeCounter;
import org.gongji.desk.binding.CaseRecord;
import org.gongji.desk.binding.LifeDesk;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.exchange.InboxDesk;
import org.gongji.desk.exchange.Parcel;
import org.gongji.desk.exchange.Reading;
import org.gongji.desk.exchange.ReceiptReader;
import org.gongji.desk.exchange.v1.ArchiveNote;
import org.gongji.desk.exchange.v1.Receipt;
import org.gongji.desk.exchange.v1.TrustList;
import org.gongji.desk.identity.Person;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.intake.IntakeDesk;
import org.gongji.desk.intake.LookDesk;
import org.gongji.desk.intake.Replay;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryHeader;
import org.gongji.desk.store.BackupVerdict;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.PurgePlan;
import org.gongji.desk.store.PurgeVerdict;
import org.gongji.desk.store.StoreDoor;
import org.gongji.desk.store.fold.Retention;
import org.gongji.desk.store.roster.SqliteRoster;
import org.gongji.desk.vault.EnrolmentRequest;
import org.gongji.desk.vault.KdfCost;

/** What commands need of a store, each opened by the same door as the desk's and closed after. */
final class CommandStores {
    private final Surroundings around;
    private final StoreOpening opening;

    CommandStores(Surroundings around) {
        this.around = around;
        this.opening = new StoreOpening(around);
    }

    /** A store with its roster and its inbox. */
    private record Desk(StoreOpening.Opened opened, SqliteRoster roster, InboxDesk inbox) implements AutoCloseable {
        @Override
        public void close() {
            roster.close();
            opened.close();
        }
    }

    private Optional<Desk> desk(Path folder, Path passwordFile, Right need) {
        return desk(folder, opening.open(folder, passwordFile, need));
    }

    private Optional<Desk> desk(Path folder, Optional<StoreOpening.Opened> opening) {
        return opening.map(opened -> {
            SqliteRoster roster = SqliteRoster.open(folder, opened.store()::rosterKeys, around.random());
            return new Desk(opened, roster, Counter.inbox(opened.store(), roster, around.clock()));
        });
    }

    Optional<RosterOpening.OpenRoster> roster(Path folder, Path passwordFile) {
        return desk(folder, passwordFile, Right.SEARCH).map(desk -> new RosterOpening.OpenRoster(desk.roster(),
                numbers -> looks(desk).roster(numbers, LookDesk.Reason.COMMAND_LINE, desk.opened().store().clerk()),
                () -> desk.opened().close()));
    }

    private LookDesk looks(Desk desk) {
        return new LookDesk(desk.opened().store().journal(), around.clock());
    }

    Optional<RosterInbox.OpenInbox> rosterInbox(Path folder, Path passwordFile) {
        return desk(folder, passwordFile, Right.IMPORT).map(desk -> new RosterInbox.OpenInbox() {
            @Override
            public Reading<Parcel> takeRoster(byte[] signed) {
                return desk.inbox().takeRoster(signed, desk.opened().store().clerk());
            }

            @Override
            public LifeDesk.Followed settle() {
                OpenStore store = desk.opened().store();
                return Counter.rosters(store, desk.roster(), () -> Counter.shelf(desk.inbox()), around.clock())
                        .settle(store.clerk());
            }

            @Override
            public void close() {
                desk.close();
            }
        });
    }

    Optional<ReceiptCounter> receipts(Path folder, Path passwordFile) {
        return desk(folder, passwordFile, Right.TAKE_RECEIPTS).map(desk -> new ReceiptCounter() {
            @Override
            public ReceiptReader reader() {
                return desk.inbox().receiptReader();
            }

            @Override
            public int take(Receipt receipt) {
                return desk.inbox().take(receipt, desk.opened().store().clerk()).callBack().size();
            }

            @Override
            public void close() {
                desk.close();
            }
        });
    }

    Optional<StaffOpening.OpenStaff> staff(Path folder, Path passwordFile, Right need) {
        return opening.open(folder, passwordFile, need).map(opened -> new StaffOpening.OpenStaff() {
            private final OpenStore store = opened.store();

            @Override
            public StaffDesk desk() {
                return new StaffDesk(store, around.random(), around.clock());
            }

            @Override
            public RecusalDesk recusal() {
                return new RecusalDesk(store.journal(), store.ownNumbers(), store.staff(), around.clock());
            }

            @Override
            public Clerk clerk() {
                return store.clerk();
            }

            @Override
            public KeyRotation rotation() {
                return store.rotation();
            }

            @Override
            public EnrolmentRequest request() {
                return EnrolmentFiles.request(store);
            }

            @Override
            public List<String> recovery() {
                return store.recovery().halves(store.clerk());
            }

            @Override
            public void close() {
                opened.close();
            }
        });
    }

    /** By the two recovery sheets: a one-time password for whoever may set the others' anew. */
    Optional<StaffVerdict> recover(Path folder, String one, String other, String staffNo) {
        try (StoreDoor door = StoreDoor.open(folder, around.clock(), around.random(), KdfCost.FULL)) {
            return door.recover(one, other).map(store -> {
                try (store) {
                    return new StaffDesk(store, around.random(), around.clock()).oneTimePassword(staffNo);
                }
            });
        }
    }

    /** The {@code store backup} of somebody who may. */
    Optional<BackupVerdict> backUp(Path folder, Path passwordFile, Path destination) {
        return opening.open(folder, passwordFile, Right.BACK_UP).map(opened -> {
            try (opened) {
                return opened.store().backups().makeAt(destination, opened.store().clerk());
            }
        });
    }

    /** The {@code store second} of the system administrator. */
    Optional<String> second(Path folder, Path passwordFile, Optional<Path> other) {
        return opening.open(folder, passwordFile, Right.CHANGE_SETTINGS).map(opened -> {
            try (opened) {
                return opened.store().care().second(other, opened.store().clerk())
                        .map(neglect -> "life." + neglect.word())
                        .orElse(other.isPresent() ? "life.second.on" : "life.second.off");
            }
        });
    }

    /** The {@code store purge} of somebody who may. */
    Optional<PurgeCounter> purge(Path folder, String staffNo, Path passwordFile) {
        return desk(folder, opening.open(folder, staffNo, passwordFile))
                .map(desk -> new OpenPurge(desk, around.clock()));
    }

    /** Whoever opened the store, purging it. */
    private record OpenPurge(Desk desk, Clock clock) implements PurgeCounter {
        private OpenStore store() {
            return desk.opened().store();
        }

        @Override
        public Reading<ArchiveNote> takeNote(byte[] der) {
            return Counter.archive(store(), desk.inbox(), clock).take(der, store().clerk());
        }

        @Override
        public void keep(Retention retention, int years) {
            store().purge().keep(retention, years, store().clerk());
        }

        @Override
        public PurgePlan plan() {
            store().clerk().require(Right.PURGE);
            return store().purge().plan();
        }

        @Override
        public Presence second(String staffNo, char[] password) {
            return desk.opened().beside().prove(staffNo, password, Right.APPROVE);
        }

        @Override
        public PurgeVerdict purge(Presence.Here second) {
            return store().purge().purge(store().clerk(), second);
        }

        @Override
        public void close() {
            desk.close();
        }
    }

    /** Every verdict of a store judged again, for whoever audits it. */
    Optional<ReplayOpening.OpenReplay> replay(Path folder, Path passwordFile) {
        return desk(folder, passwordFile, Right.AUDIT).map(PastOfStore::new);
    }

    /** What was judged in an opened store. */
    private record PastOfStore(Desk desk) implements ReplayOpening.OpenReplay {
        private static final long AT_A_TIME = 500;

        @Override
        public void again(String caseNo, ReplayOpening.Each each) {
            OpenStore store = desk.opened().store();
            store.clerk().require(Right.AUDIT);
            if (!caseNo.isEmpty()) {
                judge(store.journal().about(store.cases().byNumber(caseNo).map(CaseRecord::draft).orElse(caseNo)), each);
                return;
            }
            long last = store.journal().head().map(EntryHeader::sequence).orElse(0L);
            for (long first = 1; first <= last; first += AT_A_TIME) {
                judge(store.journal().range(first, Math.min(last, first + AT_A_TIME - 1)), each);
            }
        }

        private void judge(List<Entry> acts, ReplayOpening.Each each) {
            Replay replay = Counter.replay(desk.opened().store(), desk.inbox());
            acts.forEach(act -> replay.of(List.of(act)).forEach(one -> each.judged(act.header().sequence(), one)));
        }

        @Override
        public void close() {
            desk.close();
        }
    }

    Optional<X509Certificate> root(Path folder, char[] password) {
        return desk(folder, opening.open(folder, password.clone())).flatMap(desk -> {
            try (desk) {
                return desk.inbox().trust().map(TrustList::root);
            }
        });
    }

    /** The case with insurance and standing bindings from the store. */
    CaseFile lookUp(Path folder, Path passwordFile, CaseFile file) throws IOException {
        Optional<Desk> found = desk(folder, passwordFile, Right.TAKE_CASES);
        if (found.isEmpty()) {
            throw new IOException("the store does not open");
        }
        try (Desk desk = found.get()) {
            OpenStore store = desk.opened().store();
            looks(desk).roster(file.persons().stream().filter(person -> person.document() != null)
                    .map(Person::number).toList(), LookDesk.Reason.COMMAND_LINE, store.clerk());
            return new IntakeDesk(store.journal(), store.drafts(),
                    new IntakeDesk.Known(desk.roster(), store.bindings(), store.seenCards(),
                            Counter.promised(desk::inbox), Counter.elsewhere(desk::inbox),
                            store.linkedNumbers()), none -> {
                        throw new IllegalStateException("looking up decides nothing");
                    }, IntakeDesk.Acting.nothing(), store.window(), around.clock()).lookUp(file);
        }
    }
}
