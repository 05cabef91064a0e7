package dev.plumbline.ui;

import javafx.beans.binding.Bindings;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** The command palette: words are typed, arrows choose, Enter does it. The focus stays in the field all the while. */
final class PaletteView {

    private static final int PAGE = 10;

    private final PaletteViewModel palette;
    private final Runnable onClose;
    private final Parent root;

    @FXML
    private TextField query;
    @FXML
    private ListView<Command> list;
    @FXML
    private Label nothing;

    PaletteView(PaletteViewModel palette, Runnable onClose) {
        this.palette = palette;
        this.onClose = onClose;
        this.root = Fxml.load(this);
    }

    Parent root() {
        return root;
    }

    void focus() {
        query.requestFocus();
    }

    @FXML
    void initialize() {
        query.textProperty().bindBidirectional(palette.queryProperty());
        list.setItems(palette.found());
        list.setCellFactory(any -> new CommandCell());
        nothing.visibleProperty().bind(Bindings.isEmpty(palette.found()));
        query.textProperty().addListener((o, before, now) -> choose(0));
        choose(0);
        query.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        list.addEventHandler(MouseEvent.MOUSE_CLICKED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                run();
            }
        });
    }

    private void key(KeyEvent event) {
        int at = list.getSelectionModel().getSelectedIndex();
        boolean isOurs = true;
        switch (event.getCode()) {
            case DOWN -> choose(at + 1);
            case UP -> choose(at - 1);
            case PAGE_DOWN -> choose(at + PAGE);
            case PAGE_UP -> choose(at - PAGE);
            case ENTER -> run();
            case ESCAPE -> onClose.run();
            default -> isOurs = false;
        }
        if (isOurs) {
            event.consume();
        }
    }

    private void choose(int index) {
        if (!list.getItems().isEmpty()) {
            int at = Math.clamp(index, 0, list.getItems().size() - 1);
            list.getSelectionModel().clearAndSelect(at);
            list.scrollTo(Math.max(0, at - PAGE / 2));
        }
    }

    /** Closed first, so that the focus is back before the act asks for it. */
    private void run() {
        Command chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null) {
            palette.used(chosen);
            onClose.run();
            chosen.act().run();
        }
    }
}
