package org.sisterledger.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.deque.html.axecore.results.AxeResults;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sisterledger.server.browser.Chromium.Look;
import org.sisterledger.server.browser.PagePaths.Walk;

/** No page breaks a rule of WCAG 2.2 AA that a program can find, in either theme. https://www.w3.org/TR/WCAG22/ */
final class AccessibilityTest {
    static final List<String> RULES =
            List.of("wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa", "best-practice");

    static Stream<Walk> pages() {
        return PagePaths.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void noPageBreaksARuleInEitherTheme(Walk walk) {
        for (Look look : List.of(Look.DESKTOP, Look.DESKTOP.dark(), Look.PHONE)) {
            try (BrowserContext context = Chromium.open(look)) {
                Page page = context.newPage();
                page.navigate(walk.path());
                page.waitForLoadState();
                // What is closed is read too, once it is open.
                page.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = true)");
                AxeResults results = new AxeBuilder(page).withTags(RULES).analyze();
                assertThat(results.getPasses()).as("rules that were tried").isNotEmpty();
                assertThat(results.getViolations().stream()
                                .flatMap(rule -> rule.getNodes().stream()
                                        .map(node -> rule.getId() + ": " + node.getTarget() + " "
                                                + node.getFailureSummary())))
                        .as(walk.path() + " " + look)
                        .isEmpty();
            }
        }
    }
}
