package dev.plumbline.domain;

import java.text.MessageFormat;
import java.util.ResourceBundle;

/** The one bundle of texts shown to people: {@code dev/plumbline/messages.properties}. */
public final class Messages {

    private static final ResourceBundle BUNDLE = ResourceBundle.getBundle("dev.plumbline.messages");

    private Messages() {}

    /**
     * The sentence of a key with its arguments filled in ({@link MessageFormat}).
     *
     * @throws java.util.MissingResourceException when the bundle has no such key
     */
    public static String text(String key, Object... args) {
        return new MessageFormat(BUNDLE.getString(key), BUNDLE.getLocale()).format(args);
    }

    /** The bundle itself, for FXML. */
    public static ResourceBundle bundle() {
        return BUNDLE;
    }
}
