package org.sisterledger.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import org.sisterledger.answer.ReviewJson;
import org.sisterledger.review.OpenStory;
import org.sisterledger.server.access.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;

/** What waits for a decision, by story. */
@Controller
final class ReviewApi {
    private final Reads reads;
    private final ReviewQueues queues;

    ReviewApi(Reads reads, ReviewQueues queues) {
        this.reads = reads;
        this.queues = queues;
    }

    @GetMapping("/v1/review")
    void queue(HttpServletRequest request, HttpServletResponse response, Visitor visitor) {
        reads.json(request, response, visitor, (ask, look) -> {
            List<OpenStory> all =
                    queues.get(look.ledger(), look.view(), look.head()).stories();
            List<OpenStory> fitting = all.stream()
                    .filter(open -> ask.one("story")
                            .filter(key -> !key.equals(open.key()))
                            .isEmpty())
                    .filter(open -> ask.id("document")
                            .filter(id -> open.documents().stream()
                                    .noneMatch(document -> document.id().equals(id)))
                            .isEmpty())
                    .toList();
            StringBuilder json = new StringBuilder();
            new ReviewJson(json::append).write(fitting, firstOf(fitting, ask.limit()), look.head());
            return json.toString();
        });
    }

    // The limit is on subjects: a story may have thousands.
    private static List<OpenStory> firstOf(List<OpenStory> stories, int most) {
        List<OpenStory> shown = new ArrayList<>();
        int left = most;
        for (OpenStory open : stories) {
            if (left > 0) {
                List<OpenStory.Subject> some = open.subjects()
                        .subList(0, Math.min(left, open.subjects().size()));
                shown.add(new OpenStory(open.key(), open.title(), open.documents(), open.reports(), some));
                left -= some.size();
            }
        }
        return shown;
    }
}
