package dev.plumbline.ui;

import dev.plumbline.domain.Messages;
import java.io.IOException;
import java.io.UncheckedIOException;
import javafx.fxml.FXMLLoader;
import javafx.scene.Parent;

/** Loads the form that is named like its view; the view itself, made with a real constructor, is its controller. */
final class Fxml {

    private Fxml() {}

    static Parent load(Object view) {
        String name = view.getClass().getSimpleName() + ".fxml";
        FXMLLoader loader = new FXMLLoader(view.getClass().getResource(name), Messages.bundle());
        loader.setControllerFactory(type -> view);
        try {
            return loader.load();
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }
}
