package org.sisterledger.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import org.sisterledger.answer.Json;
import org.sisterledger.connect.article.ArticleText;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.review.Origin;
import org.sisterledger.review.Proposals;
import org.sisterledger.review.Proposer;
import org.sisterledger.server.access.Role;
import org.sisterledger.server.access.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/**
 * Stores a document: what it says of itself and what was read in it become proposals, with the words on which they rest and a digest of the text.
 * The text itself is not kept.
 */
@Controller
final class StoreApi {
    private final Reads reads;
    private final Storing storing;
    private final Upload upload;

    StoreApi(Reads reads, Storing storing, Upload upload) {
        this.reads = reads;
        this.storing = storing;
        this.upload = upload;
    }

    @PostMapping("/v1/documents")
    void store(HttpServletRequest request, HttpServletResponse response, Visitor visitor) throws IOException {
        String author = Writing.author(visitor, Role.CONTRIBUTOR);
        Ask ask = reads.ask(request, visitor);
        Sensitivity who = ask.one("sensitivity").map(StoreApi::sensitivity).orElse(Sensitivity.PUBLIC);
        Writing.requireSeen(visitor, who);
        Origin origin = ask.one("url").map(StoreApi::address).map(Origin::at).orElse(Origin.UNKNOWN);
        ArticleText article = upload.read(request);
        String reason = ask.one("reason").orElse("stored over the API");
        String json = json(storing.store(article, new Storing.Deed(author, reason, who, origin)));
        response.setStatus(HttpServletResponse.SC_CREATED);
        response.setHeader("Cache-Control", "no-store");
        Reads.write(response, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    private static Sensitivity sensitivity(String text) {
        try {
            return Sensitivity.parse(text);
        } catch (IllegalArgumentException e) {
            throw new Refusal(Fault.INVALID_PARAMETER, "sensitivity", String.valueOf(e.getMessage()));
        }
    }

    private static String address(String text) {
        try {
            URI address = new URI(text);
            if (("http".equals(address.getScheme()) || "https".equals(address.getScheme()))
                    && address.getHost() != null) {
                return text;
            }
        } catch (URISyntaxException e) {
            throw new Refusal(Fault.INVALID_PARAMETER, "url", "'" + text + "' is no address: " + e.getReason() + ".");
        }
        throw new Refusal(
                Fault.INVALID_PARAMETER,
                "url",
                "expected an address such as https://example.org/minutes, got '" + text + "'.");
    }

    private static String json(Storing.Stored stored) {
        Proposals proposals = stored.proposals();
        Proposer.Outcome outcome = stored.outcome();
        return new Json()
                .object()
                .field("format", "sisterledger-proposals/1")
                .field("document", proposals.document().toString())
                .field("proposed", outcome.proposed().size())
                .field("known", outcome.known())
                .texts("entries", outcome.proposed())
                .list(
                        "leftOut",
                        proposals.leftOut(),
                        (out, left) -> out.object()
                                .field("start", left.span().start())
                                .field("end", left.span().end())
                                .field("quote", left.span().quote())
                                .field("why", left.why())
                                .endObject())
                .field("review", "/v1/review?document=" + proposals.document())
                .field("position", stored.head().position())
                .field("root", stored.head().root().toString())
                .endObject()
                .toString();
    }
}
