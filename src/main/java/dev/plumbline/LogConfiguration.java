package dev.plumbline;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.PatternLayout;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ConfiguratorRank;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.LayoutWrappingEncoder;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.rolling.TimeBasedRollingPolicy;
import ch.qos.logback.core.spi.ContextAwareBase;
import ch.qos.logback.core.status.NopStatusListener;
import ch.qos.logback.core.util.FileSize;
import java.nio.charset.StandardCharsets;

/**
 * Logs into the folder that {@link LogFolder} chose; where none was chosen another configuration is looked for. In Java,
 * because to read it as XML took a third of a second of every command.
 */
@ConfiguratorRank(ConfiguratorRank.CUSTOM_HIGH_PRIORITY)
public final class LogConfiguration extends ContextAwareBase implements Configurator {

    private static final String PATTERN = "%d{yyyy-MM-dd HH:mm:ss.SSS} %-5level [%thread] %logger{30} - %msg%n%frames";
    private static final int DAYS = 14;
    private static final String SIZE = "20MB";

    @Override
    public ExecutionStatus configure(LoggerContext context) {
        String folder = System.getProperty(LogFolder.PROPERTY);
        if (folder == null) {
            return ExecutionStatus.INVOKE_NEXT_IF_ANY;
        }
        // Or it would print to standard output, which carries results alone, when its folder cannot be written.
        context.getStatusManager().add(new NopStatusListener());
        context.getLogger("dev.plumbline").setLevel(Level.INFO);
        // Broken files make it say hundreds of lines; what matters is in our own errors.
        context.getLogger("org.apache.pdfbox").setLevel(Level.OFF);
        context.getLogger("org.apache.fontbox").setLevel(Level.OFF);
        Logger root = context.getLogger(Logger.ROOT_LOGGER_NAME);
        root.setLevel(Level.WARN);
        root.addAppender(file(context, folder));
        return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
    }

    private static RollingFileAppender<ILoggingEvent> file(LoggerContext context, String folder) {
        RollingFileAppender<ILoggingEvent> file = new RollingFileAppender<>();
        file.setContext(context);
        // Written by several processes at once.
        file.setPrudent(true);
        file.setEncoder(encoder(context));
        TimeBasedRollingPolicy<ILoggingEvent> policy = new TimeBasedRollingPolicy<>();
        policy.setContext(context);
        policy.setParent(file);
        policy.setFileNamePattern(folder + "/plumbline.%d{yyyy-MM-dd}.log");
        policy.setMaxHistory(DAYS);
        policy.setTotalSizeCap(FileSize.valueOf(SIZE));
        policy.start();
        file.setRollingPolicy(policy);
        file.start();
        return file;
    }

    private static LayoutWrappingEncoder<ILoggingEvent> encoder(LoggerContext context) {
        PatternLayout layout = new PatternLayout();
        layout.setContext(context);
        layout.getInstanceConverterMap().put("frames", StackFrames::new);
        layout.setPattern(PATTERN);
        layout.start();
        LayoutWrappingEncoder<ILoggingEvent> encoder = new LayoutWrappingEncoder<>();
        encoder.setContext(context);
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setLayout(layout);
        encoder.start();
        return encoder;
    }
}
