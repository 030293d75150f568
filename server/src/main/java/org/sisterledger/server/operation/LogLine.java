package org.sisterledger.server.operation;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.IThrowableProxy;
import ch.qos.logback.classic.spi.StackTraceElementProxy;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.answer.Json;
import org.sisterledger.ledger.LedgerException;
import org.sisterledger.server.settings.SettingsException;
import org.slf4j.event.KeyValuePair;

/**
 * One entry of the log as it is written.
 *
 * <p>What was sent never gets there by accident: while a request is worked on, only this project's own words are written, and of an exception
 * its type and frames. Libraries quote what they cannot read, and their exceptions do so too.
 */
final class LogLine {
    /** The key of the request's number among the values of a thread. */
    static final String REQUEST = "request";

    private static final String OWN = "org.sisterledger.";
    private static final String WITHHELD = "(the words of a library, not written while a request is worked on)";
    /** Exceptions whose messages are written by this project and speak of the store or of a setting only. */
    private static final Set<String> SPEAKING =
            Set.of(LedgerException.class.getName(), SettingsException.class.getName());

    private static final int FRAMES = 60;
    private static final int CAUSES = 8;

    private LogLine() {}

    /** For people: one line, and the frames of an exception below it, indented. */
    static String text(ILoggingEvent event) {
        StringBuilder line = new StringBuilder()
                .append(event.getInstant())
                .append(' ')
                .append(event.getLevel())
                .append(' ')
                .append(isOwn(event) ? "" : event.getLoggerName() + ": ")
                .append(plain(message(event)));
        pairs(event)
                .forEach(pair ->
                        line.append(' ').append(pair.key).append('=').append(plain(String.valueOf(pair.value))));
        request(event).ifPresent(number -> line.append(" request=").append(number));
        line.append('\n');
        trace(event)
                .ifPresent(trace -> line.append("    ")
                        .append(trace.replace("\n", "\n    "))
                        .append('\n'));
        return line.toString();
    }

    /** For programs: one object. */
    static String json(ILoggingEvent event) {
        StringBuilder line = new StringBuilder();
        Json json = Json.lines(line::append)
                .object()
                .field("time", event.getInstant().toString())
                .field("level", event.getLevel().toString())
                .field("logger", event.getLoggerName());
        request(event).ifPresent(number -> json.field(REQUEST, number));
        json.field("message", message(event));
        for (KeyValuePair pair : pairs(event)) {
            if (pair.value instanceof Number number) {
                json.field(pair.key, number.longValue());
            } else {
                json.field(pair.key, String.valueOf(pair.value));
            }
        }
        trace(event).ifPresent(trace -> json.field("exception", trace));
        json.endObject().finish();
        return line.toString();
    }

    private static boolean isOwn(ILoggingEvent event) {
        return event.getLoggerName().startsWith(OWN);
    }

    private static Optional<String> request(ILoggingEvent event) {
        return Optional.ofNullable(event.getMDCPropertyMap().get(REQUEST));
    }

    private static String message(ILoggingEvent event) {
        return isOwn(event) || request(event).isEmpty() ? String.valueOf(event.getFormattedMessage()) : WITHHELD;
    }

    private static List<KeyValuePair> pairs(ILoggingEvent event) {
        List<KeyValuePair> pairs = event.getKeyValuePairs();
        return pairs == null || !isOwn(event) ? List.of() : pairs;
    }

    private static Optional<String> trace(ILoggingEvent event) {
        IThrowableProxy failure = event.getThrowableProxy();
        if (failure == null) {
            return Optional.empty();
        }
        StringBuilder text = new StringBuilder();
        for (int i = 0; failure != null && i < CAUSES; i++) {
            text.append(i == 0 ? "" : "\ncaused by ").append(failure.getClassName());
            if (SPEAKING.contains(failure.getClassName())) {
                text.append(": ").append(failure.getMessage());
            }
            StackTraceElementProxy[] frames = failure.getStackTraceElementProxyArray();
            for (int j = 0; j < Math.min(frames.length, FRAMES); j++) {
                text.append("\n  ").append(frames[j].getSTEAsString());
            }
            failure = failure.getCause();
        }
        return Optional.of(text.toString());
    }

    // Nobody writes a second line by what they send.
    private static String plain(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        text.codePoints().forEach(c -> {
            if (c == '\n') {
                plain.append("\n    ");
            } else {
                plain.appendCodePoint(Character.isISOControl(c) ? '?' : c);
            }
        });
        return plain.toString();
    }
}
