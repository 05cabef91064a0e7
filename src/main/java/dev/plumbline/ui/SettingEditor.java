package dev.plumbline.ui;

import javafx.beans.value.ObservableValue;
import javafx.scene.control.ChoiceBox;
import javafx.util.StringConverter;
import org.controlsfx.property.editor.AbstractPropertyEditor;
import org.jspecify.annotations.Nullable;

/** A setting with several choices, in words. */
final class SettingEditor<T> extends AbstractPropertyEditor<T, ChoiceBox<T>> {

    SettingEditor(SettingItem<T> item) {
        super(item, box(item));
    }

    private static <T> ChoiceBox<T> box(SettingItem<T> item) {
        ChoiceBox<T> box = new ChoiceBox<>();
        box.getItems().setAll(item.choices());
        box.setConverter(new StringConverter<>() {
            @Override
            public String toString(@Nullable T choice) {
                return choice == null ? "" : item.words().apply(choice);
            }

            @Override
            public @Nullable T fromString(String words) {
                return item.choices().stream().filter(choice -> item.words().apply(choice).equals(words)).findFirst().orElse(null);
            }
        });
        box.setMaxWidth(Double.MAX_VALUE);
        box.setAccessibleText(item.getName());
        return box;
    }

    @Override
    protected ObservableValue<T> getObservableValue() {
        return getEditor().valueProperty();
    }

    @Override
    public void setValue(T value) {
        getEditor().setValue(value);
    }
}
