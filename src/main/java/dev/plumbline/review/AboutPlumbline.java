package dev.plumbline.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Properties;

/** Which Plumbline this is. */
public final class AboutPlumbline {

    private static final String VERSION = read();

    private AboutPlumbline() {}

    public static String version() {
        return VERSION;
    }

    private static String read() {
        Properties properties = new Properties();
        try (InputStream in = AboutPlumbline.class.getResourceAsStream("/dev/plumbline/version.properties")) {
            if (in != null) {
                properties.load(in);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties.getProperty("version", "");
    }
}
