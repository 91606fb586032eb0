package org.gongji.desk.ui.wizard;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.TextInputControl;
import org.gongji.desk.intake.Drafts;
import org.gongji.desk.ui.kit.Help;
import org.gongji.desk.ui.kit.NameField;

/**
 * What stands in the fields of a screen and was not closed by Enter: no rule has seen it, so it is no fact of the case,
 * and still nobody wants to type it twice. A field is known again by its place and by what F1 says about it.
 */
final class HalfTyped {
    private HalfTyped() {
    }

    /** @param body a screen's middle, in its scene */
    static Drafts.Typed of(Node body) {
        Node owner = body.getScene() == null ? null : body.getScene().getFocusOwner();
        List<Drafts.Typed.Field> texts = new ArrayList<>();
        int focus = -1;
        for (TextInputControl field : fields(body)) {
            focus = field == owner ? texts.size() : focus;
            texts.add(new Drafts.Typed.Field(about(field), field.getText() == null ? "" : field.getText()));
        }
        TextInputControl caret = focus < 0 ? null : (TextInputControl) owner;
        return new Drafts.Typed(texts, focus, caret == null ? 0 : caret.getAnchor(),
                caret == null ? 0 : caret.getCaretPosition());
    }

    /** A field that is not there any more, or that a card has filled meanwhile, keeps what it has. */
    static void putBack(Drafts.Typed typed, Node body) {
        List<TextInputControl> fields = fields(body);
        for (int i = 0; i < Math.min(fields.size(), typed.fields().size()); i++) {
            TextInputControl field = fields.get(i);
            Drafts.Typed.Field kept = typed.fields().get(i);
            if (field.isEditable() && kept.about().equals(about(field)) && !kept.text().isEmpty()) {
                field.setText(kept.text());
                if (field instanceof NameField name) {
                    name.doubt(kept.text());
                }
                if (i == typed.focus()) {
                    field.requestFocus();
                    field.selectRange(typed.anchor(), typed.caret());
                }
            }
        }
    }

    private static String about(TextInputControl field) {
        return Help.of(field).orElse("");
    }

    private static List<TextInputControl> fields(Node body) {
        List<TextInputControl> all = new ArrayList<>();
        collect(body, all);
        return all;
    }

    private static void collect(Node node, List<TextInputControl> all) {
        if (node instanceof TextInputControl field) {
            all.add(field);
        } else if (node instanceof Parent parent) {
            parent.getChildrenUnmodifiable().forEach(child -> collect(child, all));
        }
    }
}
