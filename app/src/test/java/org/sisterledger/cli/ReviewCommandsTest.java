package org.sisterledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The review queue and the decisions on it, each on a copy of one starter record. */
class ReviewCommandsTest extends StarterRecord {
    private static final String ARTICLE = """
            Title: Carmel takes another look
            Date: 2024-05-02
            Source: The Example Post

            Carmel ended its sister-city relationship with Xiangyang in March 2024.

            There are more than 100 sister cities between the United States and China, Mary Major, a council member, said.
            The list that the council had before it was three pages long, and nobody in the room could say who had made it.
            """;

    private Cli own = new Cli(starter);

    @BeforeEach
    void proposeAnArticle() throws IOException {
        own = new Cli(copy());
        propose(ARTICLE);
    }

    @Test
    void queueShowsTheFactsTheirWordsTheirIdsAndWhoProposedThem() throws IOException {
        String queue = own.run("review").out();
        assertThat(queue)
                .contains(
                        "1 stories with",
                        "Carmel takes another look",
                        "reports: 1, 1 independent",
                        "proposed by Jane Roe")
                .contains("“Carmel ended its sister-city relationship with Xiangyang in March 2024", "status = ended")
                .contains("the record has this tie from", "sisterledger review accept ID");
        JsonNode offer = offer("status");
        assertThat(queue).contains(digits(offer) + "  status = ended");
        JsonNode place = offer.get("selectors").get(0).get(0);
        JsonNode words = offer.get("selectors").get(0).get(1);
        assertThat(place.get("type").asText()).isEqualTo("TextPositionSelector");
        assertThat(ARTICLE.substring(
                        place.get("start").asInt(), place.get("end").asInt()))
                .isEqualTo(words.get("exact").asText());
        assertThat(ARTICLE)
                .contains(words.get("prefix").asText()
                        + words.get("exact").asText()
                        + words.get("suffix").asText());
    }

    @Test
    void storyIsAcceptedWholeAndTakenBackWhole() throws IOException {
        String subject = subjectOf("status");
        assertThat(own.run("show", subject).code()).isEqualTo(2);
        int waiting = offers().size();
        Cli.Result accepted = own.run("review", "accept", "--story", document(), "--author", "John Doe");
        assertThat(accepted.code()).as(accepted.err()).isZero();
        assertThat(accepted.out()).contains("Accepted " + waiting, "sisterledger review undo");
        assertThat(own.run("show", subject).code()).isZero();
        assertThat(offers()).isEmpty();
        Cli.Result undone = own.run("review", "undo", "--author", "John Doe");
        assertThat(undone.code()).as(undone.err()).isZero();
        assertThat(own.run("show", subject).code()).isEqualTo(2);
        assertThat(offers()).hasSize(waiting);
        assertThat(own.run("review").out()).contains("takes back ACCEPT");
        assertThat(propose(ARTICLE)).contains("Proposed 0");
        assertThat(own.run("review", "undo", "--author", "John Doe").err()).contains("no decision of 'John Doe'");
        assertThat(own.run("verify").code()).isZero();
    }

    @Test
    void factIsNotAcceptedBeforeTheDocumentThatStatesIt() throws IOException {
        String subject = subjectOf("status");
        Cli.Result refused = own.run("review", "accept", subject, "--author", "John Doe");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains(document(), "Accept that too");
        Cli.Result accepted = own.run("review", "accept", subject, document(), publisher(), "--author", "John Doe");
        assertThat(accepted.code()).as(accepted.err()).isZero();
        assertThat(own.run("show", subject).code()).isZero();
    }

    @Test
    void editedFactStandsInPlaceOfTheProposalUntilItIsTakenBack() throws IOException {
        accept(document(), publisher(), subjectOf("speaker"));
        String id = digits(offer("effective"));
        String subject = subjectOf("effective");
        Cli.Result edited = own.run(
                "review", "edit", id, "--value", "2024-03-27", "--author", "John Doe", "--reason", "see minutes");
        assertThat(edited.code()).as(edited.err()).isZero();
        assertThat(own.run("log", "--limit", "2").out())
                .contains(
                        "ASSERT " + subject + " effective = 2024-03-27", "edited from proposal " + id + ": see minutes")
                .contains("REJECT entry " + id, "accepted as '2024-03-27' instead: see minutes");
        assertThat(offers()).noneMatch(offer -> offer.get("property").asText().equals("effective"));
        assertThat(propose(ARTICLE)).contains("Proposed 0");
        assertThat(own.run("review", "undo", "--author", "John Doe").code()).isZero();
        assertThat(own.run("log", "--limit", "2").out()).contains("RETRACT", "PROPOSE", "takes back REJECT");
        assertThat(offer("effective").get("value").asText()).isEqualTo("2024-03");
        assertThat(own.run("log", "--subject", subject, "--limit", "50").out()).contains("2024-03-27");
        // The decision before is next.
        assertThat(own.run("review", "undo", "--author", "John Doe").out()).contains("Taken back");
        assertThat(own.run("show", document()).code()).isEqualTo(2);
    }

