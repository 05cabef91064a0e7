package dev.plumbline.domain;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/**
 * The texts shown to people: {@code dev/plumbline/messages.properties}, and {@code messages_de.properties} and the like
 * for other languages. The language is that of the system, or of the system property {@code plumbline.language} (a
 * BCP 47 tag such as {@code de}); English where there are no texts in it.
 */
public final class Messages {

    private static volatile Speech speech = speech(wanted());

    private Messages() {}

    /** Texts from now on in this language, or in English; to be called before a text is shown. */
    public static void speak(Locale language) {
        speech = speech(language);
    }

    /**
     * The sentence of a key with its arguments filled in ({@link MessageFormat}).
     *
     * @throws java.util.MissingResourceException when the bundle has no such key
     */
    public static String text(String key, Object... args) {
        Speech now = speech;
        return new MessageFormat(now.bundle.getString(key), now.numbers).format(args);
    }

    /** The bundle itself, for FXML. */
    public static ResourceBundle bundle() {
        return speech.bundle;
    }

    private static Locale wanted() {
        String tag = System.getProperty("plumbline.language", "");
        return tag.isBlank() ? Locale.getDefault(Locale.Category.DISPLAY) : Locale.forLanguageTag(tag);
    }

    /** Without a fallback, or a German machine would answer in German where English or French is asked for. */
    private static Speech speech(Locale language) {
        ResourceBundle found = ResourceBundle.getBundle("dev.plumbline.messages", language,
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        boolean english = found.getLocale().equals(Locale.ROOT);
        return new Speech(found, english ? Locale.ROOT : language);
    }

    /** Numbers and dates are written as in the country asked for (de-CH, es-MX), not only as in the language. */
    private record Speech(ResourceBundle bundle, Locale numbers) {}
}
