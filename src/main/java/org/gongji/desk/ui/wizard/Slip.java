package org.gongji.desk.ui.wizard;

import org.gongji.desk.ui.kit.Grade;

/** Something wrong or doubtful at one field, worded. {@code A} stays until it is put right. */
public record Slip(Grade grade, String title, String sentence) {
    public boolean stops() {
        return grade == Grade.A;
    }
}
