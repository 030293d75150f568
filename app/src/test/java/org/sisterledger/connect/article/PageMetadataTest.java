package org.sisterledger.connect.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.sisterledger.reading.Metadata;

/** What a page says of its article: who, when, where. */
class PageMetadataTest {
    private static final String WORDS =
            "<p>The council of Exampleton voted on Monday to keep its tie with the partner city.</p>";

    @Test
    void linkedArticleGivesAll() {
        Metadata metadata = linked("""
                {"@context": "https://schema.org", "@type": "ReportageNewsArticle", "headline": "Tie kept",
                "datePublished": "2023-06-19T08:00:00Z", "inLanguage": "en-GB", "url": "https://www.example.org/1",
                "author": [{"@type": "Person", "name": "Jane Roe"}, {"@type": "Person", "name": "John Doe"},
                {"@type": "Organization", "name": "Example Wire"}],
                "publisher": {"@type": "NewsMediaOrganization", "name": "Example Post"}}""");
        assertThat(metadata)
                .isEqualTo(new Metadata(
                        Optional.of("Tie kept"),
                        Optional.of(java.time.LocalDate.parse("2023-06-19")),
                        Optional.of("Example Post"),
                        Optional.of("Example Wire"),
                        Optional.of("Jane Roe, John Doe"),
                        Optional.of("https://www.example.org/1"),
                        Optional.of("en")));
    }

    @Test
    void referencesInAGraphAreFollowed() {
        Metadata metadata = linked("""
                {"@graph": [{"@id": "#a", "@type": "NewsArticle", "headline": "Tie kept", "author": {"@id": "#p"},
                "publisher": {"@id": "#o"}}, {"@id": "#p", "@type": "Person", "name": "Jane Roe"},
                {"@id": "#o", "@type": "Organization", "name": "Example Post"}]}""");
        assertThat(metadata.author()).contains("Jane Roe");
        assertThat(metadata.publisher()).contains("Example Post");
    }

