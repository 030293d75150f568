package org.sisterledger.connect.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What of a page is its article. */
class HtmlArticleTest {
    private static final String FIRST =
            "The council of Exampleton voted on Monday to keep its tie with the partner city.";
    private static final String SECOND =
            "A delegation of teachers will travel in the autumn, the mayor said at the meeting.";
    private static final String THIRD =
            "Nobody on the council spoke against the visit, which the city pays for in part.";
    private static final String BODY = FIRST + "\n\n" + SECOND + "\n\n" + THIRD;
    private static final String PARAGRAPHS = p(FIRST) + p(SECOND) + p(THIRD);

    @Test
    void headlineStandsBeforeTheParagraphs() {
        assertThat(text("<title>Tie kept</title><body><h1>Tie kept</h1>" + PARAGRAPHS))
                .isEqualTo("Tie kept\n\n" + BODY);
    }

    @Test
    void headlineThatTheBodyBeginsWithStandsOnce() {
        assertThat(text("<title>Tie kept</title><body><p>Tie kept</p>" + PARAGRAPHS))
                .isEqualTo("Tie kept\n\n" + BODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<nav><p>%s</p></nav>",
                "<header><p>%s</p></header>",
                "<footer><p>%s</p></footer>",
                "<aside><p>%s</p></aside>",
                "<form><p>%s</p></form>",
                "<div role='complementary'><p>%s</p></div>",
                "<div role='dialog'><p>%s</p></div>",
                "<div class='article-comments'><p>%s</p></div>",
                "<div class='relatedStories'><p>%s</p></div>",
                "<section id='cookie_notice'><p>%s</p></section>",
                "<div class='newsletter-signup'><p>%s</p></div>",
                "<figure><figcaption>%s</figcaption></figure>",
                "<p hidden>%s</p>",
                "<p aria-hidden='true'>%s</p>",
                "<div style='color:red;display : none'><p>%s</p></div>",
                "<p style='visibility:hidden'>%s</p>",
                "<p class='sr-only'>%s</p>",
                "<script>%s</script>",
                "<style>%s</style>",
                "<template><p>%s</p></template>",
                "<noscript><p>%s</p></noscript>",
                "<!-- <p>%s</p> -->"
            })
    void whatIsNotTheArticleIsLeftOut(String element) {
        String other = "Words that are long enough for a sentence of an article and stand beside it.";
        assertThat(text("<body><main>" + p(FIRST) + element.formatted(other) + p(SECOND) + p(THIRD)))
                .isEqualTo(BODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<div><p>%s</p></div>",
                "<section class='shareholders'><p>%s</p></section>",
                "<div class='body-text' id='download'><p>%s</p></div>",
                "<blockquote>%s</blockquote>",
                "<div class='paywall'><p>%s</p></div>",
                "<p aria-hidden='false' style='display:block'>%s</p>",
                "<ul><li>%s</li></ul>"
            })
    void whatIsTheArticleIsKept(String element) {
        assertThat(text("<body><main>" + p(FIRST) + element.formatted(SECOND) + p(THIRD)))
                .isEqualTo(BODY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"<form id='page'>%s</form>", "<div class='has-sidebar'>%s</div>", "<header>%s</header>"})
    void elementAroundAllOfTheProseIsNotBesideIt(String element) {
        assertThat(text("<body>" + element.formatted(PARAGRAPHS))).isEqualTo(BODY);
    }

    @Test
    void listOfOtherArticlesIsLeftOut() {
        String teasers = "<div><h3><a href='/1'>The school board meets again this week</a></h3><p>By a reporter</p>"
                + "<h3><a href='/2'>What the new budget means for the libraries</a></h3><p>By a reporter</p></div>";
        assertThat(text("<body><div>" + PARAGRAPHS + teasers + "</div>")).isEqualTo(BODY);
    }

    @Test
    void listInsideTheArticleIsKept() {
        String list = "<h2>What was agreed</h2><ul><li>One visit a year</li><li>A garden</li></ul>";
        assertThat(text("<body><div>" + p(FIRST) + list + p(THIRD) + "</div>"))
                .isEqualTo(FIRST + "\n\nWhat was agreed\n\nOne visit a year\n\nA garden\n\n" + THIRD);
    }

    @Test
    void tableInsideTheArticleIsKeptRowByRow() {
        String table = "<table><tr><th>Year</th><th>Visits</th></tr><tr><td>2019</td><td>4</td></tr></table>";
        assertThat(text("<body><div>" + p(FIRST) + table + p(THIRD) + "</div>"))
                .isEqualTo(FIRST + "\n\nYear Visits\n\n2019 4\n\n" + THIRD);
    }

