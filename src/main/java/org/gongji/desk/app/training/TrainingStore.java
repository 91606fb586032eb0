package org.gongji.desk.app.training;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.base.Window;
import org.gongji.desk.central.Enrolment;
import org.gongji.desk.central.Published;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.exchange.InboxDesk;
import org.gongji.desk.exchange.Reading;
import org.gongji.desk.exchange.v1.Pem;
import org.gongji.desk.exchange.v1.WindowId;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.store.OpenStore;
import org.gongji.desk.store.StoreFounding;
import org.gongji.desk.vault.KdfCost;

/**
 * A training store: random password shown at sign-in and kept beside it in {@code store.password}, enrolled at the
 * training office, filled through the ordinary inbox.
 */
public final class TrainingStore {
    public static final Window WINDOW = new Window("410105", "W03", "金水区医保大厅");
    public static final Clerk CLERK = new Clerk("0312", "何雨桐", Set.of(Role.CLERK));
    public static final Clerk SUPERVISOR = new Clerk("0107", "邵敏", Set.of(Role.SUPERVISOR));
    public static final Clerk AUDITOR = new Clerk("0903", "罗慎之", Set.of(Role.AUDITOR));
    /** Somebody for every role, so that hand-over, second person and the administrators' acts can be tried. */
    private static final List<Clerk> COLLEAGUES = List.of(SUPERVISOR,
            new Clerk("0335", "葛长庚", Set.of(Role.SUPERVISOR)), new Clerk("0318", "丁若兰", Set.of(Role.CLERK)),
            new Clerk("0901", "程立群", Set.of(Role.SYSTEM_ADMINISTRATOR)),
            new Clerk("0902", "尤静", Set.of(Role.SECURITY_ADMINISTRATOR)),
            AUDITOR);
    /** Their own ID numbers, invented in a zone no citizen's number uses, so that 回避 can be tried. */
    private static final Map<Clerk, String> NUMBERS = Map.of(CLERK, "410171199104129019",
            SUPERVISOR, "410171198008269025", COLLEAGUES.get(1), "410171199305179047", COLLEAGUES.get(2), "410171198503099035");
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int PASSWORD_LENGTH = 16;

    private final Path folder;
    private final Clock clock;
    private final SecureRandom random;

    /** @param folder of the store itself */
    public TrainingStore(Path folder, Clock clock, SecureRandom random) {
        this.folder = folder;
        this.clock = clock;
        this.random = random;
    }

    public boolean exists() {
        return Files.exists(folder.resolve("desk.db"));
    }

    public Path passwordFile() {
        return folder.resolveSibling("store.password");
    }

    /** Makes the store and its password; all accounts of the training world share it. */
    public void found() throws IOException {
        Files.createDirectories(folder);
        char[] password = password();
        try {
            new StoreFounding(clock, random, KdfCost.FULL)
                    .found(folder, StoreMode.TRAINING, WINDOW, CLERK, password);
            writePassword(password);
        } finally {
            Arrays.fill(password, '\0');
        }
    }

    private char[] password() {
        char[] password = new char[PASSWORD_LENGTH + 3];
        for (int i = 0; i < password.length; i++) {
            password[i] = i % 5 == 4 ? '-' : LETTERS.charAt(random.nextInt(LETTERS.length()));
        }
        return password;
    }

    private void writePassword(char[] password) throws IOException {
        Path file = passwordFile();
        Files.deleteIfExists(file);
        if (Files.getFileStore(folder).supportsFileAttributeView("posix")) {
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(file, new String(password));
    }

    /** Adds the colleagues and enrols the window; the person who compares fingerprints is the program itself here. */
    public void enrol(OpenStore store, TrainingOffice office, char[] password) {
        store.accounts().addForTraining(store.journal(), COLLEAGUES, password, CLERK);
        NUMBERS.forEach((colleague, number) -> enterNumber(store, colleague, number));
        certify(store, office, CLERK);
    }

    /** The present keys on the first day; when somebody left, the next ones, which then are the present. */
    public void certify(OpenStore store, TrainingOffice office, Clerk clerk) {
        WindowId id = WindowId.of(WINDOW);
        Enrolment enrolment = office.enrol(id, store.windowKeys().request("CN=" + id + ",O=演练 TRAINING,C=CN"));
        store.journal().act(pen -> {
            store.windowKeys().install(enrolment.signingChain(), enrolment.encryption());
            return pen.enter(EntryKind.WINDOW_ENROLLED, clerk, "-", clock.instant(), Map.of("window",
                    id.toString(), "certificate", Pem.fingerprint(enrolment.signingChain().get(0)).hex()));
        });
    }

    /** What {@code RecusalDesk} takes from an administrator is done by the program here. */
    private void enterNumber(OpenStore store, Clerk colleague, String number) {
        store.journal().act(pen -> {
            store.ownNumbers().put(colleague.staffNo(), number);
            return pen.enter(EntryKind.STAFF_CHANGED, CLERK, "-", clock.instant(),
                    Map.of("what", "OWN_NUMBER", "staffNo", colleague.staffNo()));
        });
    }

    /** Trust list, packs and roster, each by the normal door. */
    public List<Published> fill(InboxDesk inbox, TrainingOffice office, LocalDate rosterAsOf) {
        Published trust = office.trust();
        Published packs = office.packs();
        Published roster = office.roster(WindowId.of(WINDOW), rosterAsOf);
        Sha256 root = Pem.fingerprint(office.keys().root());
        demand(inbox.takeTrust(trust.bytes(), root, CLERK));
        demand(inbox.takePacks(packs.bytes(), CLERK));
        demand(inbox.takeRoster(roster.bytes(), CLERK));
        return List.of(trust, packs, roster);
    }

    private static void demand(Reading<?> reading) {
        if (reading.taken().isEmpty()) {
            throw new IllegalStateException("the training package was not taken: "
                    + reading.whyNot().map(Enum::name).orElse(""));
        }
    }
}
