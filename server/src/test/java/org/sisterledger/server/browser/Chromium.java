package org.sisterledger.server.browser;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sisterledger.server.RunningServer;
import org.sisterledger.server.TestServer;

/** One Chromium for all tests of a run. It ends with the process. */
final class Chromium {
    /** Names a Chromium that stands at none of the usual places. */
    private static final String VARIABLE = "SISTERLEDGER_CHROMIUM";

    private static final List<String> USUAL =
            List.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome", "/snap/bin/chromium");

    private static Browser browser;

    private Chromium() {}

    /** How a page is looked at. */
    record Look(int width, int height, ColorScheme theme, boolean scripts, String locale) {
        static final Look DESKTOP = new Look(1280, 900, ColorScheme.LIGHT, true, "en-US");
        static final Look PHONE = new Look(360, 740, ColorScheme.LIGHT, true, "en-US");

        Look dark() {
            return new Look(width, height, ColorScheme.DARK, scripts, locale);
        }

        Look withoutScripts() {
            return new Look(width, height, theme, false, locale);
        }

        Look in(String language) {
            return new Look(width, height, theme, scripts, language);
        }
    }

    /** A fresh visitor with nothing kept from before, to close after use. */
    static BrowserContext open(RunningServer server, Look look) {
        return browser()
                .newContext(new Browser.NewContextOptions()
                        .setBaseURL(server.address())
                        .setLocale(look.locale())
                        .setViewportSize(look.width(), look.height())
                        .setColorScheme(look.theme())
                        .setJavaScriptEnabled(look.scripts()));
    }

    /** A fresh visitor of the shared server. */
    static BrowserContext open(Look look) {
        return open(TestServer.shared(), look);
    }

    private static synchronized Browser browser() {
        if (browser == null) {
            Playwright playwright = Playwright.create(
                    new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            browser = playwright
                    .chromium()
                    .launch(new BrowserType.LaunchOptions()
                            .setExecutablePath(executable())
                            .setArgs(List.of(
                                    "--no-sandbox",
                                    "--disable-gpu",
                                    "--disable-quic",
                                    "--no-first-run",
                                    "--disable-background-networking",
                                    "--disable-component-update",
                                    "--disable-sync")));
        }
        return browser;
    }

    private static Path executable() {
        return Stream.concat(Optional.ofNullable(System.getenv(VARIABLE)).stream(), USUAL.stream())
                .map(Path::of)
                .filter(Files::isExecutable)
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("expected Chromium at one of " + USUAL
                        + ", and found none. Install it ('apt-get install chromium'), or name it in " + VARIABLE
                        + "."));
    }
}
