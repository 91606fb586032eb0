package org.gongji.desk.ui.step.member;

import java.text.Normalizer;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.gongji.desk.intake.Asked;
import org.gongji.desk.intake.CaseEdit;
import org.gongji.desk.intake.CaseFile;
import org.gongji.desk.policy.PolicyPack.Wishes.CapMode;
import org.gongji.desk.ui.kit.TypedDay;
import org.gongji.desk.ui.wizard.CaseWords;
import org.gongji.desk.ui.wizard.OpenCase;

/**
 * What some packs let the giver say beside who and what: 共济限额, last day, and the balance shown. Nothing is reckoned
 * with: a number is written down as it was said (domain.md §1.2 C5, C15).
 */
public final class LimitsViewModel {
    private final OpenCase open;
    private final CaseWords words;
    private final Supplier<String> inWork;
    private final ObjectProperty<Asked> asked = new SimpleObjectProperty<>(Asked.NOTHING);
    private final StringProperty cap = new SimpleStringProperty("");
    private final StringProperty until = new SimpleStringProperty("");
    private final StringProperty balance = new SimpleStringProperty("");
    private final StringProperty slip = new SimpleStringProperty("");
    /** Fields the caret has been through, by member: what may stay empty is not asked twice. */
    private final Set<String> passed = new HashSet<>();

    /** The three things that may be asked, in the order of the fields. */
    public enum Field {
        CAP, UNTIL, BALANCE
    }

    LimitsViewModel(OpenCase open, CaseWords words, Supplier<String> inWork) {
        this.open = open;
        this.words = words;
        this.inWork = inWork;
        open.asked(asked::set);
    }

    /** Whether the pack wants anything of it. */
    public boolean any() {
        return asks(Field.CAP) || asks(Field.UNTIL) || asks(Field.BALANCE);
    }

    public boolean asks(Field field) {
        boolean binds = open.file().get().purpose() == CaseFile.Purpose.BIND;
        return switch (field) {
            case CAP -> asked.get().mayCap();
            case UNTIL -> asked.get().fixes();
            case BALANCE -> binds && asked.get().balance().isPresent();
        };
    }

    /** Puts what is known of the member in work into the fields. */
    void load() {
        Optional<CaseFile.MemberClaim> member = member();
        cap.set(member.map(CaseFile.MemberClaim::cap).map(String::valueOf).orElse(""));
        until.set(member.map(CaseFile.MemberClaim::until).map(String::valueOf).orElse(""));
        Integer shown = open.file().get().facts().balance();
        balance.set(shown == null ? "" : shown.toString());
        slip.set("");
    }

    private Optional<CaseFile.MemberClaim> member() {
        return open.file().get().members().stream().filter(one -> one.person().equals(inWork.get())).findFirst();
    }

    /** The first field that still has to be gone through; empty where nothing is asked any more. */
    public Optional<Field> next() {
        Optional<CaseFile.MemberClaim> member = member();
        for (Field field : Field.values()) {
            if (member.isPresent() && asks(field) && !passed.contains(key(field)) && !said(field, member.get())) {
                return Optional.of(field);
            }
        }
        return Optional.empty();
    }

    private boolean said(Field field, CaseFile.MemberClaim member) {
        return switch (field) {
            case CAP -> member.cap() != null;
            case UNTIL -> member.until() != null;
            case BALANCE -> open.file().get().facts().balance() != null;
        };
    }

    private String key(Field field) {
        return field == Field.BALANCE ? field.name() : field.name() + " " + inWork.get();
    }

    /** What the pack demands of one member and is not there. */
    boolean whole(CaseFile.MemberClaim member) {
        return (asked.get().cap() != CapMode.REQUIRED || member.cap() != null)
                && (!asks(Field.UNTIL) || member.until() != null);
    }

    /** @return true when the caret may move on */
    public boolean commit(Field field, String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
        slip.set("");
        boolean fine = switch (field) {
            case CAP -> capped(plain);
            case UNTIL -> ended(plain);
            case BALANCE -> shown(plain);
        };
        if (fine) {
            passed.add(key(field));
        }
        return fine;
    }

