package org.sisterledger.reading.speech;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.reading.names.Gazetteer;
import org.sisterledger.reading.names.Mention;
import org.sisterledger.reading.names.Mentions;
import org.sisterledger.reading.speech.Attribution.Stretch;
import org.sisterledger.reading.text.Layout;
import org.sisterledger.reading.text.Sentence;
import org.sisterledger.reading.text.Token;

/** The people whom an article names in full, with the roles it gives them, and the abbreviations it defines. */
final class Cast {
    private final Map<String, Member> byName = new LinkedHashMap<>();
    private final List<Token> words;
    private final Map<String, String> abbreviations = new HashMap<>();
    private final Map<String, String> descriptions = new HashMap<>();

    /**
     * Somebody named in full.
     *
     * @param name full name
     * @param role empty if the article gives none
     * @param organization empty if the article gives none
     * @param first index of the token where the name first stands
     */
    record Member(String name, Optional<String> role, Optional<String> organization, int first) {
        String surname() {
            return name.substring(name.lastIndexOf(' ') + 1);
        }
    }

    private Cast(List<Token> words) {
        this.words = words;
    }

    static Cast of(Layout layout, Mentions mentions, List<Attribution> attributions) {
        Cast cast = new Cast(layout.tokens());
        cast.defineAbbreviations(layout);
        cast.describeBodies(layout, mentions);
        Phrases phrases = new Phrases(layout, mentions);
        for (Mention mention : mentions.list()) {
            if (mention.name().id().kind() == EntityKind.PERSON && mention.last() - mention.first() > 1) {
                cast.add(mention.name().label(), Optional.empty(), Optional.empty(), mention.first());
            }
        }
        for (Stretch run : Runs.find(layout)) {
            cast.add(phrases.one(run), run.first());
        }
        for (Attribution attribution : attributions) {
            if (!attribution.source().isEmpty()) {
                phrases.parse(attribution.source())
                        .forEach(phrase -> cast.add(phrase, attribution.source().first()));
            }
        }
        return cast;
    }

    private void add(Phrase phrase, int first) {
        if (phrase.kind() == Phrase.Kind.PERSON && phrase.name().indexOf(' ') > 0) {
            add(phrase.name(), phrase.role(), phrase.organization(), first);
        }
    }

    private void add(String written, Optional<String> role, Optional<String> organization, int first) {
        String name = Roles.withoutTitle(written);
        if (name.indexOf(' ') < 0) {
            return;
        }
        byName.merge(
                name,
                new Member(name, role, organization, first),
                (old, fresh) -> new Member(
                        name,
                        old.role().or(fresh::role),
                        old.role().isPresent()
                                ? old.organization()
                                : old.organization().or(fresh::organization),
                        Math.min(old.first(), fresh.first())));
    }

    Optional<Member> find(String fullName) {
        return Optional.ofNullable(byName.get(fullName));
    }

    /** The only member with this surname; empty if nobody has it, or more than one. */
    Optional<Member> findBySurname(String surname) {
        return only(listBySurname(surname));
    }

    /** The only member with this surname who holds a role; empty if nobody is both, or more than one. */
    Optional<Member> findBySurname(String surname, String role) {
        return only(listBySurname(surname).stream()
                .filter(member -> member.role()
                        .map(held -> endsWithWord(held.toLowerCase(Locale.ROOT), role.toLowerCase(Locale.ROOT)))
                        .orElse(false))
                .toList());
    }

    /** Whether more than one member has this surname. */
    boolean isShared(String surname) {
        return listBySurname(surname).size() > 1;
    }

    private List<Member> listBySurname(String surname) {
        return byName.values().stream()
                .filter(member -> member.surname().equals(surname))
                .toList();
    }

    private static Optional<Member> only(List<Member> members) {
        return members.size() == 1 ? Optional.of(members.get(0)) : Optional.empty();
    }

    private static boolean isNearer(Member member, Member best, int token) {
        boolean before = member.first() <= token;
        boolean bestBefore = best.first() <= token;
        if (before != bestBefore) {
            return before;
        }
        return before ? member.first() > best.first() : member.first() < best.first();
    }

    /** The member last named before a token who holds a role, at an organization if one is named; empty if nobody does. */
    Optional<Member> findByRole(String role, Optional<String> organization, int token) {
        Member best = null;
        for (Member member : byName.values()) {
            boolean same = organization.isEmpty() || organization.equals(member.organization());
            boolean holds = same
                    && member.first() <= token
                    && member.role()
                            .map(held -> endsWithWord(held.toLowerCase(Locale.ROOT), role))
                            .orElse(false);
            if (holds && (best == null || isNearer(member, best, token))) {
                best = member;
            }
        }
        return Optional.ofNullable(best);
    }

    private static boolean endsWithWord(String held, String role) {
        return held.equals(role)
                || held.endsWith(" " + role)
                || held.startsWith(role + " ")
                || (role.equals("senator") && held.equals("sen."))
                || (role.equals("governor") && held.equals("gov."));
    }

    /** The member whose name fits and stood last between two tokens, in full or by surname; empty if none did. */
    Optional<Member> findLastBetween(int from, int token, Predicate<String> fits) {
        Member best = null;
        int last = from;
        for (Member member : byName.values()) {
            int place = lastPlace(member, from, token);
            if (place >= last && fits.test(member.name())) {
                best = member;
                last = place;
            }
        }
        return Optional.ofNullable(best);
    }

