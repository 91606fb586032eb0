package org.gongji.desk.binding.record;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.gongji.desk.base.Sha256;
import org.gongji.desk.binding.Party;
import org.gongji.desk.evidence.PaperKind;
import org.gongji.desk.identity.IdKind;
import org.gongji.desk.identity.IdNumbers;

/**
 * 基本信息变更 as it was asked for, several items in one visit.
 *
 * @param asker   as the person stood on record until now
 * @param changes an item at most once
 */
public record InfoRequest(Asker asker, List<Change> changes, List<Paper> papers) {
    public InfoRequest {
        changes = List.copyOf(changes);
        papers = List.copyOf(papers);
        if (changes.stream().map(Change::item).distinct().count() < changes.size()) {
            throw new IllegalArgumentException("an item changes once in a visit");
        }
    }

    /**
     * @param earlier as it was; empty where this window never had it
     * @param later   as it is now, normalised
     */
    public record Change(InfoItem item, String earlier, String later) {
    }

    /**
     * @param number of the paper; may be empty
     * @param pages  blobs sealed under the draft
     */
    public record Paper(PaperKind kind, String number, List<Sha256> pages) {
        public Paper {
            pages = List.copyOf(pages);
        }

        Map<String, Object> canonical() {
            Map<String, Object> json = new LinkedHashMap<>();
            json.put("kind", kind.word());
            json.put("number", number);
            json.put("original", true);
            json.put("pages", pages.stream().map(Sha256::hex).toList());
            return json;
        }
    }

    Optional<String> later(InfoItem item) {
        return changes.stream().filter(change -> change.item() == item).map(Change::later).findFirst();
    }

    /** The person as they stand from now on; {@code psn_no} stays whatever the number becomes (domain.md §2.5). */
    public Party after() {
        return renamed(asker.person());
    }

    /** @param row the same person as some row has them */
    Party renamed(Party row) {
        String name = later(InfoItem.NAME).orElse(row.name());
        String number = later(InfoItem.NUMBER).orElse(asker.number());
        String type = number.equals(row.certno()) ? row.certType() : certType(number);
        return new Party(name, type, number, row.psnNo());
    }

    private static String certType(String number) {
        IdKind kind = IdNumbers.kinds(number).stream().findFirst().orElse(IdKind.OTHER);
        return kind.psnCertType(number);
    }

    /** Name or number: what stands under the person follows. */
    boolean repoints() {
        return !after().equals(asker.person());
    }
}
