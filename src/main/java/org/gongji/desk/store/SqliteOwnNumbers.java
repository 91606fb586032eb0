package org.gongji.desk.store;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Map;
import org.gongji.desk.access.OwnNumbers;
import org.gongji.desk.vault.Vault;

/** The index lies in the sealed payload: in a plain column it would tell which of the applicants is the clerk. */
final class SqliteOwnNumbers implements OwnNumbers {
    static final SealedTable OWN_NUMBERS = SealedTable.named("own_numbers");
    private static final String PERSON = "person";

    private final Workbench bench;
    private final SealedRows rows;

    SqliteOwnNumbers(Workbench bench) {
        this.bench = bench;
        this.rows = new SealedRows(OWN_NUMBERS, bench);
    }

    @Override
    public boolean known(String staffNo) {
        return rows.get(staffNo).isPresent();
    }

    @Override
    public boolean is(String staffNo, String certno) {
        return rows.get(staffNo).filter(row -> MessageDigest.isEqual(bytes((String) row.payload().get(PERSON)),
                bytes(index(certno)))).isPresent();
    }

    private static byte[] bytes(String index) {
        return index.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public void put(String staffNo, String certno) {
        rows.put(SealedRow.of(staffNo, Map.of(PERSON, index(certno))));
    }

    private String index(String certno) {
        return bench.vault().blind(Vault.Blind.PERSON, OWN_NUMBERS.name() + '\0' + PERSON + '\0' + certno);
    }
}
