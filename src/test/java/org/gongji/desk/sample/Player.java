package org.gongji.desk.sample;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.gongji.desk.identity.IdKind;
import org.gongji.desk.identity.Sex;

/**
 * Somebody of the training day.
 *
 * @param key        stable handle, also the name of the card's file
 * @param rosterName as the roster writes the name; differs only for the look-alike
 * @param english    name in Latin letters on a foreigner's card; empty otherwise
 * @param extra      通行证号码 of a 港澳台 card, nationality of a foreigner's card; empty otherwise
 * @param validTo    null for 长期
 * @param covers     insurance relations in the roster; empty = the roster does not hold the person
 */
record Player(String key, String name, String rosterName, Sex sex, LocalDate birth, IdKind kind, String number,
              String english, String extra, String ethnicCode, String address, String phone, LocalDate validFrom,
              LocalDate validTo, List<Cover> covers) {
    private static final LocalDate DAY = TrainingCalendar.DAY;

    Player {
        covers = List.copyOf(covers);
    }

    static Player citizen(String key, String name, Sex sex, LocalDate birth, String number, String address,
                          String phone) {
        Validity validity = Validity.of(birth);
        return new Player(key, name, name, sex, birth, IdKind.RESIDENT18, number, "", "", "01", address, phone,
                validity.from, validity.to, List.of());
    }

    Player insured(Cover... rows) {
        List<Cover> all = new ArrayList<>(covers);
        all.addAll(List.of(rows));
        return new Player(key, name, rosterName, sex, birth, kind, number, english, extra, ethnicCode, address, phone,
                validFrom, validTo, all);
    }

    Player inRosterAs(String other) {
        return new Player(key, name, other, sex, birth, kind, number, english, extra, ethnicCode, address, phone,
                validFrom, validTo, covers);
    }

    Player ethnic(String code) {
        return new Player(key, name, rosterName, sex, birth, kind, number, english, extra, code, address, phone,
                validFrom, validTo, covers);
    }

    Player cardUntil(LocalDate lastDay) {
        return new Player(key, name, rosterName, sex, birth, kind, number, english, extra, ethnicCode, address, phone,
                lastDay.minusYears(10), lastDay, covers);
    }

    Player as(IdKind other, String otherNumber, String latinName, String more, String ethnic) {
        return new Player(key, name, rosterName, sex, birth, other, otherNumber, latinName, more, ethnic, address,
                phone, validFrom, validTo, covers);
    }

    boolean younger(int years) {
        return birth.plusYears(years).isAfter(DAY);
    }

    String ethnicWord() {
        return switch (ethnicCode) {
            case "01" -> "汉";
            case "03" -> "回";
            case "05" -> "维吾尔";
            default -> "";
        };
    }

    String sexWord() {
        return sex == Sex.MALE ? "男" : "女";
    }

    /** Five years under 16, ten to 25, twenty to 45, then 长期: the rule of 居民身份证法. */
    private record Validity(LocalDate from, LocalDate to) {
        static Validity of(LocalDate birth) {
            if (birth.plusYears(46).isBefore(LocalDate.of(2020, 5, 6))) {
                return new Validity(LocalDate.of(2020, 5, 6), null);
            }
            if (birth.plusYears(26).isBefore(LocalDate.of(2016, 8, 2))) {
                return new Validity(LocalDate.of(2016, 8, 2), LocalDate.of(2036, 8, 2));
            }
            if (birth.plusYears(16).isBefore(LocalDate.of(2021, 3, 15))) {
                return new Validity(LocalDate.of(2021, 3, 15), LocalDate.of(2031, 3, 15));
            }
            LocalDate issued = birth.isAfter(LocalDate.of(2023, 9, 1)) ? birth.plusMonths(2) : LocalDate.of(2023, 9, 1);
            return new Validity(issued, issued.plusYears(5));
        }
    }
}
