package org.gongji.desk.ui.kit;

import java.util.Locale;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import org.gongji.desk.identity.Source;

/** Where a fact came from, told by border and fill as well as by word. */
public final class SourceBadge extends Label {
    /** @param word worded source, may carry a date or a page: 名册 11-14, 户口簿第 2 页 */
    public SourceBadge(Source source, String word) {
        super(word);
        getStyleClass().addAll("gj-badge", "gj-badge-" + source.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        setMinWidth(Region.USE_PREF_SIZE);
    }
}
