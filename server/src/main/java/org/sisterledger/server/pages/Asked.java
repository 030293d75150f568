package org.sisterledger.server.pages;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sisterledger.answer.QuestionException;
import org.sisterledger.answer.TieQuestion;

/** What somebody asks a page for, by named parameters of which the page knows every one. */
final class Asked {
    private static final int LONGEST = 300;

    private final Map<String, List<String>> given;
    private final List<String> known;

    private Asked(Map<String, List<String>> given, List<String> known) {
        this.given = given;
        this.known = known;
    }

    /**
     * What was asked.
     *
     * @param known the parameters of the page
     */
    static Asked of(Map<String, List<String>> given, List<String> known) {
        return new Asked(Map.copyOf(given), List.copyOf(known));
    }

    /**
     * Refuses a parameter that the page does not have, and one that is too long to mean anything.
     *
     * @throws QuestionException naming the parameter and what there is
     */
    void require() {
        given.forEach((name, values) -> {
            if (!known.contains(name)) {
                throw new QuestionException(
                        cut(name), "there is no such parameter. There are: " + String.join(", ", known) + ".");
            }
            for (String value : values) {
                if (value.length() > LONGEST) {
                    throw new QuestionException(
                            name,
                            "expected at most " + LONGEST + " characters, got " + value.length()
                                    + ". Make it shorter.");
                }
            }
        });
    }

    /** The parameters as ties are asked for by them. */
    TieQuestion ties() {
        return TieQuestion.of(given);
    }

    /** The value of a parameter; empty if it is not given. */
    Optional<String> one(String name) {
        return ties().one(name);
    }

    /** The ledger position that {@code at} names; empty for the newest. */
    Optional<Long> position() {
        return number("at");
    }

    /** The whole number that a parameter gives, from 0; empty if it is not given. */
    Optional<Long> number(String name) {
        return one(name).map(text -> {
            boolean digits = text.length() <= 18 && text.chars().allMatch(c -> c >= '0' && c <= '9');
            if (!digits) {
                throw new QuestionException(name, "expected a position such as 8731, got '" + cut(text) + "'.");
            }
            return Long.valueOf(text);
        });
    }

    /** The address of a page with all that was asked, in the order of the known parameters; values of one parameter with commas. */
    Address address(String path) {
        Map<String, String> parameters = new LinkedHashMap<>();
        for (String name : known) {
            List<String> values = given.getOrDefault(name, List.of());
            parameters.put(
                    name,
                    values.stream()
                            .map(Asked::cut)
                            .filter(value -> !value.isBlank())
                            .collect(Collectors.joining(",")));
        }
        return new Address(path, parameters);
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }
}
