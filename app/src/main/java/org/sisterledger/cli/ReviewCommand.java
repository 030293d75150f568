package org.sisterledger.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.sisterledger.answer.ReviewJson;
import org.sisterledger.fact.EntityId;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.review.OpenStory;
import org.sisterledger.review.ReviewQueue;
import org.sisterledger.source.Document;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Lists what waits for a decision. */
@Command(
        name = "review",
        description = {
            "Lists proposals that nobody has decided, by story, each with the words on which it rests. Nothing of them is in the"
                    + " record until somebody accepts it.",
            "Accept, edit, reject or undo with the commands below; an ID is that of an entry or of a subject, which stands for"
                    + " all that is proposed about it."
        })
final class ReviewCommand extends Verb {
    @Option(
            names = "--story",
            paramLabel = "STORY",
            description = "Only this story, by its name or one of its documents.")
    private @Nullable String story;

    @Option(names = "--document", paramLabel = "ID", description = "Only the story of this document.")
    private @Nullable String document;

    @Option(
            names = "--publisher",
            paramLabel = "NAME|ID",
            description = "Only stories that this publisher or agency carries.")
    private @Nullable String publisher;

    @Option(names = "--limit", paramLabel = "N", description = "How many subjects at most. Default: 20.")
    private int limit = 20;

    @Option(names = "--format", paramLabel = "FORM", description = "text (default) or json.")
    private Format format = Format.TEXT;

    static CommandLine commandLine() {
        return new CommandLine(new ReviewCommand())
                .addSubcommand(new ReviewDecision.Accept())
                .addSubcommand(new ReviewDecision.Edit())
                .addSubcommand(new ReviewDecision.Reject())
                .addSubcommand(new ReviewUndo());
    }

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new UsageException("--limit: expected a number from 1, got '" + limit + "'.");
        }
        try (Ledger ledger = folder().openForReading()) {
            View view = folder().view(null);
            Head head = ledger.head(view);
            ReviewQueue queue = ReviewQueue.of(ledger, View.at(view.clearance(), head.position()));
            List<OpenStory> stories = select(queue);
            List<OpenStory> shown = firstOf(stories, limit);
            if (format == Format.JSON) {
                new ReviewJson(terminal().out()::print).write(stories, shown, head);
            } else {
                new ReviewPage(terminal().page()).print(stories, shown, head);
                if (subjects(shown) < subjects(stories)) {
                    terminal().say((subjects(stories) - subjects(shown)) + " subjects more: --limit N shows them.");
                }
            }
        }
        return CLEAN;
    }

    private List<OpenStory> select(ReviewQueue queue) {
        List<OpenStory> stories = queue.list(known -> publisher == null || isBy(queue, known, publisher));
        for (String wanted : new String[] {story, document}) {
            if (wanted != null) {
                stories = stories.stream()
                        .filter(open -> open.key().equals(queue.keyOf(wanted)))
                        .toList();
            }
        }
        return stories;
    }

    private static boolean isBy(ReviewQueue queue, Document document, String publisher) {
        String wanted = publisher.toLowerCase(Locale.ROOT);
        return document.publisher().stream().anyMatch(id -> isNamed(queue, id, wanted))
                || document.agency().stream().anyMatch(id -> isNamed(queue, id, wanted));
    }

    private static boolean isNamed(ReviewQueue queue, EntityId id, String wanted) {
        return id.toString().equals(wanted)
                || queue.label(id).toLowerCase(Locale.ROOT).equals(wanted);
    }

    static int subjects(List<OpenStory> stories) {
        return stories.stream().mapToInt(open -> open.subjects().size()).sum();
    }

    private static List<OpenStory> firstOf(List<OpenStory> stories, int most) {
        List<OpenStory> shown = new ArrayList<>();
        int left = most;
        for (OpenStory open : stories) {
            if (left > 0) {
                List<OpenStory.Subject> some = open.subjects()
                        .subList(0, Math.min(left, open.subjects().size()));
                shown.add(new OpenStory(open.key(), open.title(), open.documents(), open.reports(), some));
                left -= some.size();
            }
        }
        return shown;
    }
}
