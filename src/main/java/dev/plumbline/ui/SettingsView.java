package dev.plumbline.ui;

import dev.plumbline.domain.Messages;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.fxml.FXML;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import org.controlsfx.control.PropertySheet;
import org.controlsfx.property.editor.Editors;
import org.controlsfx.property.editor.PropertyEditor;

/** What a user may set; each choice counts at once and is kept. */
final class SettingsView {

    private final UiSettings settings;
    private final Runnable onChanged;
    private final Runnable onClose;
    private final Parent root;

    @FXML
    private PropertySheet sheet;
    @FXML
    private Button close;

    /** @param onChanged told after each choice */
    SettingsView(UiSettings settings, Runnable onChanged, Runnable onClose) {
        this.settings = settings;
        this.onChanged = onChanged;
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
        sheet.setPropertyEditorFactory(SettingsView::editor);
        sheet.getItems().setAll(
                choice("ui.settings.theme", ThemeChoice.class, settings::theme, settings::theme),
                choice("ui.settings.text_size", TextSize.class, settings::textSize, settings::textSize),
                new SettingItem<>("ui.settings.less_motion", List.of(), String::valueOf, settings::lessMotion,
                        changing(settings::lessMotion), Boolean.class),
                choice("ui.settings.zoom", OpeningZoom.class, settings::openingZoom, settings::openingZoom),
                choice("ui.settings.pictures", PictureMemory.class, settings::pictureMemory, settings::pictureMemory));
    }

    @FXML
    void close() {
        onClose.run();
    }

    private <E extends Enum<E>> SettingItem<E> choice(String name, Class<E> type, Supplier<E> get, Consumer<E> set) {
        return new SettingItem<>(name, List.of(type.getEnumConstants()),
                one -> Messages.text(name + "." + one.name().toLowerCase(Locale.ROOT)), get, changing(set), type);
    }

    private <T> Consumer<T> changing(Consumer<T> set) {
        return set.andThen(any -> onChanged.run());
    }

    private static PropertyEditor<?> editor(PropertySheet.Item item) {
        if (item instanceof SettingItem<?> setting && !setting.choices().isEmpty()) {
            return new SettingEditor<>(setting);
        }
        PropertyEditor<?> check = Editors.createCheckEditor(item);
        if (check.getEditor() instanceof CheckBox box) {
            box.setAccessibleText(item.getName());
        }
        return check;
    }
}
