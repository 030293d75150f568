package org.sisterledger.cli;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sisterledger.answer.EntryReference;
import org.sisterledger.answer.EntryWords;
import org.sisterledger.answer.Json;
import org.sisterledger.fact.EntityId;
import org.sisterledger.ledger.Entry;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.proof.Digest;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists who did what, the newest first. */
@Command(name = "log", description = "Lists who entered what and when, the newest first.")
final class LogCommand extends Verb {
    private static final int PAGE = 1000;

    @Option(names = "--limit", paramLabel = "N", description = "How many entries at most. Default: 20.")
    private int limit = 20;

    @Option(
            names = "--subject",
            paramLabel = "ID",
            description = "Only entries about this subject, such as community:us-ca-irvine.")
    private @Nullable EntityId subject;

    @Option(names = "--author", paramLabel = "NAME", description = "Only entries of this author.")
    private @Nullable String author;

    @Option(names = "--at", paramLabel = "POSITION", description = "Look at the first POSITION entries only.")
    private @Nullable Long at;

    @Option(names = "--format", paramLabel = "FORM", description = "text (default) or json.")
    private Format format = Format.TEXT;

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new UsageException("--limit: expected a number from 1, got '" + limit + "'.");
        }
        try (Ledger ledger = folder().openForReading()) {
            View view = folder().view(at);
            Head head = head(ledger, view);
            List<Entry> entries = select(ledger, view, head.position());
            if (format == Format.JSON) {
                terminal().out().print(json(head, entries));
            } else {
                print(head, entries);
            }
        }
        return CLEAN;
    }

    private static Head head(Ledger ledger, View view) {
        try {
            return ledger.head(view);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--at: " + e.getMessage());
        }
    }

    private List<Entry> select(Ledger ledger, View view, long size) {
        Set<Digest> about = subject == null ? Set.of() : entriesAbout(ledger, view, subject);
        List<Entry> selected = new ArrayList<>();
        for (long end = size; end > 0 && selected.size() < limit; end -= PAGE) {
            long from = Math.max(0, end - PAGE);
            List<Entry> page = ledger.listEntries(view, from, Math.toIntExact(end - from));
            for (int i = page.size() - 1; i >= 0 && selected.size() < limit; i--) {
                Entry entry = page.get(i);
                if (fits(entry, about)) {
                    selected.add(entry);
                }
            }
        }
        return selected;
    }

    private boolean fits(Entry entry, Set<Digest> about) {
        boolean byAuthor =
                author == null || entry.author().filter(author::equals).isPresent();
        boolean bySubject = subject == null
                || about.contains(entry.id())
                || EntryWords.target(entry.action()).filter(about::contains).isPresent();
        return byAuthor && bySubject;
    }

    // Later entries refer to earlier ones, so those about the subject itself are gathered first.
    private static Set<Digest> entriesAbout(Ledger ledger, View view, EntityId subject) {
        Set<Digest> ids = new HashSet<>();
        List<Entry> page = ledger.listEntries(view, 0, PAGE);
        for (long from = 0; !page.isEmpty(); page = ledger.listEntries(view, from, PAGE)) {
            page.stream()
                    .filter(entry -> EntryWords.isAbout(entry.action(), subject))
                    .forEach(entry -> ids.add(entry.id()));
            from += page.size();
        }
        return ids;
    }

    private void print(Head head, List<Entry> entries) {
        Page page = terminal().page();
        for (Entry entry : entries) {
            page.line(
                    0,
                    page.paint(Page.Style.BOLD, String.format("%6d", entry.position())) + "  "
                            + EntryReference.shortId(entry) + "  " + entry.at() + "  "
                            + entry.author().orElse("[erased]"));
            page.text(8, entry.action().word() + " ", EntryWords.of(entry.action()), Page.Style.PLAIN);
            entry.reason().ifPresent(reason -> page.text(8, "because ", reason, Page.Style.DIM));
        }
        if (entries.isEmpty()) {
            terminal().say("No entry fits.");
        }
        page.line(0, "Root " + head.root() + "@" + head.position());
    }

    private static String json(Head head, List<Entry> entries) {
        return new Json()
                .object()
                .field("format", "sisterledger-log/1")
                .field("position", head.position())
                .field("root", head.root().toString())
                .list("entries", entries, EntryWords::write)
                .endObject()
                .toString();
    }
}
