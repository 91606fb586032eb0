package org.gongji.desk.store;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.binding.LinkedNumbers;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.vault.Vault;

/**
 * Numbers that were changed here, a row each; the row's name is the number's blind index in this table alone, and the
 * column {@code person} says which rows are one person's.
 */
final class SqliteLinkedNumbers implements LinkedNumbers {
    static final SealedTable LINKED_NUMBERS = SealedTable.named("linked_numbers").text("person").index("person");
    private static final String PERSON = "person";
    private static final String NUMBER = "number";
    private static final String CURRENT = "current";

    private final Workbench bench;
    private final SealedRows rows;

    SqliteLinkedNumbers(Workbench bench) {
        this.bench = bench;
        this.rows = new SealedRows(LINKED_NUMBERS, bench);
    }

    @Override
    public String current(String certno) {
        return rows.get(index(certno)).flatMap(row -> ofPerson(row).stream().filter(SqliteLinkedNumbers::isCurrent)
                .map(SqliteLinkedNumbers::number).findFirst()).orElse(certno);
    }

    @Override
    public List<String> all(String certno) {
        return rows.get(index(certno)).map(row -> ofPerson(row).stream().map(SqliteLinkedNumbers::number).toList())
                .orElseGet(() -> List.of(certno));
    }

    @Override
    public void changed(String from, String to, String matter) {
        Optional<SealedRow> known = rows.get(index(from));
        String person = known.map(row -> row.text(PERSON)).orElse(matter);
        known.stream().flatMap(row -> ofPerson(row).stream()).filter(SqliteLinkedNumbers::isCurrent)
                .forEach(row -> put(number(row), person, false));
        if (known.isEmpty()) {
            put(from, person, false);
        }
        put(to, person, true);
    }

    private void put(String number, String person, boolean current) {
        Map<String, Object> payload = new LinkedHashMap<>();
        payload.put(NUMBER, number);
        payload.put(CURRENT, current);
        rows.put(SealedRow.of(index(number), payload).with(PERSON, person));
    }

    private List<SealedRow> ofPerson(SealedRow row) {
        return rows.find(PERSON, row.text(PERSON));
    }

    private static boolean isCurrent(SealedRow row) {
        return Boolean.TRUE.equals(row.payload().get(CURRENT));
    }

    private static String number(SealedRow row) {
        return (String) row.payload().get(NUMBER);
    }

    private String index(String certno) {
        return bench.vault().blind(Vault.Blind.PERSON, LINKED_NUMBERS.name() + '\0' + NUMBER + '\0'
                + IdNumbers.canonical(certno));
    }
}