    @Test
    void rejectedProposalIsOpenAgainOnceTheRejectionIsTakenBack() throws IOException {
        int waiting = offers().size();
        String subject = subjectOf("speaker");
        Cli.Result rejected =
                own.run("review", "reject", subject, "--author", "John Doe", "--reason", "she asked, she did not say");
        assertThat(rejected.code()).as(rejected.err()).isZero();
        assertThat(offers()).hasSizeLessThan(waiting);
        String entry = rejected.out().replaceAll("(?s).*?Entry    sha256:(\\w{12}).*", "$1");
        Cli.Result undone = own.run("review", "undo", entry, "--author", "Mary Major", "--reason", "she did");
        assertThat(undone.code()).as(undone.err()).isZero();
        Cli.Result twice = own.run("review", "undo", entry, "--author", "Mary Major");
        assertThat(twice.code()).isEqualTo(2);
        assertThat(twice.err()).contains("taken back already");
        assertThat(own.run("review", "undo", "--author", "John Doe").code()).isZero();
        assertThat(offers()).hasSize(waiting);
    }

    @Test
    void copiesOfOneStoryStandTogetherAndAreFoundByPublisher() throws IOException {
        propose(ARTICLE.replace("The Example Post", "The Other Courier").replace("another look", "a second look"));
        JsonNode queue = queue();
        assertThat(queue.get("stories")).hasSize(1);
        assertThat(queue.get("stories").get(0).get("reports").asInt()).isEqualTo(2);
        assertThat(queue.get("stories").get(0).get("documents")).hasSize(2);
        assertThat(own.run("review", "--publisher", "the other courier").out()).contains("1 stories");
        assertThat(own.run("review", "--publisher", "publisher:the-example-post")
                        .out())
                .contains("1 stories");
        assertThat(own.run("review", "--publisher", "The Herald").out()).contains("0 stories");
        assertThat(own.run("review", "--document", document()).out()).contains("1 stories");
        assertThat(own.run("review", "--story", "document:elsewhere").out()).contains("0 stories");
        Cli.Result some = own.run("review", "--limit", "1");
        assertThat(some.err()).contains("subjects more: --limit N");
    }

    @Test
    void restrictedProposalsAreNotThereForThePublic() throws IOException {
        String secret =
                ARTICLE.replace("Carmel takes", "Carmel, secretly, takes").replace("three pages", "four pages");
        Cli.Result proposed = own.runOn(
                secret,
                "read",
                "-",
                "--propose",
                "--author",
                "Jane Roe",
                "--sensitivity",
                "restricted:desk",
                "--clearance",
                "restricted:desk");
        assertThat(proposed.code()).as(proposed.err()).isZero();
        assertThat(own.run("review", "--limit", "99").out()).doesNotContain("secretly", "four pages");
        JsonNode all = json(own.run("review", "--format", "json", "--limit", "99", "--clearance", "restricted:desk"));
        assertThat(all.toString()).contains("secretly");
        List<JsonNode> restricted = new ArrayList<>();
        eachOffer(all, offer -> {
            if (offer.get("sensitivity").asText().startsWith("restricted")) {
                restricted.add(offer);
            }
        });
        String id = digits(restricted.get(0));
        assertThat(own.run("review", "accept", id, "--author", "John Doe").err())
                .contains("has no entry");
        String root = own.run("verify").out();
        assertThat(own.run(
                                "review",
                                "reject",
                                id,
                                "--author",
                                "John Doe",
                                "--reason",
                                "no",
                                "--clearance",
                                "restricted:desk")
                        .code())
                .isZero();
        assertThat(own.run("verify").out()).isEqualTo(root);
    }

