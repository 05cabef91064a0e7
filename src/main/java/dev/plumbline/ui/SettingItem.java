package dev.plumbline.ui;

import dev.plumbline.domain.Messages;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import javafx.beans.value.ObservableValue;
import org.controlsfx.control.PropertySheet;
import org.jspecify.annotations.Nullable;

/**
 * A setting as the sheet of settings shows it: what is chosen counts at once.
 *
 * @param name key of its name in the bundle; {@code name.what} says more
 * @param choices what can be chosen; none for a yes or no
 * @param words a choice as people read it
 */
record SettingItem<T>(String name, List<T> choices, Function<T, String> words, Supplier<T> get, Consumer<T> set, Class<T> type)
        implements PropertySheet.Item {

    @Override
    public Class<?> getType() {
        return type;
    }

    @Override
    public String getCategory() {
        return "";
    }

    @Override
    public String getName() {
        return Messages.text(name);
    }

    @Override
    public String getDescription() {
        return Messages.text(name + ".what");
    }

    @Override
    public Object getValue() {
        return get.get();
    }

    /** The sheet hands each value back when it is drawn, which would change stylesheets in the middle of their use. */
    @Override
    public void setValue(@Nullable Object value) {
        if (value != null && !value.equals(get.get())) {
            set.accept(type.cast(value));
        }
    }

    @Override
    public Optional<ObservableValue<?>> getObservableValue() {
        return Optional.empty();
    }
}
