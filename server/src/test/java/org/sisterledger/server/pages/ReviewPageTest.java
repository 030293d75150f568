package org.sisterledger.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sisterledger.ledger.Clearance;
import org.sisterledger.ledger.Entry;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.review.OpenStory;
import org.sisterledger.review.ReviewQueue;
import org.sisterledger.review.Undoing;
import org.sisterledger.server.access.Role;
import org.sisterledger.server.access.Visitor;
import org.sisterledger.server.api.ReviewQueues;
import org.sisterledger.server.desk.Desk;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

final class ReviewPageTest {
    private static final Visitor REVIEWER = of("Jane Roe", Role.REVIEWER);

    private final WaitingQueue queue = WaitingQueue.ofAnArticle();
    private final List<Integer> status = new ArrayList<>();
    private ReviewController pages;

    @BeforeEach
    void open() {
        pages = new ReviewController(new Desk(queue.place(), Clock.systemUTC()), new ReviewQueues());
    }

    private static Visitor of(String name, Role role) {
        return new Visitor(Optional.of(name), role, Clearance.PUBLIC);
    }

    @Test
    void wordsStandBesideWhatIsProposedAndReadersHaveNoButtons() {
        String page = shown(Visitor.PUBLIC);
        assertThat(page)
                .contains("<mark>There are more than 100 sister cities between the United States and China</mark>")
                .contains("Mary Major")
                .contains("href=\"https://example.org/carmel\"")
                .contains("Reviewers decide on it")
                .doesNotContain("action=\"/review/")
                .doesNotContain("<script>alert");
        assertThat(page).contains("takes another &lt;script&gt;");
        assertThat(shown(REVIEWER)).contains("action=\"/review/accept\"").contains("token-of-the-form");
    }

    @Test
    void aStoryIsAcceptedInOneTransactionAndUndoneAsOne() {
        long before = head();
        int open = offers();
        ModelAndView done =
                pages.accept(REVIEWER, form("story", queue.document().toString()), Answering.with(status));
        assertThat(redirect(done)).isEqualTo("/review?done=accepted-" + open);
        assertThat(stories()).isEmpty();
        List<Entry> entries = entriesSince(before);
        assertThat(entries).hasSize(open).allSatisfy(entry -> {
            assertThat(entry.action().word()).isEqualTo("ACCEPT");
            assertThat(entry.author()).contains("Jane Roe");
        });
        assertThat(moments(entries)).hasSize(1);
        long accepted = head();
        assertThat(redirect(pages.undo(REVIEWER, form("back", "/review"), Answering.with(status))))
                .isEqualTo("/review?done=undone-" + open);
        assertThat(offers()).isEqualTo(open);
        assertThat(moments(entriesSince(accepted))).hasSize(1);
        // All that was decided is taken back: nothing is left to undo.
        assertThat(page(pages.undo(REVIEWER, form("back", "/review"), Answering.with(status)))
                        .error())
                .isPresent();
        assertThat(status).containsExactly(409);
    }

    @Test
    void theLastDecisionIsLookedForAmongTheNewestEntriesOnly() {
        queue.proposeOrganizations("John Stiles", 2);
        pages.accept(REVIEWER, form("ids", entryOf("organization:example-0")), Answering.with(status));
        long decided = head();
        queue.proposeOrganizations("John Stiles", 6);
        long after = head() - decided;
        assertThat(after).isEqualTo(4);
        try (Ledger ledger = queue.place().openForReading()) {
            Undoing undoing = new Undoing(ledger, View.PUBLIC, "Jane Roe");
            assertThat(undoing.last(after)).isEmpty();
            assertThat(undoing.last(after + 1)).hasSize(1);
            assertThat(undoing.last(Undoing.RECENT)).isEqualTo(undoing.last(after + 1));
        }
    }

