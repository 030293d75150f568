package org.sisterledger.server.operation;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** The log of the process: where it goes and what gets into it. */
public final class Logs {
    private static final Map<String, Level> LEVELS = Map.of(
            Logger.ROOT_LOGGER_NAME,
            Level.WARN,
            "org.sisterledger",
            Level.INFO,
            // These quote requests that they cannot read, before anybody has given those a number.
            "org.apache.coyote.http11",
            Level.OFF,
            "org.apache.tomcat.util.http",
            Level.OFF,
            // This repeats what controllers throw, which is noted once already.
            "org.apache.catalina.core.ContainerBase",
            Level.OFF,
            "org.springframework.web",
            Level.ERROR,
            // What keeps the server from starting is told on the command line, in one sentence.
            "org.springframework.boot.SpringApplication",
            Level.OFF,
            "org.springframework.boot.web.server.servlet.context",
            Level.ERROR,
            "org.springframework.boot.diagnostics",
            Level.OFF);

    private Logs() {}

    /** Writes the log to the stream for errors. */
    public static void open(LogFormat format) {
        open(format, () -> System.err);
    }

    /**
     * Writes the log to a stream. The last call holds for the whole process.
     *
     * @param stream asked for with each entry, so that it may change
     */
    public static void open(LogFormat format, Supplier<PrintStream> stream) {
        if (!(LoggerFactory.getILoggerFactory() instanceof LoggerContext context)) {
            throw new IllegalStateException("expected Logback behind SLF4J, got " + LoggerFactory.getILoggerFactory());
        }
        context.reset();
        LEVELS.forEach((name, level) -> context.getLogger(name).setLevel(level));
        AppenderBase<ILoggingEvent> appender = new AppenderBase<>() {
            @Override
            protected void append(ILoggingEvent event) {
                String line = format == LogFormat.JSON ? LogLine.json(event) : LogLine.text(event);
                PrintStream out = stream.get();
                out.writeBytes(line.getBytes(StandardCharsets.UTF_8));
                out.flush();
            }
        };
        appender.setContext(context);
        appender.start();
        context.getLogger(Logger.ROOT_LOGGER_NAME).addAppender(appender);
        if (!SLF4JBridgeHandler.isInstalled()) {
            SLF4JBridgeHandler.removeHandlersForRootLogger();
            SLF4JBridgeHandler.install();
        }
    }
}
