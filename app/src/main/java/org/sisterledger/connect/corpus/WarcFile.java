package org.sisterledger.connect.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.PushbackInputStream;
import java.nio.channels.FileChannel;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.zip.ZipException;
import org.sisterledger.connect.document.DocumentReader;
import org.sisterledger.connect.document.Extraction;
import org.sisterledger.connect.document.Limits;

/**
 * The records of a WARC, plain or gzipped, up to the size that the file had when the run began. Where a record is damaged the
 * next one is looked for: in a plain file by its version line, in a gzipped one by the beginning of a gzip member.
 */
final class WarcFile implements InputSource {
    /** What a gzip member needs to show that it begins with a record: its header and the first block's tables. */
    private static final int LONGEST_BEGINNING = 2048;

    private static final long LONGEST_MEMBER = 1L << 30;
    private static final byte[] VERSION = {'W', 'A', 'R', 'C', '/'};

    private final InputFile file;
    private final FileChannel channel;
    private final boolean zipped;
    private long at;
    private Optional<GzipMember> member = Optional.empty();
    private PushbackInputStream inflated = new PushbackInputStream(InputStream.nullInputStream());
    private int inMember;

    WarcFile(InputFile file, boolean zipped) throws IOException {
        this.file = file;
        this.zipped = zipped;
        this.channel = FileChannel.open(file.path(), StandardOpenOption.READ);
    }

    @Override
    public long position() {
        return at;
    }

    @Override
    public void close() throws IOException {
        member.ifPresent(GzipMember::close);
        channel.close();
    }

    @Override
    public Optional<Input> next() throws IOException {
        return zipped ? nextZipped() : nextPlain();
    }

    private Optional<Input> nextPlain() throws IOException {
        skipLineEnds();
        FileWindow window = new FileWindow(channel, at, file.size());
        Optional<RecordHeader> found = RecordHeader.read(window);
        if (found.isEmpty()) {
            at = file.size();
            return Optional.empty();
        }
        RecordHeader header = found.get();
        long start = at;
        Frame frame =
                header.fault().isPresent() ? new Frame.Damaged(header.fault().get()) : body(window, header, start);
        at = frame instanceof Frame.Damaged ? nextVersion(start + 1) : window.position();
        return Optional.of(input(frame, start, ""));
    }

    // What stands between two records belongs to neither.
    private void skipLineEnds() throws IOException {
        FileWindow window = new FileWindow(channel, at, file.size());
        for (int b = window.read(); b == '\r' || b == '\n'; b = window.read()) {
            at = window.position();
        }
    }

    // The end is looked at before the body is read: a body that is cut short would swallow the records behind it.
    private Frame body(FileWindow window, RecordHeader header, long start) throws IOException {
        long length = header.length().orElseThrow();
        long end = window.position() + length;
        if (length > file.size() - window.position()) {
            return new Frame.Damaged(String.format(
                    "cut short: expected %,d bytes, and the file has %,d more",
                    length, file.size() - window.position()));
        }
        int behind = new FileWindow(channel, end, file.size()).read();
        boolean ends = behind < 0 || behind == '\r' || behind == '\n';
        if (!ends) {
            return new Frame.Damaged(
                    String.format("expected the record to end after %,d bytes, and it goes on or ends before", length));
        }
        if (length > Limits.LARGEST) {
            window.skipNBytes(length);
            return new Frame.TooLarge(header);
        }
        return new Frame.Whole(record(start, header, window.readNBytes((int) length)));
    }

    private long nextVersion(long from) throws IOException {
        FileWindow window = new FileWindow(channel, from, file.size());
        int matched = 0;
        boolean lineBegins = false;
        for (int b = window.read(); b >= 0; b = window.read()) {
            boolean fits = b == VERSION[matched] && (matched > 0 || lineBegins);
            matched = fits ? matched + 1 : 0;
            if (matched == VERSION.length) {
                return window.position() - VERSION.length;
            }
            lineBegins = b == '\n';
        }
        return file.size();
    }

    private Optional<Input> nextZipped() throws IOException {
        while (at < file.size()) {
            long start = at;
            try {
                if (member.isEmpty()) {
                    open();
                }
                Optional<Frame> frame = frame(member.orElseThrow(), start);
                if (frame.isPresent()) {
                    return Optional.of(input(frame.get(), start, which()));
                }
            } catch (IOException e) {
                closeMember();
                at = nextMember(start + 1);
                return Optional.of(input(new Frame.Damaged(String.valueOf(e.getMessage())), start, ""));
            }
        }
        return Optional.empty();
    }

