package org.gongji.desk.access;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.clerk.Right;
import org.gongji.desk.clerk.Role;
import org.gongji.desk.clerk.RoleSets;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ledger.Journal;
import org.gongji.desk.vault.TokenLock;

/**
 * Who works here. The system administrator enters people, the security administrator says what they may and lets them
 * in: no one person can bring in another with rights. Every call is an act of {@link Opened#clerk}.
 */
public final class StaffDesk {
    private static final Set<Role> INDISPENSABLE = Set.of(Role.SYSTEM_ADMINISTRATOR, Role.SECURITY_ADMINISTRATOR);
    private static final int LONGEST_NAME = 50;

    private final Opened opened;
    private final SecureRandom random;
    private final Clock clock;

    public StaffDesk(Opened opened, SecureRandom random, Clock clock) {
        this.opened = opened;
        this.random = random;
        this.clock = clock;
    }

    /** By staff number, those who left included. */
    public List<Colleague> all() {
        by().require(Right.LIST_STAFF);
        return opened.staff().all();
    }

    /** Enters a person, without roles yet; one who left or moved comes back under the old number and name. */
    public StaffVerdict enter(String staffNo, String name) {
        by().require(Right.MANAGE_STAFF);
        Optional<StaffVerdict.Why> why = whyNotEnter(staffNo, name.strip());
        if (why.isPresent()) {
            return new StaffVerdict.Refused(why.get());
        }
        Clerk colleague = new Clerk(staffNo, name.strip(), Set.of());
        return act(pen -> {
            opened.staff().put(colleague, Standing.AT_WORK, "");
            changed(pen, "ENTERED", staffNo, Map.of("name", colleague.name()));
        });
    }

    private Optional<StaffVerdict.Why> whyNotEnter(String staffNo, String name) {
        if (!staffNo.matches("[0-9A-Z]{1,12}") || staffNo.equals("RECOVERY")) {
            return Optional.of(StaffVerdict.Why.NUMBER_BAD);
        }
        if (name.isEmpty() || name.codePointCount(0, name.length()) > LONGEST_NAME
                || name.codePoints().anyMatch(Character::isISOControl)) {
            return Optional.of(StaffVerdict.Why.NAME_BAD);
        }
        return opened.staff().find(staffNo)
                .filter(one -> one.standing() == Standing.AT_WORK || !one.clerk().name().equals(name))
                .map(one -> StaffVerdict.Why.NUMBER_TAKEN);
    }

    /** They hold from the colleague's next sign-in. */
    public StaffVerdict giveRoles(String staffNo, Set<Role> roles) {
        by().require(Right.GIVE_ROLES);
        Optional<Colleague> found = opened.staff().find(staffNo);
        Optional<StaffVerdict.Why> why = whyNot(found, staffNo).or(() -> whyNotRoles(found.get().clerk(), roles));
        if (why.isPresent()) {
            return new StaffVerdict.Refused(why.get());
        }
        Clerk before = found.get().clerk();
        return act(pen -> {
            opened.staff().put(new Clerk(staffNo, before.name(), roles), Standing.AT_WORK, "");
            changed(pen, "ROLES", staffNo, Map.of("before", names(before.roles()), "roles", names(roles)));
        });
    }

    private Optional<StaffVerdict.Why> whyNotRoles(Clerk before, Set<Role> roles) {
        if (!RoleSets.mayMeet(roles)) {
            return Optional.of(StaffVerdict.Why.ROLES_APART);
        }
        return INDISPENSABLE.stream().anyMatch(role -> before.is(role) && !roles.contains(role) && isLast(role))
                ? Optional.of(StaffVerdict.Why.LAST_ADMINISTRATOR) : Optional.empty();
    }

    private Optional<StaffVerdict.Why> whyNot(Optional<Colleague> found, String staffNo) {
        if (staffNo.equals(by().staffNo())) {
            return Optional.of(StaffVerdict.Why.ONESELF);
        }
        if (found.isEmpty()) {
            return Optional.of(StaffVerdict.Why.NOBODY);
        }
        return found.get().standing() == Standing.AT_WORK ? Optional.empty()
                : Optional.of(StaffVerdict.Why.NOT_AT_WORK);
    }

    private boolean isLast(Role role) {
        return opened.staff().all().stream().filter(one -> one.standing() == Standing.AT_WORK && one.mayEnter()
                && one.clerk().is(role)).count() <= 1;
    }

    /** A password for one sign-in; whoever forgot theirs, or comes in for the first time, sets an own one then. */
    public StaffVerdict oneTimePassword(String staffNo) {
        by().require(Right.SET_PASSWORDS);
        Optional<Colleague> found = opened.staff().find(staffNo);
        Optional<StaffVerdict.Why> why = whyNot(found, staffNo).or(() -> found.get().clerk().roles().isEmpty()
                ? Optional.of(StaffVerdict.Why.NO_ROLES) : Optional.empty());
        if (why.isPresent()) {
            return new StaffVerdict.Refused(why.get());
        }
        if (opened.passwordRules().withToken() && opened.staff().token(staffNo).isEmpty()) {
            return new StaffVerdict.Refused(StaffVerdict.Why.NO_TOKEN);
        }
        char[] password = OneTimePassword.draw(random);
        NewSlot slot = opened.staff().slot(staffNo, password, true);
        act(pen -> {
            Map<String, Object> payload = new LinkedHashMap<>(
                    opened.takeInDoorLog(staffNo).payload(null));
            opened.staff().put(slot);
            payload.putAll(PasswordDesk.facts(slot));
            pen.enter(slot.first() ? EntryKind.SLOT_ADDED : EntryKind.PASSWORD_CHANGED, by(), "-", clock.instant(),
                    payload);
        });
        return new StaffVerdict.Password(password);
    }

