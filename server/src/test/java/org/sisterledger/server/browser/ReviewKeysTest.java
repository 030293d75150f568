package org.sisterledger.server.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Request;
import com.microsoft.playwright.Route;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.sisterledger.server.browser.Chromium.Look;
import org.sisterledger.server.pages.WaitingQueue;

/** The queue as a reviewer works on it. What the browser sends is held here and looked at; all else comes from the server. */
final class ReviewKeysTest {
    private static final String QUEUE = WaitingQueue.ofAnArticle().shownToReviewer();

    private final List<String> sent = new ArrayList<>();
    private BrowserContext context;
    private Page page;

    @BeforeEach
    void open() {
        open(Look.DESKTOP);
    }

    @AfterEach
    void close() {
        context.close();
    }

    private void open(Look look) {
        context = Chromium.open(look);
        page = context.newPage();
        page.route("**/review", route -> fulfil(route, QUEUE));
        page.route("**/review/*", route -> {
            Request request = route.request();
            sent.add(request.url().replaceAll(".*/review/", "") + " " + request.postData());
            fulfil(route, QUEUE.replace("<p class=\"total\"", "<p data-done>done</p><p class=\"total\""));
        });
        page.navigate("/review");
        page.waitForLoadState();
    }

    private static void fulfil(Route route, String body) {
        route.fulfill(new Route.FulfillOptions()
                .setContentType("text/html;charset=UTF-8")
                .setBody(body));
    }

    private String focused() {
        return (String) page.evaluate("() => document.activeElement.id || document.activeElement.className");
    }

    private void press(String... keys) {
        for (String key : keys) {
            page.keyboard().press(key);
        }
    }

    @Test
    void keysMoveAcceptUndoAndKeepThePlace() {
        press("j", "j", "j");
        String third = focused();
        assertThat(third).startsWith("p-");
        press("k");
        assertThat(focused()).contains("subject-head");
        press("j");
        assertThat(focused()).isEqualTo(third);
        press("a");
        page.waitForSelector("[data-done]");
        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst())
                .startsWith("accept ")
                .contains("_csrf=token-of-the-form")
                .contains("ids=sha256");
        page.waitForFunction("id => document.activeElement.id === id", third);
        press("u");
        page.waitForCondition(() -> sent.size() == 2);
        assertThat(sent.getLast()).startsWith("undo ");
    }

    @Test
    void editingAndTurningDownOpenTheirFieldsWhereNoKeyIsTakenForACommand() {
        press("j", "j", "j", "e");
        assertThat(focused()).startsWith("value-p-");
        press("a", "u", "j");
        assertThat(sent).isEmpty();
        assertThat((String) page.evaluate("() => document.activeElement.value")).startsWith("auj");
        page.reload();
        press("j", "j", "j", "r");
        assertThat(focused()).startsWith("why-p-");
        press("n", "o", "Enter");
        page.waitForSelector("[data-done]");
        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst()).startsWith("reject ").contains("reason=no");
    }

    @Test
    void keysCanBeSwitchedOffAndStayOff() {
        page.click("[data-keys]");
        press("j", "a", "u");
        page.reload();
        press("j", "a", "u");
        assertThat(focused()).doesNotContain("subject-head").doesNotContain("actions");
        assertThat(sent).isEmpty();
        page.click("[data-keys]");
        press("j", "a");
        page.waitForCondition(() -> sent.size() == 1);
    }

    @Test
    void aKeyWithControlIsLeftToTheBrowserAndTheHelpIsAKeyAway() {
        press("j", "Control+a");
        assertThat(sent).isEmpty();
        assertThat(page.locator("#keys").getAttribute("open")).isNull();
        press("?");
        assertThat(page.locator("#keys").getAttribute("open")).isNotNull();
    }

    @Test
    void withoutScriptsTheFormsDoTheSameAndNoSwitchIsShown() {
        context.close();
        open(Look.PHONE.withoutScripts());
        assertThat(page.locator("[data-keys]").isVisible()).isFalse();
        page.locator(".offer form[data-accept] button").first().click();
        assertThat(sent).hasSize(1);
        assertThat(sent.getFirst()).startsWith("accept ").contains("ids=sha256");
    }

    @Test
    void theQueueOfAReviewerBreaksNoRuleInEitherTheme() {
        for (Look look : List.of(Look.DESKTOP, Look.DESKTOP.dark(), Look.PHONE)) {
            context.close();
            open(look);
            page.evaluate("() => document.querySelectorAll('details').forEach(d => d.open = true)");
            assertThat(new AxeBuilder(page)
                            .withTags(AccessibilityTest.RULES).analyze().getViolations().stream()
                                    .flatMap(rule -> rule.getNodes().stream()
                                            .map(node -> rule.getId() + ": " + node.getTarget() + " "
                                                    + node.getFailureSummary())))
                    .as(look.toString())
                    .isEmpty();
            assertThat((Boolean) page.evaluate(
                            "() => document.documentElement.scrollWidth" + " <= document.documentElement.clientWidth"))
                    .as(look.toString())
                    .isTrue();
        }
    }
}
