package org.sisterledger.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sisterledger.server.browser.Chromium.Look;
import org.sisterledger.server.browser.PagePaths.Walk;

/** The second language is whole: what stays English is a text of the record, and is marked as English. */
final class LanguageTest {
    // Two words of Latin letters in a row in a text without a Chinese one, outside of what says that it is English, or
    // code.
    private static final String ENGLISH = """
            () => {
              const found = [];
              const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
              for (let node = walker.nextNode(); node; node = walker.nextNode()) {
                const own = node.parentElement.closest('[lang]').lang;
                if (own === 'zh-Hans' && /[A-Za-z]{3,}[ ,]+[A-Za-z]{3,}/.test(node.data) && !/\\p{Script=Han}/u.test(node.data)
                    && !node.parentElement.closest('code, pre, textarea, input, script, svg')) {
                  found.push(node.data.trim().slice(0, 80));
                }
              }
              return found.slice(0, 8);
            }""";

    static Stream<Walk> pages() {
        return PagePaths.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void whatIsNotOfTheRecordIsChinese(Walk walk) {
        try (BrowserContext context = Chromium.open(Look.DESKTOP.in("zh-CN"))) {
            Page page = context.newPage();
            page.navigate(walk.path());
            assertThat(page.locator("html").getAttribute("lang")).isEqualTo("zh-Hans");
            assertThat((List<?>) page.evaluate(ENGLISH))
                    .as("English on " + walk.path())
                    .isEmpty();
        }
    }
}
