package org.gongji.desk.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.apache.commons.csv.CSVRecord;
import org.gongji.desk.judge.Evidence;
import org.gongji.desk.kinship.SpokenCase;
import org.gongji.desk.kinship.Tables;
import org.junit.jupiter.api.Test;

/**
 * A row of a table is law: whoever takes one out or writes another into it must be told by a case. The whole run alters
 * every row in every way, the sample draws by the seed.
 */
class AlteredTablesTest {
    private static final int SAMPLE = 60;

    private final AlteredTables tables = new AlteredTables();
    private final List<ProofCase> proofs = ProofCase.all();
    private final List<SpokenCase> spoken = SpokenCase.all();
    private final List<CSVRecord> codes = Tables.rows(AlteredTablesTest.class, "codes.csv");

    @Test
    void theTablesAsTheyShipPassEveryCase() {
        assertThat(broken(tables.plain(), "")).isEmpty();
    }

    @Test
    void noRowCanBeTakenOutOrAlteredWithoutACaseThatSaysSo() {
        List<AlteredTables.Alteration> all = new ArrayList<>(tables.all());
        Collections.shuffle(all, new Random(Evidence.seed()));
        List<AlteredTables.Alteration> played = all.subList(0, Evidence.of("D", SAMPLE, all.size()));

        List<String> unnoticed = played.stream().filter(one -> !noticed(one)).map(Object::toString).toList();

        Evidence.counted("D", "rows of the reasoner's tables taken out or altered, each told by a case",
                played.size(), unnoticed.size());
        assertThat(played).isNotEmpty();
        assertThat(unnoticed).isEmpty();
    }

    private boolean noticed(AlteredTables.Alteration alteration) {
        String hint = alteration.what().replaceAll(".*?\\[([^,\\]]*),? ?([^,\\]]*).*", "$1");
        try {
            return !broken(tables.with(alteration), hint).isEmpty();
        } catch (IllegalArgumentException | IllegalStateException refused) {
            return true;
        }
    }

    /** The first case that fails, those that speak of the row's own word first; empty where all pass. */
    private String broken(AlteredTables.World world, String hint) {
        for (CSVRecord row : codes) {
            if (!world.statements().code(row.get("word")).equals(row.get("code"))) {
                return row.get("word");
            }
        }
        for (SpokenCase one : ordered(spoken, hint)) {
            if (!one.answered(world.words().resolve(one.path())).equals(one.expected())) {
                return one.path();
            }
        }
        for (ProofCase one : ordered(proofs, hint)) {
            if (!one.answered(world.prover().prove(one.question())).equals(one.expected())) {
                return one.id();
            }
        }
        return "";
    }

    private static <T> List<T> ordered(List<T> cases, String hint) {
        return hint.isEmpty() ? cases : cases.stream().sorted(Comparator.comparing(one -> !text(one).contains(hint)))
                .toList();
    }

    private static String text(Object one) {
        return one instanceof ProofCase proof ? proof.text() : one.toString();
    }
}
