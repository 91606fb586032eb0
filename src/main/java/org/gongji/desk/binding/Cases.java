package org.gongji.desk.binding;

import java.util.List;
import java.util.Optional;

/** Register of numbered cases. */
public interface Cases {
    Optional<CaseRecord> byNumber(String caseNo);

    Optional<CaseRecord> byDraft(String draft);

    List<CaseRecord> ofGiver(String certno);

    List<CaseRecord> all();

    void put(CaseRecord record);
}
