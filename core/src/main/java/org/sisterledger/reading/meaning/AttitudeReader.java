package org.sisterledger.reading.meaning;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.claim.Claim;
import org.sisterledger.reading.text.WordSet;

/** Reads what nobody can check by data: intent, cause, opinion. */
final class AttitudeReader {
    private static final Set<String> USE =
            WordSet.of("use uses used using exploit exploits exploited exploiting weaponize weaponizes weaponized"
                    + " weaponising weaponizing weaponises leverage leverages leveraging abuse abusing misuse"
                    + " manipulate");
    private static final List<String> AIMS = List.of(
            "seeks to",
            "seek to",
            "seeking to",
            "aims to",
            "aim to",
            "aimed at",
            "trying to",
            "tries to",
            "intends to",
            "intended to",
            "in order to",
            "designed to",
            "meant to",
            "a front for",
            "cover for",
            "soft power",
            "soft-power",
            "gain influence",
            "wants to",
            "want to use",
            "so as to");
    private static final Set<String> TOOLS = Set.of(
            "tool", "tools", "proxy", "proxies", "instrument", "instruments", "weapon", "vehicle", "front", "cover");
    private static final Set<String> INFLUENCE =
            Set.of("influence", "propaganda", "infiltrate", "infiltration", "foothold", "co-opt");
    private static final List<String> CAUSES = List.of(
            "because",
            "led to",
            "leads to",
            "resulted in",
            "results in",
            "caused",
            "due to",
            "as a result",
            "thanks to",
            "brought",
            "created jobs",
            "contributed to",
            "owing to");
    private static final Set<String> VALUES =
            WordSet.of("important importance valuable vital good bad great disappointing disappointed concerned concern"
                    + " concerns worried worth best better worst proud believe believes hope hopes regret wrong right"
                    + " critical opaque trust should must need needs wants want useful necessary essential unfair"
                    + " unacceptable dangerous risky risk benefit benefits value significant meaningful serious"
                    + " transparent too ought deserve welcome welcomed happy sad sorry lost failure success"
                    + " successful opportunity spirit");

    private AttitudeReader() {}

    static Optional<Claim> read(Clause clause, ArticleContext context) {
        if (isIntent(clause)) {
            String reading = "an intent: " + clause.words().replace('\n', ' ');
            return Optional.of(new Claim.Intent(clause.span(), reading, context.scope(clause)));
        }
        if ((clause.hasAnyPhrase(CAUSES) || hasEffect(clause) || makesDo(clause))) {
            String reading = "a cause or effect: " + clause.words().replace('\n', ' ');
            return Optional.of(new Claim.Cause(clause.span(), reading, context.scope(clause)));
        }
        return clause.has(VALUES) ? Optional.of(opinion(clause, context)) : Optional.empty();
    }

    /** What no reader knows a question for. */
    static Claim remark(Clause clause, ArticleContext context) {
        String reading = "a remark that the record has no question for: "
                + clause.words().replace('\n', ' ');
        return new Claim.Opinion(clause.span(), reading, context.scope(clause));
    }

    private static Claim opinion(Clause clause, ArticleContext context) {
        String reading = "an opinion: " + clause.words().replace('\n', ' ');
        return new Claim.Opinion(clause.span(), reading, context.scope(clause));
    }

    // "has the effect that", "had no lasting effect on".
    private static boolean hasEffect(Clause clause) {
        int has = clause.find(Set.of("has", "have", "had"));
        int effect = has < 0 ? -1 : clause.find(Set.of("effect", "effects", "impact", "consequences"), has);
        return effect > has && effect - has <= 5;
    }

    // "have made politicians endorse": somebody made somebody do something.
    private static boolean makesDo(Clause clause) {
        int made = clause.find(Set.of("made", "makes", "forced", "pushed", "prompted", "drove"));
        boolean perfect = made > clause.first() && Lexicon.isAuxiliary(clause.token(made - 1));
        boolean passive = perfect
                && Set.of("was", "were", "been", "is", "are")
                        .contains(clause.token(made - 1).lower());
        return perfect
                && !passive
                && made + 3 < clause.last()
                && !clause.token(made + 1).is("a");
    }

    // "as a tool of", "as proxies for": somebody is said to serve an end.
    private static boolean asTool(Clause clause) {
        int tool = clause.find(TOOLS);
        return tool > clause.first()
                && (clause.token(tool - 1).is("as")
                        || (tool - 2 >= clause.first() && clause.token(tool - 2).is("as")));
    }

    private static boolean isIntent(Clause clause) {
        int use = clause.find(USE);
        boolean purpose = use >= 0 && (clause.find(Set.of("to", "for", "as"), use) > use);
        return purpose || asTool(clause) || clause.hasAnyPhrase(AIMS) || (use >= 0 && clause.has(INFLUENCE));
    }
}
