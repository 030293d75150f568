package org.sisterledger.reading.meaning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.sisterledger.activity.ActivityLevel;
import org.sisterledger.claim.Scope;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.reading.names.Gazetteer;
import org.sisterledger.reading.names.Mention;
import org.sisterledger.reading.names.Mentions;
import org.sisterledger.reading.speech.Actors;
import org.sisterledger.reading.text.Days;
import org.sisterledger.time.Edtf;

/** What the rest of an article tells of a clause: the countries it is about, the publication day, who is who. */
final class ArticleContext {
    private static final Set<String> RELATIVES = Set.of("that", "which", "who", "whose");
    /** The first parts of adjectives for two countries. */
    private static final Map<String, String> PREFIXES =
            Map.of("Sino", "China", "Russo", "Russia", "Anglo", "United Kingdom", "Franco", "France", "Indo", "India");

    private static final Set<String> MUNICIPAL = Set.of("municipal", "local", "city");
    private final Optional<LocalDate> published;
    private final Actors actors;
    private final Gazetteer gazetteer;
    private final List<EntityId> countries;

    ArticleContext(Mentions mentions, Optional<LocalDate> published, Actors actors, Gazetteer gazetteer) {
        this.gazetteer = gazetteer;
        this.published = published;
        this.actors = actors;
        this.countries = byFrequency(mentions);
    }

    Gazetteer gazetteer() {
        return gazetteer;
    }

    Actors actors() {
        return actors;
    }

    Optional<LocalDate> published() {
        return published;
    }

    /** Countries that the article is about, the most often named first. */
    List<EntityId> countries() {
        return countries;
    }

    /** Country of a place or adjective; empty if it is no place or its country is not known. */
    static Optional<EntityId> countryOf(Gazetteer.Name name) {
        return switch (name.id().kind()) {
            case COUNTRY, TERRITORY -> Optional.of(name.id());
            case COMMUNITY -> name.country();
            default -> Optional.empty();
        };
    }

    /** The scope that a clause names; where it names one country, the article's other one goes with it. */
    Scope scope(Clause clause) {
        return scope(clause, List.of());
    }

    /** The scope that a part of a clause names; where it names one country, the clause's first goes with it. */
    Scope scope(Clause part, Clause whole) {
        List<EntityId> nearby = whole.listMentions().stream()
                .flatMap(mention -> countryOf(mention.name()).stream())
                .distinct()
                .toList();
        return scope(part, nearby);
    }

    // "US-China ties", "Sino-American exchanges".
    private Set<EntityId> hyphenated(Clause clause) {
        Set<EntityId> named = new LinkedHashSet<>();
        for (int i = clause.first(); i < clause.last(); i++) {
            String text = clause.token(i).text();
            int dash = Math.max(text.indexOf('-'), text.indexOf('–'));
            if (dash > 0 && clause.token(i).isCapitalized()) {
                String first = PREFIXES.getOrDefault(text.substring(0, dash), text.substring(0, dash));
                for (String part : List.of(first, text.substring(dash + 1))) {
                    List<Gazetteer.Name> found = gazetteer.find(part, EntityKind.COUNTRY);
                    found.stream().limit(1).map(Gazetteer.Name::id).forEach(named::add);
                }
            }
        }
        return named.size() == 2 ? named : Set.of();
    }

    // Of two that a part leaves to others, those of the whole clause keep its order.
    private Scope scope(Clause clause, List<EntityId> nearby) {
        Set<EntityId> named = new LinkedHashSet<>();
        List<EntityId> communities = new ArrayList<>();
        for (Mention mention : clause.listMentions()) {
            countryOf(mention.name()).ifPresent(named::add);
            if (mention.name().id().kind() == EntityKind.COMMUNITY && mention.isClear()) {
                communities.add(mention.name().id());
            }
        }
        named.addAll(hyphenated(clause));
        List<EntityId> pair = new ArrayList<>(named);
        if (named.size() < 2 && !namesUnknownPlace(clause)) {
            Stream.concat(nearby.stream(), countries.stream())
                    .distinct()
                    .filter(country -> !named.contains(country))
                    .limit(2L - named.size())
                    .forEach(country -> pair.add(
                            pair.size() == 1 && (named.size() == 1 || nearby.isEmpty()) ? 0 : pair.size(), country));
        }
        return new Scope(pair, communities.stream().distinct().toList(), levels(clause));
    }

