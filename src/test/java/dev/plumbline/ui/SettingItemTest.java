package dev.plumbline.ui;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class SettingItemTest {

    @Test
    void onlyAnotherValueIsAChoice() {
        List<TextSize> chosen = new ArrayList<>(List.of(TextSize.LARGEST));
        SettingItem<TextSize> item = new SettingItem<>("ui.settings.text_size", List.of(TextSize.values()), TextSize::name,
                chosen::getLast, chosen::add, TextSize.class);
        item.setValue(TextSize.LARGEST);
        item.setValue(null);
        assertThat(chosen).containsExactly(TextSize.LARGEST);
        item.setValue(TextSize.values()[0]);
        assertThat(chosen).containsExactly(TextSize.LARGEST, TextSize.values()[0]);
    }
}
