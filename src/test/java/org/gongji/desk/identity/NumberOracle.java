package org.gongji.desk.identity;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.text.ParseException;
import java.text.SimpleDateFormat;
import java.util.Calendar;
import java.util.GregorianCalendar;
import java.util.HashMap;
import java.util.Map;

/**
 * What a number of 15 or 18 places says, computed in a second way that shares no line with the first: powers of two in
 * big integers, the old calendar, the tables read by hand.
 */
final class NumberOracle {
    private static final Map<String, String> STATES = column("divisions.tsv", 1);
    private static final Map<String, String> NATIONS = column("nationalities.tsv", 1);
    private static final int THIS_DAY = 20260122;

    private NumberOracle() {
    }

    /** @param verdict as it must be for a number that was typed without decoration */
    record Said(Verdict verdict, String birth, Sex sex, String eighteen) {
    }

    static Said of(String number) {
        boolean old = number.length() == 15;
        String whole = old ? completed(number.substring(0, 6) + "19" + number.substring(6)) : number;
        String day = whole.substring(6, 14);
        boolean exists = exists(day);
        boolean alive = exists && Integer.parseInt(day) <= THIS_DAY && Integer.parseInt(day) >= THIS_DAY - 1_300_000;
        Sex sex = "13579".indexOf(whole.charAt(16)) >= 0 ? Sex.MALE : Sex.FEMALE;
        Verdict verdict = !alive || !checks(whole) ? Verdict.INVALID
                : old || !knownPlace(whole) ? Verdict.WARNING : Verdict.VALID;
        boolean resident = whole.charAt(0) != '9' && !whole.matches("8[123].*");
        String birth = exists ? day.substring(0, 4) + '-' + day.substring(4, 6) + '-' + day.substring(6) : "";
        return new Said(verdict, birth, sex, verdict == Verdict.INVALID || !resident && !old ? "" : whole);
    }

    /** The one character of eleven that fits, by trying them all. */
    static String completed(String seventeen) {
        for (char last : "0123456789X".toCharArray()) {
            if (checks(seventeen + last)) {
                return seventeen + last;
            }
        }
        throw new IllegalStateException("no check character fits");
    }

    private static boolean checks(String number) {
        BigInteger value = BigInteger.ZERO;
        for (char c : number.toCharArray()) {
            value = value.shiftLeft(1).add(BigInteger.valueOf(c == 'X' ? 10 : c - '0'));
        }
        return value.mod(BigInteger.valueOf(11)).intValue() == 1;
    }

    private static boolean exists(String day) {
        int year = Integer.parseInt(day.substring(0, 4));
        if (year < 1600) {
            // the old calendar is Julian then: only whether the fields can be one matters, and nobody is that old
            int month = Integer.parseInt(day.substring(4, 6));
            int date = Integer.parseInt(day.substring(6));
            return month >= 1 && month <= 12 && date >= 1 && date <= daysOf(year, month);
        }
        SimpleDateFormat strict = new SimpleDateFormat("yyyyMMdd");
        strict.setLenient(false);
        try {
            strict.parse(day);
            return true;
        } catch (ParseException noSuchDay) {
            return false;
        }
    }

    private static int daysOf(int year, int month) {
        boolean leap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0);
        return month == 2 ? leap ? 29 : 28 : new GregorianCalendar(2001, month - 1, 1)
                .getActualMaximum(Calendar.DAY_OF_MONTH);
    }

    private static boolean knownPlace(String number) {
        if (number.charAt(0) == '9') {
            return STATES.containsKey(number.substring(1, 3) + "0000") && NATIONS.containsKey(number.substring(3, 6));
        }
        return "C".equals(STATES.get(number.substring(0, 6)));
    }

    private static Map<String, String> column(String file, int column) {
        Map<String, String> found = new HashMap<>();
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(
                NumberOracle.class.getResourceAsStream(file), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                if (line.charAt(0) != '#') {
                    found.put(line.split("\t")[0], line.split("\t")[column]);
                }
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return found;
    }

    static String[] regions() {
        return STATES.keySet().stream().sorted().toArray(String[]::new);
    }
}
