package org.sisterledger.server.pages;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sisterledger.answer.QuestionException;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.FoldedName;
import org.sisterledger.ledger.Head;
import org.sisterledger.source.Document;
import org.sisterledger.source.Publisher;
import org.sisterledger.time.Edtf;

/** Picks from the sources of a record those that somebody asks for. */
final class SourcesMaker {
    static final List<String> LISTS = List.of("publishers", "stories", "documents");

    private static final int LIMIT = 50;
    private static final int CARRIERS = 12;

    private final Asked asked;
    private final Head head;
    private final SourceBook book;
    private final Address address;
    private final String wanted;

    SourcesMaker(Asked asked, Head head, SourceBook book) {
        this.asked = asked;
        this.head = head;
        this.book = book;
        this.address = asked.address(SourcesController.PATH);
        this.wanted = asked.one("q").map(FoldedName::of).orElse("");
    }

    /**
     * The page.
     *
     * @throws QuestionException if it is asked for what there is not
     */
    SourcesPage make() {
        String shows = asked.one("show").orElse("publishers");
        if (!LISTS.contains(shows)) {
            throw new QuestionException(
                    "show", "expected one of " + String.join(", ", LISTS) + ", got '" + shows + "'.");
        }
        List<SourceBook.Outlet> outlets = new ArrayList<>();
        List<SourceBook.Told> stories = new ArrayList<>();
        List<SourceBook.Paper> papers = new ArrayList<>();
        switch (shows) {
            case "publishers" -> outlets.addAll(outlets());
            case "stories" -> stories.addAll(stories());
            default -> papers.addAll(papers());
        }
        int number = outlets.size() + stories.size() + papers.size();
        int from = Math.toIntExact(Math.min(asked.number("from").orElse(0L), number));
        int to = Math.min(number, from + LIMIT);
        return new SourcesPage(
                head,
                address,
                Optional.empty(),
                shows,
                Optional.of(totals()),
                shows.equals("publishers") ? kinds() : List.of(),
                number,
                part(outlets, from, to).stream().map(this::publisher).toList(),
                part(stories, from, to).stream().map(this::story).toList(),
                part(papers, from, to).stream().map(this::paper).toList(),
                to < number
                        ? Optional.of(
                                address.with("from", Integer.toString(to)).with("at", Long.toString(head.position())))
                        : Optional.empty());
    }

    private static <T> List<T> part(List<T> all, int from, int to) {
        return all.isEmpty() ? all : all.subList(from, to);
    }

    private SourcesPage.Totals totals() {
        return new SourcesPage.Totals(
                book.papers().size(),
                book.outlets().size(),
                book.stories().size(),
                book.stories().stream()
                        .filter(story -> story.carriers().size() > 1)
                        .count(),
                book.independence().independent(),
                book.cut());
    }

    private List<SourceBook.Outlet> outlets() {
        Optional<String> kind = asked.one("kind");
        return book.outlets().stream()
                .filter(outlet ->
                        kind.isEmpty() || kind.get().equals(outlet.publisher().kind()))
                .filter(outlet -> outlet.folded().contains(wanted))
                .toList();
    }

    private List<SourceBook.Told> stories() {
        return book.stories().stream()
                .filter(story -> story.carriers().stream()
                        .anyMatch(paper -> paper.folded().contains(wanted)))
                .toList();
    }

    private List<SourceBook.Paper> papers() {
        Optional<EntityId> publisher = asked.one("publisher").map(text -> {
            try {
                return EntityId.parse(text);
            } catch (IllegalArgumentException e) {
                throw new QuestionException("publisher", String.valueOf(e.getMessage()));
            }
        });
        return book.papers().stream()
                .filter(paper -> publisher.isEmpty()
                        || paper.document().publisher().equals(publisher)
                        || paper.document().agency().equals(publisher))
                .filter(paper -> paper.folded().contains(wanted))
                .toList();
    }

    private List<SourcesPage.Kind> kinds() {
        Map<String, Long> numbers = new TreeMap<>();
        book.outlets().forEach(outlet -> numbers.merge(outlet.publisher().kind(), 1L, Long::sum));
        List<SourcesPage.Kind> kinds = new ArrayList<>();
        Address here = address.without("from", "kind");
        numbers.forEach((word, number) -> {
            boolean on = address.text("kind").equals(word);
            kinds.add(new SourcesPage.Kind(word, number, on ? here : here.with("kind", word), on));
        });
        kinds.sort(Comparator.comparingLong(SourcesPage.Kind::number).reversed());
        return kinds;
    }

    private SourcesPage.Publisher publisher(SourceBook.Outlet outlet) {
        Publisher publisher = outlet.publisher();
        List<SourcesPage.Affiliation> affiliations = new ArrayList<>();
        for (int i = 0; i < publisher.affiliations().size(); i++) {
            Publisher.Affiliation affiliation = publisher.affiliations().get(i);
            affiliations.add(new SourcesPage.Affiliation(
                    outlet.states().get(i),
                    Links.dossier(affiliation.state()),
                    affiliation.valid().map(Edtf::text)));
        }
        return new SourcesPage.Publisher(
                Links.dossier(publisher.id()),
                publisher.name(),
                publisher.kind(),
                publisher.hosts(),
                affiliations,
                outlet.documents(),
                address.without("from", "q", "kind")
                        .with("show", "documents")
                        .with("publisher", publisher.id().toString()),
                outlet.carried());
    }

    private SourcesPage.Story story(SourceBook.Told story) {
        return new SourcesPage.Story(
                story.title(),
                story.key(),
                story.agency().map(book::name),
                story.carriers().stream().limit(CARRIERS).map(this::paper).toList(),
                Math.max(0, story.carriers().size() - CARRIERS));
    }

    private SourcesPage.Paper paper(SourceBook.Paper paper) {
        Document document = paper.document();
        return new SourcesPage.Paper(
                Links.dossier(document.id()),
                paper.title().orElseGet(() -> document.id().slug()),
                document.publisher().map(book::name),
                document.published().map(Edtf::text),
                document.agency().map(book::name),
                paper.reports(),
                document.url().filter(DossierWords::isWeb),
                document.licence());
    }
}
