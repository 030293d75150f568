package org.sisterledger.server.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sisterledger.server.browser.Chromium.Look;

/** What people do on the pages, with the keyboard alone, with scripts and without. */
final class EnhancementTest {
    @Test
    void resultsFollowWhatIsTypedAndTheAddressHoldsIt() {
        try (BrowserContext context = Chromium.open(Look.DESKTOP)) {
            Page page = context.newPage();
            page.navigate("/partnerships?status=ever");
            page.evaluate("() => { window.mark = 'same page'; }");
            page.locator("#q").pressSequentially("irv xuh");
            assertThat(page.locator("table.ties tbody tr")).hasCount(1);
            assertThat(page.locator("table.ties")).containsText("Xuhui");
            assertThat(page).hasURL(Pattern.compile(".*q=irv(\\+|%20)xuh.*"));
            assertThat(page.evaluate("() => window.mark")).isEqualTo("same page");
        }
    }

    @Test
    void aTieIsFoundAndOpenedWithTheKeyboardAloneAndNoScript() {
        try (BrowserContext context = Chromium.open(Look.DESKTOP.withoutScripts())) {
            Page page = context.newPage();
            page.navigate("/partnerships?status=ever");
            page.keyboard().press("Tab");
            page.keyboard().press("Enter");
            page.keyboard().press("Tab");
            assertThat(page.locator("#q")).isFocused();
            page.keyboard().type("irv xuh");
            page.keyboard().press("Enter");
            assertThat(page.locator("table.ties tbody tr")).hasCount(1);
            page.locator("table.ties tbody a").focus();
            page.keyboard().press("Enter");
            assertThat(page.locator("main h1")).hasText("Irvine, California and Xuhui District, Shanghai");
        }
    }

    @Test
    void theThemeAndTheLanguageAreChosenWithoutScriptsAndKept() {
        try (BrowserContext context = Chromium.open(Look.PHONE.withoutScripts())) {
            Page page = context.newPage();
            page.navigate("/network");
            page.locator("button[value=dark]").click();
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
            assertThat(page).hasURL(Pattern.compile(".*/network"));
            page.locator("button[value=zh-Hans]").click();
            page.navigate("/partnerships");
            assertThat(page.locator("html")).hasAttribute("lang", "zh-Hans");
            assertThat(page.locator("html")).hasAttribute("data-theme", "dark");
        }
    }
}
