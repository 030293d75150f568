package org.sisterledger.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.sisterledger.server.browser.Chromium.Look;
import org.sisterledger.server.browser.PagePaths.Walk;

/** Draws every page into a folder; {@code bench/screenshots} names one. */
final class ScreenshotTest {
    private static final Path FOLDER = Path.of(System.getProperty("sisterledger.screenshots", "target/screenshots"));

    static Stream<Walk> pages() {
        return PagePaths.all();
    }

    @ParameterizedTest
    @MethodSource("pages")
    void everyPageIsDrawnInBothThemesAndOnAPhone(Walk walk) throws Exception {
        Map<String, Look> looks = Map.of("", Look.DESKTOP, "-dark", Look.DESKTOP.dark(), "-phone", Look.PHONE);
        for (Map.Entry<String, Look> look : looks.entrySet()) {
            Path picture = FOLDER.resolve(walk.name() + look.getKey() + ".png");
            try (BrowserContext context = Chromium.open(look.getValue())) {
                Page page = context.newPage();
                page.navigate(walk.path());
                page.waitForLoadState();
                page.screenshot(new Page.ScreenshotOptions().setPath(picture).setFullPage(true));
            }
            assertThat(Files.size(picture)).isGreaterThan(5_000);
        }
    }
}
