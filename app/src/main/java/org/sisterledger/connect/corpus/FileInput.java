package org.sisterledger.connect.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.sisterledger.connect.document.DocumentReader;
import org.sisterledger.connect.document.Extraction;
import org.sisterledger.connect.document.Limits;

/** A file that is one document. */
record FileInput(Location location, Path path, long size) implements Input {
    @Override
    public long weight() {
        return Math.min(size, Limits.LARGEST);
    }

    @Override
    public Extracted extract() {
        return new Extracted(location, read());
    }

    private Extraction read() {
        if (size > Limits.LARGEST) {
            return DocumentReader.tooLarge(size, Limits.LARGEST);
        }
        try (InputStream in = Files.newInputStream(path)) {
            byte[] bytes = in.readNBytes((int) size + 1);
            if (bytes.length != size) {
                return Extraction.failed(
                        "changed",
                        String.format(
                                "expected %,d bytes as when the run began, found %s; read it again when it is whole",
                                size, bytes.length > size ? "more" : String.format("%,d", bytes.length)));
            }
            return DocumentReader.read(bytes, location.file());
        } catch (IOException e) {
            return Extraction.failed("unreadable", "the file cannot be read: " + e);
        }
    }
}
