package org.gongji.desk.app.screen.audit;

import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.gongji.desk.access.AuditDesk.Filter;
import org.gongji.desk.clerk.Clerk;
import org.gongji.desk.ledger.EntryKind;
import org.gongji.desk.ui.audit.AuditDesk.Asked;
import org.gongji.desk.ui.kit.Said;
import org.gongji.desk.words.Words;

/** Reads what an auditor typed. What cannot be read is said, never left out: a wider list would look like an answer. */
final class AskedReader {
    private static final String DESK_ITSELF = "-";

    private final Words words;
    private final List<Clerk> staff;
    private final LocalDate today;

    AskedReader(Words words, List<Clerk> staff, LocalDate today) {
        this.words = words;
        this.staff = List.copyOf(staff);
        this.today = today;
    }

    /** Typed so that it means nothing here. */
    static final class Unreadable extends Exception {
        private static final long serialVersionUID = 1L;
        private final transient Said why;

        Unreadable(Said why) {
            super("typed so that it means nothing here", null, false, false);
            this.why = why;
        }

        Said why() {
            return why;
        }
    }

    Filter filter(Asked asked) throws Unreadable {
        Optional<LocalDate> from = day(asked.from());
        Optional<LocalDate> to = day(asked.to());
        if (from.isPresent() && to.isPresent() && from.get().isAfter(to.get())) {
            throw new Unreadable(Said.of("audit.wrong.order"));
        }
        return new Filter(who(plain(asked.who())), kinds(plain(asked.what())), from, to,
                plain(asked.caseNo()).toUpperCase(Locale.ROOT));
    }

    private static String plain(String typed) {
        return Normalizer.normalize(typed, Normalizer.Form.NFKC).strip();
    }

    /** Somebody who has left is still found by number. */
    private String who(String typed) throws Unreadable {
        if (typed.isEmpty() || typed.toUpperCase(Locale.ROOT).matches("[0-9A-Z]{1,12}")
                && staff.stream().noneMatch(one -> named(one, typed))) {
            return typed.toUpperCase(Locale.ROOT);
        }
        if (typed.equals(DESK_ITSELF) || typed.equals(words.say("audit.who.desk"))) {
            return DESK_ITSELF;
        }
        List<Clerk> found = staff.stream().filter(one -> named(one, typed)).toList();
        if (found.size() != 1) {
            throw new Unreadable(Said.of(found.isEmpty() ? "audit.wrong.nobody" : "audit.wrong.several", typed));
        }
        return found.get(0).staffNo();
    }

    private static boolean named(Clerk one, String typed) {
        return plain(one.name()).replace(" ", "").contains(typed.replace(" ", ""));
    }

    private Set<EntryKind> kinds(String typed) throws Unreadable {
        if (typed.isEmpty()) {
            return Set.of();
        }
        String low = typed.toLowerCase(Locale.ROOT);
        Set<EntryKind> found = Arrays.stream(EntryKind.values()).filter(kind -> kind.name().equalsIgnoreCase(typed)
                || words.say("audit.kind." + kind).toLowerCase(Locale.ROOT).contains(low)).collect(Collectors.toSet());
        if (found.isEmpty()) {
            throw new Unreadable(Said.of("audit.wrong.kind", typed));
        }
        return found;
    }

    private Optional<LocalDate> day(String typed) throws Unreadable {
        String day = plain(typed).replace('/', '-').replace('.', '-');
        try {
            if (day.isEmpty()) {
                return Optional.empty();
            }
            if (day.matches("\\d{1,2}-\\d{1,2}")) {
                day = today.getYear() + "-" + day;
            }
            String[] parts = day.split("-");
            if (parts.length != 3) {
                throw new Unreadable(Said.of("audit.wrong.day", typed));
            }
            return Optional.of(LocalDate.of(Integer.parseInt(parts[0]), Integer.parseInt(parts[1]),
                    Integer.parseInt(parts[2])));
        } catch (DateTimeException | NumberFormatException e) {
            throw new Unreadable(Said.of("audit.wrong.day", typed));
        }
    }
}
