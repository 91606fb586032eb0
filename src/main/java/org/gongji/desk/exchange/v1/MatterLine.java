package org.gongji.desk.exchange.v1;

import java.time.Instant;
import java.util.Optional;
import org.gongji.desk.ledger.Entry;
import org.gongji.desk.ledger.EntryHeader;
import org.gongji.desk.ledger.EntryKind;

/**
 * What the centre needs of one act about a matter, or about a binding that a roster changed. Missing facts are empty strings: a refusal or a query may have no
 * member, and the centre says what it lacks rather than failing.
 *
 * @param header      the act
 * @param matter      matter id as the window gave it; empty where nobody asked for it and no answer is awaited
 * @param giver       the giver, {@link Someone#NOBODY} where none is named
 * @param member      the member
 * @param relation    formal word, code of GB/T 4761 and kind of near relative
 * @param pack        policy pack id
 * @param packSha256  its digest, empty if none
 * @param acceptedAt  when the window took it
 * @param effectiveAt when it holds for the citizen
 */
public record MatterLine(EntryHeader header, String matter, String caseNo, Someone giver, Someone member,
                         Related relation, String pack, String packSha256, Optional<Instant> acceptedAt,
                         Optional<Instant> effectiveAt) {
    /** @param psnNo NHSA {@code psn_no}, empty where the roster did not tell */
    public record Someone(String name, String certno, String psnNo) {
        public static final Someone NOBODY = new Someone("", "", "");
    }

    /** As it stands in the binding. */
    public record Related(String name, String code, String kind) {
        public static final Related NONE = new Related("", "", "");
    }

    public EntryKind kind() {
        return header.kind();
    }

    /** Somebody asked for it at the counter and is owed the centre's answer. */
    public boolean isMatter() {
        return !matter.isEmpty();
    }

    /** Empty where the act is about neither. */
    public static Optional<MatterLine> of(Entry entry) throws Malformed {
        Tree json = Tree.of("payload", entry.payload());
        if (!json.has("matter") && !json.has("binding")) {
            return Optional.empty();
        }
        return Optional.of(new MatterLine(entry.header(), json.textOr("matter", ""),
                json.textOr("caseNo", entry.header().caseNo()), someone(json, "giver"), someone(json, "member"),
                related(json), json.textOr("pack", ""), json.textOr("packSha256", ""),
                json.timeIfAny("acceptedAt"), json.timeIfAny("effectiveAt")));
    }

    private static Someone someone(Tree json, String key) throws Malformed {
        if (!json.has(key)) {
            return Someone.NOBODY;
        }
        Tree person = json.tree(key);
        return new Someone(person.textOr("name", ""), person.textOr("certno", ""), person.textOr("psnNo", ""));
    }

    private static Related related(Tree json) throws Malformed {
        if (!json.has("relation")) {
            return Related.NONE;
        }
        Tree relation = json.tree("relation");
        return new Related(relation.textOr("name", ""), relation.textOr("code", ""), relation.textOr("kind", ""));
    }
}