    @Test
    void recordVerbsDecideTheSameProposals() throws IOException {
        String id = digits(offer("textDigest"));
        assertThat(own.run("record", "accept", id, "--author", "John Doe").code())
                .isZero();
        assertThat(offers()).noneMatch(offer -> offer.get("property").asText().equals("textDigest"));
        assertThat(own.run("review", "undo", "--author", "John Doe").code()).isZero();
        assertThat(offer("textDigest").get("value").asText()).startsWith("sha256:");
    }

    @Test
    void whatCannotBeDecidedIsRefusedInWords() throws IOException {
        String before = own.run("verify").out();
        String id = digits(offer("status"));
        String[][] bad = {
            {"accept", "expected one or more IDs"},
            {"accept ffffffffff", "has no entry"},
            {"accept statement:nobody", "nothing about statement:nobody waits"},
            {"accept nonsense:x", "expected an entry"},
            {"accept #0", "expected an open proposal"},
            {"accept --story document:nowhere", "nothing of 'document:nowhere' waits"},
            {"accept " + id + " --story " + document(), "not both"},
            {"reject " + id, "needs a reason"},
            {"edit " + id + " --value endd", "expected one of"},
            {"edit " + id + " --value ended", "Accept the proposal instead"},
            {"edit " + digits(offer("effective")) + " --value 2023-02-30", "no such day"},
            {"edit " + document() + " --value x", "expected one proposal"},
            {"edit " + id, "--value"},
            {"undo", "no decision of 'John Doe'"},
            {"undo #0", "Expected an acceptance or a rejection"},
        };
        for (String[] line : bad) {
            List<String> words = new ArrayList<>(List.of("review"));
            words.addAll(List.of(line[0].split(" ", -1)));
            words.addAll(List.of("--author", "John Doe"));
            Cli.Result refused = own.run(words.toArray(new String[0]));
            assertThat(refused.code()).as(line[0]).isEqualTo(2);
            assertThat(refused.err()).as(line[0]).contains(line[1]);
        }
        assertThat(own.run("review", "accept", id).err()).contains("names its author");
        assertThat(own.run("review", "--limit", "0").err()).contains("--limit");
        assertThat(own.run("verify").out()).isEqualTo(before);
    }

    private void accept(String... ids) {
        List<String> words = new ArrayList<>(List.of("review", "accept"));
        words.addAll(List.of(ids));
        words.addAll(List.of("--author", "John Doe"));
        Cli.Result accepted = own.run(words.toArray(new String[0]));
        assertThat(accepted.code()).as(accepted.err()).isZero();
    }

    private String propose(String text) {
        Cli.Result proposed = own.runOn(text, "read", "-", "--propose", "--author", "Jane Roe");
        assertThat(proposed.code()).as(proposed.err()).isZero();
        return proposed.out();
    }

    // Proposing again changes nothing and names the document.
    private String document() throws IOException {
        String receipt = own.runOn(ARTICLE, "read", "-", "--propose", "--author", "Jane Roe", "--format", "json")
                .out();
        return new ObjectMapper().readTree(receipt).get("document").asText();
    }

    private String publisher() {
        return "publisher:the-example-post";
    }

    private JsonNode queue() throws IOException {
        return json(own.run("review", "--format", "json", "--limit", "99"));
    }

    private List<JsonNode> offers() throws IOException {
        List<JsonNode> all = new ArrayList<>();
        eachOffer(queue(), all::add);
        return all;
    }

    private JsonNode offer(String property) throws IOException {
        return offers().stream()
                .filter(offer -> offer.get("property").asText().equals(property))
                .findFirst()
                .orElseThrow();
    }

    private String subjectOf(String property) throws IOException {
        for (JsonNode story : queue().get("stories")) {
            for (JsonNode subject : story.get("subjects")) {
                for (JsonNode offer : subject.get("offers")) {
                    if (offer.get("property").asText().equals(property)) {
                        return subject.get("id").asText();
                    }
                }
            }
        }
        throw new AssertionError("nothing proposed has the property " + property);
    }

    private static void eachOffer(JsonNode queue, Consumer<JsonNode> consumer) {
        queue.get("stories")
                .forEach(story -> story.get("subjects")
                        .forEach(subject -> subject.get("offers").forEach(consumer)));
    }

    private static String digits(JsonNode offer) {
        return offer.get("id").asText().substring("sha256:".length(), "sha256:".length() + 12);
    }

    private static JsonNode json(Cli.Result result) throws IOException {
        assertThat(result.code()).as(result.err()).isZero();
        return new ObjectMapper().readTree(result.out());
    }
}
