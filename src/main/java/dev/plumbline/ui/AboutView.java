package dev.plumbline.ui;

import dev.plumbline.domain.Messages;
import dev.plumbline.review.AboutPlumbline;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;

/** Which program this is, where it logs, what memory it uses; and the way to report a problem. */
final class AboutView {

    private static final int MEGABYTE = 1 << 20;

    private final long pictureBytes;
    private final Path logs;
    private final Runnable onReport;
    private final Runnable onClose;
    private final Parent root;

    @FXML
    private GridPane facts;
    @FXML
    private Button close;

    /**
     * @param pictureBytes how much the pictures of pages may take
     * @param logs where the logs lie
     */
    AboutView(long pictureBytes, Path logs, Runnable onReport, Runnable onClose) {
        this.pictureBytes = pictureBytes;
        this.logs = logs;
        this.onReport = onReport;
        this.onClose = onClose;
        this.root = Fxml.load(this);
    }

    Parent root() {
        return root;
    }

    void focus() {
        close.requestFocus();
    }

    @FXML
    void initialize() {
        Runtime java = Runtime.getRuntime();
        Map<String, String> all = new LinkedHashMap<>();
        all.put("ui.about.version", AboutPlumbline.version());
        all.put("ui.about.java", Runtime.version() + " · JavaFX " + System.getProperty("javafx.runtime.version", ""));
        all.put("ui.about.system", System.getProperty("os.name") + " " + System.getProperty("os.version"));
        all.put("ui.about.memory", Messages.text("ui.about.memory.used", (java.totalMemory() - java.freeMemory()) / MEGABYTE,
                java.maxMemory() / MEGABYTE));
        all.put("ui.about.pictures", Messages.text("ui.about.pictures.most", pictureBytes / MEGABYTE));
        all.put("ui.about.logs", logs.toString());
        all.forEach(this::add);
    }

    /** A field, not a label: what stands in it can be copied. */
    private void add(String key, String value) {
        Label name = new Label(Messages.text(key));
        name.getStyleClass().add("muted");
        name.setMinWidth(Label.USE_PREF_SIZE);
        TextField field = new TextField(value);
        field.setEditable(false);
        field.getStyleClass().add("fact");
        field.setAccessibleText(name.getText());
        name.setLabelFor(field);
        facts.addRow(facts.getRowCount(), name, field);
    }

    @FXML
    void report() {
        onReport.run();
    }

    @FXML
    void close() {
        onClose.run();
    }
}
