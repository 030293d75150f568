package org.sisterledger.reading.speech;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.sisterledger.reading.attribution.Relation;
import org.sisterledger.reading.speech.Attribution.Stretch;
import org.sisterledger.reading.text.Layout;
import org.sisterledger.reading.text.Sentence;
import org.sisterledger.reading.text.Token;
import org.sisterledger.reading.text.TokenRange;
import org.sisterledger.statement.Modality;

/**
 * What the rules and what the trained tagger find, as one list. The rules know what a cue does to its content, nested speech and
 * headlines; the tagger knows cues that no list holds. Where both speak of the same words the rules stand.
 */
final class Joined {
    private final Layout layout;
    private final List<Token> tokens;
    private final BitSet told = new BitSet();

    private Joined(Layout layout) {
        this.layout = layout;
        this.tokens = layout.tokens();
    }

    /** Both, in the order of the text. */
    static List<Attribution> of(Layout layout, List<Attribution> byRule, List<Relation> tagged) {
        Joined joined = new Joined(layout);
        byRule.forEach(joined::tell);
        List<Attribution> all = new ArrayList<>(byRule);
        for (Relation relation : tagged) {
            joined.attribution(relation).ifPresent(all::add);
        }
        // Stable: what goes on the speech before it stays behind it.
        all.sort(Comparator.comparingInt(Attribution::sentence));
        return all;
    }

    private void tell(Attribution attribution) {
        attribution.content().forEach(stretch -> told.set(stretch.first(), stretch.last()));
        told.set(attribution.cue().first(), attribution.cue().last());
    }

    // Nothing is added for a source that is not named, nor where the rules took a word of it already. A deed or a plan
    // is no
    // statement ("voted against ending", "plans to sign"): the article tells it in its own voice.
    private Optional<Attribution> attribution(Relation relation) {
        if (relation.source().isEmpty()
                || relation.cue().isEmpty()
                || isTold(relation.cue())
                || isTold(relation.content())
                || !reports(relation.cue())
                || !isClause(relation.content())) {
            return Optional.empty();
        }
        Stretch cue = whole(relation.cue());
        return Optional.of(new Attribution(
                sentenceOf(cue.first()),
                whole(relation.source()),
                cue,
                relation.content().stream()
                        .map(range -> new Stretch(range.first(), range.last()))
                        .toList(),
                Stretch.NONE,
                modality(relation),
                false));
    }

    // "Did not say" and "refused to say" report nothing; "introduced a bill" is a deed, whatever the bill says;
    // behind a possessive the cue is a noun, as in "the senator's calls".
    private boolean reports(List<TokenRange> cue) {
        int before = cue.get(0).first() - 1;
        boolean possessed =
                before >= 0 && Set.of("'s", "’s").contains(tokens.get(before).lower());
        return !possessed
                && !has(cue, token -> Grammar.isNegation(token) || Grammar.isDeterminer(token) || token.is("to"));
    }

    private boolean isClause(List<TokenRange> content) {
        Token first = tokens.get(content.get(0).first());
        boolean quoted = Grammar.isQuoteMark(first)
                || layout.findQuotation(first.start()).isPresent();
        boolean noClause = first.is("to")
                || Grammar.isPreposition(first)
                || first.lower().endsWith("ing")
                || isRelative(content.get(0));
        return quoted || (!noClause && has(content, Joined::isFinite));
    }

    // "May" is a month.
    private static boolean isFinite(Token token) {
        return Grammar.looksFinite(token) && !token.isCapitalized();
    }

    // "A bill that would end the tie": the verb stands at once behind "that".
    private boolean isRelative(TokenRange range) {
        int next = range.first() + 1;
        return tokens.get(range.first()).is("that") && next < range.last() && Grammar.looksFinite(tokens.get(next));
    }

    private boolean has(List<TokenRange> ranges, Predicate<Token> kind) {
        return ranges.stream()
                .anyMatch(range ->
                        tokens.subList(range.first(), range.last()).stream().anyMatch(kind));
    }

    private boolean isTold(List<TokenRange> ranges) {
        return ranges.stream()
                .anyMatch(
                        range -> told.nextSetBit(range.first()) >= 0 && told.nextSetBit(range.first()) < range.last());
    }

    private static Stretch whole(List<TokenRange> ranges) {
        return new Stretch(ranges.get(0).first(), ranges.get(ranges.size() - 1).last());
    }

    private Modality modality(Relation relation) {
        for (TokenRange range : relation.cue()) {
            for (int i = range.first(); i < range.last(); i++) {
                Optional<Cues.Kind> kind = Cues.find(tokens.get(i).lower());
                if (kind.isPresent() && kind.get().modality() != Modality.ASSERTS) {
                    return kind.get().modality();
                }
            }
        }
        return Modality.ASSERTS;
    }

    private int sentenceOf(int token) {
        List<Sentence> sentences = layout.sentences();
        int low = 0;
        int high = sentences.size() - 1;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (sentences.get(middle).last() <= token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }
}
