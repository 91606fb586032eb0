package org.gongji.desk.identity;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Collects what one number of a known shape says of itself. */
final class IdFindings {
    private static final int OLDEST = 130;

    private final IdKind kind;
    private final String value;
    private final LocalDate today;
    private final Set<IdReason> reasons;
    private LocalDate birth;
    private Sex sex = Sex.UNKNOWN;
    private String region = "";
    private String nationality = "";

    IdFindings(IdKind kind, IdText text, LocalDate today) {
        this.kind = kind;
        this.value = text.value();
        this.reasons = text.reasons();
        this.today = today;
    }

    static IdCheck unknown(IdText text) {
        IdKind kind = IdShape.looksResident(text.value()) ? IdKind.RESIDENT18 : IdKind.OTHER;
        return new IdCheck(Verdict.INVALID, kind, text.value(), "", null, Sex.UNKNOWN, "", "",
                List.copyOf(text.reasons()));
    }

    IdCheck judge() {
        switch (kind) {
            case RESIDENT18, HMT_RESIDENCE -> {
                eighteen();
                region(value.substring(0, 6));
            }
            case FOREIGN_2023 -> {
                province(value.substring(1, 3));
                nationality();
                eighteen();
            }
            case RESIDENT15 -> {
                born("19" + value.substring(6, 12));
                sex = sexOf(value.charAt(14));
                region(value.substring(0, 6));
                reasons.add(IdReason.ID_LEGACY_15);
            }
            case FOREIGN_2017 -> letters(value.substring(0, 3));
            case BIRTH_CERTIFICATE -> province(value.substring(1, 3));
            case PASSPORT -> passport();
            case HM_PERMIT, TW_PERMIT, SOCIAL_CARD, OTHER -> { }
        }
        return result();
    }

    private IdCheck result() {
        Verdict verdict = Verdict.VALID;
        for (IdReason reason : reasons) {
            verdict = verdict.worseOf(reason.verdict());
        }
        return new IdCheck(verdict, kind, value, modern(verdict), birth, sex, region, nationality,
                List.copyOf(reasons));
    }

    private String modern(Verdict verdict) {
        if (verdict == Verdict.INVALID) {
            return "";
        }
        if (kind == IdKind.RESIDENT15) {
            return IdNumbers.eighteen(value);
        }
        return kind == IdKind.RESIDENT18 ? value : "";
    }

    private void eighteen() {
        born(value.substring(6, 14));
        sex = sexOf(value.charAt(16));
        if (CheckDigit.of(value) != value.charAt(17)) {
            reasons.add(IdReason.ID_CHECKSUM);
        }
    }

    private void born(String yyyymmdd) {
        Optional<LocalDate> date = IdNumbers.date(yyyymmdd);
        if (date.isEmpty()) {
            reasons.add(IdReason.ID_DATE);
            return;
        }
        birth = date.get();
        if (birth.isAfter(today)) {
            reasons.add(IdReason.ID_DATE);
            reasons.add(IdReason.ID_BIRTH_FUTURE);
        } else if (birth.isBefore(today.minusYears(OLDEST))) {
            reasons.add(IdReason.ID_DATE);
            reasons.add(IdReason.ID_TOO_OLD);
        }
    }

    private static Sex sexOf(char digit) {
        return (digit - '0') % 2 == 1 ? Sex.MALE : Sex.FEMALE;
    }

    /** A region never blocks: people keep the code of their first registration when the county is long gone. */
    private void region(String code) {
        region = code;
        Optional<Division> division = Divisions.find(code);
        Division.State state = division.map(Division::state).orElse(Division.State.WHOLE);
        if (state == Division.State.IN_FORCE) {
            return;
        }
        reasons.add(IdReason.ID_REGION_UNKNOWN);
        if (state == Division.State.RETIRED) {
            reasons.add(IdReason.ID_REGION_RETIRED);
            if (birth != null && division.get().goneBefore(birth.getYear())) {
                reasons.add(IdReason.ID_REGION_YEARS);
            }
        } else if (state == Division.State.OFFICE) {
            reasons.add(IdReason.ID_REGION_OFFICE);
        }
    }

    private void province(String twoDigits) {
        region = twoDigits + "0000";
        if (Divisions.find(region).isEmpty()) {
            reasons.add(IdReason.ID_REGION_UNKNOWN);
        }
    }

    private void nationality() {
        Optional<String> found = Divisions.nationality(value.substring(3, 6));
        nationality = found.orElse("");
        if (found.isEmpty()) {
            reasons.add(IdReason.ID_NATIONALITY_UNKNOWN);
        }
    }

    private void letters(String alpha3) {
        nationality = alpha3;
        if (!Divisions.isNationality(alpha3)) {
            reasons.add(IdReason.ID_NATIONALITY_UNKNOWN);
        }
    }

    private void passport() {
        if (IdShape.digits(value, value.length())) {
            reasons.add(IdReason.ID_ONLY_DIGITS);
        }
        nationality = IdShape.isChinesePassport(value) ? "CHN" : "";
    }
}
