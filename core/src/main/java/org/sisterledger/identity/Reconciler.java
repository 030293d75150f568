package org.sisterledger.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Finds the communities that may be meant by a name with what else is known of it, as a reconciliation service answers.
 *
 * @see <a href="https://www.w3.org/community/reports/reconciliation/CG-FINAL-specs-0.2-20230410/">Reconciliation Service API 0.2</a>
 */
public final class Reconciler {
    /** The score from which a candidate may be taken without asking a person. */
    public static final int THRESHOLD = 85;
    /** How far the next candidate has to be behind. */
    public static final int MARGIN = 8;

    private static final int LEAST = 30;

    private final List<Known> all = new ArrayList<>();
    private final Map<String, List<Integer>> byKey = new HashMap<>();

    /** A reconciler over these communities. */
    public Reconciler(List<Profile> profiles) {
        for (Known known : Known.listOf(profiles)) {
            all.add(known);
            known.keys()
                    .forEach(key ->
                            byKey.computeIfAbsent(key, k -> new ArrayList<>(2)).add(all.size() - 1));
        }
    }

    /**
     * The candidates for a query, the best first.
     *
     * @param query what is known of the community looked for
     * @param limit how many at most, at least 1
     */
    public List<Candidate> find(Profile query, int limit) {
        Known wanted = Known.of(query, List.of());
        Set<Integer> found = new LinkedHashSet<>();
        wanted.keys().forEach(key -> found.addAll(byKey.getOrDefault(key, List.of())));
        if (found.isEmpty()) {
            found.addAll(listAlike(wanted));
        }
        List<Candidate> candidates = new ArrayList<>();
        for (int i : found) {
            List<Feature> features = Comparison.of(wanted, all.get(i), Namesakes.UNKNOWN);
            int score = Comparison.score(features);
            if (score >= LEAST) {
                Profile profile = all.get(i).profile();
                candidates.add(new Candidate(profile.id(), profile.label(), score, features, false));
            }
        }
        candidates.sort(BEST_FIRST);
        return marked(candidates).stream().limit(limit).toList();
    }

    // Names of which nobody bears a form: those that begin alike are compared letter by letter.
    private List<Integer> listAlike(Known wanted) {
        List<Integer> alike = new ArrayList<>();
        for (int i = 0; i < all.size(); i++) {
            if (isAlike(wanted, all.get(i))) {
                alike.add(i);
            }
        }
        return alike;
    }

    private static boolean isAlike(Known wanted, Known other) {
        for (PlaceName name : wanted.names()) {
            for (PlaceName another : other.names()) {
                boolean sameStart = !name.joined().isEmpty()
                        && !another.joined().isEmpty()
                        && name.joined().charAt(0) == another.joined().charAt(0);
                if (sameStart && name.similarity(another) >= 0.85) {
                    return true;
                }
            }
        }
        return false;
    }

    static final Comparator<Candidate> BEST_FIRST =
            Comparator.comparingInt(Candidate::score).reversed().thenComparing(Candidate::id);

    // Only the first may be taken, and only if no other comes near.
    private static List<Candidate> marked(List<Candidate> sorted) {
        List<Candidate> marked = new ArrayList<>(sorted);
        if (!sorted.isEmpty()) {
            Candidate best = sorted.get(0);
            boolean alone = sorted.size() == 1 || sorted.get(1).score() <= best.score() - MARGIN;
            marked.set(0, best.withMatch(best.score() >= THRESHOLD && alone));
        }
        return marked;
    }
}
