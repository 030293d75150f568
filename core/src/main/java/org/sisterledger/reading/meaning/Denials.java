package org.sisterledger.reading.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.sisterledger.claim.Claim;
import org.sisterledger.claim.Comparator;
import org.sisterledger.statement.Modality;

/**
 * Turns what is denied into what the speaker holds: who denies that there are more than 100 ties claims at most 100, and who
 * denies that two cities are tied claims that they are not. A denied absence is no claim that something never was.
 */
final class Denials {
    private Denials() {}

    static List<Claim> turn(List<Claim> claims, Modality modality) {
        if (modality != Modality.DENIES) {
            return claims;
        }
        return new ArrayList<>(claims.stream().flatMap(Denials::turn).toList());
    }

    private static Stream<Claim> turn(Claim claim) {
        return switch (claim) {
            case Claim.Count count -> turn(count);
            case Claim.Existence tie ->
                Stream.of(new Claim.Existence(
                        tie.span(),
                        "denied: " + tie.reading(),
                        tie.a(),
                        tie.b(),
                        tie.event(),
                        !tie.negated(),
                        tie.type(),
                        tie.register(),
                        tie.by(),
                        tie.on(),
                        tie.stage()));
            case Claim.Absence absence -> Stream.of(absence);
            case Claim.ActivityTrend trend -> Stream.of();
            case Claim.Event event -> Stream.of(event);
            case Claim.Superlative superlative -> Stream.of();
            case Claim.Cause cause -> Stream.of(cause);
            case Claim.Intent intent -> Stream.of(intent);
            case Claim.Opinion opinion -> Stream.of(opinion);
        };
    }

    private static Stream<Claim> turn(Claim.Count count) {
        return switch (count.comparator()) {
            case AT_LEAST -> Stream.of(bounded(count, Comparator.FEWER_THAN));
            case MORE_THAN -> Stream.of(bounded(count, Comparator.AT_MOST));
            case AT_MOST -> Stream.of(bounded(count, Comparator.MORE_THAN));
            case FEWER_THAN -> Stream.of(bounded(count, Comparator.AT_LEAST));
            // That it is not exactly so many leaves open what it is.
            case ABOUT, EXACTLY, BETWEEN -> Stream.of();
        };
    }

    private static Claim bounded(Claim.Count count, Comparator comparator) {
        return new Claim.Count(
                count.span(),
                "denied: " + count.reading(),
                count.unit(),
                comparator,
                count.value(),
                count.upper(),
                count.scope(),
                count.types(),
                count.levels(),
                count.register(),
                count.state(),
                count.on());
    }
}
