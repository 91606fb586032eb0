package org.gongji.desk.app;

import org.gongji.desk.base.PaperPrinter;
import org.gongji.desk.forms.Typefaces;
import org.gongji.desk.identity.CardReader;

/** The devices and fonts of one counter; training and demo plug in simulated twins behind the same ports. */
public record Equipment(Typefaces typefaces, CardReader reader, PaperPrinter printer) {
}