    @Test
    void whatAProposalNamesIsAcceptedWithItOnlyWhenThePersonSaysSo() {
        long before = head();
        String statement = stories().getFirst().subjects().stream()
                .map(subject -> subject.id().toString())
                .filter(id -> id.startsWith("statement:"))
                .findFirst()
                .orElseThrow();
        ModelAndView refused = pages.accept(REVIEWER, form("ids", statement), Answering.with(status));
        assertThat(status).containsExactly(409);
        assertThat(page(refused).needed().orElseThrow().ids()).containsExactly(statement);
        assertThat(Rendered.of(refused, REVIEWER, "/review"))
                .contains("Accept with all of this")
                .contains("name=\"with\" value=\"needed\"");
        assertThat(head()).isEqualTo(before);
        MultiValueMap<String, String> with = form("ids", statement);
        with.add("with", "needed");
        assertThat(redirect(pages.accept(REVIEWER, with, Answering.with(status))))
                .contains("done=accepted-");
        Set<String> left = stories().stream()
                .flatMap(story -> story.subjects().stream())
                .map(subject -> subject.id().toString())
                .collect(Collectors.toSet());
        assertThat(left).doesNotContain(statement, queue.document().toString());
        assertThat(left).anyMatch(id -> id.startsWith("status:"));
    }

    @Test
    void turningDownTakesAReasonAndEditingAnotherValue() {
        queue.proposeOrganizations("John Stiles", 2);
        String first = entryOf("organization:example-0");
        String second = entryOf("organization:example-1");
        pages.reject(REVIEWER, form("ids", first), Answering.with(status));
        assertThat(status).containsExactly(409);
        MultiValueMap<String, String> why = form("ids", first);
        why.add("reason", "no such body");
        assertThat(redirect(pages.reject(REVIEWER, why, Answering.with(status))))
                .isEqualTo("/review?done=turned-down-1");
        assertThat(last().reason()).contains("no such body");
        MultiValueMap<String, String> edit = form("ids", second);
        edit.add("value", "Example Association of Irvine");
        edit.add("back", "/review?story=x");
        assertThat(redirect(pages.edit(REVIEWER, edit, Answering.with(status))))
                .isEqualTo("/review?story=x&done=edited-2");
        assertThat(last().action().word()).isEqualTo("ASSERT");
        // Who comes too late is told, and nothing is written.
        long before = head();
        pages.accept(REVIEWER, form("ids", second), Answering.with(status));
        assertThat(status).containsExactly(409, 409);
        assertThat(head()).isEqualTo(before);
    }

    @Test
    void belowReviewerPeopleDecideOnTheirOwnAtMost() {
        queue.proposeOrganizations("Harry Hoe", 1);
        String own = entryOf("organization:example-0");
        long before = head();
        for (Visitor visitor : List.of(
                Visitor.PUBLIC,
                new Visitor(Optional.empty(), Role.REVIEWER, Clearance.PUBLIC),
                of("Harry Hoe", Role.CONTRIBUTOR))) {
            for (String path : List.of("accept", "reject", "edit", "undo")) {
                status.clear();
                MultiValueMap<String, String> form = form("ids", own);
                switch (path) {
                    case "accept" -> pages.accept(visitor, form, Answering.with(status));
                    case "reject" -> pages.reject(visitor, form, Answering.with(status));
                    case "edit" -> pages.edit(visitor, form, Answering.with(status));
                    default -> pages.undo(visitor, form, Answering.with(status));
                }
                assertThat(status).as(path).containsExactly(403);
            }
        }
        status.clear();
        Visitor steward = of("Harry Hoe", Role.STEWARD);
        pages.accept(steward, form("story", queue.document().toString()), Answering.with(status));
        assertThat(status).containsExactly(409);
        assertThat(head()).isEqualTo(before);
        assertThat(shown(steward))
                .contains("value=\"" + own + "\"")
                .doesNotContain("name=\"story\" value=\"" + queue.document());
        assertThat(redirect(pages.accept(steward, form("ids", own), Answering.with(status))))
                .contains("done=accepted-1");
    }

    @Test
    void anEarlierQueueIsReadAndNotDecidedOn() {
        String page = Rendered.of(
                pages.show(REVIEWER, form("at", Long.toString(head())), Answering.with(status)), REVIEWER, "/review");
        assertThat(page)
                .contains("Mary Major")
                .contains("as it stood at an earlier position")
                .doesNotContain("action=\"/review/");
    }

