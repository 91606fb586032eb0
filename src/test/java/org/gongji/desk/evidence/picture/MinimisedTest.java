package org.gongji.desk.evidence.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MinimisedTest {
    @Test
    void coversSixFieldsOfEveryCardAndNoneOfAnyOtherPage() {
        List<Path> pages = Shot.all();
        for (int i = 0; i < pages.size(); i += 3) {
            String name = pages.get(i).getFileName().toString();
            boolean card = name.contains("booklet") && !name.contains("booklet-1");
            assertThat(Minimised.of(Shot.of(pages.get(i))).fields()).as(name).isEqualTo(card ? 6 : 0);
        }
    }

    @Test
    void leavesNoInkInACoveredFieldAndTouchesNoOther() {
        BufferedImage before = Shot.of("01-booklet-2.jpg");
        BufferedImage after = Minimised.of(Shot.of("01-booklet-2.jpg")).picture();
        Rectangle table = new Rectangle(40, 84, 765, 444);
        for (CardLayout.Cell cell : CardLayout.all().get(0).cells()) {
            Rectangle filled = cell.filledIn(table);
            filled.grow(-8, -8);
            int changed = 0;
            for (int y = filled.y; y < filled.y + filled.height; y++) {
                for (int x = filled.x; x < filled.x + filled.width; x++) {
                    changed += before.getRGB(x, y) == after.getRGB(x, y) ? 0 : 1;
                }
            }
            assertThat(changed).as(cell.field()).isEqualTo(cell.covered() ? filled.width * filled.height : 0);
        }
    }
}
