package org.sisterledger.cli;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.sisterledger.answer.EntryReference;
import org.sisterledger.ledger.Entry;
import org.sisterledger.ledger.Head;
import org.sisterledger.review.Offer;
import org.sisterledger.review.OpenStory;
import org.sisterledger.source.Document;
import org.sisterledger.source.Passage;

/** The review queue for people. */
final class ReviewPage {
    private static final int LONGEST = 100;

    private final Page page;

    ReviewPage(Page page) {
        this.page = page;
    }

    /**
     * Prints stories.
     *
     * @param all what waits
     * @param shown those to be printed, with some of their subjects
     */
    void print(List<OpenStory> all, List<OpenStory> shown, Head head) {
        int facts = all.stream()
                .flatMap(story -> story.subjects().stream())
                .mapToInt(subject -> subject.offers().size())
                .sum();
        page.line(
                0,
                all.size() + " stories with " + ReviewCommand.subjects(all) + " subjects and " + facts
                        + " facts to be decided");
        shown.forEach(this::story);
        page.gap();
        page.line(0, "Root " + head.root() + "@" + head.position());
        if (!shown.isEmpty()) {
            page.line(0, "To decide: sisterledger review accept ID… --author NAME");
            page.line(0, "           sisterledger review edit ID --value VALUE --author NAME");
            page.line(0, "           sisterledger review reject ID… --reason WHY --author NAME");
            page.line(
                    0,
                    "           --story STORY in place of ID takes all of a story; sisterledger review undo takes back");
        }
    }

    private void story(OpenStory story) {
        page.gap();
        page.heading(story.title().orElse("Story") + "  " + story.key());
        page.text(2, "reports: " + story.reports() + ", 1 independent");
        for (Document document : story.documents()) {
            page.text(2, "- ", words(document), Page.Style.PLAIN);
        }
        TreeSet<String> authors = new TreeSet<>();
        story.subjects()
                .forEach(subject -> subject.offers()
                        .forEach(offer -> authors.add(offer.entry().author().orElse("[erased]"))));
        page.text(2, "proposed by " + String.join(", ", authors));
        story.subjects().forEach(this::subject);
    }

    private static String words(Document document) {
        return document.id()
                + document.publisher().map(id -> ", " + id).orElse("")
                + document.agency().map(id -> ", agency " + id).orElse("")
                + document.published().map(on -> ", " + on).orElse("")
                + document.url().map(url -> ", " + url).orElse("");
    }

    private void subject(OpenStory.Subject subject) {
        page.gap();
        page.line(2, subject.id().toString());
        subject.onRecord()
                .ifPresent(told -> page.text(
                        4,
                        told.reports() == 0
                                ? "the record has nothing of this tie from others"
                                : "the record has this tie from " + told.reports() + " other reports, "
                                        + told.independent() + " independent"));
        Map<Optional<String>, List<Offer>> byWords = new LinkedHashMap<>();
        for (Offer offer : subject.offers()) {
            byWords.computeIfAbsent(offer.passage().map(Passage::words), words -> new ArrayList<>())
                    .add(offer);
        }
        byWords.forEach((words, offers) -> {
            words.ifPresent(quote -> page.text(4, "“" + quote + "”"));
            for (Offer offer : offers) {
                String label = EntryReference.shortId(offer.entry()) + "  "
                        + offer.fact().property() + " = ";
                page.text(6, label, cut(offer.fact().value().written()) + again(offer.entry()), Page.Style.PLAIN);
            }
        });
    }

    // A fingerprint is for programs, which get it whole.
    private static String cut(String value) {
        return value.length() > LONGEST && value.indexOf(' ') < 0 ? value.substring(0, LONGEST) + "…" : value;
    }

    // What was decided before and taken back says so.
    private static String again(Entry entry) {
        return entry.reason()
                .filter(why -> why.startsWith("takes back "))
                .map(why -> " (" + why + ")")
                .orElse("");
    }
}