    /**
     * The door no longer makes a colleague wait, who is here in person and remembers the password after all. What was
     * tried at the door goes into this act. Refused where nobody waits, so that no act says what did not happen.
     */
    public StaffVerdict unlock(String staffNo, Predicate<String> waits) {
        by().require(Right.SET_PASSWORDS);
        Optional<StaffVerdict.Why> why = whyNot(opened.staff().find(staffNo), staffNo)
                .or(() -> waits.test(staffNo) ? Optional.empty() : Optional.of(StaffVerdict.Why.NOT_LOCKED));
        if (why.isPresent()) {
            return new StaffVerdict.Refused(why.get());
        }
        return act(pen -> changed(pen, "UNLOCKED", staffNo, opened.takeInDoorLog(staffNo).payload(null)));
    }

    /**
     * Takes a colleague off this window: the slot goes, new keys are sealed to everybody else's, and the window's own
     * keys are renewed at the office. Acts and staff number stay. Reads the whole ledger first: never on the thread
     * that draws.
     *
     * @param elsewhere the window the colleague moves to; empty for one who leaves
     */
    public StaffVerdict remove(String staffNo, String elsewhere) {
        if (!by().may(Right.ROTATE_KEYS)) {
            by().require(Right.MANAGE_STAFF);
        }
        Optional<Colleague> found = opened.staff().find(staffNo);
        Optional<StaffVerdict.Why> why = whyNot(found, staffNo).or(() -> INDISPENSABLE.stream()
                .anyMatch(role -> found.get().clerk().is(role) && isLast(role))
                ? Optional.of(StaffVerdict.Why.LAST_ADMINISTRATOR) : Optional.empty());
        return why.<StaffVerdict>map(StaffVerdict.Refused::new)
                .orElseGet(() -> rotated(pen -> leave(pen, found.get().clerk(), elsewhere.strip())));
    }

    private void leave(Journal.Pen pen, Clerk colleague, String elsewhere) {
        Standing standing = elsewhere.isEmpty() ? Standing.LEFT : Standing.MOVED;
        Optional<String> slot = opened.staff().removeSlot(colleague.staffNo());
        opened.staff().put(new Clerk(colleague.staffNo(), colleague.name(), Set.of()), standing, elsewhere);
        slot.ifPresent(id -> pen.enter(EntryKind.SLOT_REMOVED, by(), "-", clock.instant(),
                Map.of("slot", id, "owner", colleague.staffNo())));
        changed(pen, standing.name(), colleague.staffNo(), Map.of("elsewhere", elsewhere,
                "roles", names(colleague.roles())));
    }

    /** New keys without anybody leaving: where a password or a copy of the file may be in wrong hands. */
    public StaffVerdict rotate() {
        by().require(Right.ROTATE_KEYS);
        return rotated(pen -> { });
    }

    private StaffVerdict rotated(Consumer<Journal.Pen> first) {
        Optional<KeyTrouble> trouble = opened.rotation().trouble();
        if (trouble.isPresent()) {
            return new StaffVerdict.Stopped(trouble.get());
        }
        opened.rotation().rotate(first, by());
        return new StaffVerdict.Done();
    }

    /**
     * Hands a colleague a token: it is asked for from the next password on, which the security administrator sets then.
     *
     * @param publicKey SubjectPublicKeyInfo of its RSA key, DER; empty takes it away
     */
    public StaffVerdict token(String staffNo, Optional<byte[]> publicKey) {
        by().require(Right.SET_PASSWORDS);
        Optional<StaffVerdict.Why> why = publicKey.filter(key -> !TokenLock.fits(key))
                .map(key -> StaffVerdict.Why.TOKEN_BAD).or(() -> whyNot(opened.staff().find(staffNo), staffNo));
        if (why.isPresent()) {
            return new StaffVerdict.Refused(why.get());
        }
        return act(pen -> {
            opened.staff().putToken(staffNo, publicKey);
            changed(pen, "TOKEN", staffNo, Map.of("token", publicKey.map(key -> Sha256.of(key).hex()).orElse("")));
        });
    }

    /** From now on; passwords set earlier are judged by the new rules at their owner's next sign-in. */
    public StaffVerdict rules(PasswordRules rules) {
        by().require(Right.CHANGE_SETTINGS);
        Map<String, Object> before = opened.passwordRules().document();
        return act(pen -> {
            opened.put(rules);
            pen.enter(EntryKind.SETTING_CHANGED, by(), "-", clock.instant(),
                    Map.of("setting", "password-rules", "before", before, "now", rules.document()));
        });
    }

    private static List<String> names(Set<Role> roles) {
        return roles.stream().map(Role::name).sorted().toList();
    }

    /** {@code STAFF_CHANGED}: {@code what} is ENTERED, ROLES, TOKEN, UNLOCKED, LEFT or MOVED, beside it the facts of each. */
    private void changed(Journal.Pen pen, String what, String staffNo, Map<String, Object> facts) {
        Map<String, Object> payload = new LinkedHashMap<>(facts);
        payload.put("what", what);
        payload.put("staffNo", staffNo);
        pen.enter(EntryKind.STAFF_CHANGED, by(), "-", clock.instant(), payload);
    }

    private StaffVerdict act(Consumer<Journal.Pen> work) {
        opened.journal().act(pen -> {
            work.accept(pen);
            return pen;
        });
        return new StaffVerdict.Done();
    }

    private Clerk by() {
        return opened.clerk();
    }
}
