package org.sisterledger.server.api;

import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sisterledger.answer.TieQuestion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.server.access.Visitor;

/** What a request asks for: its parameters by name, and who asks. */
final class Ask {
    /** The most items of one page. */
    static final int LARGEST_PAGE = 1000;

    private static final int PAGE = 100;
    private static final long LAST_POSITION = 1L << 53;

    private final String path;
    private final Map<String, List<String>> given;
    private final TieQuestion question;
    private final Visitor visitor;
    private final Optional<Cursor> cursor;

    private Ask(String path, Map<String, List<String>> given, Visitor visitor, Cursors cursors) {
        this.path = path;
        this.given = given;
        this.question = TieQuestion.of(given);
        this.visitor = visitor;
        this.cursor = one("cursor").map(text -> cursors.read(identity(), text));
    }

    static Ask of(HttpServletRequest request, Visitor visitor, Cursors cursors) {
        Map<String, List<String>> given = new HashMap<>();
        request.getParameterMap().forEach((name, values) -> given.put(name, List.of(values)));
        return new Ask(request.getRequestURI(), given, visitor, cursors);
    }

    /** Who asks. */
    Visitor visitor() {
        return visitor;
    }

    /** The parameters as questions take them. */
    Map<String, List<String>> given() {
        return given;
    }

    /** The question about ties that the parameters make. */
    TieQuestion question() {
        return question;
    }

    /** The value of a parameter; empty if it is not given. */
    Optional<String> one(String parameter) {
        return question.one(parameter);
    }

    /** How many items a page is to hold. */
    int limit() {
        return question.number("limit", PAGE, 1, LARGEST_PAGE);
    }

    /** A day that a parameter gives. */
    Optional<LocalDate> day(String parameter) {
        return one(parameter).map(text -> TieQuestion.day(parameter, text));
    }

    /** An id that a parameter gives. */
    Optional<EntityId> id(String parameter) {
        return one(parameter).map(text -> {
            try {
                return EntityId.parse(text);
            } catch (IllegalArgumentException e) {
                throw new Refusal(Fault.INVALID_PARAMETER, parameter, String.valueOf(e.getMessage()));
            }
        });
    }

    /** Where the list goes on; empty for its first page. */
    Optional<Cursor> cursor() {
        return cursor;
    }

    /** The position to look at: that of the first page, else that asked for; empty for all. */
    Optional<Long> at() {
        return cursor.map(Cursor::position).or(() -> one("at").map(text -> position("at", text)));
    }

    /** The day to judge by: that of the first page, else that asked for, else today. */
    LocalDate day(LocalDate today) {
        return cursor.map(Cursor::day).orElseGet(() -> question.day(today));
    }

    static long position(String parameter, String text) {
        boolean digits = text.length() <= 16 && text.chars().allMatch(c -> c >= '0' && c <= '9');
        long position = digits && !text.isEmpty() ? Long.parseLong(text) : -1;
        if (position < 0 || position > LAST_POSITION) {
            throw new Refusal(
                    Fault.INVALID_PARAMETER,
                    parameter,
                    "expected a position of the ledger, a whole number from 0, got '" + text + "'.");
        }
        return position;
    }

    /** The question that cursors belong to: path, parameters and clearance, without the place in the list. */
    String identity() {
        return visitor.clearance() + " " + canonical(Set.of("cursor", "limit"));
    }

    /** Path and parameters in one order, whatever order they were given in. */
    String canonical(Set<String> without) {
        StringBuilder words = new StringBuilder(path);
        new TreeMap<>(given).forEach((name, values) -> {
            if (!without.contains(name)) {
                for (String value : values) {
                    words.append('&').append(name).append('=').append(value.length());
                    words.append(':').append(value);
                }
            }
        });
        return words.toString();
    }
}
