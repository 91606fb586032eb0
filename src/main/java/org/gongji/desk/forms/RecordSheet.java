package org.gongji.desk.forms;

import java.util.List;

/**
 * 本人事项单: what somebody is told about themselves, or that they asked for a change. Nobody signs it.
 *
 * @param title    e.g. 本人授权记录查询结果
 * @param person   whoever asked, whole: it is their own paper
 * @param sections tables about others in masked form
 * @param says     what the person should know, a line each
 */
public record RecordSheet(Letterhead head, String title, String subtitle, List<Clause> person, List<Section> sections,
                          List<String> says) implements Form {
    public RecordSheet {
        person = List.copyOf(person);
        sections = List.copyOf(sections);
        says = List.copyOf(says);
    }

    @Override
    public FormKind kind() {
        return FormKind.OWN_RECORD;
    }

    @Override
    public List<SignLine> lines() {
        return List.of();
    }

    /**
     * @param none what is said where there is no row
     */
    public record Section(String name, Cells heads, List<Cells> rows, String none) {
        public Section {
            rows = List.copyOf(rows);
        }

        /** Whatever a paper's model says is drawn: a table without rows has no heads, one with rows no word of none. */
        public static Section of(String name, Cells heads, List<Cells> rows, String none) {
            return rows.isEmpty() ? new Section(name, new Cells("", "", "", "", ""), rows, none)
                    : new Section(name, heads, rows, "");
        }
    }

    /** A row of five columns; a column that nobody fills is empty, not missing. */
    public record Cells(String one, String two, String three, String four, String five) {
    }
}
