package org.sisterledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.ledger.Fact;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.review.OpenStory;
import org.sisterledger.review.ReviewQueue;
import org.sisterledger.store.RecordPlace;

/** The queue as it is read from a ledger, against the queue that a whole record gives. */
class ReviewQueueTest extends StarterRecord {
    private static final String ARTICLE = """
            Title: Carmel takes another look
            Date: 2024-05-02
            Source: The Example Post

            Carmel ended its sister-city relationship with Xiangyang in March 2024.

            There are more than 100 sister cities between the United States and China, Mary Major, a council member, said.
            The list that the council had before it was three pages long, and nobody in the room could say who had made it.
            """;

    @Test
    void queueReadFromPartsIsThatOfTheWholeRecord() throws IOException {
        Cli own = new Cli(copy());
        propose(own, ARTICLE);
        propose(own, ARTICLE.replace("The Example Post", "The Other Courier").replace("another look", "a second look"));
        // What is accepted of a story is on record, and the rest still waits.
        own.run("review", "accept", "publisher:the-example-post", "--author", "John Doe");
        own.run("record", "merge", "community:us-in-carmel", "community:us-in-indianapolis", "--author", "John Doe");
        try (Ledger ledger = RecordPlace.of(scratch.resolve("copy")).openForReading()) {
            List<Fact> all = new ArrayList<>();
            ledger.forEachFact(View.PUBLIC, EnumSet.allOf(EntityKind.class), all::add);
            List<Fact> read = new ArrayList<>();
            ReviewQueue whole = ReviewQueue.of(ledger.listProposals(View.PUBLIC, Integer.MAX_VALUE), all);
            ReviewQueue parts = ReviewQueue.of(counting(ledger, read), View.PUBLIC);
            assertThat(parts.list()).isNotEmpty().isEqualTo(whole.list());
            for (EntityId id : listNamed(whole)) {
                assertThat(parts.label(id)).as(id.toString()).isEqualTo(whole.label(id));
            }
            assertThat(parts.keyOf("document:nowhere")).isEqualTo(whole.keyOf("document:nowhere"));
            long ties = read.stream()
                    .map(fact -> fact.assertion().subject())
                    .filter(id -> id.kind() == EntityKind.PARTNERSHIP)
                    .distinct()
                    .count();
            assertThat(ties).isEqualTo(1);
            assertThat(read.size()).isLessThan(all.size() / 2);
        }
    }

    @Test
    void nothingIsReadWhereNothingIsProposed() throws IOException {
        try (Ledger ledger = RecordPlace.of(starter).openForReading()) {
            List<Fact> read = new ArrayList<>();
            assertThat(ReviewQueue.of(counting(ledger, read), View.PUBLIC).list())
                    .isEmpty();
            assertThat(read).isEmpty();
        }
    }

    private static Set<EntityId> listNamed(ReviewQueue queue) {
        Set<EntityId> named = new TreeSet<>();
        for (OpenStory story : queue.list()) {
            story.documents().forEach(document -> {
                named.add(document.id());
                document.publisher().ifPresent(named::add);
                document.agency().ifPresent(named::add);
            });
            story.subjects().forEach(subject -> {
                named.add(subject.id());
                subject.offers().forEach(offer -> offer.fact().findReferred().ifPresent(named::add));
            });
        }
        return named;
    }

    // Hands everything on to the ledger, and keeps the facts that it gives.
    @SuppressWarnings("unchecked")
    private static Ledger counting(Ledger ledger, List<Fact> read) {
        return (Ledger) Proxy.newProxyInstance(
                Ledger.class.getClassLoader(), new Class<?>[] {Ledger.class}, (proxy, method, arguments) -> {
                    int last = arguments.length - 1;
                    if (arguments[last] instanceof Consumer<?> consumer) {
                        arguments[last] = (Consumer<Fact>) fact -> {
                            read.add(fact);
                            ((Consumer<Fact>) consumer).accept(fact);
                        };
                    }
                    return method.invoke(ledger, arguments);
                });
    }

    private static void propose(Cli cli, String article) {
        Cli.Result proposed = cli.runOn(article, "read", "-", "--propose", "--author", "Jane Roe");
        assertThat(proposed.code()).as(proposed.err()).isZero();
    }
}
