package org.sisterledger.reading.meaning;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.claim.Claim;
import org.sisterledger.claim.Party;
import org.sisterledger.claim.Rank;
import org.sisterledger.claim.Scope;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.reading.names.Mention;

/** Reads which tie or place is said to be the first, the oldest or to have the most. */
final class SuperlativeReader {
    private static final Set<String> FIRST = Set.of("first", "oldest", "earliest", "longest-running");
    private static final Set<String> LATEST = Set.of("newest", "latest", "youngest");
    private static final Set<String> MOST = Set.of("most", "largest");

    private SuperlativeReader() {}

    static Optional<Claim> read(Clause clause, ArticleContext context) {
        Optional<Rank> rank = rank(clause);
        List<Mention> places = clause.listMentions().stream()
                .filter(mention -> mention.name().id().kind() == EntityKind.COMMUNITY)
                .filter(mention -> !mention.name().adjective())
                .toList();
        if (rank.isEmpty() || places.isEmpty()) {
            return Optional.empty();
        }
        boolean pair = rank.get() != Rank.MOST;
        boolean place = pair && isPlaceRanked(clause);
        if (pair && !place && places.size() < 2) {
            return Optional.empty();
        }
        pair &= !place;
        Party subject = party(places.get(0));
        Optional<Party> partner = pair ? Optional.of(party(places.get(1))) : Optional.empty();
        Scope named = context.scope(clause);
        Scope scope = Scope.between(named.countries());
        String reading = (pair
                        ? "the tie between " + subject.name() + " and "
                                + places.get(1).name().label()
                        : subject.name())
                + " ranks " + rank.get().name().toLowerCase(Locale.ROOT) + " among ties between "
                + CountReader.names(scope);
        return Optional.of(new Claim.Superlative(clause.span(), reading, rank.get(), subject, partner, scope));
    }

    // "was the first American city to form a sister-city relationship": the place is ranked, not a tie.
    private static boolean isPlaceRanked(Clause clause) {
        int first = clause.find(FIRST);
        int place = first < 0 ? -1 : clause.find(Set.of("city", "state", "county", "town", "province"), first);
        return place > first
                && place - first <= 3
                && place + 1 < clause.last()
                && clause.token(place + 1).is("to");
    }

    private static Optional<Rank> rank(Clause clause) {
        int at = clause.find(FIRST);
        if (at >= 0 && tieBehind(clause, at)) {
            return Optional.of(Rank.FIRST);
        }
        int latest = clause.find(LATEST);
        if (latest >= 0 && tieBehind(clause, latest)) {
            return Optional.of(Rank.LATEST);
        }
        int most = clause.find(MOST);
        boolean counted = most >= 0 && tieBehind(clause, most) && most > clause.first();
        return counted
                        && (!clause.token(most).is("most")
                                || clause.token(most - 1).is("the"))
                ? Optional.of(Rank.MOST)
                : Optional.empty();
    }

    private static boolean tieBehind(Clause clause, int at) {
        int tie = clause.find(Lexicon.TIE, at + 1);
        int cities = clause.find(Set.of("cities", "pair", "pairs", "sisters"), at + 1);
        return (tie > at && tie - at <= 7) || (cities > at && cities - at <= 7);
    }

    private static Party party(Mention mention) {
        return Party.named(
                mention.name().label(),
                mention.isClear() ? Optional.of(mention.name().id()) : Optional.empty());
    }
}
