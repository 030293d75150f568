package org.sisterledger.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sisterledger.server.browser.Chromium.Look;
import org.sisterledger.server.browser.PagePaths.Walk;

/** Every page, with and without scripts, at the width of a phone and of a desk, and with the keyboard alone. */
final class WalkTest {
    static Stream<Walk> pages() {
        return PagePaths.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void aPageIsWholeWithAndWithoutScriptsOnPhoneAndDesktop(Walk walk) {
        for (Look look : List.of(Look.DESKTOP, Look.PHONE)) {
            assertWhole(walk, look);
            assertWhole(walk, look.withoutScripts());
        }
    }

    private static void assertWhole(Walk walk, Look look) {
        try (BrowserContext context = Chromium.open(look)) {
            Page page = context.newPage();
            List<String> complaints = new ArrayList<>();
            page.onConsoleMessage(message -> {
                // A refused page is logged by the browser as a failed load of itself.
                if ("error".equals(message.type()) && !message.text().contains("a status of " + walk.status())) {
                    complaints.add(message.text());
                }
            });
            page.onPageError(complaints::add);
            page.onRequestFailed(request -> complaints.add(request.url() + ": " + request.failure()));
            Response response = page.navigate(walk.path());
            assertThat(response.status()).as(walk.path()).isEqualTo(walk.status());
            page.waitForLoadState();
            assertThat(page.locator("main h1").count()).as("one headline").isEqualTo(1);
            assertThat(page.locator("main h1").innerText()).isNotBlank();
            assertThat(page.title()).isNotBlank();
            assertThat(complaints).as(walk.path() + " " + look).isEmpty();
            assertThat(overflow(page)).as("what sticks out at " + look).isEmpty();
        }
    }

    // The page itself is never scrolled sideways; what is wider than it scrolls within a region of its own.
    // https://www.w3.org/TR/WCAG22/#reflow
    private static List<?> overflow(Page page) {
        return (List<?>) page.evaluate("""
                () => {
                  const width = document.documentElement.clientWidth;
                  if (document.documentElement.scrollWidth <= width) return [];
                  return [...document.querySelectorAll('body *')]
                    .filter(e => e.getBoundingClientRect().right > width + 1)
                    .slice(0, 5).map(e => e.tagName + '.' + e.className);
                }""");
    }

    @ParameterizedTest
    @MethodSource("pages")
    void theKeyboardReachesEverythingInOrderAndLeavesAgain(Walk walk) {
        try (BrowserContext context = Chromium.open(Look.DESKTOP)) {
            Page page = context.newPage();
            page.navigate(walk.path());
            page.waitForLoadState();
            int stops = ((Number) page.evaluate(STOPS)).intValue();
            List<String> unseen = new ArrayList<>();
            List<String> walked = new ArrayList<>();
            // As often as there are stops, and some more for those inside of scripts' widgets.
            for (int pressed = 0; pressed < Math.min(stops + 5, LONGEST); pressed++) {
                page.keyboard().press("Tab");
                String at = (String) page.evaluate(WHERE);
                if (at.isEmpty()) {
                    break;
                }
                if (at.startsWith("!")) {
                    unseen.add(at);
                }
                walked.add(at);
            }
            assertThat(walked).as("where the focus goes on " + walk.path()).isNotEmpty();
            assertThat(walked.get(0)).as("the first stop skips the navigation").contains("skip");
            assertThat(unseen).as("focus that is not seen").isEmpty();
            if (stops <= LONGEST) {
                assertThat(walked.stream().distinct().count())
                        .as("stops reached, of " + stops)
                        .isGreaterThanOrEqualTo(stops);
            }
        }
    }

    private static final int LONGEST = 250;

    // What the keyboard can stop at: one stop for a group of radio buttons; nothing that is hidden or closed.
    private static final String STOPS = """
            () => {
              const groups = new Set();
              return [...document.querySelectorAll(
                  'a[href],button,input:not([type=hidden]),select,textarea,summary,[tabindex="0"]')]
                .filter(e => !e.disabled && e.tabIndex >= 0 && e.checkVisibility({visibilityProperty: true})
                    && !e.closest('details:not([open]) > :not(summary)'))
                .filter(e => {
                  if (e.type !== 'radio') return true;
                  const seen = groups.has(e.name);
                  groups.add(e.name);
                  return !seen;
                }).length;
            }""";

    // Empty when the focus left the page; with a mark in front when nothing shows where it is.
    private static final String WHERE = """
            () => {
              const e = document.activeElement;
              if (!e || e === document.body || e === document.documentElement) return '';
              const all = [...document.querySelectorAll('*')];
              const style = getComputedStyle(e);
              const box = e.getBoundingClientRect();
              const shown = (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) > 0) || style.boxShadow !== 'none';
              const inside = box.width > 0 && box.height > 0;
              return (shown && inside ? '' : '!') + all.indexOf(e) + ' ' + e.tagName + '.' + (e.className.baseVal ?? e.className)
                + ' ' + (e.textContent || e.name || '').trim().slice(0, 30);
            }""";
}
