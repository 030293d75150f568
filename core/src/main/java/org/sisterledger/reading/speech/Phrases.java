package org.sisterledger.reading.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.reading.names.Mention;
import org.sisterledger.reading.names.Mentions;
import org.sisterledger.reading.speech.Attribution.Stretch;
import org.sisterledger.reading.text.Layout;
import org.sisterledger.reading.text.Token;

/** Takes a source's words apart: name, role, organization, apposition, lists and "including". */
final class Phrases {
    private static final Set<EntityKind> PLACES =
            Set.of(EntityKind.COUNTRY, EntityKind.TERRITORY, EntityKind.COMMUNITY);

    private final Layout layout;
    private final List<Token> tokens;
    private final Mentions mentions;
    private final Offices offices;

    Phrases(Layout layout, Mentions mentions) {
        this.layout = layout;
        this.tokens = layout.tokens();
        this.mentions = mentions;
        this.offices = new Offices(layout, mentions);
    }

    static boolean isGroup(String lower) {
        return Roles.isGroup(lower);
    }

    /** Whether an apposition about a role begins here: "chairman emeritus of ...", "a spokesman for ...". */
    static boolean startsRole(List<Token> tokens, int at, int last) {
        for (int i = at; i < Math.min(last, at + 7) && !Grammar.isComma(tokens.get(i)); i++) {
            if (Roles.isHead(tokens.get(i))) {
                return true;
            }
        }
        return tokens.get(at).is("who");
    }

    /** The speakers that a source names, in order; several for a list or a group with "including". */
    List<Phrase> parse(Stretch source) {
        List<Phrase> phrases = new ArrayList<>();
        int including = indexOf("including", source);
        if (including > source.first()) {
            int end = Grammar.isComma(tokens.get(including - 1)) ? including - 1 : including;
            phrases.add(one(new Stretch(source.first(), end)));
            list(new Stretch(including + 1, source.last())).forEach(part -> phrases.add(one(part)));
            return phrases;
        }
        Token first = tokens.get(source.first());
        boolean titled = isGroup(first.lower())
                && first.isCapitalized()
                && source.last() - source.first() > 2
                && tokens.get(source.first() + 1).isCapitalized();
        if (titled) {
            return titled(source);
        }
        list(source).forEach(part -> phrases.add(one(part)));
        return phrases;
    }

    // "Senators Ann Lee and Tom Orr": each is a senator.
    private List<Phrase> titled(Stretch source) {
        String plural = tokens.get(source.first()).text();
        Optional<String> role = Optional.of(plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural);
        return list(new Stretch(source.first() + 1, source.last())).stream()
                .map(this::one)
                .map(phrase -> new Phrase(
                        phrase.kind(),
                        phrase.name(),
                        phrase.role().or(() -> role),
                        phrase.organization(),
                        phrase.words()))
                .toList();
    }

    private int indexOf(String word, Stretch in) {
        for (int i = in.first(); i < in.last(); i++) {
            if (tokens.get(i).is(word)) {
                return i;
            }
        }
        return -1;
    }

    // "Blackburn and Hawley" are two; "Trade and Industry Secretary Smith" and a known body are one.
    private List<Stretch> list(Stretch source) {
        List<Stretch> parts = new ArrayList<>();
        int start = source.first();
        boolean joined = false;
        for (int i = source.first(); i < source.last(); i++) {
            boolean and = tokens.get(i).is("and") && mentions.at(i).isEmpty();
            if (and && i > start && namesPerson(start, i) && namesPerson(i + 1, source.last())) {
                addSplitAtCommas(new Stretch(start, i), parts);
                start = i + 1;
                joined = true;
            }
        }
        if (!joined) {
            return List.of(source);
        }
        parts.add(new Stretch(start, source.last()));
        return parts;
    }

    private void addSplitAtCommas(Stretch part, List<Stretch> parts) {
        int start = part.first();
        for (int i = part.first(); i < part.last(); i++) {
            if (Grammar.isComma(tokens.get(i)) && i > start) {
                parts.add(new Stretch(start, i));
                start = i + 1;
            }
        }
        if (start < part.last()) {
            parts.add(new Stretch(start, part.last()));
        }
    }

