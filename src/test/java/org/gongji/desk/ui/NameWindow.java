package org.gongji.desk.ui;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import org.gongji.desk.identity.Person;
import org.gongji.desk.ui.kit.NameField;
import org.gongji.desk.ui.wizard.CaseWords;
import org.gongji.desk.ui.wizard.OpenCase;
import org.gongji.desk.ui.wizard.PersonForm;
import org.gongji.desk.ui.wizard.PersonFormViewModel;
import org.gongji.desk.words.Words;

/**
 * A window of its own process on a real X server, driven from outside: a person's form, and under it a plain text field
 * for comparison. Standard input takes {@code form} (somebody new), {@code plain} (each puts 李 in and the caret behind
 * it) and {@code say}; each is answered by one line of code points.
 */
public final class NameWindow {
    private static final String SURNAME = "李";

    private TextField plain;
    private PersonFormViewModel model;
    private PersonForm form;
    private int people;

    private NameWindow() {
    }

    public static void main(String[] arguments) throws IOException {
        NameWindow window = new NameWindow();
        FxThread.run(window::open);
        System.out.println("ready");
        BufferedReader commands = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String command = commands.readLine(); command != null; command = commands.readLine()) {
            String asked = command;
            System.out.println(FxThread.call(() -> window.answer(asked)));
        }
        Platform.exit();
    }

    private void open() {
        Clock clock = Samples.at(10, 21);
        CaseWords words = new CaseWords(Words.chinese(), clock);
        OpenCase open = new OpenCase(new SampleCase.Desk(), Samples.atOnce(), clock, SampleCase.empty(), "identity");
        model = new PersonFormViewModel(open, words);
        model.load("p1");
        form = new PersonForm(model, words);
        Stage stage = new Stage();
        stage.setTitle("name-window");
        plain = new TextField();
        stage.setScene(new Scene(new VBox(form, plain), 900, 500));
        stage.show();
        stage.requestFocus();
    }

    private String answer(String command) {
        if ("form".equals(command)) {
            model.load("p" + ++people);
            model.name().set(SURNAME);
            caret(form.name());
        } else if ("plain".equals(command)) {
            plain.setText(SURNAME);
            caret(plain);
        }
        return "plain=" + codes(plain.getText()) + " form=" + codes(form.name().getText()) + " doubtful="
                + form.name().doubtful().size() + " taken=" + codes(model.person().map(Person::name).orElse(""))
                + " asks=" + (model.guard().get() != null) + " refused=" + (model.nameSlip().get() != null)
                + " focus=" + focus(form.getScene().getFocusOwner());
    }

    private static void caret(TextField field) {
        field.requestFocus();
        field.positionCaret(field.getLength());
    }

    private String focus(Node owner) {
        return owner == plain ? "plain" : owner instanceof NameField ? "name" : owner instanceof Parent ? "other" : "none";
    }

    private static String codes(String text) {
        return text.codePoints().mapToObj(point -> String.format("%X", point))
                .collect(java.util.stream.Collectors.joining(","));
    }
}