    @Test
    void everySubjectIsOnOnePageAndTheNextLeadsOn() {
        queue.proposeOrganizations("John Stiles", 45);
        List<String> seen = new ArrayList<>();
        String story = stories().getLast().key();
        ReviewPage page = page(pages.show(REVIEWER, form("story", story), Answering.with(status)));
        page.stories().forEach(one -> one.subjects().forEach(subject -> seen.add(subject.id())));
        while (page.next().isPresent()) {
            assertThat(seen.size() % ReviewMaker.SUBJECTS).isZero();
            page = page(pages.show(
                    REVIEWER, form("story", story, "after", page.next().get().text("after")), Answering.with(status)));
            page.stories().forEach(one -> one.subjects().forEach(subject -> seen.add(subject.id())));
        }
        assertThat(seen).hasSize(45).doesNotHaveDuplicates();
        ReviewPage all = page(pages.show(REVIEWER, form(), Answering.with(status)));
        assertThat(all.stories()).hasSize(2);
        assertThat(all.stories().getLast().more().orElseThrow().text("story")).isEqualTo(story);
        assertThat(all.next()).isEmpty();
        assertThat(status).isEmpty();
    }

    @Test
    void hostileTextIsShownAsTextAndUnknownFieldsAreRefused() {
        for (String hostile : List.of("\"><script>alert(1)</script>", "'--", "x".repeat(10_000))) {
            for (String name : List.of("story", "after", "at", "done")) {
                String page = Rendered.of(
                        pages.show(REVIEWER, form(name, hostile), Answering.with(status)), REVIEWER, "/review");
                assertThat(page).doesNotContain("<script>alert");
            }
            for (String name : List.of("ids", "story", "colour")) {
                status.clear();
                String page = Rendered.of(
                        pages.accept(REVIEWER, form(name, hostile), Answering.with(status)), REVIEWER, "/review");
                assertThat(status).hasSize(1).allMatch(code -> code == 400 || code == 409);
                assertThat(page).doesNotContain("<script>alert");
            }
        }
        MultiValueMap<String, String> away = form("story", queue.document().toString());
        away.add("back", "https://elsewhere.example/review");
        assertThat(redirect(pages.accept(REVIEWER, away, Answering.with(status))))
                .startsWith("/review?done=");
    }

    private String shown(Visitor visitor) {
        return Rendered.of(pages.show(visitor, form(), Answering.with(status)), visitor, "/review");
    }

    private static MultiValueMap<String, String> form(String... fields) {
        MultiValueMap<String, String> form = new LinkedMultiValueMap<>();
        for (int i = 0; i < fields.length; i += 2) {
            form.add(fields[i], fields[i + 1]);
        }
        return form;
    }

    private static String redirect(ModelAndView done) {
        assertThat(done.getView()).isInstanceOf(RedirectView.class);
        return String.valueOf(((RedirectView) done.getView()).getUrl());
    }

    private static ReviewPage page(ModelAndView shown) {
        return (ReviewPage) shown.getModel().get("page");
    }

    private List<OpenStory> stories() {
        try (Ledger ledger = queue.place().openForReading()) {
            return ReviewQueue.of(ledger, View.PUBLIC).list();
        }
    }

    private int offers() {
        return stories().stream()
                .flatMap(story -> story.subjects().stream())
                .mapToInt(subject -> subject.offers().size())
                .sum();
    }

    private String entryOf(String subject) {
        return stories().stream()
                .flatMap(story -> story.subjects().stream())
                .filter(one -> one.id().toString().equals(subject))
                .map(one -> one.offers().getFirst().entry().id().toString())
                .findFirst()
                .orElseThrow();
    }

    private static Set<Instant> moments(List<Entry> entries) {
        Set<Instant> moments = new HashSet<>();
        entries.forEach(entry -> moments.add(entry.at()));
        return moments;
    }

    private List<Entry> entriesSince(long position) {
        try (Ledger ledger = queue.place().openForReading()) {
            return ledger.listEntries(View.PUBLIC, position, 1000);
        }
    }

    private Entry last() {
        return entriesSince(head() - 1).getFirst();
    }

    private long head() {
        try (Ledger ledger = queue.place().openForReading()) {
            return ledger.head(View.PUBLIC).position();
        }
    }
}
