package org.gongji.desk.forms;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.gongji.desk.base.CanonicalJson;
import org.gongji.desk.base.Sha256;

/** A page model. What is digested is exactly what is drawn: the templates see the canonical form only. */
public sealed interface Form permits CommitmentSheet, Receipt, OneTimeNotice, RefusalNotice, HeldNotice, EndingSheet,
        DaySheet, HandOverSheet, LedgerList, RecordSheet, InfoSheet {
    /** Version of the page models; a new layout of the records is a new number. */
    String FORMAT = "gongji-form/2";

    FormKind kind();

    Letterhead head();

    /** Heading of the paper, also the document's title. */
    String title();

    /** Lines that somebody signs by hand, in the order of the paper; empty where nobody does. */
    List<SignLine> lines();

    default Map<String, Object> canonical() {
        Map<String, Object> page = new LinkedHashMap<>(PageModel.of((Record) this));
        page.put("form", kind().word());
        page.put("format", FORMAT);
        return page;
    }

    /** Every saying, one a line; what must be drawable before anything is drawn. */
    default String words() {
        StringBuilder words = new StringBuilder();
        PageModel.say(canonical(), words);
        return words.toString();
    }

    /** The form digest: without QR and signatures, never of the PDF (design.md, Signing). */
    default Sha256 digest() {
        return Sha256.of(CanonicalJson.bytes(canonical()));
    }
}
