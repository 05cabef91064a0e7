package dev.plumbline;

import ch.qos.logback.classic.pattern.ThrowableHandlingConverter;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;

/**
 * An exception as its class and frames, and its causes. Without their messages: those of a database hold the values that
 * it refused, and a log is not encrypted and is sent with problem reports.
 */
final class StackFrames extends ThrowableHandlingConverter {

    private static final int MOST_CAUSES = 20;

    @Override
    public String convert(ILoggingEvent event) {
        StringBuilder lines = new StringBuilder();
        IThrowableProxy thrown = event.getThrowableProxy();
        for (int i = 0; thrown != null && i < MOST_CAUSES; i++) {
            lines.append(i == 0 ? "" : "Caused by: ").append(thrown.getClassName()).append('\n');
            StackTraceElementProxy[] frames = thrown.getStackTraceElementProxyArray();
            for (int frame = 0; frame < frames.length - thrown.getCommonFrames(); frame++) {
                lines.append('\t').append(frames[frame]).append('\n');
            }
            thrown = thrown.getCause();
        }
        return lines.toString();
    }
}
