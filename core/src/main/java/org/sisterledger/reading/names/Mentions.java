package org.sisterledger.reading.names;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.reading.text.Layout;
import org.sisterledger.reading.text.Token;
import org.sisterledger.reading.text.WordSet;

/**
 * The gazetteer's names in a text, the longest at each place. Among places of one name the words decide: a state behind the
 * name, then a state or a country named in the article, then a tie with another place in it.
 */
public final class Mentions {
    /** How many tokens a name in a text has at most. */
    public static final int MOST_TOKENS = 16;

    private final List<Mention> all;

    private Mentions(List<Mention> all) {
        this.all = List.copyOf(all);
    }

    // The first mention that begins at or behind a token: mentions stand in order and do not overlap.
    private int firstFrom(int token) {
        int low = 0;
        int high = all.size();
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (all.get(middle).first() < token) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        return low;
    }

    /** Finds the names. */
    public static Mentions find(Layout layout, Gazetteer gazetteer) {
        List<Mention> raw = new ArrayList<>();
        List<Token> tokens = layout.tokens();
        int at = 0;
        while (at < tokens.size()) {
            Optional<Mention> mention = longest(layout, gazetteer, at);
            mention.ifPresent(raw::add);
            at = mention.map(Mention::last).orElse(at + 1);
        }
        return new Mentions(decide(raw, layout, gazetteer));
    }

    /** All of them, in order. */
    public List<Mention> list() {
        return all;
    }

    /** Those within a stretch of tokens, in order. */
    public List<Mention> list(int first, int last) {
        int from = firstFrom(first);
        int to = from;
        while (to < all.size() && all.get(to).last() <= last) {
            to++;
        }
        return all.subList(from, to);
    }

    /** Those of some kinds within a stretch of tokens, in order. */
    public List<Mention> list(int first, int last, Set<EntityKind> kinds) {
        return list(first, last).stream()
                .filter(mention -> kinds.contains(mention.name().id().kind()))
                .toList();
    }

    /** The one that covers a token; empty if none does. */
    public Optional<Mention> at(int token) {
        int index = firstFrom(token + 1) - 1;
        return index >= 0 && token < all.get(index).last() ? Optional.of(all.get(index)) : Optional.empty();
    }

    private static Optional<Mention> longest(Layout layout, Gazetteer gazetteer, int first) {
        List<Token> tokens = layout.tokens();
        Token begin = tokens.get(first);
        if (!begin.isCapitalized()) {
            return Optional.empty();
        }
        int longest = Math.min(gazetteer.longestInWords() + 2, MOST_TOKENS);
        for (int last = Math.min(tokens.size(), first + longest); last > first; last--) {
            String words = layout.words(first, last);
            List<Gazetteer.Name> names = gazetteer.find(inOneLine(words));
            if (names.isEmpty()) {
                names = World.find(words).map(List::of).orElse(List.of());
            }
            if (!names.isEmpty() && !partOfName(layout, first, last, names)) {
                return Optional.of(new Mention(first, last, names));
            }
        }
        return Optional.empty();
    }

    /** Every stretch of words at which {@link #find} would look for a name in a gazetteer of long names. */
    public static Set<String> listPossible(Layout layout) {
        Set<String> all = new HashSet<>();
        List<Token> tokens = layout.tokens();
        for (int first = 0; first < tokens.size(); first++) {
            int end = tokens.get(first).isCapitalized() ? Math.min(tokens.size(), first + MOST_TOKENS) : first;
            for (int last = first + 1; last <= end; last++) {
                all.add(inOneLine(layout.words(first, last)));
            }
        }
        return all;
    }

    // A line may end within a name.
    private static String inOneLine(String words) {
        return words.indexOf('\n') < 0 ? words : words.replace('\n', ' ');
    }

