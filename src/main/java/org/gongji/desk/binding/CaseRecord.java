package org.gongji.desk.binding;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongji.desk.base.Sha256;

/**
 * A closed or numbered case (办件): groups the matters of one visit.
 *
 * @param caseNo     e.g. {@code 410105-W03-1-260122-0007-C}
 * @param signedAt   null where nothing was signed (refused at the window)
 * @param receivedAt when the centre's register took it; null before its receipt
 * @param usableAt   when the core platform took it; null before; only this may promise the pharmacy
 * @param documents  digests of the papers made for this case, in order
 */
public record CaseRecord(String caseNo, String draft, Party giver, MatterKind kind, Instant acceptedAt,
                         Instant signedAt, Instant closedAt, Instant receivedAt, Instant usableAt,
                         List<Document> documents) {
    public CaseRecord {
        documents = List.copyOf(documents);
    }

    /** @param kind form name, e.g. {@code receipt}; @param blob the PDF's digest in the store */
    public record Document(String kind, Sha256 blob) {
    }

    public CaseRecord with(List<Document> papers) {
        return new CaseRecord(caseNo, draft, giver, kind, acceptedAt, signedAt, closedAt, receivedAt, usableAt, papers);
    }

    /** A matter of it was ended later than the others. */
    public CaseRecord closed(Instant at) {
        return new CaseRecord(caseNo, draft, giver, kind, acceptedAt, signedAt, at, receivedAt, usableAt, documents);
    }

    /** Everything the case's row says, so that the row can be made anew from the ledger alone. */
    public Map<String, Object> closing(int matters) {
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("draft", draft);
        json.put("caseNo", caseNo);
        json.put("matters", matters);
        json.put("purpose", kind.word());
        json.put("giver", giver.canonical());
        json.put("acceptedAt", acceptedAt.toString());
        ActPayload.putTime(json, "signedAt", signedAt);
        ActPayload.putTime(json, "receivedAt", receivedAt);
        ActPayload.putTime(json, "usableAt", usableAt);
        return json;
    }

    public CaseRecord received(Instant received, Instant usable) {
        return new CaseRecord(caseNo, draft, giver, kind, acceptedAt, signedAt, closedAt, received, usable, documents);
    }
}
