package dev.plumbline.review;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Properties;

/** Which Plumbline this is. */
public final class AboutPlumbline {

    /** The system property that says where the program's own logs lie; set before anything is logged. */
    public static final String LOGS = "plumbline.logs";

    private static final String VERSION = read();

    private AboutPlumbline() {}

    public static String version() {
        return VERSION;
    }

    /** Where the program's own logs lie. */
    public static Path logs() {
        String chosen = System.getProperty(LOGS);
        return chosen == null ? Path.of(System.getProperty("user.home", "."), ".plumbline", "logs") : Path.of(chosen);
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