    // "Washington" in "Washington Examiner" or "Denise Washington" is no mention of the place.
    private static boolean partOfName(Layout layout, int first, int last, List<Gazetteer.Name> names) {
        if (names.stream().noneMatch(name -> name.id().kind() == EntityKind.COMMUNITY)) {
            return false;
        }
        List<Token> tokens = layout.tokens();
        boolean initialBefore = first > 0
                && tokens.get(first - 1).text().length() == 2
                && tokens.get(first - 1).text().endsWith(".")
                && tokens.get(first - 1).isCapitalized();
        boolean outlet =
                last < tokens.size() && Outlets.WORDS.contains(tokens.get(last).text());
        return initialBefore || outlet;
    }

    private static List<Mention> decide(List<Mention> raw, Layout layout, Gazetteer gazetteer) {
        Set<String> regions = new HashSet<>();
        Set<EntityId> countries = new HashSet<>();
        Set<EntityId> communities = new HashSet<>();
        for (Mention mention : raw) {
            if (mention.isClear()) {
                Gazetteer.Name name = mention.name();
                if (name.id().kind() == EntityKind.COUNTRY) {
                    countries.add(name.id());
                } else if (name.id().kind() == EntityKind.COMMUNITY) {
                    communities.add(name.id());
                    name.region().ifPresent(regions::add);
                }
            }
        }
        for (int i = 0; i < layout.tokens().size(); i++) {
            States.find(layout.tokens().get(i).text()).ifPresent(regions::add);
        }
        List<Mention> decided = new ArrayList<>();
        for (Mention mention : raw) {
            decided.add(decide(mention, layout, gazetteer, regions, countries, communities));
        }
        return decided;
    }

    private static Mention decide(
            Mention mention,
            Layout layout,
            Gazetteer gazetteer,
            Set<String> regions,
            Set<EntityId> countries,
            Set<EntityId> communities) {
        if (mention.isClear()) {
            return mention;
        }
        List<Gazetteer.Name> left = mention.candidates();
        Optional<String> behind = regionBehind(layout, mention.last());
        if (behind.isPresent()) {
            left = narrow(left, name -> name.region().equals(behind));
        }
        left = narrow(left, name -> name.id().kind() != EntityKind.COMMUNITY);
        left = narrow(left, name -> name.id().kind() != EntityKind.PUBLISHER);
        boolean asState = behindIsState(layout, mention.last());
        left = narrow(left, name -> asState == isState(name));
        left = narrow(left, name -> communities.stream().anyMatch(other -> gazetteer.isTied(name.id(), other)));
        left = narrow(left, name -> name.region().map(regions::contains).orElse(false));
        left = narrow(left, name -> name.country().map(countries::contains).orElse(false));
        return new Mention(mention.first(), mention.last(), left);
    }

    // "Washington" alone is the city; "Washington state" the state.
    private static boolean isState(Gazetteer.Name name) {
        return name.region().equals(Optional.of(name.label()));
    }

    private static boolean behindIsState(Layout layout, int last) {
        return last < layout.tokens().size()
                && (layout.tokens().get(last).is("state")
                        || layout.tokens().get(last).is("province"));
    }

    private static List<Gazetteer.Name> narrow(List<Gazetteer.Name> names, Predicate<Gazetteer.Name> wanted) {
        if (names.size() == 1) {
            return names;
        }
        List<Gazetteer.Name> left = names.stream().filter(wanted).toList();
        return left.isEmpty() ? names : left;
    }

    private static Optional<String> regionBehind(Layout layout, int last) {
        List<Token> tokens = layout.tokens();
        if (last + 1 >= tokens.size() || !",".equals(tokens.get(last).text())) {
            return Optional.empty();
        }
        Optional<String> two = last + 2 < tokens.size()
                ? States.find(
                        tokens.get(last + 1).text() + " " + tokens.get(last + 2).text())
                : Optional.empty();
        return two.or(() -> States.find(tokens.get(last + 1).text()))
                .or(() -> tokens.get(last + 1).isCapitalized()
                        ? Optional.of(tokens.get(last + 1).text())
                        : Optional.empty());
    }

    /** Words that make a place's name that of an outlet. */
    private static final class Outlets {
        static final Set<String> WORDS =
                WordSet.of("Examiner Post Times Tribune Herald Daily Journal Chronicle Express");
    }
}
