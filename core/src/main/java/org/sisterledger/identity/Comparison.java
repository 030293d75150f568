package org.sisterledger.identity;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sisterledger.community.CommunityKind;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Words;

/**
 * Compares two communities feature by feature. The points are set so that a name and a country alone do not reach the
 * threshold: a country has namesakes that no list on record may hold. What is not known counts neither way.
 */
final class Comparison {
    /** What is sure: the same id in an outside list. */
    static final int CERTAIN = 100;

    private static final int NAME = 55;
    private static final int NEAR_NAME_LOSS = 150;
    private static final double LEAST_SIMILARITY = 0.8;
    private static final int COUNTRY = 15;
    private static final int OTHER_COUNTRY = -60;
    private static final int REGION = 20;
    private static final int OTHER_REGION = -45;
    private static final int OTHER_KIND = -30;
    private static final int ONLY_BEARER = 10;
    private static final int SEVERAL_BEARERS = -15;
    private static final double NEAR_KILOMETRES = 15;
    private static final double FAR_KILOMETRES = 100;

    private Comparison() {}

    /** The features of two communities, the name first; without their partners. */
    static List<Feature> of(Known a, Known b, Namesakes namesakes) {
        Profile one = a.profile();
        Profile other = b.profile();
        List<Feature> features = new ArrayList<>();
        features.add(name(a, b));
        identifiers(one, other).ifPresent(features::add);
        country(one, other).ifPresent(features::add);
        region(a, b).ifPresent(features::add);
        namesakes(a, b, namesakes).ifPresent(features::add);
        distance(one, other).ifPresent(features::add);
        kind(one, other).ifPresent(features::add);
        if (one.distinctFrom().contains(other.id()) || other.distinctFrom().contains(one.id())) {
            features.add(new Feature("decision", -CERTAIN, "a source on record says that they are not the same"));
        }
        return features;
    }

    private static Feature name(Known one, Known other) {
        double best = 0;
        String words = "no names to compare";
        for (int i = 0; i < one.names().size(); i++) {
            for (int j = 0; j < other.names().size(); j++) {
                double similarity = one.names().get(i).similarity(other.names().get(j));
                if (similarity > best) {
                    best = similarity;
                    words = similarity == 1
                            ? "both are called " + one.spellings().get(i)
                            : "“" + one.spellings().get(i) + "” and “"
                                    + other.spellings().get(j) + "” are alike to "
                                    + String.format(Locale.ROOT, "%.2f", similarity);
                }
            }
        }
        int points = best < LEAST_SIMILARITY ? 0 : (int) Math.round(NAME - (1 - best) * NEAR_NAME_LOSS);
        return new Feature("name", Math.max(0, points), words);
    }

    private static Optional<Feature> identifiers(Profile one, Profile other) {
        Optional<Feature> found = Optional.empty();
        for (Map.Entry<String, String> identifier : one.identifiers().entrySet()) {
            String value = other.identifiers().get(identifier.getKey());
            if (value != null) {
                boolean same = value.equals(identifier.getValue());
                Feature feature = new Feature(
                        "identifier",
                        same ? CERTAIN : -CERTAIN,
                        identifier.getKey() + " " + identifier.getValue()
                                + (same ? " stands with both" : " here, " + value + " there"));
                // One list that tells them apart weighs more than another that does not.
                if (found.isEmpty() || !same) {
                    found = Optional.of(feature);
                }
            }
        }
        return found;
    }

    private static Optional<Feature> country(Profile one, Profile other) {
        if (one.country().isEmpty() || other.country().isEmpty()) {
            return Optional.empty();
        }
        boolean same = one.country().equals(other.country());
        return Optional.of(new Feature(
                "country",
                same ? COUNTRY : OTHER_COUNTRY,
                same
                        ? "both are in " + one.country().get().slug()
                        : one.country().get().slug() + " here, "
                                + other.country().get().slug() + " there"));
    }