    // "our sister city Toyama", "ties with Toyama": a place that nothing is known of is not one that is.
    private static boolean namesUnknownPlace(Clause clause) {
        for (int i = clause.first() + 1; i < clause.last(); i++) {
            boolean unknown = clause.token(i).isCapitalized()
                    && !clause.token(i).isAcronym()
                    && clause.mentions().at(i).isEmpty();
            String before = clause.token(i - 1).lower();
            boolean placed = before.equals("city")
                    || (before.equals("in") && !Days.isMonth(clause.token(i)))
                    || before.equals("between")
                    || (before.equals("with")
                            && i - 2 >= clause.first()
                            && Lexicon.TIE.contains(clause.token(i - 2).lower()));
            if (unknown && placed) {
                return true;
            }
        }
        return false;
    }

    /** The first date in a clause, relative ones against the publication day, a month alone only if none is fuller. */
    Optional<Edtf> date(Clause clause) {
        Optional<Edtf> month = Optional.empty();
        boolean beside = false;
        for (int i = clause.first(); i < clause.last(); i++) {
            // "a law that took effect in September": the month is the law's.
            beside |= i > clause.first() && RELATIVES.contains(clause.token(i).lower());
            Optional<Days.Dated> date = Days.dateAt(clause.layout().tokens(), i, published);
            if (date.isPresent() && date.get().last() <= clause.last() && !isModifier(clause, i)) {
                return Optional.of(date.get().date());
            }
            if (month.isEmpty() && !beside) {
                month = Days.monthAt(clause.layout().tokens(), i, published).map(Days.Dated::date);
            }
        }
        return month;
    }

    /** When what a clause tells was so: a date, or a stretch for "since 2019" and "in the past decade"; empty if not said. */
    Optional<Edtf> window(Clause clause) {
        for (int i = clause.first(); i + 1 < clause.last(); i++) {
            if (clause.token(i).is("since")) {
                Optional<Edtf> since = Days.dateAt(clause.layout().tokens(), i + 1, published)
                        .flatMap(dated -> dated.date().earliest())
                        .map(day -> Edtf.parse(day + "/.."));
                if (since.isPresent()) {
                    return since;
                }
            }
        }
        int past = clause.find(Set.of("past", "last"));
        boolean stretch = past >= 0 && clause.find(Set.of("years", "decade", "decades"), past) - past <= 3;
        return (stretch ? TrendReader.pastYears(clause, this) : Optional.<Edtf>empty()).or(() -> date(clause));
    }

    // "the 2011 memorandum", "a 1994 resolution": the year tells which, not when.
    private static boolean isModifier(Clause clause, int at) {
        return at > clause.first()
                && at + 1 < clause.last()
                && clause.token(at).text().length() == 4
                && Set.of("the", "a", "its", "their", "his", "her")
                        .contains(clause.token(at - 1).lower())
                && clause.token(at + 1).isWord();
    }

    private static Set<ActivityLevel> levels(Clause clause) {
        Set<ActivityLevel> levels = new LinkedHashSet<>();
        for (int i = clause.first(); i < clause.last(); i++) {
            String word = clause.token(i).lower();
            boolean level = i + 1 < clause.last() && !clause.token(i + 1).isCapitalized();
            if (word.equals("federal")) {
                levels.add(ActivityLevel.FEDERAL);
            } else if (MUNICIPAL.contains(word) && level && !word.equals("city")) {
                levels.add(ActivityLevel.MUNICIPAL);
            } else if (word.equals("state") && clause.has(Set.of("level", "levels"))) {
                levels.add(ActivityLevel.STATE);
            }
        }
        return levels;
    }

    private static List<EntityId> byFrequency(Mentions mentions) {
        Map<EntityId, Integer> counts = new HashMap<>();
        for (Mention mention : mentions.list()) {
            countryOf(mention.name()).ifPresent(country -> counts.merge(country, 1, Integer::sum));
        }
        return counts.entrySet().stream()
                .sorted(Map.Entry.<EntityId, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry::getKey))
                .map(Map.Entry::getKey)
                .toList();
    }
}
