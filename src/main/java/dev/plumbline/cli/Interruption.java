package dev.plumbline.cli;

import java.lang.reflect.Proxy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Ctrl+C and a plain kill: the running command is asked to stop, and the process ends when it has. No shutdown hook,
 * because H2 has one of its own, which would close the file under what the command still commits.
 */
final class Interruption {

    private static final Logger LOG = LoggerFactory.getLogger(Interruption.class);
    private static volatile boolean requested;

    private Interruption() {}

    /** To be called once, by the process that runs a command. A second signal ends the process at once. */
    static void watch() {
        handle("INT");
        handle("TERM");
    }

    static boolean requested() {
        return requested;
    }

    /** By reflection: javac warns of {@code sun.misc.Signal} whatever is suppressed, and a small runtime may lack it. */
    private static void handle(String name) {
        try {
            Class<?> signal = Class.forName("sun.misc.Signal");
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Object stop = Proxy.newProxyInstance(handler.getClassLoader(), new Class<?>[] {handler},
                    (proxy, method, args) -> stop());
            signal.getMethod("handle", signal, handler).invoke(null, signal.getConstructor(String.class).newInstance(name), stop);
        } catch (ReflectiveOperationException e) {
            LOG.warn("A signal {} ends the process at once", name, e);
        }
    }

    private static @Nullable Object stop() {
        if (requested) {
            // What was committed stays; a transaction that was not is rolled back when the file is opened again.
            Runtime.getRuntime().halt(ExitCode.CANCELLED);
        }
        requested = true;
        return null;
    }
}