    @Test
    void headingWithoutTextBehindItIsLeftOut() {
        assertThat(text("<body><div>" + PARAGRAPHS + "<h3>In other news</h3><p><a href='/1'>Read this</a></p></div>"))
                .isEqualTo(BODY);
    }

    @Test
    void paragraphWithALinkInItIsKept() {
        String linked =
                "The <a href='/c'>council of Exampleton</a> voted on Monday to keep its tie with the partner city.";
        assertThat(text("<body><div>" + p(linked) + p(SECOND) + p(THIRD))).isEqualTo(BODY);
    }

    @Test
    void wordsOfASentenceAreKeptWhateverTheElementAroundThemIsCalled() {
        String named = FIRST.replace(
                "Exampleton", "<span class='related-place'><a class='tag' href='/e'>Exampleton</a></span>");
        assertThat(text("<body><div>" + p(named) + p(SECOND) + p(THIRD))).isEqualTo(BODY);
    }

    @Test
    void ofSeveralTextsTheOneMarkedAsArticleWithTheHeadlineIsRead() {
        String others = "<article>" + p(SECOND.repeat(4)) + "</article><article>" + p(THIRD.repeat(4)) + "</article>";
        String long1 = FIRST + " " + FIRST + " " + FIRST + " " + FIRST;
        assertThat(text("<body><div><article><h1>Tie kept</h1>" + p(long1) + "</article>" + others + "</div>"))
                .isEqualTo("Tie kept\n\n" + long1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Advertisement",
                "Read more:",
                "* * *",
                "https://www.example.org/news/1",
                "This website uses cookies to improve your visit.",
                "Copyright © 2023 Example Post. All rights reserved."
            })
    void furnitureBetweenParagraphsIsLeftOut(String words) {
        assertThat(text("<body><div>" + p(FIRST) + p(words) + p(SECOND) + p(THIRD) + "</div>"))
                .isEqualTo(BODY);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Advertisement was her trade.",
                "Copyright law was not discussed.",
                "The site https://www.example.org has the text.",
                "He asked which cookies the website uses."
            })
    void sentenceThatSpeaksOfFurnitureIsKept(String words) {
        assertThat(text("<body><div>" + p(FIRST) + p(words) + p(SECOND) + "</div>"))
                .isEqualTo(FIRST + "\n\n" + words + "\n\n" + SECOND);
    }

    @Test
    void quotesEntitiesAndBlanksAreAsShown() {
        String html =
                "<p>&ldquo;We&rsquo;ll   go&rdquo;, she\n<b>said</b>&nbsp;&mdash; &#8220;all &amp; sundry&#8221; &lt;now&gt;"
                        + " and for as long as it takes.</p>";
        assertThat(text("<body>" + html))
                .isEqualTo("“We’ll go”, she said — “all & sundry” <now> and for as long as it takes.");
    }

    @Test
    void twoLineBreaksBeginAParagraphAndOneDoesNot() {
        assertThat(text("<body><div>" + FIRST + "<br><br>" + SECOND + "<br>" + THIRD + "</div>"))
                .isEqualTo(FIRST + "\n\n" + SECOND + " " + THIRD);
    }

    @Test
    void malformedPageIsReadAsABrowserDoes() {
        assertThat(text("<body><div><p>" + FIRST + "<p>" + SECOND + "<b><i></b></p></i></table></div></div><p>"
                        + THIRD))
                .isEqualTo(BODY);
    }

    @ParameterizedTest
    @ValueSource(strings = {"div", "b", "a", "table", "ul><li", "blockquote"})
    void nestingWithoutEndTakesNoLongerThanItsLength(String element) {
        String page = "<body>" + p(FIRST) + ("<" + element + ">").repeat(100_000) + "deep";
        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(20), () -> assertThat(text(page)).startsWith(FIRST));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<p>%s</p>",
                "<div class='related'>%s</div>",
                "<p hidden>%s</p>",
                "<article><h1>%s</h1></article>"
            })
    void manySiblingsTakeNoLongerThanTheirLength(String element) {
        String page = "<body>" + PARAGRAPHS + element.formatted("Some words").repeat(100_000);
        org.junit.jupiter.api.Assertions.assertTimeout(
                Duration.ofSeconds(20), () -> assertThat(text(page)).contains(FIRST));
    }

    private static String p(String text) {
        return "<p>" + text + "</p>";
    }

    private static String text(String html) {
        return HtmlArticle.read(new Charsets.Decoded("<!doctype html>" + html, "UTF-8"))
                .text();
    }
}
