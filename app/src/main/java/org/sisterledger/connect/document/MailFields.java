package org.sisterledger.connect.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.james.mime4j.codec.DecodeMonitor;
import org.apache.james.mime4j.codec.DecoderUtil;
import org.sisterledger.reading.Metadata;

/**
 * What the header of a message says of it: subject, day and sender, with encoded words decoded.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2047">RFC 2047, encoded words</a>
 */
final class MailFields {
    private static final Pattern DAY = Pattern.compile(
            "(\\d{1,2})\\s+(Jan|Feb|Mar|Apr|May|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*\\s+(\\d{4})",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern FILE_NAME =
            Pattern.compile("(?:file)?name\\*?\\s*=\\s*(\"[^\"]*\"|[^;\\s]+)", Pattern.CASE_INSENSITIVE);
    private static final DateTimeFormatter WRITTEN = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    private Optional<String> subject = Optional.empty();
    private Optional<LocalDate> day = Optional.empty();
    private Optional<String> sender = Optional.empty();

    /** Takes a field of the message's own header; the first of a name counts. */
    void take(String name, String body) {
        switch (name) {
            case "subject" -> subject = subject.or(() -> decoded(body));
            case "date" -> day = day.or(() -> day(body));
            case "from" -> sender = sender.or(() -> decoded(body).map(MailFields::name));
            default -> {
                // Nothing else is asked for.
            }
        }
    }

    Metadata metadata() {
        return new Metadata(
                subject, day, Optional.empty(), Optional.empty(), author(), Optional.empty(), Optional.empty());
    }

    // The sender's name, or the address if there is none.
    private Optional<String> author() {
        return sender.filter(name -> !name.isEmpty());
    }

    /** The name in a field such as {@code attachment; filename="minutes.pdf"}. */
    static Optional<String> findFileName(String field) {
        Matcher matcher = FILE_NAME.matcher(field);
        return matcher.find() ? Optional.of(matcher.group(1).replace("\"", "")) : Optional.empty();
    }

    private static Optional<String> decoded(String body) {
        String plain = body.replaceAll("\\s+", " ").strip();
        try {
            plain = DecoderUtil.decodeEncodedWords(plain, DecodeMonitor.SILENT, UTF_8)
                    .strip();
        } catch (IllegalArgumentException e) {
            return Optional.of(plain);
        }
        return plain.isEmpty() ? Optional.empty() : Optional.of(plain);
    }

    // The day as the sender wrote it: no time zone is converted, as with pages.
    private static Optional<LocalDate> day(String body) {
        Matcher matcher = DAY.matcher(body);
        if (!matcher.find()) {
            return Optional.empty();
        }
        String month = matcher.group(2).substring(0, 1).toUpperCase(Locale.ROOT)
                + matcher.group(2).substring(1).toLowerCase(Locale.ROOT);
        try {
            return Optional.of(LocalDate.parse(matcher.group(1) + " " + month + " " + matcher.group(3), WRITTEN));
        } catch (DateTimeException e) {
            return Optional.empty();
        }
    }

    private static String name(String from) {
        int angle = from.indexOf('<');
        String name = angle > 0 ? from.substring(0, angle) : from;
        return name.replace("\"", "").replace("<", "").replace(">", "").strip();
    }
}
