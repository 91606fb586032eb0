package org.gongji.desk.ui.kit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collections;
import java.util.Enumeration;
import java.util.ResourceBundle;
import javafx.fxml.FXMLLoader;
import javafx.scene.Node;
import org.gongji.desk.words.Words;

/** Reads a view's layout; {@code %home.title} in it is the sentence {@code ui.home.title}. */
public final class Fxml {
    private Fxml() {
    }

    /** The layout lies beside the view's class and has its name. */
    public static <N extends Node> N load(Object view, Words words) {
        FXMLLoader loader = new FXMLLoader(view.getClass().getResource(view.getClass().getSimpleName() + ".fxml"),
                new Sentences(words));
        loader.setController(view);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException("a layout of our own is unreadable", e);
        }
    }

    private static final class Sentences extends ResourceBundle {
        private final Words words;

        Sentences(Words words) {
            this.words = words;
        }

        @Override
        protected Object handleGetObject(String key) {
            return words.find("ui." + key).orElse(null);
        }

        @Override
        public Enumeration<String> getKeys() {
            return Collections.emptyEnumeration();
        }

        @Override
        public boolean containsKey(String key) {
            return words.find("ui." + key).isPresent();
        }
    }
}
