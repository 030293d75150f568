package org.sisterledger.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Grade;
import org.sisterledger.fact.Property;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.fact.SourceReference;
import org.sisterledger.fact.Value;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Draft;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.proof.Digest;
import org.sisterledger.server.Http;
import org.sisterledger.server.RunningServer;
import org.sisterledger.server.TestServer;
import org.sisterledger.store.RecordPlace;

final class DossierPageTest {
    private static final String TIE = "/dossier/partnership:us-ca-irvine--cn-shanghai-xuhui";
    private static final EntityId IRVINE = EntityId.parse("community:us-ca-irvine");

    private final Http http = Http.of(TestServer.shared());

    @Test
    void aTieShowsBothSidesItsIssuesAndRulesThatAreNotAssessed() {
        String page = http.get(TIE).text();
        assertThat(page)
                .contains("<h1 lang=\"en\">Irvine, California and Xuhui District, Shanghai</h1>")
                .contains("Account of <span lang=\"en\">Irvine, California</span>")
                .contains("2006-06-27")
                .contains("not assessed")
                .contains("Sister City Transparency Act")
                .contains("href=\"/ledger/entries/sha256");
        // Texas and Arkansas are no jurisdiction of either side.
        assertThat(page).doesNotContain("14-1-116");
    }

    @Test
    void aDayBeforeTheEndingShowsTheTieAsItStoodThen() {
        String before = http.get(TIE + "?as-of=2006-06-01").text();
        String after = http.get(TIE + "?as-of=2006-07-01").text();
        assertThat(standing(before)).contains("signed").doesNotContain("ended");
        assertThat(standing(after)).contains("ended");
    }

    @Test
    void everyKindOfSubjectHasAPage() {
        for (String id : List.of(
                "community:us-ca-irvine",
                "person:marsha-blackburn",
                "organization:sister-cities-international",
                "publisher:sputnik",
                "document:latimes-irvine-xuhui-2006-06-29",
                "register:wikidata",
                "rule:tx-ch795",
                "country:US",
                "status:2006-irvine-xuhui-ended")) {
            Http.Answer answer = http.get("/dossier/" + id);
            assertThat(answer.status()).as(id).isEqualTo(200);
            assertThat(answer.text()).as(id).contains("<code>" + id + "</code>").contains("id=\"history-h\"");
        }
    }

    @Test
    void aCountryARegisterAndACommunityLeadToTheirTies() {
        for (String link : List.of("countries=US", "register=register:wikidata", "community=community:us-ca-irvine")) {
            String id = link.startsWith("countries") ? "country:US" : link.substring(link.indexOf('=') + 1);
            assertThat(http.get("/dossier/" + id).text()).contains("href=\"/partnerships?" + link + "\"");
            assertThat(http.get("/partnerships?" + link).status()).isEqualTo(200);
        }
    }

    @Test
    void whatIsNotOnRecordIsNotFoundAndHostileTextIsShownAsText() {
        assertThat(http.get("/dossier/community:nowhere").status()).isEqualTo(404);
        for (String hostile : List.of("\"><script>alert(1)</script>", "'--", "community:" + "x".repeat(5_000))) {
            Http.Answer answer = http.get("/dossier/" + Http.encode(hostile));
            assertThat(answer.status()).isIn(400, 404);
            assertThat(answer.text()).doesNotContain("<script>alert");
        }
        for (String query : List.of("as-of=soon", "at=x", "at=99999999", "colour=red")) {
            assertThat(http.get(TIE + "?" + query).status()).as(query).isEqualTo(400);
        }
    }

    @Test
    void theHistoryTellsWhatWasTakenBackAndAnAddressThatIsNoneIsNoLink() {
        Path folder = TestServer.copyOfStarter();
        EntityId document = EntityId.parse("document:javascript");
        try (Ledger ledger = RecordPlace.of(folder).open()) {
            Digest first =
                    append(ledger, new Action.Assert(fact(IRVINE, "alias", "Irvine <b>Ranch</b>"), Optional.empty()));
            append(ledger, new Action.Retract(first));
            append(ledger, new Action.Assert(fact(document, "url", "javascript:alert(1)"), Optional.empty()));
        }
        try (RunningServer server = TestServer.start(folder, Map.of())) {
            String page = Http.of(server).get("/dossier/" + IRVINE).text();
            assertThat(page)
                    .contains("<tr class=\"taken-back\">")
                    .contains("Irvine &lt;b&gt;Ranch&lt;/b&gt;")
                    .doesNotContain("<b>Ranch")
                    .contains("John Doe");
            assertThat(Http.of(server).get("/dossier/" + document).text())
                    .contains("javascript:alert(1)")
                    .doesNotContain("href=\"javascript");
        }
    }

    private static Assertion fact(EntityId subject, String property, String value) {
        return new Assertion(
                subject,
                Property.of(subject.kind(), property),
                Value.of(value),
                Optional.empty(),
                SourceReference.of(EntityId.of(EntityKind.DOCUMENT, "javascript")),
                Grade.UNGRADED,
                Optional.empty(),
                Optional.empty());
    }

    private static Digest append(Ledger ledger, Action action) {
        return ledger.append(List.of(new Draft(action, "John Doe", Optional.empty(), Sensitivity.PUBLIC)))
                .appended()
                .getFirst();
    }

    private static String standing(String page) {
        int from = page.indexOf("id=\"standing-h\"");
        return page.substring(from, page.indexOf("</table>", from));
    }
}