    private int lastPlace(Member member, int from, int token) {
        for (int i = Math.min(token, words.size()) - 1; i >= from; i--) {
            if (words.get(i).text().equals(member.surname())) {
                return i;
            }
        }
        return -1;
    }

    /** The full name that the article gives for an abbreviation, or the abbreviation itself. */
    String expand(String name) {
        return abbreviations.getOrDefault(name, name);
    }

    List<Member> list() {
        return List.copyOf(byName.values());
    }

    /** Whether the article calls a body so: "Asia Matters for America, a research program". */
    boolean isDescribedAs(String name, String description) {
        return description.equals(descriptions.get(name));
    }

    private void describeBodies(Layout layout, Mentions mentions) {
        List<Token> tokens = layout.tokens();
        for (Mention mention : mentions.list()) {
            int at = mention.last();
            boolean apposition = mention.name().id().kind() == EntityKind.ORGANIZATION
                    && at + 2 < tokens.size()
                    && Grammar.isComma(tokens.get(at))
                    && (tokens.get(at + 1).is("a") || tokens.get(at + 1).is("an"));
            int end = at + 2;
            while (apposition && end < tokens.size() && tokens.get(end).isWord() && end - at < 6) {
                end++;
            }
            if (apposition && end > at + 2) {
                descriptions.put(mention.name().label(), layout.words(at + 2, end));
            }
        }
    }

    private void defineAbbreviations(Layout layout) {
        List<Token> tokens = layout.tokens();
        for (int i = 2; i + 1 < tokens.size(); i++) {
            Token token = tokens.get(i);
            if (token.isAcronym()
                    && "(".equals(tokens.get(i - 1).text())
                    && ")".equals(tokens.get(i + 1).text())) {
                int start = initialsStart(tokens, i - 1, token.text());
                if (start >= 0) {
                    abbreviations.putIfAbsent(token.text(), layout.words(start, i - 1));
                }
            }
        }
    }

    // The words before the bracket whose capitals spell the abbreviation.
    private static int initialsStart(List<Token> tokens, int bracket, String abbreviation) {
        int letter = abbreviation.length() - 1;
        for (int i = bracket - 1; i >= 0 && bracket - i <= abbreviation.length() + 4; i--) {
            Token token = tokens.get(i);
            if (token.isCapitalized()) {
                if (token.text().charAt(0) != abbreviation.charAt(letter)) {
                    return -1;
                }
                if (letter == 0) {
                    return i;
                }
                letter--;
            } else if (!Grammar.isPreposition(token)
                    && !token.is("and")
                    && !token.is("the")
                    && !token.lower().equals("'s")) {
                return -1;
            }
        }
        return -1;
    }

    /** The people of the record among those whom the article names, by full name. */
    static Optional<Gazetteer.Name> link(String name, Gazetteer gazetteer, EntityKind kind) {
        List<Gazetteer.Name> found = gazetteer.find(name, kind);
        return found.stream().map(Gazetteer.Name::id).distinct().count() == 1
                ? Optional.of(found.get(0))
                : Optional.empty();
    }

    /** Capitalized words in a row around a role, such as "Carmel Mayor Sue Finkam" or "Beth Krom, mayor of Irvine". */
    private static final class Runs {
        static List<Stretch> find(Layout layout) {
            List<Stretch> runs = new ArrayList<>();
            for (Sentence sentence : layout.sentences()) {
                find(layout.tokens().subList(0, sentence.last()), sentence.first(), runs);
            }
            return runs;
        }

        private static void find(List<Token> tokens, int first, List<Stretch> runs) {
            int at = first;
            while (at < tokens.size()) {
                int end = runEnd(tokens, at);
                if (end - at >= 2) {
                    addIfRole(tokens, at, end, runs);
                }
                at = Math.max(end, at + 1);
            }
        }

        private static void addIfRole(List<Token> tokens, int first, int last, List<Stretch> runs) {
            for (int i = first; i < last; i++) {
                if (Roles.isHead(tokens.get(i))) {
                    runs.add(new Stretch(first, last));
                    return;
                }
            }
            boolean comma = last + 2 < tokens.size() && Grammar.isComma(tokens.get(last));
            if (comma
                    && !tokens.get(last + 1).isCapitalized()
                    && Phrases.startsRole(tokens, last + 1, tokens.size())
                    && !tokens.get(last + 1).is("who")) {
                int end = last + 1;
                while (end < tokens.size() && !Grammar.isMark(tokens.get(end))) {
                    end++;
                }
                runs.add(new Stretch(first, end));
            }
        }

        private static int runEnd(List<Token> tokens, int first) {
            int end = first;
            while (end < tokens.size() && continues(tokens, first, end)) {
                end++;
            }
            while (end > first
                    && !tokens.get(end - 1).isCapitalized()
                    && !")".equals(tokens.get(end - 1).text())) {
                end--;
            }
            return end;
        }

        private static boolean continues(List<Token> tokens, int first, int at) {
            Token token = tokens.get(at);
            if (token.isCapitalized()) {
                return true;
            }
            if (at == first) {
                return false;
            }
            boolean bracket = "(".equals(token.text()) || ")".equals(token.text());
            return bracket || token.is("of") || token.is("the") || token.is("for");
        }
    }
}
