package org.gongji.desk.ui.kit;

/** Style classes of {@code gongji.css}; a view names one of these and never a colour or a size. */
public final class Styles {
    public static final String HEADLINE = "gj-headline";
    public static final String FOCUS_NAME = "gj-focus-name";
    public static final String SECTION = "gj-section";
    public static final String NAME = "gj-name";
    public static final String VALUE = "gj-value";
    public static final String BODY_TEXT = "gj-text";
    public static final String SECOND = "gj-second";
    public static final String CAPTION = "gj-caption";
    public static final String SMALL_HEAD = "gj-small-head";
    public static final String TINY = "gj-tiny";
    public static final String FIGURE = "gj-figure";
    public static final String BOLD = "gj-bold";
    public static final String MUTED = "gj-muted";
    public static final String SUBTLE = "gj-subtle";
    public static final String SUCCESS = "gj-success";
    public static final String WARNING = "gj-warning";
    public static final String DANGER = "gj-danger";
    public static final String ACCENT = "gj-accent";
    public static final String ON_ACCENT = "gj-on-accent";

    public static final String PANEL = "gj-panel";
    public static final String PANEL_HEAD = "gj-panel-head";
    public static final String ROW = "gj-row";
    public static final String ROW_CURRENT = "gj-row-current";
    public static final String TABLE_HEAD = "gj-table-head";
    public static final String BODY = "gj-body";
    public static final String MIDDLE = "gj-middle";
    public static final String RIGHT = "gj-right";
    public static final String RIGHT_LIST = "gj-right-list";
    public static final String RIGHT_SIGN = "gj-right-sign";
    public static final String NOTE = "gj-note";
    public static final String QUOTE = "gj-quote";
    public static final String PRIMARY = "gj-primary";
    public static final String QUIET = "gj-quiet";
    public static final String DESTRUCTIVE = "gj-destructive";
    public static final String TILE = "gj-tile";
    public static final String FIELD = "gj-field";
    public static final String READ_ONLY = "gj-read-only";
    public static final String WIDE = "gj-wide";

    private Styles() {
    }
}
