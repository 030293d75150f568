package org.sisterledger.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.sisterledger.answer.ArticleJson;
import org.sisterledger.answer.JudgedArticle;
import org.sisterledger.check.CheckReport;
import org.sisterledger.connect.article.ArticleText;
import org.sisterledger.server.access.Visitor;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.PostMapping;

/** Checks the article in the body against the record, and keeps nothing of it. */
@Controller
final class CheckApi {
    private final Reads reads;
    private final Judge judge;
    private final Upload upload;

    CheckApi(Reads reads, Judge judge, Upload upload) {
        this.reads = reads;
        this.judge = judge;
        this.upload = upload;
    }

    @PostMapping("/v1/checks")
    void check(HttpServletRequest request, HttpServletResponse response, Visitor visitor) throws IOException {
        Ask ask = reads.ask(request, visitor);
        ArticleText article = upload.read(request);
        CheckReport report = judge.check(judge.ready(visitor.clearance(), ask.at()), article, ask.day("as-of"));
        ByteArrayOutputStream body = new ByteArrayOutputStream(1 << 15);
        try (PrintStream out = new PrintStream(body, false, StandardCharsets.UTF_8)) {
            ArticleJson.write(JudgedArticle.of(report), out);
        }
        response.setHeader("Cache-Control", "no-store");
        Reads.write(response, "application/json", body.toByteArray());
    }
}
