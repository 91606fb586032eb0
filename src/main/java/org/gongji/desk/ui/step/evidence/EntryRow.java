package org.gongji.desk.ui.step.evidence;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.scene.Node;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import org.gongji.desk.evidence.Paper;
import org.gongji.desk.evidence.reading.ReadPerson.Item;
import org.gongji.desk.identity.IdCheck;
import org.gongji.desk.identity.IdNumbers;
import org.gongji.desk.identity.Sex;
import org.gongji.desk.ui.kit.Sentence;
import org.gongji.desk.ui.kit.Styles;
import org.gongji.desk.ui.wizard.CaseWords;
import org.gongji.desk.ui.wizard.Fields;
import org.gongji.desk.ui.wizard.GuardedName;

/** The fields of one place on a paper: name, number and, on a booklet, the relation printed. */
final class EntryRow extends VBox {
    private final String role;
    private final CaseWords words;
    private final StringProperty name;
    private final StringProperty number;
    private final StringProperty relation;
    private final Optional<Offer> offer;
    private final GuardedName guarded;
    private final Runnable onward;
    private final List<ReadBeside> besides = new ArrayList<>();

    /**
     * @param done   asked when the row's last field closes; true when the caret may move on
     * @param onward once a difference was answered by digit
     */
    EntryRow(EntryPlaces.Place place, CaseWords words, Set<String> confirmed, BooleanSupplier done, Runnable onward) {
        this.onward = onward;
        this.role = place.role();
        this.words = words;
        this.name = new SimpleStringProperty(place.name());
        this.number = new SimpleStringProperty(place.number());
        this.relation = new SimpleStringProperty(place.relation());
        this.offer = place.offer();
        this.guarded = new GuardedName(name, words.say("ui.form.name"), words.say("ui.help.paper.name"), words, confirmed,
                text -> true);
        getStyleClass().add("gj-stack-8");
        boolean related = "row".equals(role) || "b".equals(role);
        TextField keyed = Fields.field(number, words.say("ui.help.paper.number"), text -> related || done.getAsBoolean());
        getChildren().addAll(Sentence.label(words.say("ui.evidence.role." + role), Styles.BODY_TEXT, Styles.BOLD),
                guarded);
        beside(Item.NAME, name);
        getChildren().add(Fields.labelled(words.say("ui.form.number"), keyed));
        beside(Item.NUMBER, number);
        if (related) {
            getChildren().add(Fields.labelled(words.say("ui.evidence.relation"), Fields.field(relation,
                    words.say("ui.help.paper.relation"), text -> done.getAsBoolean())));
            beside(Item.RELATION, relation);
        }
        fields().forEach(InSight::keep);
    }

    private void beside(Item item, StringProperty field) {
        offer.filter(one -> !one.text(item).isEmpty()).ifPresent(one -> {
            ReadBeside beside = new ReadBeside(item, one, words, field, onward);
            besides.add(beside);
            getChildren().add(beside);
        });
    }

    private List<Node> fields() {
        return lookupAll(".text-input").stream().map(Node.class::cast).toList();
    }

    /** Nothing was read beside it: then another paper's place of the same role may stand in the same fields. */
    boolean takes(EntryPlaces.Place place) {
        return role.equals(place.role()) && offer.isEmpty() && place.offer().isEmpty();
    }

    /** Fields are costly to make and to style, and pages come in faster than anybody keys. */
    void fill(EntryPlaces.Place place, Set<String> confirmed) {
        number.set(place.number());
        relation.set(place.relation());
        if (!name.get().equals(place.name())) {
            // emptied first: the field forgets by which keys the old name came
            name.set("");
            name.set(place.name());
            guarded.renew(confirmed);
        }
    }

    void change(String newName, String newNumber) {
        name.set(newName);
        number.set(newNumber);
    }

    String role() {
        return role;
    }

    GuardedName guarded() {
        return guarded;
    }

    List<ReadBeside> besides() {
        return besides;
    }

    /** As it stands in the fields, unchecked. */
    Paper.Named typed() {
        return new Paper.Named(role, name.get(), number.get(), Sex.UNKNOWN, null, relation.get(), "", "");
    }

    /** What the paper says of this place; empty where nobody is named. */
    Optional<Paper.Named> said() {
        if (name.get().isBlank()) {
            return Optional.empty();
        }
        IdCheck check = IdNumbers.check(number.get(), words.today());
        return Optional.of(new Paper.Named(role, name.get().strip(), check.usable() ? check.value() : "",
                check.usable() ? check.sex() : Sex.UNKNOWN, check.usable() ? check.birth() : null,
                "head".equals(role) ? "户主" : relation.get().strip(), "", ""));
    }
}