    private boolean capped(String plain) {
        if (plain.isEmpty() && asked.get().cap() == CapMode.REQUIRED) {
            return slips("terms.cap.missing");
        }
        Optional<Integer> yuan = yuan(plain);
        Optional<Integer> most = asked.get().capMax();
        if (!plain.isEmpty() && (yuan.isEmpty() || yuan.get() == 0 || most.filter(max -> yuan.get() > max).isPresent())) {
            return most.isPresent() ? slips("terms.cap.most", most.get().toString()) : slips("terms.cap.number");
        }
        edit(member -> new CaseFile.MemberClaim(member.person(), member.claim(), member.reason(), yuan.orElse(null),
                member.until()));
        cap.set(yuan.map(String::valueOf).orElse(""));
        return true;
    }

    private boolean ended(String plain) {
        if (plain.isEmpty()) {
            return slips("terms.until.missing");
        }
        LocalDate today = open.file().get().applicationDate();
        Optional<LocalDate> day = day(plain, today);
        Optional<LocalDate> last = asked.get().maxYears().map(today::plusYears);
        if (day.isEmpty()) {
            return slips("terms.until.form");
        }
        if (day.get().isBefore(today) || last.filter(day.get()::isAfter).isPresent()) {
            return last.isPresent() ? slips("terms.until.range", today.toString(), last.get().toString())
                    : slips("terms.until.past", today.toString());
        }
        edit(member -> new CaseFile.MemberClaim(member.person(), member.claim(), member.reason(), member.cap(),
                day.get()));
        until.set(day.get().toString());
        return true;
    }

    private boolean shown(String plain) {
        Optional<Integer> yuan = yuan(plain);
        if (!plain.isEmpty() && yuan.isEmpty()) {
            return slips("terms.balance.number");
        }
        open.edit(file -> CaseEdit.balance(file, yuan.orElse(null)));
        balance.set(yuan.map(String::valueOf).orElse(""));
        return true;
    }

    /** Whole yuan, as one would write them; empty where it is no such number. */
    private static Optional<Integer> yuan(String plain) {
        String digits = plain.replaceAll("[,，\\s]", "").replaceAll("元$", "");
        return digits.matches("\\d{1,8}") ? Optional.of(Integer.valueOf(digits)) : Optional.empty();
    }

    /** A date, or how many years from today: a giver says "three years" more often than a day. */
    private static Optional<LocalDate> day(String plain, LocalDate today) {
        return plain.matches("[1-9]\\d?") ? Optional.of(today.plusYears(Integer.parseInt(plain))) : TypedDay.of(plain);
    }

    private boolean slips(String key, Object... arguments) {
        slip.set(words.say(key, arguments));
        return false;
    }

    private void edit(UnaryOperator<CaseFile.MemberClaim> how) {
        member().ifPresent(member -> open.edit(file -> CaseEdit.member(file, how.apply(member))));
    }

    /** What stands beside a field's caption: range, or that nobody here can verify it. */
    public String hint(Field field) {
        Asked now = asked.get();
        return switch (field) {
            case CAP -> words.together(words.say(now.cap() == CapMode.REQUIRED ? "terms.cap.must" : "terms.cap.may"),
                    now.capMax().map(max -> words.say("terms.cap.most", max.toString())).orElse(""));
            case UNTIL -> now.maxYears().map(years -> words.say("terms.until.most", years.toString()))
                    .orElse(words.say("terms.until.hint"));
            case BALANCE -> words.say("terms.balance.hint", now.balance().map(String::valueOf).orElse(""));
        };
    }

    public StringProperty value(Field field) {
        return switch (field) {
            case CAP -> cap;
            case UNTIL -> until;
            case BALANCE -> balance;
        };
    }

    public StringProperty slip() {
        return slip;
    }

    public ObjectProperty<Asked> asked() {
        return asked;
    }
}
