package org.sisterledger.connect.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ArticleTextTest {
    private static final String TEXT =
            "The mayor of M\u00fcnchen said on Monday that \u201cboth caf\u00e9s\u201d stay open \u2013 for now.\n";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE", "windows-1252"})
    void textIsDecodedWithoutByteOrderMark(String charset) {
        assertThat(read(TEXT.getBytes(Charset.forName(charset)), "a.txt").text())
                .isEqualTo(TEXT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "UTF-16LE", "UTF-16BE"})
    void byteOrderMarkIsNoPartOfTheText(String charset) {
        assertThat(read(("\uFEFF" + TEXT).getBytes(Charset.forName(charset)), "a.txt")
                        .text())
                .isEqualTo(TEXT);
    }

    @Test
    void latin1IsDecodedAsItsSuperset() {
        String text = "Die Stadt K\u00f6ln schrieb \u00fcber die Partnerschaft.";
        assertThat(read(text.getBytes(StandardCharsets.ISO_8859_1), "a.txt").text())
                .isEqualTo(text);
    }

    @Test
    void oneBrokenByteDoesNotGarbleTheRest() {
        byte[] bytes = (TEXT + TEXT).getBytes(StandardCharsets.UTF_8);
        bytes[0] = (byte) 0xFF;
        assertThat(read(bytes, "a.txt").text()).startsWith("\uFFFDhe mayor of M\u00fcnchen");
    }

    @Test
    void emptyFileIsRefused() {
        assertRefused(new byte[0], "empty.txt", "empty.txt", "it is empty");
        assertRefused(" \n\t".getBytes(StandardCharsets.UTF_8), "blank.txt", "it is empty");
    }

    @Test
    void binaryIsRefused() {
        byte[] bytes = new byte[4096];
        for (int i = 0; i < bytes.length; i++) {
            bytes[i] = (byte) (i * 31 + (i >> 3));
        }
        assertRefused(bytes, "noise.bin", "noise.bin", "binary");
        assertRefused("%PDF-1.7 ...".getBytes(StandardCharsets.US_ASCII), "a.pdf", "a PDF", "Save the article as text");
    }

    @Test
    void endlessInputIsRefusedAfterTheLimitAndOneByte() {
        AtomicLong taken = new AtomicLong();
        InputStream endless = new InputStream() {
            @Override
            public int read() {
                taken.incrementAndGet();
                return 'a';
            }

            @Override
            public int read(byte[] bytes, int from, int length) {
                taken.addAndGet(length);
                java.util.Arrays.fill(bytes, from, from + length, (byte) 'a');
                return length;
            }
        };
        assertThatThrownBy(() -> ArticleText.read(endless, "huge.txt"))
                .isInstanceOf(UnreadableArticleException.class)
                .hasMessageContaining("huge.txt")
                .hasMessageContaining("8388608 bytes");
        assertThat(taken.get()).isEqualTo(ArticleText.LARGEST + 1L);
    }

    @Test
    void onlyWhatAPageShowsOfItsArticleIsRead() {
        ArticleText article = page("""
                <!doctype html><html lang="en-US"><head><title>Tie renewed | Example Post</title>
                <meta property="og:site_name" content="Example Post"><style>p { color: red }</style>
                <script>var p = "scripted words";</script></head><body>
                <nav>Menu</nav><header><h1>Tie renewed</h1></header>
                <article><!-- a comment --><p>The council renewed&nbsp;the <b>tie</b>.</p>
                <p hidden>hidden words</p><p style="display: none">unseen words</p><p aria-hidden="true">silent words</p>
                <noscript>no script</noscript><template><p>template</p></template>
                <div>Second<br>line.<br><br>Third.</div><aside>Related</aside><form>Subscribe</form></article>
                <footer>Imprint</footer></body></html>""");
        assertThat(article.text()).isEqualTo("Tie renewed\n\nThe council renewed the tie.\n\nSecond line.\n\nThird.");
        assertThat(article.metadata().title()).contains("Tie renewed");
        assertThat(article.metadata().publisher()).contains("Example Post");
        assertThat(article.metadata().language()).contains("en");
    }

    @Test
    void linkedDataGoesBeforeOtherMetadata() {
        ArticleText article = page("""
                <html><head><meta property="og:title" content="Open graph">
                <meta property="article:published_time" content="2020-01-01T00:00:00Z">
                <script type="application/ld+json">not json</script>
                <script type="application/ld+json">{"@graph": [{"@type": "WebPage", "name": "page"},
                {"@type": ["NewsArticle"], "headline": "Mayor &amp; council\\u0021", "datePublished": "2023-06-19T23:30:00-05:00",
                "publisher": {"@id": "#org"}}, {"@id": "#org", "@type": "Organization", "name": "The Daily"}]}</script>
                </head><body><p>Words of the article.</p></body></html>""");
        assertThat(article.metadata().title()).contains("Mayor & council!");
        assertThat(article.metadata().publishedOn().map(Object::toString)).contains("2023-06-19");
        assertThat(article.metadata().publisher()).contains("The Daily");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<meta name='date' content='2023-06-19'>",
                "<meta property='article:published_time' content='2023-06-19T08:00:00+02:00'>",
                "<meta itemprop='datePublished' content='June 19th, 2023'>",
                "<time datetime='2023-06-19T10:00'>today</time>",
                "<time>19 June 2023</time>"
            })
    void publicationDayIsFoundWhereverItStands(String element) {
        ArticleText article = page("<html><body>" + element + "<p>Words of the article.</p></body></html>");
        assertThat(article.metadata().publishedOn().map(Object::toString)).contains("2023-06-19");
    }

    @Test
    void pageDeclaredInAnotherCharacterSetIsDecodedByIt() {
        byte[] bytes =
                "<html><head><meta charset=\"windows-1251\"></head><body><p>\u041c\u043e\u0441\u043a\u0432\u0430</p></body></html>"
                        .getBytes(Charset.forName("windows-1251"));
        assertThat(read(bytes, "a.html").text()).isEqualTo("\u041c\u043e\u0441\u043a\u0432\u0430");
    }

    @Test
    void pageThatShowsNothingIsRefused() {
        assertRefused(
                "<html><body><script>render()</script></body></html>".getBytes(StandardCharsets.UTF_8),
                "app.html",
                "the page shows none");
    }

    @Test
    void plainTextThatSpeaksOfElementsIsNoPage() {
        String text = "Less than < and <b>bold</b> are part of this plain text.";
        assertThat(read(text.getBytes(StandardCharsets.UTF_8), "a.txt").text()).isEqualTo(text);
    }

    private static ArticleText page(String html) {
        return read(html.getBytes(StandardCharsets.UTF_8), "standard input");
    }

    private static void assertRefused(byte[] bytes, String name, String... words) {
        assertThatThrownBy(() -> read(bytes, name))
                .isInstanceOf(UnreadableArticleException.class)
                .hasMessageContainingAll(words);
    }

    private static ArticleText read(byte[] bytes, String name) {
        try {
            return ArticleText.read(new ByteArrayInputStream(bytes), name);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
