package org.sisterledger.connect.ledger;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.LongConsumer;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Entry;
import org.sisterledger.ledger.EntryBody;
import org.sisterledger.ledger.EntryCodec;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.SealedEntry;
import org.sisterledger.ledger.View;
import org.sisterledger.proof.Digest;

/** Checks a ledger file against itself and the record that is to take it, before anything of it is taken. */
final class LedgerFileCheck {
    private record Redaction(Digest id, Action.Redact action, Sensitivity by) {}

    private final Path file;
    private final Optional<Ledger> into;
    private final MissingTexts missing = new MissingTexts();
    private final References references = new References();
    private final List<Redaction> redactions = new ArrayList<>();
    private final Set<Digest> losingAuthor = new HashSet<>();
    private final Map<Digest, MissingTexts.Author> authors = new HashMap<>();
    private long checked;

    LedgerFileCheck(Path file, Optional<Ledger> into) {
        this.file = file;
        this.into = into;
    }

    LedgerFileImport.Checked run(LongConsumer progress) throws IOException {
        LedgerHeader header = LedgerFileReader.read(file, block -> {
            block.forEach(this::checkNext);
            progress.accept(checked);
            return true;
        });
        // Mostly rules, which stand near the beginning: this walk is short.
        if (!references.isResolved()) {
            long[] position = {0};
            LedgerFileReader.read(file, block -> {
                block.forEach(entry -> resolve(entry, position[0]++));
                return !references.isResolved();
            });
        }
        references.findLost(this::isThere).ifPresent(use -> {
            throw fault("position " + references.first(use), "expected " + use.words() + ", got none.");
        });
        missing.findUnaccounted(lost -> find(lost.by(), lost.entry()).isPresent())
                .ifPresent(lost -> {
                    throw fault(
                            "entry " + lost.entry(),
                            "expected its text '" + lost.field() + "' or the redaction that erased it, got neither.");
                });
        return new LedgerFileImport.Checked(header, listErasures());
    }

    private void checkNext(SealedEntry entry) {
        EntryBody body;
        try {
            body = entry.open();
        } catch (IllegalArgumentException e) {
            throw fault("entry " + entry.id() + " (position " + checked + ")", String.valueOf(e.getMessage()));
        }
        missing.add(entry, body);
        references.add(body, checked);
        if (body.action() instanceof Action.Redact redaction) {
            redactions.add(new Redaction(entry.id(), redaction, body.sensitivity()));
            if (redaction.fields().contains("author")) {
                losingAuthor.add(redaction.target());
            }
        }
        checked++;
    }

    private void resolve(SealedEntry entry, long position) {
        Digest id = entry.id();
        if (references.isWanted(id)) {
            EntryBody body = EntryCodec.decode(entry.toBytes());
            references.resolve(id, body, position);
            if (losingAuthor.contains(id)) {
                authors.put(id, MissingTexts.Author.of(body));
            }
        }
    }

    // Of entries that are there already nothing happens again, and so nothing is erased.
    private List<LedgerFileImport.Erasure> listErasures() {
        List<Redaction> fresh = into.isEmpty()
                ? List.of()
                : redactions.stream()
                        .filter(each -> find(each.by(), each.id()).isEmpty())
                        .toList();
        Set<MissingTexts.Author> kept = listKept(fresh);
        return fresh.stream()
                .filter(each -> find(each.by(), each.action().target()).isPresent()
                        || (each.action().fields().contains("author")
                                && kept.contains(authors.get(each.action().target()))))
                .map(each -> new LedgerFileImport.Erasure(
                        each.id(), each.action().target(), each.action().fields()))
                .toList();
    }

    // An author is erased on all entries, also where the one that the redaction names is not in the record.
    private Set<MissingTexts.Author> listKept(List<Redaction> fresh) {
        Set<MissingTexts.Author> wanted = new HashSet<>();
        for (Redaction each : fresh) {
            MissingTexts.Author author = authors.get(each.action().target());
            if (author != null && each.action().fields().contains("author")) {
                wanted.add(author);
            }
        }
        Set<MissingTexts.Author> kept = new HashSet<>();
        for (Sensitivity by :
                wanted.stream().map(MissingTexts.Author::by).distinct().toList()) {
            into.ifPresent(ledger -> ledger.forEachSealed(View.of(References.readersOf(by)), 0, entry -> {
                MissingTexts.Author author = MissingTexts.Author.of(EntryCodec.decode(entry.toBytes()));
                if (wanted.contains(author)) {
                    kept.add(author);
                }
            }));
        }
        return kept;
    }

    private boolean isThere(References.Use use) {
        return find(use.by(), use.target())
                .filter(entry -> use.fits(entry.action()))
                .isPresent();
    }

    private Optional<Entry> find(Sensitivity by, Digest id) {
        return into.flatMap(ledger -> ledger.findEntry(View.of(References.readersOf(by)), id));
    }

    private UnreadableLedgerFileException fault(String where, String problem) {
        return new UnreadableLedgerFileException(
                file + ": " + where + ": " + problem + " Ask for the file again; nothing was taken.");
    }
}
