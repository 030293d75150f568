package org.sisterledger.server.api;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Enumeration;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import org.sisterledger.answer.Json;
import org.sisterledger.answer.ProgramVersion;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.View;
import org.sisterledger.proof.Digest;
import org.sisterledger.server.access.Visitor;
import org.sisterledger.server.desk.Desk;
import org.springframework.stereotype.Component;

/**
 * Answers what is asked of the record. The entity tag follows from the question, the root of the reader's own sequence and the day, so that
 * who has the answer already is told so before anything is computed, and who asks what was asked before gets what was made then.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc9110#section-13">RFC 9110, conditional requests</a>
 */
@Component
public final class Reads {
    private final Desk desk;
    private final Cursors cursors;
    private final Bodies bodies = new Bodies();

    Reads(Desk desk, Cursors cursors) {
        this.desk = desk;
        this.cursors = cursors;
    }

    /** Makes an answer. */
    @FunctionalInterface
    interface Answer {
        /** The answer as JSON. */
        String json(Ask ask, Look look);
    }

    /** Writes an answer that is too long to be held. */
    @FunctionalInterface
    interface Stream {
        /** Sets the type, then writes. */
        void write(Ask ask, Look look) throws IOException;
    }

    /** The shared record. */
    Desk desk() {
        return desk;
    }

    /** Answers with JSON. */
    void json(HttpServletRequest request, HttpServletResponse response, Visitor visitor, Answer answer) {
        Ask ask = Ask.of(request, visitor, cursors);
        byte[] body = look(ask, look -> {
            String tag = tag(ask, look.head(), look.day());
            if (isKnown(request, response, visitor, tag)) {
                return new byte[0];
            }
            return bodies.get(tag, () -> answer.json(ask, look).getBytes(StandardCharsets.UTF_8));
        });
        if (response.getStatus() != HttpServletResponse.SC_NOT_MODIFIED) {
            write(response, "application/json", body);
        }
    }

    /** Answers with a stream. */
    void stream(HttpServletRequest request, HttpServletResponse response, Visitor visitor, Stream stream) {
        Ask ask = Ask.of(request, visitor, cursors);
        look(ask, look -> {
            try {
                if (!isKnown(request, response, visitor, tag(ask, look.head(), look.day()))) {
                    stream.write(ask, look);
                }
                return true;
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    /** Looks at the record that a question is of. */
    <T> T look(Ask ask, Function<Look, T> looked) {
        LocalDate day = ask.day(desk.today());
        return desk.look(ask.visitor().clearance(), ask.at(), (ledger, view, head) -> {
            ask.cursor().filter(cursor -> !cursor.root().equals(head.root())).ifPresent(cursor -> {
                throw new Refusal(
                        Fault.INVALID_CURSOR,
                        "cursor",
                        "the record has another root at position " + cursor.position()
                                + " than when the list was begun.");
            });
            return looked.apply(new Look(ledger, View.at(view.clearance(), head.position()), head, day));
        });
    }

    /** What a request asks, for routes that answer otherwise. */
    Ask ask(HttpServletRequest request, Visitor visitor) {
        return Ask.of(request, visitor, cursors);
    }

    /** Writes where a list goes on, or null at its end. */
    void next(Json json, Ask ask, Look look, Optional<String> after) {
        json.field(
                "next",
                after.map(last -> cursors.write(
                        ask.identity(),
                        new Cursor(look.head().position(), look.head().root(), look.day(), last))));
    }

    /** Writes a whole body. */
    static void write(HttpServletResponse response, String type, byte[] body) {
        response.setContentType(type);
        response.setContentLength(body.length);
        try {
            response.getOutputStream().write(body);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String tag(Ask ask, Head head, LocalDate day) {
        String words = ProgramVersion.text() + "\n" + head.position() + "\n" + head.root() + "\n" + day + "\n"
                + ask.canonical(Set.of());
        return "\"" + Digest.ofBytes(words.getBytes(StandardCharsets.UTF_8)).abbreviated(32) + "\"";
    }

    private static boolean isKnown(
            HttpServletRequest request, HttpServletResponse response, Visitor visitor, String tag) {
        response.setHeader("ETag", tag);
        response.setHeader("Cache-Control", (visitor.name().isPresent() ? "private" : "public") + ", no-cache");
        response.addHeader("Vary", "Authorization, Cookie");
        Enumeration<String> held = request.getHeaders("If-None-Match");
        while (held.hasMoreElements()) {
            for (String one : held.nextElement().split(",", -1)) {
                String known = one.strip();
                if (known.equals("*") || known.equals(tag) || known.equals("W/" + tag)) {
                    response.setStatus(HttpServletResponse.SC_NOT_MODIFIED);
                    return true;
                }
            }
        }
        return false;
    }
}
