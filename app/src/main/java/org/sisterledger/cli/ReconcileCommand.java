package org.sisterledger.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.sisterledger.answer.Json;
import org.sisterledger.community.CommunityKind;
import org.sisterledger.community.Point;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Words;
import org.sisterledger.identity.Candidate;
import org.sisterledger.identity.Feature;
import org.sisterledger.identity.Profile;
import org.sisterledger.identity.Reconciler;
import org.sisterledger.record.RecordParts;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Finds which community on record a name means. */
@Command(
        name = "reconcile",
        description = {
            "Lists the communities on record that a name may mean, each with a score from 0 to 100 and its reasons. A candidate"
                    + " is a match when it may be taken without asking a person.",
            "The JSON is a result of the Reconciliation Service API 0.2."
        })
final class ReconcileCommand extends LookingVerb {
    @Parameters(index = "0", arity = "1..*", paramLabel = "NAME", description = "The name as a list gives it.")
    private List<String> words = List.of();

    @Option(names = "--country", paramLabel = "CODE", description = "Its country or territory, such as US.")
    private @Nullable String country;

    @Option(names = "--region", paramLabel = "NAME", description = "Its state or province.")
    private @Nullable String region;

    @Option(names = "--kind", paramLabel = "KIND", description = "What it is, such as city, county, district.")
    private @Nullable String kind;

    @Option(names = "--point", paramLabel = "LAT,LON", description = "Where it is, in degrees.")
    private @Nullable String point;

    @Option(names = "--wikidata", paramLabel = "ID", description = "Its id in Wikidata, such as Q60.")
    private @Nullable String wikidata;

    @Option(names = "--geonames", paramLabel = "ID", description = "Its id in GeoNames.")
    private @Nullable String geonames;

    @Option(names = "--limit", paramLabel = "N", description = "How many candidates at most. Default: 5.")
    private int limit = 5;

    @Override
    public Integer call() {
        if (limit < 1) {
            throw new UsageException("--limit: expected 1 or more, got " + limit + ".");
        }
        Profile query = query();
        return look((ledger, view, head) -> {
            List<Profile> profiles = new ArrayList<>();
            RecordParts.of(ledger, view).forEachOfPlaces(part -> profiles.addAll(Profile.listOf(part)));
            List<Candidate> found = new Reconciler(profiles).find(query, limit);
            if (isJson()) {
                terminal().out().print(json(found, profiles));
            } else {
                print(query, found);
            }
            return CLEAN;
        });
    }

    private Profile query() {
        String name = String.join(" ", words);
        try {
            return new Profile(
                    EntityId.of(EntityKind.COMMUNITY, "query"),
                    name,
                    List.of(name),
                    Optional.ofNullable(country)
                            .map(code -> code.contains(":")
                                    ? EntityId.parse(code)
                                    : EntityId.of(EntityKind.COUNTRY, code.toUpperCase(Locale.ROOT))),
                    Optional.ofNullable(region),
                    kind == null ? CommunityKind.UNKNOWN : TieFilter.word("--kind", CommunityKind.class, kind),
                    Optional.empty(),
                    Optional.ofNullable(point).map(Point::parse),
                    identifiers(),
                    Set.of(),
                    0);
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private Map<String, String> identifiers() {
        Map<String, String> all = new java.util.TreeMap<>();
        if (wikidata != null) {
            all.put("wikidata", wikidata);
        }
        if (geonames != null) {
            all.put("geonames", geonames);
        }
        return all;
    }

    private void print(Profile query, List<Candidate> found) {
        Page page = terminal().page();
        page.heading(
                found.isEmpty()
                        ? "No community on record may be meant by " + query.label()
                        : found.size() + (found.size() == 1 ? " candidate for " : " candidates for ") + query.label());
        for (Candidate candidate : found) {
            page.text(
                    2,
                    candidate.score() + "  " + candidate.label() + " (" + candidate.id() + ")"
                            + (candidate.match() ? ": a match" : ""));
            candidate
                    .features()
                    .forEach(feature ->
                            page.text(6, (feature.points() < 0 ? "" : "+") + feature.points() + " " + feature.words()));
        }
    }

    private static String json(List<Candidate> found, List<Profile> profiles) {
        Json json = new Json().object().key("q0").object();
        json.list("result", found, (out, candidate) -> {
            Profile profile = profiles.stream()
                    .filter(known -> known.id().equals(candidate.id()))
                    .findFirst()
                    .orElseThrow();
            out.object()
                    .field("id", candidate.id().toString())
                    .field("name", candidate.label())
                    .field("score", candidate.score())
                    .field("match", candidate.match())
                    .list(
                            "type",
                            List.of(profile.kind()),
                            (types, of) -> types.object()
                                    .field("id", Words.of(of))
                                    .field("name", Words.of(of).replace('-', ' '))
                                    .endObject())
                    .list("features", candidate.features(), ReconcileCommand::feature)
                    .endObject();
        });
        return json.endObject().endObject().toString();
    }

    static void feature(Json json, Feature feature) {
        json.object()
                .field("id", feature.id())
                .field("value", feature.points())
                .field("name", feature.words())
                .endObject();
    }
}
