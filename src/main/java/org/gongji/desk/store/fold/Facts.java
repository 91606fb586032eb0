package org.gongji.desk.store.fold;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.MatterKind;
import org.gongji.desk.binding.Party;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryHeader;

/** What one act says, by name. A fact that should be there and is not stops the fold of this act, not of the others. */
record Facts(Entry entry) {
    EntryHeader header() {
        return entry.header();
    }

    /** When the act holds; desks write rows with this very moment. */
    Instant at() {
        return entry.header().businessTime();
    }

    String text(String name) {
        return textIfAny(name).orElseThrow(() -> lacks(name));
    }

    Optional<String> textIfAny(String name) {
        return entry.payload().get(name) instanceof String text ? Optional.of(text) : Optional.empty();
    }

    long number(String name) {
        if (entry.payload().get(name) instanceof Number number) {
            return number.longValue();
        }
        throw lacks(name);
    }

    int count(String name) {
        return Math.toIntExact(number(name));
    }

    /** @return null where the act leaves the time out */
    Instant timeOrNull(String name) {
        try {
            return textIfAny(name).map(Instant::parse).orElse(null);
        } catch (DateTimeException e) {
            throw lacks(name);
        }
    }

    Instant time(String name) {
        return Optional.ofNullable(timeOrNull(name)).orElseThrow(() -> lacks(name));
    }

    /** @return null where the act leaves the number out */
    Integer countOrNull(String name) {
        return entry.payload().containsKey(name) ? Integer.valueOf(count(name)) : null;
    }

    /** @return null where the act leaves the day out */
    LocalDate dayOrNull(String name) {
        return entry.payload().containsKey(name) ? day(name) : null;
    }

    LocalDate day(String name) {
        try {
            return LocalDate.parse(text(name));
        } catch (DateTimeException e) {
            throw lacks(name);
        }
    }

    Party party(String name) {
        return Party.of(map(name));
    }

    Map<?, ?> map(String name) {
        if (entry.payload().get(name) instanceof Map<?, ?> map) {
            return map;
        }
        throw lacks(name);
    }

    Optional<Map<?, ?>> mapIfAny(String name) {
        return entry.payload().get(name) instanceof Map<?, ?> map ? Optional.of(map) : Optional.empty();
    }

    List<?> list(String name) {
        if (entry.payload().get(name) instanceof List<?> list) {
            return list;
        }
        throw lacks(name);
    }

    Sha256 digest(String name) {
        return new Sha256(text(name));
    }

    MatterKind purpose() {
        return MatterKind.valueOf(text("purpose").toUpperCase(Locale.ROOT));
    }

    IllegalArgumentException lacks(String name) {
        return new IllegalArgumentException("act " + header().sequence() + " (" + header().kind() + ") lacks " + name);
    }
}
