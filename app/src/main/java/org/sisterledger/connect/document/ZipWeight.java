package org.sisterledger.connect.document;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/** What the parts of a ZIP inflate to, found without keeping any of it. */
final class ZipWeight {
    private ZipWeight() {}

    /** Why this ZIP is not opened; empty if it may be. */
    static Optional<Extraction> findFault(byte[] bytes) {
        byte[] buffer = new byte[1 << 15];
        long inflated = 0;
        int entries = 0;
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(bytes))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries++;
                for (int count = zip.read(buffer); count >= 0; count = zip.read(buffer)) {
                    inflated += count;
                    if (inflated > Limits.LARGEST_INFLATED) {
                        return Optional.of(tooMuch("bytes when inflated", Limits.LARGEST_INFLATED));
                    }
                }
                if (entries > Limits.MOST_ENTRIES) {
                    return Optional.of(tooMuch("parts", Limits.MOST_ENTRIES));
                }
            }
        } catch (IOException | IllegalArgumentException e) {
            return Optional.of(Extraction.failed(
                    "broken", "expected a whole Word document, and its ZIP is damaged: " + e.getMessage()));
        }
        return isClosed(bytes)
                ? Optional.empty()
                : Optional.of(Extraction.failed("broken", "expected a whole Word document, and its end is missing"));
    }

    // The record that ends a ZIP, with at most 65,535 bytes of comment behind it.
    private static boolean isClosed(byte[] bytes) {
        for (int at = bytes.length - 22; at >= Math.max(0, bytes.length - 22 - 65_535); at--) {
            if (bytes[at] == 'P' && bytes[at + 1] == 'K' && bytes[at + 2] == 5 && bytes[at + 3] == 6) {
                return true;
            }
        }
        return false;
    }

    private static Extraction tooMuch(String what, long most) {
        return Extraction.failed(
                "unpacks to too much", String.format("expected at most %,d %s, and it has more", most, what));
    }
}
