package org.sisterledger.connect.ledger;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sisterledger.ledger.SealedEntry;
import org.sisterledger.proof.Digest;
import org.sisterledger.proof.MerkleFrontier;

/** Reads a ledger file block by block, and hands over no block that does not fit the root in its first line. */
public final class LedgerFileReader {
    // The longest line: far beyond any entry, and little enough to hold.
    private static final int LONGEST = 1 << 26;

    private final Path file;
    private final InputStream in;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream(1 << 12);
    private long number;

    private LedgerFileReader(Path file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    /** Takes the blocks of a file. */
    @FunctionalInterface
    public interface BlockTaker {
        /**
         * Takes a block whose entries fit the root.
         *
         * @return whether to go on
         */
        boolean take(List<SealedEntry> block);
    }

    /** Whether this names a file that begins as ledger files do; false if it names none or cannot be read. */
    public static boolean isLedgerFile(String name) {
        byte[] beginning = LedgerHeader.BEGINNING.getBytes(StandardCharsets.UTF_8);
        try {
            Path file = Path.of(name);
            if (!Files.isRegularFile(file)) {
                return false;
            }
            try (InputStream in = Files.newInputStream(file)) {
                return Arrays.equals(in.readNBytes(beginning.length), beginning);
            }
        } catch (IOException | InvalidPathException e) {
            return false;
        }
    }

    /**
     * Reads a file to its end, or until the taker has enough.
     *
     * @return its header
     * @throws UnreadableLedgerFileException at the first line that does not fit; blocks before it were handed over
     */
    public static LedgerHeader read(Path file, BlockTaker taker) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file), 1 << 16)) {
            return new LedgerFileReader(file, in).readAll(taker);
        }
    }

    private LedgerHeader readAll(BlockTaker taker) throws IOException {
        LedgerHeader header = parse(next().orElseThrow(this::cutOff), LedgerHeader::parse);
        for (long block = 0; block < header.blocks(); block++) {
            if (!taker.take(readBlock(header, block))) {
                return header;
            }
        }
        if (header.entries() == 0 && !header.root().equals(new MerkleFrontier().root())) {
            throw fault("expected the root of no entries, got " + header.root());
        }
        String last = next().orElseThrow(this::cutOff);
        if (!last.equals(header.lastLine())) {
            throw fault("expected the last line to repeat count and root of the first, got '" + shown(last) + "'");
        }
        if (next().isPresent()) {
            throw fault("expected the end of the file, got another line");
        }
        return header;
    }

    private List<SealedEntry> readBlock(LedgerHeader header, long block) throws IOException {
        List<SealedEntry> entries = new ArrayList<>(header.sizeOf(block));
        MerkleFrontier tree = new MerkleFrontier();
        while (entries.size() < header.sizeOf(block)) {
            SealedEntry entry = parse(next().orElseThrow(this::cutOff), EntryLine::parse);
            tree.add(entry.id(), (level, index, hash) -> {});
            entries.add(entry);
        }
        BlockLine proof = parse(next().orElseThrow(this::cutOff), BlockLine::parse);
        Digest found = tree.root();
        if (proof.block() != block
                || proof.of() != header.blocks()
                || !proof.root().equals(found)) {
            throw fault(
                    "expected the hash of block " + block + " over the " + entries.size() + " lines before, " + found
                            + ", got " + proof.root() + " of block " + proof.block()
                            + ". One of these lines was changed, moved or left out");
        }
        if (!proof.proves(header.root())) {
            throw fault("expected a path from this block to the root " + header.root() + ", got one to another root");
        }
        return entries;
    }

    @FunctionalInterface
    private interface Parser<T> {
        T parse(String line);
    }

    private <T> T parse(String line, Parser<T> parser) {
        try {
            return parser.parse(line);
        } catch (IllegalArgumentException e) {
            throw fault(String.valueOf(e.getMessage()));
        }
    }

    // The next line without its end; empty at the end of the file.
    private Optional<String> next() throws IOException {
        bytes.reset();
        number++;
        int b = in.read();
        if (b < 0) {
            return Optional.empty();
        }
        for (; b >= 0 && b != '\n'; b = in.read()) {
            if (bytes.size() == LONGEST) {
                throw fault("expected at most " + LONGEST + " bytes, got more");
            }
            bytes.write(b);
        }
        if (b < 0) {
            throw fault("expected a line feed at the end of the line. The file was cut off");
        }
        try {
            return Optional.of(StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes.toByteArray()))
                    .toString());
        } catch (CharacterCodingException e) {
            throw fault("expected UTF-8, got other bytes");
        }
    }

    private UnreadableLedgerFileException cutOff() {
        return fault("expected another line, and the file ends. It was cut off");
    }

    private static String shown(String line) {
        int most = 120;
        return line.length() <= most ? line : line.substring(0, most) + "…";
    }

    private UnreadableLedgerFileException fault(String problem) {
        return new UnreadableLedgerFileException(
                file + ":" + number + ": " + problem + ". Ask for the file again; nothing behind this line was taken.");
    }
}
