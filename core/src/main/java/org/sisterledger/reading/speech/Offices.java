package org.sisterledger.reading.speech;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.reading.names.Mention;
import org.sisterledger.reading.names.Mentions;
import org.sisterledger.reading.text.Layout;
import org.sisterledger.reading.text.Token;
import org.sisterledger.reading.text.WordSet;

/** Parts an office from its holder and its body: "Carmel Mayor Sue Finkam", "the chairman emeritus of the network". */
final class Offices {
    private static final Set<String> NAME_PARTICLES = WordSet.of("de da del della van von der bin al la du");
    private static final Set<String> FILLERS =
            WordSet.of("former then longtime long-time current new outgoing acting republican democratic");

    private final Layout layout;
    private final List<Token> tokens;
    private final Mentions mentions;

    Offices(Layout layout, Mentions mentions) {
        this.layout = layout;
        this.tokens = layout.tokens();
        this.mentions = mentions;
    }

    /** The phrase around the last office in a stretch of tokens; empty if it names none. */
    Optional<Phrase> roleIn(int first, int last) {
        for (int i = last - 1; i >= first; i--) {
            if (Roles.isHead(tokens.get(i)) && !insideOrganization(i)) {
                int start = Roles.start(tokens, i, first);
                int headmost = start;
                while (headmost > first && Roles.isHead(tokens.get(headmost - 1))) {
                    headmost--;
                }
                return Optional.of(withRole(first, headmost, Roles.end(tokens, i, last), last));
            }
        }
        return Optional.empty();
    }

    private boolean insideOrganization(int at) {
        return mentions.at(at)
                .filter(mention -> mention.last() - mention.first() > 1)
                .filter(mention -> mention.name().id().kind() == EntityKind.ORGANIZATION
                        || mention.name().id().kind() == EntityKind.PUBLISHER)
                .isPresent();
    }

    private Phrase withRole(int first, int roleFirst, int roleLast, int last) {
        String role = words(roleFirst, roleLast);
        Optional<String> organization = organizationBefore(first, roleFirst);
        int nameFirst = roleLast;
        if (roleLast < last
                && Set.of("of", "for", "at", "to", "from", "with", "in")
                        .contains(tokens.get(roleLast).lower())) {
            int split = behindOrganization(roleLast + 1, last);
            organization = organizationWords(roleLast + 1, split).or(() -> organizationBefore(first, roleFirst));
            nameFirst = split;
        }
        int nameLast = nameEnd(nameFirst, last);
        String words = words(first, last);
        if (nameLast > nameFirst) {
            return new Phrase(Phrase.Kind.PERSON, words(nameFirst, nameLast), Optional.of(role), organization, words);
        }
        // "Bill Boerum, ..." is handled by the comma; "Boerum the chairman" is not English news style.
        return new Phrase(Phrase.Kind.ROLE, words, Optional.of(role), organization, words);
    }

    /** The index behind the capitalized words that begin here. */
    int nameEnd(int first, int last) {
        int end = first;
        while (end < last
                && (isNameWord(end)
                        || (end > first
                                && NAME_PARTICLES.contains(tokens.get(end).lower())))) {
            end++;
        }
        return end;
    }

    private boolean isNameWord(int at) {
        return tokens.get(at).isCapitalized() && tokens.get(at).isWord();
    }

    // "of Homeland Security Iranga Kahangama": a known name first, else all but the last two capitalized words.
    private int behindOrganization(int first, int last) {
        int start = first;
        while (start < last && Grammar.isDeterminer(tokens.get(start))) {
            start++;
        }
        for (int i = start; i < Math.min(last, start + 2); i++) {
            Optional<Mention> known = mentions.at(i);
            if (known.isPresent()
                    && known.get().first() == i
                    && known.get().name().id().kind() != EntityKind.PERSON) {
                int end = behindBody(known.get(), last);
                return end < last && ")".equals(tokens.get(last - 1).text()) ? last : Math.min(end, last);
            }
        }
        int run = start;
        while (run < last
                && (isNameWord(run)
                        || Set.of("of", "the", "and", "for")
                                .contains(tokens.get(run).lower()))) {
            run++;
        }
        boolean person = mentions.list(start, last).stream()
                .anyMatch(mention -> mention.name().id().kind() == EntityKind.PERSON);
        if (person) {
            return mentions.list(start, last).stream()
                    .filter(mention -> mention.name().id().kind() == EntityKind.PERSON)
                    .mapToInt(Mention::first)
                    .findFirst()
                    .orElse(run);
        }
        return run - start >= 3 && run == last ? run - 2 : run;
    }

    // "Irvine Sister Cities Foundation": a place's name begins that of a body if more capitals and a word for a body
    // follow.
    private int behindBody(Mention place, int last) {
        int run = place.last();
        int body = place.last();
        while (run < last
                && (isNameWord(run)
                        || tokens.get(run).is("for")
                        || tokens.get(run).is("of"))) {
            if (Roles.isBody(tokens.get(run).lower())) {
                body = run + 1;
            }
            run++;
        }
        return body;
    }

    private Optional<String> organizationBefore(int first, int last) {
        int start = first;
        while (start < last && (Grammar.isDeterminer(tokens.get(start)) || isFiller(tokens.get(start)))) {
            start++;
        }
        int end = last;
        while (end > start && isFiller(tokens.get(end - 1))) {
            end--;
        }
        if (end > start
                && (tokens.get(end - 1).lower().equals("'s")
                        || tokens.get(end - 1).lower().equals("’s"))) {
            end--;
        }
        return organizationWords(start, end);
    }

    private static boolean isFiller(Token token) {
        return FILLERS.contains(token.lower());
    }

    private Optional<String> organizationWords(int first, int last) {
        int start = first;
        while (start < last && Grammar.isDeterminer(tokens.get(start))) {
            start++;
        }
        int end = start;
        while (end < last && !"(".equals(tokens.get(end).text())) {
            end++;
        }
        boolean capital = false;
        for (int i = start; i < end; i++) {
            capital |= tokens.get(i).isCapitalized();
        }
        return capital ? Optional.of(words(start, end)) : Optional.empty();
    }

    private String words(int first, int last) {
        return layout.words(first, last);
    }
}
