package org.sisterledger.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.sisterledger.server.RunningServer;
import org.sisterledger.server.TestServer;
import org.sisterledger.server.browser.Chromium.Look;

/** The record verified from its page: told when it is done with scripts, and at the next look without. */
final class VerifyingTest {
    @Test
    void whatWasFoundAppearsByItselfAndWithoutScriptsAtTheNextLook() {
        try (RunningServer server = TestServer.withStarterRecord(Map.of());
                BrowserContext plain = Chromium.open(server, Look.PHONE.withoutScripts());
                BrowserContext scripted = Chromium.open(server, Look.DESKTOP)) {
            Page page = scripted.newPage();
            page.navigate("/ledger/verify");
            assertThat(page.locator("#state").innerText()).contains("Not verified since");
            page.click("#state button");
            page.waitForFunction("() => /Intact/.test(document.querySelector('#state').innerText)");
            assertThat(page.locator("#state").innerText()).containsPattern(Pattern.compile("[\\d,]+ entries"));
            assertThat(page.locator("#state button").isEnabled()).isTrue();

            Page without = plain.newPage();
            without.navigate("/ledger/verify");
            without.click("#state button");
            for (int tries = 0; tries < 60 && without.getByText("Look again").count() > 0; tries++) {
                without.waitForTimeout(500);
                without.getByText("Look again").first().click();
            }
            assertThat(without.locator("#state").innerText()).contains("Intact");
        }
    }
}
