package org.sisterledger.review;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.sisterledger.claim.Claim;
import org.sisterledger.claim.Scope;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.reading.Reading;
import org.sisterledger.source.Span;
import org.sisterledger.statement.Modality;
import org.sisterledger.statement.Speaker;
import org.sisterledger.statement.Statement;

/** Offers each claim that somebody makes in an article as a statement of the record. */
final class StatementProposals {
    private final DocumentSource source;
    private final Map<String, Integer> seen = new HashMap<>();

    StatementProposals(DocumentSource source) {
        this.source = source;
    }

    void addAll(Reading reading) {
        boolean ofTies = !reading.partnerships().isEmpty();
        for (Statement statement : reading.statements()) {
            for (Claim claim : statement.claims()) {
                if (claim instanceof Claim.Opinion opinion
                        && !ofTies
                        && opinion.scope().equals(Scope.ANYWHERE)) {
                    source.leaveOut(claim.span(), "an opinion, in an article that speaks of no tie");
                } else {
                    add(statement, claim);
                }
            }
        }
    }

    // Two people may say the same words, and one sentence may hold two claims of a type.
    private EntityId idOf(Claim claim) {
        String place = claim.span().start() + "," + claim.span().end() + "," + claim.typeName();
        int nth = seen.merge(place, 1, Integer::sum);
        return source.idAt(EntityKind.STATEMENT, claim.span(), claim.typeName() + " " + nth);
    }

    private void add(Statement statement, Claim claim) {
        EntityId id = idOf(claim);
        List<Span> who = attribution(statement);
        List<Span> what = List.of(claim.span());
        Speaker speaker = statement.speaker();
        source.state(id, "speaker", speaker.name(), who);
        speaker.id()
                .filter(known -> known.kind() == EntityKind.PERSON || known.kind() == EntityKind.ORGANIZATION)
                .ifPresent(known -> source.state(id, "speakerRef", known.toString(), who));
        speaker.role().filter(role -> !role.isBlank()).ifPresent(role -> source.state(id, "role", role, who));
        statement.saidOn().map(LocalDate::toString).ifPresent(day -> source.state(id, "said", day, who));
        source.state(id, "claimType", claimType(claim), what);
        source.state(id, "summary", summary(statement.modality(), claim), what);
        scope(claim).countries().forEach(country -> source.state(id, "country", country.toString(), what));
    }

    private static List<Span> attribution(Statement statement) {
        List<Span> spans = new ArrayList<>(statement.source());
        spans.addAll(statement.cue());
        if (spans.isEmpty()) {
            return statement.content();
        }
        spans.sort((one, other) -> Integer.compare(one.start(), other.start()));
        return spans.stream().distinct().toList();
    }

    private static String claimType(Claim claim) {
        return claim.typeName().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static String summary(Modality modality, Claim claim) {
        return switch (modality) {
            case ASSERTS -> claim.reading();
            case DENIES -> "denied: " + claim.reading();
            case PLANS -> "planned: " + claim.reading();
            case ASKS -> "asked: " + claim.reading();
            case DOUBTS -> "doubted: " + claim.reading();
        };
    }

    private static Scope scope(Claim claim) {
        return switch (claim) {
            case Claim.Count c -> c.scope();
            case Claim.Absence c -> c.scope();
            case Claim.ActivityTrend c -> c.scope();
            case Claim.Existence c -> Scope.ANYWHERE;
            case Claim.Event c -> c.scope();
            case Claim.Superlative c -> c.scope();
            case Claim.Cause c -> c.scope();
            case Claim.Intent c -> c.scope();
            case Claim.Opinion c -> c.scope();
        };
    }
}
