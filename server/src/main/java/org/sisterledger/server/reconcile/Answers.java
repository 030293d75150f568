package org.sisterledger.server.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.sisterledger.answer.Json;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Words;
import org.sisterledger.identity.Candidate;
import org.sisterledger.identity.Profile;
import tools.jackson.databind.JsonNode;

/** Answers to batches of queries. */
final class Answers {
    private static final int CERTAIN = 100;

    private final Communities communities;

    Answers(Communities communities) {
        this.communities = communities;
    }

    /** A result for each query of a batch, under its key. */
    String batch(JsonNode queries) {
        Json json = new Json().object();
        queries.properties().forEach(entry -> {
            Query query = Query.of(entry.getValue());
            json.key(entry.getKey()).object();
            json.list("result", results(query), (out, write) -> write.accept(out))
                    .endObject();
        });
        return json.endObject().toString();
    }

    // An id in place of a name means that very community.
    private List<Consumer<Json>> results(Query query) {
        Optional<Profile> meant = communities.find(query.text()).filter(query::admits);
        if (meant.isPresent()) {
            return List.of(out -> entity(out, meant.get(), CERTAIN, true, List.of()));
        }
        List<Consumer<Json>> results = new ArrayList<>();
        // More are looked at than asked for, because some may be of another type.
        int looked = query.types().isEmpty() ? query.limit() : query.limit() * 4;
        List<Candidate> candidates = communities.candidates(query.profile(), looked);
        Map<EntityId, Profile> profiles =
                communities.read(candidates.stream().map(Candidate::id).toList());
        for (Candidate candidate : candidates) {
            Profile profile = profiles.get(candidate.id());
            if (profile != null && query.admits(profile) && results.size() < query.limit()) {
                results.add(out -> entity(out, profile, candidate.score(), candidate.match(), candidate.features()));
            }
        }
        return results;
    }

    private static void entity(
            Json out, Profile profile, int score, boolean match, List<org.sisterledger.identity.Feature> features) {
        out.object()
                .field("id", profile.id().toString())
                .field("name", profile.label())
                .field("description", description(profile))
                .field("score", score)
                .field("match", match)
                .list(
                        "type",
                        List.of(profile.kind()),
                        (types, kind) -> Types.of(kind).write(types))
                .list(
                        "features",
                        features,
                        (list, feature) -> list.object()
                                .field("id", feature.id())
                                .field("value", feature.points())
                                .field("name", feature.words())
                                .endObject())
                .endObject();
    }

    /** What tells a community from its namesakes: its kind, region and country. */
    static String description(Profile profile) {
        List<String> words = new ArrayList<>();
        words.add(Words.of(profile.kind()).replace('-', ' '));
        profile.region().ifPresent(words::add);
        profile.country().map(EntityId::slug).ifPresent(words::add);
        return String.join(", ", words);
    }
}
