package org.sisterledger.answer;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;

/** The version that the build wrote down. */
public final class ProgramVersion {
    private ProgramVersion() {}

    /** Such as {@code 0.1.0}. */
    public static String text() {
        try (InputStream in = ProgramVersion.class.getResourceAsStream("version.txt")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