    // A district is in its city and in its province: one whole in common is enough.
    private static Optional<Feature> region(Known one, Known other) {
        if (!one.arePlaced(other)) {
            return Optional.empty();
        }
        boolean same = one.isBesides(other);
        return Optional.of(new Feature(
                "region",
                same ? REGION : OTHER_REGION,
                same
                        ? "both are in "
                                + one.wholes().stream()
                                        .filter(other.wholes()::contains)
                                        .sorted()
                                        .findFirst()
                                        .orElseThrow()
                        : String.join(" or ", new TreeSet<>(one.wholes())) + " here, "
                                + String.join(" or ", new TreeSet<>(other.wholes())) + " there"));
    }

    // Of several bearers a name alone says nothing; the one that everybody means is told by its size.
    private static Optional<Feature> namesakes(Known one, Known other, Namesakes namesakes) {
        Optional<EntityId> country =
                one.profile().country().or(() -> other.profile().country());
        if (country.isEmpty() || (one.arePlaced(other) && one.isBesides(other))) {
            return Optional.empty();
        }
        String name = one.spellings().isEmpty() ? "" : one.spellings().get(0);
        return namesakes.in(name, country.get()).map(bearers -> {
            boolean meant = bearers.outstanding()
                    && bearers.region()
                            .map(region -> PlaceName.of(region).keys())
                            .map(keys -> fits(one, keys) && fits(other, keys))
                            .orElse(true);
            String in = " called " + name + " in " + country.get().slug();
            return new Feature(
                    "namesakes",
                    meant ? ONLY_BEARER : SEVERAL_BEARERS,
                    bearers.number() == 1
                            ? "the gazetteer has one place" + in
                            : "the gazetteer has " + bearers.number() + " places" + in
                                    + (meant ? ", one of them ten times as large as any other" : ""));
        });
    }

    private static boolean fits(Known known, Set<String> region) {
        return known.wholes().isEmpty() || known.wholes().stream().anyMatch(region::contains);
    }

    private static Optional<Feature> distance(Profile one, Profile other) {
        if (one.point().isEmpty() || other.point().isEmpty()) {
            return Optional.empty();
        }
        double kilometres = one.point().get().kilometresTo(other.point().get());
        int points = kilometres <= NEAR_KILOMETRES ? 30 : kilometres <= FAR_KILOMETRES ? 5 : -50;
        return Optional.of(
                new Feature("distance", points, String.format(Locale.ROOT, "%.0f km from each other", kilometres)));
    }

    private static Optional<Feature> kind(Profile one, Profile other) {
        int here = tier(one.kind());
        int there = tier(other.kind());
        return here < 0 || there < 0 || here == there
                ? Optional.empty()
                : Optional.of(new Feature(
                        "kind", OTHER_KIND, Words.of(one.kind()) + " here, " + Words.of(other.kind()) + " there"));
    }

    // A city and the county, the district or the state of its name are several communities.
    private static int tier(CommunityKind kind) {
        return switch (kind) {
            case UNKNOWN -> -1;
            case STATE, PROVINCE, AUTONOMOUS_REGION, AUTONOMOUS_PREFECTURE -> 2;
            case COUNTY, DISTRICT, DEVELOPMENT_ZONE, BOROUGH -> 1;
            case CITY,
                    TOWN,
                    TOWNSHIP,
                    VILLAGE,
                    FEDERAL_DISTRICT,
                    MUNICIPALITY,
                    PREFECTURE_LEVEL_CITY,
                    COUNTY_LEVEL_CITY -> 0;
        };
    }

    /** The sum of the points, from 0 to 100. */
    static int score(List<Feature> features) {
        int sum = features.stream().mapToInt(Feature::points).sum();
        boolean certain = features.stream().anyMatch(feature -> feature.points() == CERTAIN);
        boolean impossible = features.stream().anyMatch(feature -> feature.points() == -CERTAIN);
        return impossible ? 0 : certain ? CERTAIN : Math.max(0, Math.min(99, sum));
    }
}