    private boolean namesPerson(int first, int last) {
        int capitals = 0;
        for (int i = first; i < last; i++) {
            Token token = tokens.get(i);
            boolean place = mentions.at(i)
                    .map(m -> PLACES.contains(m.name().id().kind()))
                    .orElse(false);
            if (token.isCapitalized() && !Roles.isHead(token) && !place && !Roles.isBody(token.lower())) {
                capitals++;
            }
        }
        return capitals > 0;
    }

    /** One speaker's words. */
    Phrase one(Stretch source) {
        int last = source.last();
        while (last > source.first() && Grammar.isComma(tokens.get(last - 1))) {
            last--;
        }
        int comma = topComma(source.first(), last);
        if (comma < 0) {
            return head(source.first(), last);
        }
        Phrase head = head(source.first(), comma);
        Phrase beside = head(comma + 1, last);
        if (head.kind() == Phrase.Kind.ROLE && beside.kind() == Phrase.Kind.PERSON) {
            return new Phrase(
                    Phrase.Kind.PERSON, beside.name(), head.role(), head.organization(), words(source.first(), last));
        }
        if (head.kind() == Phrase.Kind.PERSON) {
            Optional<Phrase> role = offices.roleIn(comma + 1, last);
            return new Phrase(
                    Phrase.Kind.PERSON,
                    head.name(),
                    head.role().or(() -> role.flatMap(Phrase::role)),
                    head.organization().or(() -> role.flatMap(Phrase::organization)),
                    words(source.first(), comma));
        }
        return head;
    }

    private int topComma(int first, int last) {
        for (int i = first; i < last; i++) {
            if (Grammar.isComma(tokens.get(i)) && mentions.at(i).isEmpty()) {
                return i;
            }
        }
        return -1;
    }

    private Phrase head(int from, int to) {
        int first = from;
        int last = to;
        if (first >= last) {
            return new Phrase(Phrase.Kind.UNNAMED, "", Optional.empty(), Optional.empty(), "");
        }
        String words = words(first, last);
        if (last - first == 1 && Grammar.isPronoun(tokens.get(first))) {
            return new Phrase(Phrase.Kind.PRONOUN, words, Optional.empty(), Optional.empty(), words);
        }
        if (isGroup(tokens.get(groupHead(first, last)).lower())) {
            return new Phrase(Phrase.Kind.GROUP, words, Optional.empty(), Optional.empty(), words);
        }
        return offices.roleIn(first, last).orElseGet(() -> plain(first, last, words));
    }

    // The noun that a phrase is about stands before its first preposition.
    private int groupHead(int first, int last) {
        int end = first;
        while (end < last && !Grammar.isPreposition(tokens.get(end)) && !Grammar.isComma(tokens.get(end))) {
            end++;
        }
        return end > first ? end - 1 : first;
    }

    private Phrase plain(int first, int last, String words) {
        int start = first;
        while (start < last && Grammar.isDeterminer(tokens.get(start))) {
            start++;
        }
        List<Mention> known = mentions.list(start, last);
        Optional<Mention> person = known.stream()
                .filter(mention -> mention.name().id().kind() == EntityKind.PERSON)
                .findFirst();
        if (person.isPresent()) {
            return new Phrase(
                    Phrase.Kind.PERSON,
                    words(person.get().first(), person.get().last()),
                    Optional.empty(),
                    Optional.empty(),
                    words);
        }
        int end = offices.nameEnd(start, last);
        String lastWord = tokens.get(last - 1).lower();
        boolean body = Roles.isBody(lastWord) || !known.isEmpty() || lastWord.equals(")");
        if (!body && start == first && end == last && end - start <= 4) {
            return new Phrase(Phrase.Kind.PERSON, words(start, end), Optional.empty(), Optional.empty(), words);
        }
        boolean capital = false;
        for (int i = start; i < last; i++) {
            capital |= tokens.get(i).isCapitalized();
        }
        return new Phrase(
                capital && !lastWord.equals("side") ? Phrase.Kind.BODY : Phrase.Kind.UNNAMED,
                words(start, last),
                Optional.empty(),
                Optional.empty(),
                words);
    }

    private String words(int first, int last) {
        return layout.words(first, last);
    }
}
