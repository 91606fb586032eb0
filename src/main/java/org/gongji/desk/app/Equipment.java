package org.gongji.desk.app;

import org.gongji.desk.base.PaperPrinter;
import org.gongji.desk.device.idcard.NoCardReader;
import org.gongji.desk.evidence.reading.PageReader;
import org.gongji.desk.forms.Typefaces;
import org.gongji.desk.identity.CardReader;

/**
 * The devices and fonts of one counter; training and demo plug in simulated twins behind the same ports.
 *
 * @param reader of ID documents
 * @param social of 社会保障卡, which only fill fields in
 * @param pages  reads what is printed on a page
 */
public record Equipment(Typefaces typefaces, CardReader reader, CardReader social, PaperPrinter printer,
                        PageReader pages) {
    /** A counter where no page is read. */
    public Equipment(Typefaces typefaces, CardReader reader, CardReader social, PaperPrinter printer) {
        this(typefaces, reader, social, printer, PageReader.OFF);
    }

    /** A counter without a reader of social cards. */
    public Equipment(Typefaces typefaces, CardReader reader, PaperPrinter printer) {
        this(typefaces, reader, NoCardReader.absent(), printer);
    }
}
