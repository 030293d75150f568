package org.sisterledger.server.pages;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Value;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.review.Offer;
import org.sisterledger.review.OpenStory;
import org.sisterledger.server.access.Role;
import org.sisterledger.server.access.Visitor;
import org.sisterledger.server.api.ReviewQueues;
import org.sisterledger.source.Document;
import org.sisterledger.source.Passage;
import org.sisterledger.time.Edtf;

/** Sets out for a page what waits for a decision. */
final class ReviewMaker {
    /** How many subjects a page shows at most. */
    static final int SUBJECTS = 20;

    private static final int OF_ONE_STORY = 6;
    private static final int LONGEST = 300;
    private static final int DIGITS = 32;

    private final ReviewQueues.Waiting waiting;
    private final Visitor visitor;
    private final boolean now;
    private final Address address;
    private final Set<EntityId> onRecord = new HashSet<>();

    /**
     * A maker.
     *
     * @param now whether the newest record is shown, on which alone somebody decides
     */
    ReviewMaker(ReviewQueues.Waiting waiting, Visitor visitor, boolean now, Address address) {
        this.waiting = waiting;
        this.visitor = visitor;
        this.now = now;
        this.address = address;
    }

    /**
     * What one page shows.
     *
     * @param stories the stories
     * @param next the page after; empty if this is the last
     */
    record Part(List<ReviewPage.Story> stories, Optional<Address> next) {}

    /** The page of all that waits, behind the story that the address names. */
    Part all(Ledger ledger, View view) {
        List<OpenStory> stories = waiting.stories();
        int from = address.find("after").map(this::placeAfter).orElse(0);
        int left = SUBJECTS;
        int to = from;
        Map<OpenStory, List<OpenStory.Subject>> shown = new LinkedHashMap<>();
        while (to < stories.size() && left > 0) {
            List<OpenStory.Subject> subjects = stories.get(to).subjects();
            List<OpenStory.Subject> first =
                    subjects.subList(0, Math.min(subjects.size(), Math.min(left, OF_ONE_STORY)));
            shown.put(stories.get(to), first);
            left -= first.size();
            to++;
        }
        Optional<Address> next = to < stories.size()
                ? Optional.of(address.without("done")
                        .with("after", stories.get(to - 1).key()))
                : Optional.empty();
        return part(ledger, view, shown, next);
    }

    private int placeAfter(String key) {
        List<OpenStory> stories = waiting.stories();
        for (int i = 0; i < stories.size(); i++) {
            if (stories.get(i).key().equals(key)) {
                return i + 1;
            }
        }
        return 0;
    }

    /** The page of one story, behind the subject that the address names; nothing if nothing of it waits. */
    Part story(Ledger ledger, View view, String story) {
        Optional<OpenStory> open = waiting.stories().stream()
                .filter(one -> one.key().equals(story)
                        || one.documents().stream()
                                .anyMatch(document -> document.id().toString().equals(story)))
                .findFirst();
        if (open.isEmpty()) {
            return new Part(List.of(), Optional.empty());
        }
        List<OpenStory.Subject> subjects = open.get().subjects();
        String after = address.text("after");
        int from = 0;
        for (int i = 0; i < subjects.size(); i++) {
            from = subjects.get(i).id().toString().equals(after) ? i + 1 : from;
        }
        int to = Math.min(subjects.size(), from + SUBJECTS);
        Optional<Address> next = to < subjects.size()
                ? Optional.of(address.without("done")
                        .with("after", subjects.get(to - 1).id().toString()))
                : Optional.empty();
        return part(ledger, view, Map.of(open.get(), subjects.subList(from, to)), next);
    }

    private Part part(Ledger ledger, View view, Map<OpenStory, List<OpenStory.Subject>> shown, Optional<Address> next) {
        Set<EntityId> named = new HashSet<>();
        shown.forEach((story, subjects) -> {
            story.documents().forEach(document -> named.add(document.id()));
            for (OpenStory.Subject subject : subjects) {
                named.add(subject.id());
                subject.offers().forEach(offer -> offer.fact().findReferred().ifPresent(named::add));
            }
        });
        ledger.forEachFactAbout(
                view, named, fact -> onRecord.add(fact.assertion().subject()));
        List<ReviewPage.Story> stories = new ArrayList<>();
        shown.forEach((story, subjects) -> stories.add(story(story, subjects)));
        return new Part(stories, next);
    }

