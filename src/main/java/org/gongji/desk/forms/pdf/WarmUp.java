package org.gongji.desk.forms.pdf;

import java.util.List;
import org.gongji.desk.base.StoreMode;
import org.gongji.desk.base.Window;
import org.gongji.desk.forms.DaySheet;
import org.gongji.desk.forms.DaySheet.Counts;
import org.gongji.desk.forms.Form;
import org.gongji.desk.forms.Letterhead;

/** A sheet about nobody, drawn to nowhere. */
final class WarmUp {
    private WarmUp() {
    }

    static Form sheet() {
        Letterhead head = new Letterhead("0".repeat(32), StoreMode.TRAINING, new Window("000000", "W00", "-"), "-", "-",
                "-", "-", "", "-", "-", "-");
        return new DaySheet(head, "-", new Counts(0, 0, 0, 0, 0, 0), List.of(), "-", List.of(), List.of(), List.of(),
                List.of());
    }
}
