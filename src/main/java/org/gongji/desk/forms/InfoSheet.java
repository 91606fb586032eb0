package org.gongji.desk.forms;

import java.util.List;

/**
 * 基本医疗保险参保信息变更登记表, our own layout until a bureau confirms one.
 *
 * @param rows   each item before and after; before is empty where this window never had it
 * @param papers seen here, with the clause that asks for each
 * @param knows  what the person is told: taken here, registered at the centre
 */
public record InfoSheet(Letterhead head, String subtitle, String name, String number, List<Row> rows,
                        List<Clause> papers, List<String> knows, SignLine signature, String opinion) implements Form {
    public InfoSheet {
        rows = List.copyOf(rows);
        papers = List.copyOf(papers);
        knows = List.copyOf(knows);
    }

    @Override
    public FormKind kind() {
        return FormKind.INFO_CHANGE;
    }

    @Override
    public String title() {
        return kind().chinese();
    }

    @Override
    public List<SignLine> lines() {
        return List.of(signature);
    }

    /** @param item e.g. 公民身份号码 */
    public record Row(String item, String earlier, String later) {
    }
}
