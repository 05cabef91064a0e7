package dev.plumbline;

import java.lang.reflect.InvocationTargetException;

/** The entry point: compiled for Java 8, so that an older Java says what is missing in place of a stack trace. */
public final class Main {

    private static final int NEEDED = 25;

    private Main() {}

    /** Hands over to the program proper when the running Java can load it. */
    public static void main(String[] args) throws Throwable {
        String version = System.getProperty("java.specification.version", "1.8");
        if (major(version) < NEEDED) {
            System.err.println("Plumbline needs Java " + NEEDED + "; this is " + version + ": " + System.getProperty("java.home"));
            System.exit(4);
        }
        try {
            Class.forName("dev.plumbline.Launcher").getMethod("main", String[].class).invoke(null, (Object) args);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static int major(String version) {
        String number = version.startsWith("1.") ? version.substring(2) : version;
        int dot = number.indexOf('.');
        return Integer.parseInt(dot < 0 ? number : number.substring(0, dot));
    }
}