    private void open() throws IOException {
        GzipMember opened = new GzipMember(new FileWindow(channel, at, file.size()));
        member = Optional.of(opened);
        inflated = new PushbackInputStream(opened);
        inMember = 0;
    }

    private String which() {
        return inMember == 1 ? "" : " (record " + inMember + " of its gzip member)";
    }

    private Optional<Frame> frame(GzipMember in, long start) throws IOException {
        Optional<RecordHeader> header = RecordHeader.read(inflated);
        if (header.isEmpty()) {
            at = in.end();
            closeMember();
            return Optional.empty();
        }
        inMember++;
        if (header.get().fault().isPresent()) {
            closeMember();
            at = nextMember(start + 1);
            return Optional.of(new Frame.Damaged(header.get().fault().get()));
        }
        return Optional.of(zippedBody(in, header.get(), start));
    }

    private Frame zippedBody(GzipMember in, RecordHeader header, long start) throws IOException {
        long length = header.length().orElseThrow();
        if (length > Limits.LARGEST) {
            if (!drain(in, length)) {
                closeMember();
                at = nextMember(start + 1);
            }
            return new Frame.TooLarge(header);
        }
        byte[] body = inflated.readNBytes((int) length);
        int behind = inflated.read();
        while (behind == '\r' || behind == '\n') {
            behind = inflated.read();
        }
        if (behind >= 0 && behind != VERSION[0]) {
            // Bytes of a damaged member can inflate to anything, and the check sum stands at its end.
            throw new ZipException(
                    "the gzip member at byte " + start + " is damaged: it goes on behind the end of its record");
        }
        if (behind >= 0) {
            inflated.unread(behind);
        } else {
            // Here the check sum of the member was found to fit.
            at = in.end();
            closeMember();
        }
        return body.length == length
                ? new Frame.Whole(record(start, header, body))
                : new Frame.Damaged(
                        String.format("cut short: expected %,d bytes, and there are %,d", length, body.length));
    }

    // Whether the body ended before it had inflated to more than anybody should wait for.
    private boolean drain(GzipMember in, long length) throws IOException {
        byte[] buffer = new byte[1 << 16];
        long left = length;
        while (left > 0 && in.inflated() <= LONGEST_MEMBER) {
            int count = inflated.read(buffer, 0, (int) Math.min(buffer.length, left));
            if (count < 0) {
                return true;
            }
            left -= count;
        }
        return left == 0;
    }

    // A member begins with three bytes that are common enough; only one that inflates to a record is believed.
    private long nextMember(long from) throws IOException {
        FileWindow window = new FileWindow(channel, from, file.size());
        int before = 0;
        int b = window.read();
        while (b >= 0) {
            if (before == 0x1F && b == 0x8B && isRecord(window.position() - 2)) {
                return window.position() - 2;
            }
            before = b;
            b = window.read();
        }
        return file.size();
    }

    private boolean isRecord(long start) {
        long end = Math.min(file.size(), start + LONGEST_BEGINNING);
        try (GzipMember candidate = new GzipMember(new FileWindow(channel, start, end))) {
            return Arrays.equals(candidate.readNBytes(VERSION.length), VERSION);
        } catch (IOException e) {
            return false;
        }
    }

    private RecordInput record(long start, RecordHeader header, byte[] body) {
        return new RecordInput(file.name(), start, header.bytes(), body);
    }

    private void closeMember() {
        member.ifPresent(GzipMember::close);
        member = Optional.empty();
    }

    private Input input(Frame frame, long start, String which) {
        return switch (frame) {
            case Frame.Whole whole -> whole.input();
            case Frame.TooLarge large ->
                new Refused(
                        RecordInput.locate(file.name(), start, large.header().bytes()),
                        DocumentReader.tooLarge(large.header().length().orElseThrow(), Limits.LARGEST));
            case Frame.Damaged damaged ->
                new Refused(
                        Location.of(file.name(), start, "damaged record"),
                        Extraction.failed("damaged record", damaged.words() + which));
        };
    }
}
