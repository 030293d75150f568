package org.sisterledger.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.sisterledger.proof.Digest;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the arguments of options. */
final class Arguments {
    private Arguments() {}

    /** A converter whose message is that of the value's own parser. */
    static <T> ITypeConverter<T> reading(Function<String, T> parse) {
        return text -> {
            try {
                return parse.apply(text);
            } catch (IllegalArgumentException e) {
                throw new TypeConversionException(String.valueOf(e.getMessage()));
            }
        };
    }

    static LocalDate day(String text) {
        try {
            if (text.length() == 10) {
                return LocalDate.parse(text);
            }
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "expected a day of the calendar as YEAR-MONTH-DAY, such as 2023-06-19, got '" + text
                            + "', which is none",
                    e);
        }
        throw new IllegalArgumentException("expected a day as YEAR-MONTH-DAY, such as 2023-06-19, got '" + text + "'");
    }

    /** What {@code --against ROOT@POSITION} names. */
    record Checkpoint(Digest root, long position) {
        static Checkpoint parse(String text) {
            int at = text.lastIndexOf('@');
            Optional<Long> position = at < 0 ? Optional.empty() : wholeNumber(text.substring(at + 1));
            if (position.isEmpty()) {
                throw new IllegalArgumentException(
                        "expected ROOT@POSITION as verify prints it, such as sha256:…@812, got '" + text + "'");
            }
            String root = text.substring(0, at);
            return new Checkpoint(Digest.parse(root.startsWith("sha256:") ? root : "sha256:" + root), position.get());
        }
    }

    static Long requireWholeNumber(String text) {
        return wholeNumber(text)
                .orElseThrow(() -> new IllegalArgumentException(
                        "expected a whole number from 0, such as 812, got '" + text + "'"));
    }

    /** A whole number from 0; empty if the text is none. */
    static Optional<Long> wholeNumber(String text) {
        boolean digits = !text.isEmpty() && text.length() <= 18 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        return digits ? Optional.of(Long.valueOf(text)) : Optional.empty();
    }
}
