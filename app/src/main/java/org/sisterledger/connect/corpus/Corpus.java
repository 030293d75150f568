package org.sisterledger.connect.corpus;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.List;
import java.util.Optional;
import java.util.zip.ZipException;
import org.sisterledger.connect.document.DocumentKind;
import org.sisterledger.connect.document.Extraction;
import org.sisterledger.proof.Digest;

/**
 * What a run reads: a folder with all below it, or one file that holds many documents. The files are listed once, when the
 * corpus is opened; what is added later belongs to another run.
 */
public final class Corpus {
    private final List<InputFile> files;

    private Corpus(List<InputFile> files) {
        this.files = files;
    }

    /** Lists the files. */
    public static Corpus of(Path path) {
        return new Corpus(Listing.of(path));
    }

    /** Whether a path is one that holds many documents: a folder, a WARC, or JSON lines. */
    public static boolean isMany(Path path) throws IOException {
        if (Files.isDirectory(path)) {
            return true;
        }
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            return false;
        }
        DocumentKind kind = kindOf(path);
        return kind == DocumentKind.WARC
                || kind == DocumentKind.JSON_LINES
                || (kind == DocumentKind.GZIP && holdsWarc(path));
    }

    /** How many bytes the files have. */
    public long size() {
        return files.stream().mapToLong(InputFile::size).sum();
    }

    /** A digest of the names, sizes and times of the files: another one tells that something has changed. */
    public Digest fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (InputFile file : files) {
                digest.update((file.name() + '\0' + file.size() + '\0' + file.modified() + '\n').getBytes(UTF_8));
            }
            return Digest.of(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    /** How many inputs there are. Looks at every record and line without reading what they say. */
    public long count() throws IOException {
        long count = 0;
        try (InputSource source = open()) {
            while (source.next().isPresent()) {
                count++;
            }
        }
        return count;
    }

    /** The inputs from the first on. */
    public InputSource open() {
        return new Walk();
    }

    private static DocumentKind kindOf(Path path) throws IOException {
        try (InputStream in = Files.newInputStream(path)) {
            return DocumentKind.of(in.readNBytes(DocumentKind.HEAD));
        }
    }

    private static boolean holdsWarc(Path path) throws IOException {
        try (FileChannel channel = FileChannel.open(path);
                GzipMember member = new GzipMember(new FileWindow(channel, 0, channel.size()))) {
            return DocumentKind.of(member.readNBytes(16)) == DocumentKind.WARC;
        } catch (ZipException | EOFException e) {
            return false;
        }
    }

    /** The inputs of one file after the other. */
    private final class Walk implements InputSource {
        private int next;
        private long behind;
        private Optional<InputSource> current = Optional.empty();

        @Override
        public Optional<Input> next() throws IOException {
            while (true) {
                Optional<Input> input = current.isPresent() ? current.get().next() : Optional.empty();
                if (input.isPresent()) {
                    return input;
                }
                close();
                if (next == files.size()) {
                    return Optional.empty();
                }
                behind += next == 0 ? 0 : files.get(next - 1).size();
                Optional<Input> single = enter(files.get(next++));
                if (single.isPresent()) {
                    return single;
                }
            }
        }

        // A file that is one input is answered at once; one that holds many becomes the current source.
        private Optional<Input> enter(InputFile file) {
            Location location = Location.of(file.name());
            if (file.refused().isPresent()) {
                return Optional.of(new Refused(location, file.refused().get()));
            }
            try {
                DocumentKind kind = kindOf(file.path());
                if (kind == DocumentKind.JSON_LINES) {
                    current = Optional.of(new JsonLinesFile(file));
                } else if (kind == DocumentKind.WARC || (kind == DocumentKind.GZIP && holdsWarc(file.path()))) {
                    current = Optional.of(new WarcFile(file, kind == DocumentKind.GZIP));
                } else {
                    return Optional.of(new FileInput(location, file.path(), file.size()));
                }
                return Optional.empty();
            } catch (IOException e) {
                return Optional.of(
                        new Refused(location, Extraction.failed("unreadable", "the file cannot be opened: " + e)));
            }
        }

        @Override
        public long position() {
            return behind + current.map(InputSource::position).orElse(0L);
        }

        @Override
        public void close() throws IOException {
            if (current.isPresent()) {
                current.get().close();
                current = Optional.empty();
            }
        }
    }
}