    private ReviewPage.Story story(OpenStory story, List<OpenStory.Subject> shown) {
        boolean whole = shown.size() == story.subjects().size();
        List<Offer> all = story.subjects().stream()
                .flatMap(subject -> subject.offers().stream())
                .toList();
        return new ReviewPage.Story(
                story.key(),
                story.title(),
                story.reports(),
                story.documents().stream().map(this::cite).toList(),
                shown.stream().map(subject -> subject(subject, story)).toList(),
                all.size(),
                whole || address.find("story").isPresent()
                        ? Optional.empty()
                        : Optional.of(address.without("done", "after").with("story", story.key())),
                may(all));
    }

    private ReviewPage.Subject subject(OpenStory.Subject subject, OpenStory story) {
        Map<List<ReviewPage.Quote>, List<ReviewPage.Proposed>> groups = new LinkedHashMap<>();
        for (Offer offer : subject.offers()) {
            groups.computeIfAbsent(quotes(offer), quotes -> new ArrayList<>()).add(proposed(offer, story));
        }
        List<ReviewPage.Group> listed = new ArrayList<>();
        groups.forEach((quotes, offers) -> listed.add(new ReviewPage.Group(quotes, offers)));
        return new ReviewPage.Subject(
                subject.id().toString(),
                "s-" + subject.offers().get(0).entry().id().abbreviated(12),
                subject.id().kind().word(),
                waiting.label(subject.id()),
                link(subject.id()),
                subject.onRecord().map(told -> new ReviewPage.OnRecord(told.reports(), told.independent())),
                listed,
                may(subject.offers()));
    }

    private static List<ReviewPage.Quote> quotes(Offer offer) {
        return offer.passage().map(Passage::stretches).orElse(List.of()).stream()
                .map(stretch ->
                        new ReviewPage.Quote(stretch.prefix(), stretch.span().quote(), stretch.suffix()))
                .toList();
    }

    private ReviewPage.Proposed proposed(Offer offer, OpenStory story) {
        Assertion fact = offer.fact();
        EntityId source = fact.source().document();
        return new ReviewPage.Proposed(
                offer.entry().id().toString(),
                "p-" + offer.entry().id().abbreviated(12),
                Links.entry(offer.entry().id()),
                fact.property().name(),
                show(fact),
                fact.value().written(),
                fact.property().words(),
                story.documents().stream()
                        .filter(document -> document.id().equals(source))
                        .findFirst()
                        .map(this::cite)
                        .orElseThrow(),
                offer.entry().author().orElse("–"),
                offer.entry().at().toString().substring(0, "YYYY-MM-DD".length()),
                offer.entry().sensitivity().toString(),
                may(List.of(offer)));
    }

    private DossierPage.Shown show(Assertion fact) {
        String text = fact.value().written();
        if (!(fact.value() instanceof Value.Known)) {
            return new DossierPage.Shown(text.equals("?") ? "some-value" : "no-value", true, Optional.empty());
        }
        Optional<EntityId> referred = fact.findReferred();
        if (referred.isPresent()) {
            return new DossierPage.Shown(
                    cut(waiting.label(referred.get()), LONGEST), false, referred.flatMap(this::link));
        }
        boolean word = !fact.property().words().isEmpty();
        return new DossierPage.Shown(
                cut(word ? text.replace(' ', '-') : text, isDigits(fact) ? DIGITS : LONGEST),
                word,
                DossierWords.isWeb(text) ? Optional.of(text) : Optional.empty());
    }

    // Nobody reads them; whoever compares them finds them whole on the page of the entry.
    private static boolean isDigits(Assertion fact) {
        return fact.property().name().equals("fingerprint")
                || fact.property().name().equals("textDigest");
    }

    private static String cut(String text, int longest) {
        return text.length() <= longest ? text : text.substring(0, longest) + "…";
    }

    private DossierPage.Cited cite(Document document) {
        return new DossierPage.Cited(
                link(document.id()).orElse(""),
                document.publisher().map(waiting::label).orElse(document.id().slug()),
                document.published().map(Edtf::text),
                document.url().filter(DossierWords::isWeb));
    }

    // What is only proposed has no dossier yet.
    private Optional<String> link(EntityId id) {
        return onRecord.contains(id) ? Optional.of(Links.dossier(id)) : Optional.empty();
    }

    private boolean may(List<Offer> offers) {
        return now
                && (visitor.may(Role.REVIEWER)
                        || (visitor.may(Role.STEWARD)
                                && offers.stream()
                                        .allMatch(
                                                offer -> offer.entry().author().equals(visitor.name()))));
    }
}
