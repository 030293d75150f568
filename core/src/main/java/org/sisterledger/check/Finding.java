package org.sisterledger.check;

import java.util.List;
import java.util.Optional;
import org.sisterledger.fact.EntityId;

/**
 * What the record says of a claim, with everything that it rests on.
 *
 * @param verdict one of the closed list
 * @param explanation one or two sentences, with the figures
 * @param rows the rows used, by id
 * @param definitions the definitions or readings tried, in a stable order; empty if the claim has only one
 * @param coverage how complete the record is for the scope; empty only for {@link Verdict#NOT_CHECKABLE}
 * @param scope who and where, as the words were read
 * @param sameStory rows of the judged story, which were left out, by id
 * @param published figures in circulation by the day judged, by day; empty unless the claim is a count
 */
public record Finding(
        Verdict verdict,
        String explanation,
        List<Row> rows,
        List<Definition> definitions,
        Optional<Coverage> coverage,
        String scope,
        List<Row> sameStory,
        List<Published> published) {
    /** Copies the lists; what cannot be checked has no coverage. */
    public Finding {
        rows = rows.stream().sorted().toList();
        definitions = List.copyOf(definitions);
        sameStory = sameStory.stream().sorted().toList();
        published = List.copyOf(published);
        if (coverage.isPresent() && verdict == Verdict.NOT_CHECKABLE) {
            throw new IllegalArgumentException("What cannot be checked has no coverage: " + verdict);
        }
    }

    /**
     * A subject of the record that was used.
     *
     * @param id the subject
     * @param label what it is, in words, with the day
     * @param source where it is stated: an address, or several joined by a blank
     */
    public record Row(EntityId id, String label, String source) implements Comparable<Row> {
        @Override
        public int compareTo(Row other) {
            return id.toString().compareTo(other.id.toString());
        }
    }

    /**
     * A definition or reading that was tried.
     *
     * @param name what is counted or meant, in words
     * @param value the figure; empty if the record cannot give it
     * @param holds whether the claim holds under it; empty if the record cannot tell
     */
    public record Definition(String name, Optional<Number> value, Optional<Boolean> holds) {}

    /**
     * How complete the record is for a scope and window.
     *
     * @param inScope ties in scope
     * @param withSource how many of them have any source
     * @param withActivityInWindow how many have any activity on record in the window
     * @param reports documents behind the rows in scope
     * @param independentDocuments how many accounts they are, {@link org.sisterledger.story.Independence}: copies of one story,
     *     and reports of one agency or owner, are one
     * @param newestSource the newest day that a source in scope speaks of or was published on, as EDTF; empty if none is dated
     */
    public record Coverage(
            int inScope,
            int withSource,
            int withActivityInWindow,
            int reports,
            int independentDocuments,
            Optional<String> newestSource) {}

    /**
     * A figure in circulation.
     *
     * @param figure the number
     * @param asOf the day it is of, as EDTF; empty if not known
     * @param source who gives it and where
     */
    public record Published(long figure, Optional<String> asOf, String source) {}
}
