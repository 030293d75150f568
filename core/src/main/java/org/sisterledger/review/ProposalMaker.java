package org.sisterledger.review;

import java.util.Optional;
import org.sisterledger.reading.Article;
import org.sisterledger.reading.Reading;
import org.sisterledger.record.RecordView;
import org.sisterledger.source.Fingerprint;
import org.sisterledger.source.Passage;
import org.sisterledger.story.AgencyCredit;
import org.sisterledger.time.Edtf;

/**
 * Turns readings into facts that may be proposed, in the record's own schema. The ids follow from the text, its address and
 * the place in it, so that the same article gives the same facts again. Nothing is judged and nothing is kept; of the
 * text only the words on which a fact rests go along, apart from the place ({@link Passage}).
 */
public final class ProposalMaker {
    private final KnownSources sources;
    private final KnownTies ties;

    private ProposalMaker(RecordView record) {
        this.sources = KnownSources.of(record);
        this.ties = KnownTies.of(record);
    }

    /** A maker that knows the documents, publishers and ties of a record. It may be asked by several threads at once. */
    public static ProposalMaker of(RecordView record) {
        return new ProposalMaker(record);
    }

    /**
     * What a reading offers: the document's own facts, each claim of a statement as a statement of the record, and what the
     * article itself, in nobody's mouth, says has come to a tie.
     *
     * @param origin where the text came from
     */
    public Proposals make(Reading reading, Origin origin) {
        Article article = reading.article();
        String digest = DocumentSource.digestOf(article.text());
        Optional<String> url = origin.url().or(article::address);
        DocumentSource source = new DocumentSource(
                article.text(),
                sources.documentOf(digest, url),
                article.publishedOn().map(Edtf::of));
        stateDocument(source, article, new Origin(url, origin.story()), digest);
        new StatementProposals(source).addAll(reading);
        new TieProposals(source, ties).addAll(reading);
        return source.proposals();
    }

    private void stateDocument(DocumentSource source, Article article, Origin origin, String digest) {
        source.state(source.id(), "textDigest", digest);
        origin.url().ifPresent(url -> source.state(source.id(), "url", url));
        article.titleText().filter(title -> !title.isBlank()).ifPresent(title -> {
            if (article.title().isPresent()) {
                source.state(
                        source.id(), "title", title, article.title().stream().toList());
            } else {
                source.state(source.id(), "title", title);
            }
        });
        article.publishedOn().ifPresent(day -> source.state(source.id(), "published", day.toString()));
        statePublisher(source, "publisher", article.publisher());
        statePublisher(source, "agency", agency(article));
        origin.story().ifPresent(story -> source.state(source.id(), "story", story));
        source.state(source.id(), "fingerprint", Fingerprint.of(article.text()).hex());
    }

    // An agency goes by many names: those known are taken for one.
    private static Optional<String> agency(Article article) {
        return article.agency()
                .map(name -> AgencyCredit.named(name).orElse(name))
                .or(() -> AgencyCredit.find(article.text()));
    }

    // The role is also the word for the kind of publisher.
    private void statePublisher(DocumentSource source, String role, Optional<String> name) {
        name.filter(text -> !text.isBlank()).map(sources::publisherOf).ifPresent(publisher -> {
            if (!publisher.known()) {
                source.state(publisher.id(), "name", publisher.name());
                source.state(publisher.id(), "kind", role);
            }
            source.state(source.id(), role, publisher.id().toString());
        });
    }
}
