package org.gongji.desk.ui.wizard;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.layout.StackPane;
import org.gongji.desk.identity.CardReading;
import org.gongji.desk.identity.SocialCardReading;
import org.gongji.desk.intake.Drafts;
import org.gongji.desk.ui.kit.Act;
import org.gongji.desk.ui.kit.Actions;
import org.gongji.desk.ui.kit.RailSize;
import org.gongji.desk.ui.kit.Screen;
import org.gongji.desk.ui.kit.StepLine;

/** The wizard's frame: step line above, one step below. Steps are made when first entered. */
public final class WizardView implements Screen {
    private final WizardViewModel model;
    private final Map<CaseStep, Supplier<StepScreen>> makers;
    private final Map<CaseStep, StepScreen> made = new EnumMap<>(CaseStep.class);
    private final StepLine line = new StepLine();
    private final StackPane body = new StackPane();
    private final ObjectProperty<Actions> actions = new SimpleObjectProperty<>();
    private final Runnable redraw;
    private StepScreen over;

    /**
     * @param makers one per step
     * @param redraw asks the frame to look at {@link #rail()} again
     */
    public WizardView(WizardViewModel model, Map<CaseStep, Supplier<StepScreen>> makers, Runnable redraw) {
        this.model = model;
        this.makers = makers;
        this.redraw = redraw;
        model.here().addListener((o, before, now) -> {
            over = null;
            show();
            redraw.run();
            entered();
        });
        show();
    }

    private void show() {
        StepScreen step = step();
        body.getChildren().setAll(step.body());
        actions.unbind();
        actions.bind(step.actions());
        line.show(model.steps());
    }

    /** Lays a screen over the present step, e.g. a refusal; {@code null} lifts it. */
    public void over(StepScreen screen) {
        over = screen;
        show();
        redraw.run();
        entered();
    }

    private StepScreen step() {
        return over != null ? over : made.computeIfAbsent(model.here().get(), step -> makers.get(step).get());
    }

    /** A card read while the case is open: the step may want it, else the wizard asks. */
    public void card(CardReading card, boolean awaitingMember) {
        if (!model.holdsBack() && !step().card(card)) {
            model.card(card, awaitingMember);
        }
    }

    /** @return false where nobody waits for it */
    public boolean social(SocialCardReading card) {
        return step().social(card) || model.social(card);
    }

    /** @return false where no number is waited for */
    public boolean scanned(String number) {
        return step().scanned(number);
    }

    /** What stands in the open step's fields and was not closed by Enter. */
    public Drafts.Typed typed() {
        return HalfTyped.of(body);
    }

    /** After a step that was left in the middle is shown again. */
    public void putBack(Drafts.Typed typed) {
        body.applyCss();
        HalfTyped.putBack(typed, body);
    }

    @Override
    public Node body() {
        return body;
    }

    @Override
    public Optional<Node> stepLine() {
        return Optional.of(line);
    }

    @Override
    public RailSize rail() {
        return step().rail();
    }

    @Override
    public ObservableValue<Actions> actions() {
        return actions;
    }

    @Override
    public ObservableValue<String> title() {
        return model.title();
    }

    /** What few people need is asked for by a key, and Esc closes it before it leaves the step. */
    private boolean more(Act act) {
        if (act != Act.FORMER && act != Act.BACK) {
            return false;
        }
        return body.lookup("." + PersonForm.STYLE) instanceof PersonForm form
                && (act == Act.FORMER ? form.openMore() : form.closeMore());
    }

    @Override
    public boolean act(Act act) {
        if (more(act)) {
            return true;
        }
        if (step().act(act)) {
            return true;
        }
        if (act == Act.STEP_BACK || act == Act.BACK) {
            return model.back();
        }
        if (act == Act.PARK) {
            model.park();
            return true;
        }
        return act.step() > 0 && model.jump(act.step());
    }

    @Override
    public boolean plain(String key) {
        return step().plain(key);
    }

    @Override
    public void entered() {
        step().entered();
    }
}
