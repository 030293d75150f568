package org.sisterledger.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sisterledger.ledger.Clearance;
import org.sisterledger.server.Form;
import org.sisterledger.server.Http;
import org.sisterledger.server.TestServer;
import org.sisterledger.server.access.Role;
import org.sisterledger.server.access.Visitor;
import org.sisterledger.server.api.Judge;
import org.sisterledger.server.api.ReviewQueues;
import org.sisterledger.server.api.Storing;
import org.sisterledger.server.desk.Desk;
import org.sisterledger.store.RecordPlace;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.view.RedirectView;

final class StoredPageTest {
    private static final String QUOTE = "There are more than 100 sister cities between the United States and China";
    private static final String SECRET = "This sentence belongs to nobody and rests in no statement.";
    private static final String ARTICLE = SECRET + "\r\n\r\n" + QUOTE + ", Mary Major, a council member, said.\r\n";

    private final List<Integer> status = new ArrayList<>();
    private final HttpServletResponse response = Answering.with(status);
    private final Desk desk = new Desk(RecordPlace.of(TestServer.copyOfStarter()), Clock.systemUTC());
    private final ReviewQueues queues = new ReviewQueues();
    private final StoredController pages = new StoredController(desk, new Storing(desk, new Judge(desk)), queues);

    private static Visitor of(Role role, Clearance clearance) {
        return new Visitor(Optional.of("Jane Roe"), role, clearance);
    }

    private static LinkedMultiValueMap<String, String> sent(String seen) {
        LinkedMultiValueMap<String, String> sent = new LinkedMultiValueMap<>();
        sent.add("text", ARTICLE);
        sent.add("title", "Irvine <script>looks back");
        sent.add("published", "2024-05-02");
        sent.add("url", "https://example.org/irvine");
        sent.add("seen", seen);
        return sent;
    }

    private String store(String seen) {
        ModelAndView stored = pages.store(of(Role.CONTRIBUTOR, Clearance.INTERNAL), sent(seen), response);
        assertThat(stored.getView()).isInstanceOf(RedirectView.class);
        String to = Objects.requireNonNull(((RedirectView) stored.getView()).getUrl());
        assertThat(to).startsWith("/check/document:read-");
        return to.substring("/check/".length());
    }

    private String shown(Visitor visitor, String id, String... parameters) {
        LinkedMultiValueMap<String, String> asked = new LinkedMultiValueMap<>();
        for (int i = 0; i < parameters.length; i += 2) {
            asked.add(parameters[i], parameters[i + 1]);
        }
        return Rendered.of(pages.show(visitor, id, asked, response), visitor, "/check/" + id);
    }

    @Test
    void whatAContributorStoresHasAPageWithItsWordsAndWithoutItsText() {
        long before = desk.head(Clearance.PUBLIC).position();
        String id = store("public");
        String page = shown(Visitor.PUBLIC, id);
        assertThat(page)
                .contains(QUOTE, "Mary Major", "Irvine &lt;script&gt;looks back", "https://example.org/irvine")
                .contains("The text of this document is not kept", "2024-05-02", "sha256:")
                .contains("waits for a decision")
                .doesNotContain(SECRET, "<script>looks");
        long after = desk.head(Clearance.PUBLIC).position();
        assertThat(page).contains("href=\"/check/" + id + "?at=" + after + "&amp;as-of=");
        // The record as it stood before has no such document.
        shown(Visitor.PUBLIC, id, "at", Long.toString(before));
        assertThat(status).containsExactly(404);
    }

    @Test
    void theStartPageListsWhatWasStoredLast() {
        String id = store("public");
        StartController start = new StartController(desk, queues);
        assertThat(Rendered.of(start.show(Visitor.PUBLIC), Visitor.PUBLIC, "/"))
                .contains("href=\"/check/" + id + "\"", "Irvine &lt;script&gt;looks back");
    }

    @Test
    void whatIsStoredForTheStaffIsNotToldToTheRest() {
        String id = store("internal");
        assertThat(shown(of(Role.READER, Clearance.INTERNAL), id)).contains(QUOTE);
        assertThat(shown(Visitor.PUBLIC, id)).doesNotContain(QUOTE, "Irvine");
        assertThat(status).containsExactly(404);
        pages.store(of(Role.CONTRIBUTOR, Clearance.PUBLIC), sent("internal"), response);
        assertThat(status).containsExactly(404, 400);
    }

    @Test
    void readersStoreNothing() {
        long before = desk.head(Clearance.INTERNAL).position();
        pages.store(of(Role.READER, Clearance.INTERNAL), sent("public"), response);
        pages.store(Visitor.PUBLIC, sent("public"), response);
        assertThat(status).containsExactly(403, 403);
        Http http = Http.of(TestServer.shared());
        assertThat(Form.forged(http).with("text", ARTICLE).send("/check/store").status())
                .isEqualTo(403);
        assertThat(desk.head(Clearance.INTERNAL).position()).isEqualTo(before);
    }

    @Test
    void anAddressThatIsNoneIsRefused() {
        LinkedMultiValueMap<String, String> sent = sent("public");
        sent.set("url", "javascript:alert(1)");
        pages.store(of(Role.CONTRIBUTOR, Clearance.PUBLIC), sent, response);
        assertThat(status).containsExactly(400);
    }

    @Test
    void aDocumentOfTheRecordShowsItsStatementsAndWhatIsNoneIsMissing() {
        Http http = Http.of(TestServer.shared());
        String id = http.get("/v1/statements?limit=1")
                .json()
                .at("/statements/0/sources/0")
                .asString();
        String summary = http.get("/v1/statements?limit=1&document=" + id)
                .json()
                .at("/statements/0/summary")
                .asString();
        Http.Answer page = http.get("/check/" + id);
        assertThat(page.status()).isEqualTo(200);
        assertThat(page.text())
                .contains("is not kept", summary.replace("&", "&amp;").replace("<", "&lt;"));
        assertThat(http.get("/check/document:none").status()).isEqualTo(404);
        assertThat(http.get("/check/community:us-ca-irvine").status()).isEqualTo(404);
        assertThat(http.get("/check/%22%3E%3Cscript%3E").text()).doesNotContain("\"><script>");
        assertThat(http.get("/check/" + id + "?at=x").status()).isEqualTo(400);
    }
}
