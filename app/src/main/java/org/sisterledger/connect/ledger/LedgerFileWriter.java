package org.sisterledger.connect.ledger;

import java.util.List;
import java.util.function.Consumer;
import java.util.function.LongConsumer;
import org.sisterledger.ledger.Clearance;
import org.sisterledger.ledger.EntryCodec;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.proof.Digest;
import org.sisterledger.proof.MerkleFrontier;

/**
 * Writes what a clearance sees of a ledger as lines of JSON: a header with the root, the entries in order, behind each block of 1,024 of
 * them the block's hash with its path to the root, and a last line that repeats count and root. Each block can be checked by
 * itself, and the whole against a root that was kept elsewhere.
 *
 * @see <a href="https://jsonlines.org/">JSON Lines</a>
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9162#section-2.1.3">RFC 9162, inclusion proofs</a>
 */
public final class LedgerFileWriter {
    private final Ledger ledger;
    private final Clearance clearance;
    private final Head head;
    private final Consumer<String> sink;

    /**
     * Writes from a ledger.
     *
     * @param head the head of the clearance's sequence up to which entries are written
     * @param sink takes the file piece by piece
     */
    public LedgerFileWriter(Ledger ledger, Clearance clearance, Head head, Consumer<String> sink) {
        this.ledger = ledger;
        this.clearance = clearance;
        this.head = head;
        this.sink = sink;
    }

    /**
     * Writes the file.
     *
     * @param progress is told how many entries are written
     * @throws IllegalArgumentException if a text up to the head was erased by a redaction behind it, so that no other record could
     *     account for its absence; nothing is written then
     */
    public void write(LongConsumer progress) {
        requireRedactions();
        LedgerHeader header = LedgerHeader.of(clearance.toString(), head);
        sink.accept(header.line() + "\n");
        for (long block = 0; block < header.blocks(); block++) {
            writeBlock(header, block);
            progress.accept(Math.min(head.position(), (block + 1) * LedgerHeader.BLOCK));
        }
        sink.accept(header.lastLine() + "\n");
    }

    // Only a redaction behind the head can be left out, and texts are erased for every position.
    private void requireRedactions() {
        if (ledger.head(View.of(clearance)).position() == head.position()) {
            return;
        }
        MissingTexts missing = new MissingTexts();
        ledger.forEachSealed(
                View.at(clearance, head.position()),
                0,
                entry -> missing.add(entry, EntryCodec.decode(entry.toBytes())));
        missing.findUnaccounted(lost -> false).ifPresent(lost -> {
            throw new IllegalArgumentException("expected a position behind every redaction of what is before it, got "
                    + head.position() + ": the " + lost.field() + " of entry " + lost.entry()
                    + " was erased later. Name a position behind that redaction, or leave --at out.");
        });
    }

    private void writeBlock(LedgerHeader header, long block) {
        long first = block * LedgerHeader.BLOCK;
        MerkleFrontier tree = new MerkleFrontier();
        StringBuilder lines = new StringBuilder(1 << 16);
        ledger.forEachSealed(View.at(clearance, first + header.sizeOf(block)), first, entry -> {
            tree.add(entry.id(), (level, index, hash) -> {});
            lines.append(EntryLine.of(entry)).append('\n');
        });
        // The first entry's path leads through its block, of which it is the leftmost leaf, and then from the block to
        // the root.
        int within = Long.SIZE - Long.numberOfLeadingZeros(header.sizeOf(block) - 1L);
        List<Digest> path = ledger.proveInclusion(View.at(clearance, head.position()), first)
                .path();
        BlockLine proof = new BlockLine(block, header.blocks(), tree.root(), path.subList(within, path.size()));
        sink.accept(lines.append(proof.line()).append('\n').toString());
    }
}
