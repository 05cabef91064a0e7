package dev.plumbline.cli;

import dev.plumbline.domain.Progress;
import java.io.PrintWriter;

/** A line on a terminal's standard error that is written over; nothing where there is no terminal. Ends on Ctrl+C. */
final class TerminalProgress implements Progress, AutoCloseable {

    private static final int WIDTH = 100;
    private static final long EVERY_NANOS = 100_000_000;

    private final PrintWriter err;
    private final boolean shown;
    private long next;
    private boolean written;

    TerminalProgress(PrintWriter err, boolean shown) {
        this.err = err;
        this.shown = shown;
        this.next = System.nanoTime();
    }

    @Override
    public synchronized void report(long done, long total, String what) {
        long now = System.nanoTime();
        if (!shown || now < next && done < total) {
            return;
        }
        next = now + EVERY_NANOS;
        String percent = total > 0 ? String.format("%3d %%", 100 * done / total) : "     ";
        String line = percent + "  " + what;
        err.print("\r" + (line.length() > WIDTH ? line.substring(0, WIDTH) : line + " ".repeat(WIDTH - line.length())));
        err.flush();
        written = true;
    }

    @Override
    public boolean isCancelled() {
        return Interruption.requested();
    }

    @Override
    public void close() {
        if (written) {
            err.print("\r" + " ".repeat(WIDTH) + "\r");
            err.flush();
        }
    }
}
