package org.gongji.desk.ui.wizard;

import java.util.List;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.gongji.desk.identity.Source;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.KeyCap;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.SourceBadge;
import org.gongji.desk.ui.kit.Styles;

/** The five sources side by side, at the foot of the right column. */
public final class Legend {
    private Legend() {
    }

    public static void into(HBox foot, CaseWords words) {
        foot.getStyleClass().add("gj-legend");
        FlowPane line = new FlowPane(4, 4);
        HBox.setHgrow(line, Priority.ALWAYS);
        foot.getChildren().setAll(line);
        List.of(Source.CHIP, Source.RECOGNISED, Source.KEYED, Source.ROSTER, Source.DECLARED)
                .forEach(source -> line.getChildren().add(new SourceBadge(source, words.source(source))));
        line.getChildren().addAll(Sentence.label(words.say("ui.legend"), Styles.CAPTION), new KeyCap(Act.HELP));
    }
}
