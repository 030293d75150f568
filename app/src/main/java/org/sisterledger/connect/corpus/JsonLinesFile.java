package org.sisterledger.connect.corpus;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.util.Optional;
import org.sisterledger.connect.document.DocumentReader;
import org.sisterledger.connect.document.Limits;

/** The lines of a JSON lines file, up to the size that the file had when the run began. Blank lines are no inputs. */
final class JsonLinesFile implements InputSource {
    private final InputFile file;
    private final InputStream in;
    private long at;
    private long number;

    JsonLinesFile(InputFile file) throws IOException {
        this.file = file;
        this.in = new BufferedInputStream(Files.newInputStream(file.path()), 1 << 16);
    }

    @Override
    public Optional<Input> next() throws IOException {
        while (at < file.size()) {
            long start = at;
            ByteArrayOutputStream line = new ByteArrayOutputStream(1 << 12);
            long length = readLine(line);
            number++;
            Location location = Location.of(file.name(), start, "line " + number);
            if (length > Limits.LARGEST) {
                return Optional.of(new Refused(location, DocumentReader.tooLarge(length, Limits.LARGEST)));
            }
            byte[] bytes = line.toByteArray();
            if (!isBlank(bytes)) {
                return Optional.of(new LineInput(location, bytes));
            }
        }
        return Optional.empty();
    }

    @Override
    public long position() {
        return at;
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    // Keeps one byte more than a document may have, and counts the rest.
    private long readLine(ByteArrayOutputStream line) throws IOException {
        long length = 0;
        while (at < file.size()) {
            int b = in.read();
            if (b < 0) {
                at = file.size();
                break;
            }
            at++;
            if (b == '\n') {
                break;
            }
            length++;
            if (length <= Limits.LARGEST) {
                line.write(b);
            }
        }
        return length;
    }

    private static boolean isBlank(byte[] line) {
        for (byte b : line) {
            if (b != ' ' && b != '\t' && b != '\r') {
                return false;
            }
        }
        return true;
    }
}
