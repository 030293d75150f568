package org.sisterledger.connect.wikidata;

import java.time.Duration;
import java.time.InstantSource;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/**
 * How long a server is waited for, and how often it is asked again.
 *
 * @param tries how often one page is asked for at most
 * @param firstWait before the second try; doubled each time
 * @param longestWait no wait is longer; a server that asks for more is left alone
 * @param timeout for one whole answer
 * @param mostBytes of one answer
 */
public record Patience(int tries, Duration firstWait, Duration longestWait, Duration timeout, int mostBytes) {
    /** Six tries over half a minute to several minutes, answers within two minutes and 64 MB. */
    public static final Patience USUAL =
            new Patience(6, Duration.ofSeconds(2), Duration.ofMinutes(2), Duration.ofMinutes(2), 1 << 26);

    Duration next(Duration wait) {
        Duration twice = wait.multipliedBy(2);
        return twice.compareTo(longestWait) > 0 ? longestWait : twice;
    }

    /** What Retry-After asks for, seconds or a time; empty if it is neither. */
    Optional<Duration> readRetryAfter(String header) {
        String text = header.strip();
        try {
            Duration asked = text.chars().allMatch(Character::isDigit) && !text.isEmpty()
                    ? Duration.ofSeconds(Long.parseLong(text))
                    : Duration.between(
                            InstantSource.system().instant(),
                            ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME)
                                    .toInstant());
            return Optional.of(asked.isNegative() ? Duration.ZERO : asked);
        } catch (NumberFormatException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    void sleep(Duration wait) {
        try {
            Thread.sleep(wait);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