    @Test
    void ofSeveralArticlesTheOneOfThePagesAddressIsTaken() {
        String articles = """
                [{"@type": "NewsArticle", "headline": "Another", "url": "https://www.example.org/2"},
                {"@type": "NewsArticle", "headline": "This one", "mainEntityOfPage": {"@id": "https://www.example.org/1"}}]""";
        assertThat(page("<link rel=canonical href='https://www.example.org/1'>" + script(articles), "")
                        .title())
                .contains("This one");
        assertThat(page(script(articles), "").title()).contains("Another");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<!-- {\"@type\": \"NewsArticle\", \"headline\": \"Tie kept\"} -->",
                "//<![CDATA[\n{\"@type\": \"NewsArticle\", \"headline\": \"Tie kept\"}\n//]]>",
                "{\"@type\": \"NewsArticle\", \"headline\": \"Tie\nkept\", };"
            })
    void wrappedOrUncleanJsonIsRead(String json) {
        assertThat(linked(json).title()).contains("Tie kept");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"{\"@type\": \"NewsArticle\", \"headline\": \"Cut o", "{{{", "", "{\"headline\": \"No type\"}"})
    void brokenJsonIsPassedOver(String json) {
        assertThat(page("<meta property='og:title' content='Open graph'>" + script(json), "")
                        .title())
                .contains("Open graph");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[CDATA[", "[{", "{\"a\":"})
    void endlessJsonTakesNoLongerThanItsLength(String unit) {
        String json = script(unit.repeat(50_000));
        assertTimeout(
                Duration.ofSeconds(20), () -> assertThat(page(json, "").title()).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"<time>June 19</time>", "<meta name='date' content='x'>", "<p>By Monday</p>"})
    void endlessElementsTakeNoLongerThanTheirLength(String unit) {
        String elements = unit.repeat(50_000);
        assertTimeout(
                Duration.ofSeconds(20),
                () -> assertThat(day(page("", elements))).isEmpty());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta name='author' content='Jane Roe'>",
                "<meta name='DC.creator' content='Jane Roe'>",
                "<meta name='byl' content='By Jane Roe'>",
                "<meta property='article:author' content='https://www.example.org/jane'><meta name=author content='Jane Roe'>"
            })
    void authorIsFoundInMetaElements(String element) {
        assertThat(page(element, "").author()).contains("Jane Roe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>By Jane Roe</p>",
                "<p>By Jane Roe | June 19, 2023</p>",
                "<div class='byline'>By Jane Roe</div>",
                "<a rel='author' href='/jane'>Jane Roe</a>",
                "<span itemprop='author'>Jane Roe</span>"
            })
    void authorIsFoundInWhatThePageShows(String element) {
        assertThat(page("", element).author()).contains("Jane Roe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>By Monday the council had answered.</p>",
                "<p>By June 19, 2023</p>",
                "<p>by the river</p>",
                "<meta name='author' content='https://www.example.org'>"
            })
    void whatIsNoBylineNamesNobody(String element) {
        assertThat(page("", element).author()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Published June 19, 2023</p>",
                "<p>Published: 19 June 2023, 10:15 GMT</p>",
                "<p>Posted on Monday, June 19th, 2023</p>",
                "<p>Updated June 20, 2023 Published June 19, 2023</p>",
                "<div class='timestamp'>June 19, 2023</div>",
                "<p>By Jane Roe | June 19, 2023</p>",
                "<p>19/06/2023</p>"
            })
    void dayIsFoundInWhatThePageShows(String element) {
        assertThat(day(page("", element))).contains("2023-06-19");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>Updated June 19, 2023</p>",
                "<p>The tie was signed on June 19, 2023</p>",
                "<p>06/05/2023</p>",
                "<p>Published in 2023</p>"
            })
    void otherDaysAreNotThatOfPublication(String element) {
        assertThat(day(page("", element))).isEmpty();
    }

    @Test
    void bylineAndDayAreNoPartOfTheBody() {
        String html = "<h1>Tie kept</h1><p>By Jane Roe</p><p>Published June 19, 2023</p>" + WORDS;
        assertThat(HtmlArticle.read(new Charsets.Decoded("<body>" + html, "UTF-8"))
                        .text())
                .isEqualTo(
                        "Tie kept\n\nThe council of Exampleton voted on Monday to keep its tie with the partner city.");
    }

    @ParameterizedTest
    @CsvSource({
        "en-US, 03/04/2023, 2023-03-04",
        "en-GB, 03/04/2023, 2023-04-03",
        "de, 03.04.2023, 2023-04-03",
        "en, 03/04/2023, ",
        "en-CA, 03/04/2023, ",
        "'', 03/04/2023, ",
        "'', 25/04/2023, 2023-04-25",
        "'', 04/25/2023, 2023-04-25",
        "'', 04/04/2023, 2023-04-04",
        "'', 31/31/2023, ",
        "'', 2023/6/9, 2023-06-09"
    })
    void dayInDigitsIsReadByTheLocaleOfThePage(String language, String written, String expected) {
        String html = "<html lang='" + language + "'><meta name=date content='" + written + "'><body>" + WORDS;
        assertThat(day(HtmlArticle.read(new Charsets.Decoded(html, "UTF-8")).metadata()))
                .isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void publisherIsWhatFollowsTheHeadlineInTheTitle() {
        Metadata metadata = page("<title>Tie kept | World | Example Post</title>", "<h1>Tie kept</h1>");
        assertThat(metadata.publisher()).contains("Example Post");
        assertThat(metadata.title()).contains("Tie kept");
    }

    @Test
    void titleThatGoesOnIsNoPublisher() {
        Metadata metadata = page("<title>Tie kept for now - and then renewed</title>", "<h1>Tie renewed</h1>");
        assertThat(metadata.publisher()).isEmpty();
    }

    @Test
    void siteIsTakenOffTheTitle() {
        String site = "<meta property='og:site_name' content='Example Post'>";
        assertThat(page(site + "<meta property='og:title' content='Tie kept - Example Post'>", "")
                        .title())
                .contains("Tie kept");
        assertThat(page(site + "<meta property='og:title' content='Tie kept - at a price'>", "")
                        .title())
                .contains("Tie kept - at a price");
    }

    @Test
    void addressIsTheCanonicalOne() {
        String shared = "<meta property='og:url' content='https://www.example.org/shared'>";
        assertThat(page(shared + "<link rel='canonical' href='https://www.example.org/1'>", "")
                        .address())
                .contains("https://www.example.org/1");
        assertThat(page(shared + "<link rel='canonical' href='/1'>", "").address())
                .contains("https://www.example.org/shared");
        assertThat(page("", "").address()).isEmpty();
    }

    @Test
    void languageIsThatOfThePageOrItsOpenGraph() {
        assertThat(page("<meta property='og:locale' content='de_DE'>", "").language())
                .contains("de");
        assertThat(page("", "").language()).isEmpty();
    }

    private static Optional<String> day(Metadata metadata) {
        return metadata.publishedOn().map(Object::toString);
    }

    private static Metadata linked(String json) {
        return page(script(json), "");
    }

    private static String script(String json) {
        return "<script type='application/ld+json'>" + json + "</script>";
    }

    private static Metadata page(String head, String before) {
        String html = "<!doctype html><html><head>" + head + "</head><body>" + before + WORDS;
        return HtmlArticle.read(new Charsets.Decoded(html, "UTF-8")).metadata();
    }
}
