package org.gongji.desk.app.demo;

import java.util.List;
import org.gongji.desk.forms.Form;

/** A pretended pen and scanner: signs a printed sheet by hand and lays it on the glass. */
interface InkHand {
    /** @return one JPEG per page, as a scanner would save it */
    List<byte[]> signAndScan(byte[] pdf);

    /** @throws IllegalStateException where a scan is not the page that was printed, or a line bears no ink */
    void match(List<byte[]> scans, Form sheet);
}
