package org.sisterledger.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Clearance;
import org.sisterledger.ledger.Draft;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.proof.Digest;
import org.sisterledger.server.Http;
import org.sisterledger.server.TestServer;
import org.sisterledger.server.access.Role;
import org.sisterledger.server.access.Visitor;
import org.sisterledger.server.desk.Desk;
import org.sisterledger.server.desk.Verifications;
import org.sisterledger.store.RecordPlace;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.servlet.ModelAndView;

final class LedgerPageTest {
    private static final String IRVINE = "community:us-ca-irvine";

    private static final Pattern OLDER = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"");

    private final Http http = Http.of(TestServer.shared());

    @Test
    void theLedgerShowsTheNewestEntriesFirstAndLeadsToTheOlder() {
        List<Long> first = positions(http.get("/ledger").text());
        assertThat(first).hasSize(50).isSortedAccordingTo((a, b) -> Long.compare(b, a));
        Matcher older = OLDER.matcher(http.get("/ledger").text());
        assertThat(older.find()).isTrue();
        String path = older.group(1).replace("&amp;", "&");
        assertThat(path).contains("at=" + (first.getFirst() + 1));
        assertThat(positions(http.get(path).text()).getFirst()).isEqualTo(first.getLast() - 1);
    }

    @Test
    void entriesAreThoseOfASubjectOrAnAuthor() {
        String irvine = http.get("/ledger?subject=" + IRVINE).text();
        assertThat(positions(irvine)).isNotEmpty();
        assertThat(Pattern.compile("<td lang=\"en\"><a href=\"/dossier/([^\"]+)\"")
                        .matcher(irvine)
                        .results()
                        .map(hit -> hit.group(1)))
                .isNotEmpty()
                .allMatch(IRVINE::equals);
        // One page looks at so many entries only; the next goes on, and the last says that there is none.
        String page =
                http.get("/ledger?author=" + Http.encode("Nobody of that name")).text();
        assertThat(page).contains("None among the entries looked at").doesNotContain("<table");
        Matcher older = OLDER.matcher(page);
        while (older.find()) {
            page = http.get(older.group(1).replace("&amp;", "&")).text();
            older = OLDER.matcher(page);
        }
        assertThat(page).contains("There is no such entry").doesNotContain("<table");
    }

    @Test
    void anEarlierPositionShowsTheRootThatTheLedgerHadThen() {
        assertThat(http.get("/ledger?at=100").text()).contains(rootAt(100) + "@100");
    }

    private String rootAt(long position) {
        return http.get("/v1/entries?limit=1&at=" + position)
                .json()
                .get("record")
                .get("root")
                .asString();
    }

    // Done here as the page tells a reader to do it: from the bytes to the id, and along the path to the root.
    @Test
    void theProofOfAnEntryCanBeFollowedByHand() {
        for (int position : List.of(0, 1, 4095, 4096, 10_000)) {
            String page = http.get("/ledger/entries/" + position).text();
            String id = find(page, "/ledger/entries/(sha256:[0-9a-f]{64})/bytes");
            byte[] bytes =
                    http.get("/ledger/entries/" + id + "/bytes").response().body();
            byte[] hash = Digest.ofLeaf(bytes).toBytes();
            assertThat("sha256:" + HexFormat.of().formatHex(hash)).isEqualTo(id);
            Matcher step = Pattern.compile("<td class=\"nowrap\">on the (left|right)</td><td><code>([0-9a-f]{64})")
                    .matcher(page);
            while (step.find()) {
                byte[] other = HexFormat.of().parseHex(step.group(2));
                ByteArrayOutputStream both = new ByteArrayOutputStream();
                both.write(1);
                both.writeBytes(step.group(1).equals("left") ? other : hash);
                both.writeBytes(step.group(1).equals("left") ? hash : other);
                hash = Digest.ofBytes(both.toByteArray()).toBytes();
            }
            assertThat(page)
                    .contains("leads to the root over")
                    .contains("<p><code>sha256:" + HexFormat.of().formatHex(hash) + "</code></p></li>");
        }
    }

    @Test
    void anEntryShowsItsBytesWhatItSaysAndWhatCameOfIt() {
        Path folder = TestServer.copyOfStarter();
        Digest merge;
        Digest unmerge;
        try (Ledger ledger = RecordPlace.of(folder).open()) {
            merge = append(
                    ledger,
                    new Action.Merge(EntityId.parse("community:us-in-carmel"), EntityId.parse(IRVINE)),
                    "looked <b>alike</b>");
            unmerge = append(ledger, new Action.Unmerge(merge), "are two");
        }
        EntryController pages = new EntryController(new Desk(RecordPlace.of(folder), Clock.systemUTC()));
        ModelAndView shown = pages.show(
                Visitor.PUBLIC, merge.toString(), new LinkedMultiValueMap<>(), Answering.with(new ArrayList<>()));
        String page = Rendered.of(shown, Visitor.PUBLIC, "/ledger/entries/" + merge);
        assertThat(page)
                .contains("John Stiles")
                .contains("looked &lt;b&gt;alike&lt;/b&gt;")
                .contains("merge taken back")
                .contains("/ledger/entries/" + unmerge);
        EntryPage entry = (EntryPage) shown.getModel().get("page");
        assertThat(Digest.ofLeaf(entry.bytes().orElseThrow().getBytes(StandardCharsets.UTF_8)))
                .isEqualTo(merge);
    }

    @Test
    void whatIsNotInTheReadersSequenceIsNotFound() {
        Path folder = TestServer.copyOfStarter();
        Digest hidden;
        try (Ledger ledger = RecordPlace.of(folder).open()) {
            hidden = ledger.append(List.of(new Draft(
                            new Action.Merge(EntityId.parse("community:us-in-carmel"), EntityId.parse(IRVINE)),
                            "John Stiles",
                            Optional.empty(),
                            Sensitivity.INTERNAL)))
                    .appended()
                    .getFirst();
        }
        EntryController pages = new EntryController(new Desk(RecordPlace.of(folder), Clock.systemUTC()));
        Visitor staff = new Visitor(Optional.of("Jane Roe"), Role.CONTRIBUTOR, Clearance.INTERNAL);
        List<Integer> status = new ArrayList<>();
        pages.show(Visitor.PUBLIC, hidden.toString(), new LinkedMultiValueMap<>(), Answering.with(status));
        assertThat(status).containsExactly(404);
        assertThat(pages.bytes(Visitor.PUBLIC, hidden.toString())
                        .getStatusCode()
                        .value())
                .isEqualTo(404);
        status.clear();
        pages.show(staff, hidden.toString(), new LinkedMultiValueMap<>(), Answering.with(status));
        assertThat(status).isEmpty();
    }

    @Test
    void aKeptRootIsComparedAndAnotherIsToldApart() {
        String root = rootAt(812);
        assertThat(http.get("/ledger/verify?since=812&root=" + root).text()).contains("Unchanged");
        String other = "sha256:" + "0".repeat(64);
        assertThat(http.get("/ledger/verify?since=812&root=" + other).text())
                .contains("Another root")
                .doesNotContain("Unchanged");
        assertThat(http.get("/ledger/verify?since=99999999").status()).isEqualTo(400);
    }

    @Test
    void theRecordIsVerifiedBesideAllElseAndDamageIsFound() throws Exception {
        Path folder = TestServer.copyOfStarter();
        Desk desk = new Desk(RecordPlace.of(folder), Clock.systemUTC());
        VerifyController pages = new VerifyController(desk, new Verifications(desk, Clock.systemUTC()));
        assertThat(verified(pages, Visitor.PUBLIC)).contains("Intact").contains("Verified 20");
        // A reader is told the same a moment later; it is not done again.
        assertThat(pages.begin(Visitor.PUBLIC).getStatusCode().value()).isEqualTo(303);
        assertThat(shown(pages, Visitor.PUBLIC)).doesNotContain("Being recomputed");
        try (Connection db = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("record.sqlite"));
                Statement statement = db.createStatement()) {
            statement.executeUpdate("UPDATE assertion SET value = 'Irvine, Texas' WHERE seq = (SELECT min(seq) FROM"
                    + " assertion WHERE subject = 'community:us-ca-irvine' AND property = 'name')");
        }
        Visitor reviewer = new Visitor(Optional.of("Mary Major"), Role.REVIEWER, Clearance.PUBLIC);
        assertThat(verified(pages, reviewer)).contains("Not intact");
    }

    private static String verified(VerifyController pages, Visitor visitor) throws InterruptedException {
        assertThat(pages.begin(visitor).getStatusCode().value()).isEqualTo(303);
        String page = shown(pages, visitor);
        for (int tries = 0; tries < 600 && page.contains("Look again"); tries++) {
            Thread.sleep(100);
            page = shown(pages, visitor);
        }
        return page;
    }

    private static String shown(VerifyController pages, Visitor visitor) {
        return Rendered.of(
                pages.show(visitor, new LinkedMultiValueMap<>(), Answering.with(new ArrayList<>())),
                visitor,
                VerifyController.PATH);
    }

    @Test
    void hostileTextIsShownAsTextAndWhatIsNotUnderstoodIsRefused() {
        for (String hostile : List.of("\"><script>alert(1)</script>", "'--", "x".repeat(10_000))) {
            for (String path : List.of(
                    "/ledger?author=", "/ledger?subject=", "/ledger?at=", "/ledger/entries/", "/ledger/verify?root=")) {
                Http.Answer answer = http.get(path + Http.encode(hostile));
                assertThat(answer.status()).as(path).isIn(200, 400, 404);
                assertThat(answer.text()).doesNotContain("<script>alert");
            }
        }
        for (String query : List.of("subject=nobody", "before=soon", "at=99999999", "colour=red")) {
            assertThat(http.get("/ledger?" + query).status()).as(query).isEqualTo(400);
        }
        assertThat(http.get("/ledger/entries/ffffffffffff").status()).isEqualTo(404);
    }

    private static List<Long> positions(String page) {
        return Pattern.compile("class=\"target\">([0-9,]+)<")
                .matcher(page)
                .results()
                .map(hit -> Long.valueOf(hit.group(1).replace(",", "")))
                .toList();
    }

    private static String find(String page, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(page);
        assertThat(matcher.find()).isTrue();
        return matcher.group(1);
    }

    private static Digest append(Ledger ledger, Action action, String reason) {
        return ledger.append(List.of(new Draft(action, "John Stiles", Optional.of(reason), Sensitivity.PUBLIC)))
                .appended()
                .getFirst();
    }
}
