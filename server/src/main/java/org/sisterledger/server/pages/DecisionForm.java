package org.sisterledger.server.pages;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sisterledger.answer.QuestionException;

/**
 * A form in which somebody decides on what waits.
 *
 * @param ids entries of proposals, or subjects that stand for all that is proposed about them
 * @param story the story of which all is meant; empty if ids are given
 * @param reason why; empty if none is given
 * @param value the value to be taken in place of the one proposed; empty if none is given
 * @param withNeeded whether what the chosen proposals name is accepted too
 * @param back the page to go back to
 */
record DecisionForm(
        List<String> ids,
        Optional<String> story,
        Optional<String> reason,
        Optional<String> value,
        boolean withNeeded,
        String back) {
    private static final List<String> FIELDS = List.of("ids", "story", "reason", "value", "with", "back");
    private static final int LONGEST = 4000;
    private static final int MOST_IDS = 500;

    /**
     * Reads a form.
     *
     * @param csrf the field of the token, which is checked elsewhere
     * @throws QuestionException if there are other fields, or they are too long
     */
    static DecisionForm of(Map<String, List<String>> sent, String csrf) {
        sent.forEach((name, values) -> {
            if (!FIELDS.contains(name) && !name.equals(csrf)) {
                throw new QuestionException("there is no such field. There are: " + String.join(", ", FIELDS) + ".");
            }
            if (values.size() > MOST_IDS || values.stream().anyMatch(value -> value.length() > LONGEST)) {
                throw new QuestionException(
                        name, "expected at most " + LONGEST + " characters, " + MOST_IDS + " times; there are more.");
            }
        });
        List<String> ids = sent.getOrDefault("ids", List.of()).stream()
                .filter(id -> !id.isBlank())
                .toList();
        return new DecisionForm(
                ids,
                one(sent, "story"),
                one(sent, "reason"),
                one(sent, "value"),
                one(sent, "with").filter("needed"::equals).isPresent(),
                one(sent, "back")
                        .filter(back -> back.startsWith("/review"))
                        .map(Links::back)
                        .orElse("/review"));
    }

    private static Optional<String> one(Map<String, List<String>> sent, String name) {
        return sent.getOrDefault(name, List.of()).stream()
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .findFirst();
    }

    /** The ids or the story, of which there has to be one. */
    void requireMeant() {
        if (ids.isEmpty() == story.isEmpty()) {
            throw new QuestionException("expected proposals or a story, one of the two. Go back and choose.");
        }
    }
}
