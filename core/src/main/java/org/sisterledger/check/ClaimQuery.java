package org.sisterledger.check;

import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.sisterledger.claim.Claim;
import org.sisterledger.claim.Party;
import org.sisterledger.claim.Scope;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Words;
import org.sisterledger.time.Edtf;

/** What a claim asks of the record, as keys and values fit for JSON: texts, numbers, truth values and lists of texts. */
public final class ClaimQuery {
    private final Map<String, Object> keys = new LinkedHashMap<>();

    private ClaimQuery() {}

    /** The query of a claim; its keys are in a stable order and those that the words leave open are left out. */
    public static Map<String, Object> of(Claim claim) {
        ClaimQuery query = new ClaimQuery();
        switch (claim) {
            case Claim.Count count -> query.count(count);
            case Claim.Absence absence -> query.absence(absence);
            case Claim.ActivityTrend trend -> query.trend(trend);
            case Claim.Existence existence -> query.existence(existence);
            case Claim.Event event -> query.event(event);
            case Claim.Superlative superlative -> query.superlative(superlative);
            case Claim.Cause cause -> query.scope(cause.scope());
            case Claim.Intent intent -> query.scope(intent.scope());
            case Claim.Opinion opinion -> query.scope(opinion.scope());
        }
        return Collections.unmodifiableMap(query.keys);
    }

    private void count(Claim.Count claim) {
        put("unit", Words.of(claim.unit()));
        put("comparator", Comparators.sign(claim.comparator()));
        put("value", claim.value());
        if (claim.upper().isPresent()) {
            put("upper", claim.upper().getAsInt());
        }
        scope(claim.scope());
        words("types", claim.types());
        words("partnershipLevels", claim.levels());
        claim.register().ifPresent(register -> put("register", register.toString()));
        put("state", claim.state().name());
        date("on", claim.on());
    }

    private void absence(Claim.Absence claim) {
        put("absent", claim.absent().name());
        put("experiencers", claim.experiencers().stream().map(Enum::name).toList());
        claim.counterpart().ifPresent(country -> put("counterpart", country.slug()));
        scope(claim.scope());
        date("window", claim.window());
    }

    private void trend(Claim.ActivityTrend claim) {
        put("trend", claim.trend().name());
        put("window", claim.window().text());
        scope(claim.scope());
    }

    private void existence(Claim.Existence claim) {
        put("a", name(claim.a()));
        claim.b().ifPresent(b -> put("b", name(b)));
        put("event", claim.event().name());
        put("negated", claim.negated());
        claim.type().ifPresent(type -> put("type", Words.of(type)));
        claim.register().ifPresent(register -> put("register", register.toString()));
        claim.by().ifPresent(by -> put("by", name(by)));
        date("on", claim.on());
    }

    private void event(Claim.Event claim) {
        put("kind", claim.kind().name());
        put("stage", claim.stage().name());
        put("negated", claim.negated());
        names("actors", claim.actors());
        names("addressees", claim.addressees());
        claim.venue().ifPresent(country -> put("venue", country.slug()));
        if (claim.atLeast().isPresent()) {
            put("atLeast", claim.atLeast().getAsInt());
        }
        claim.about().ifPresent(about -> put("about", about));
        claim.channel().ifPresent(channel -> put("channel", channel));
        scope(claim.scope());
        date("on", claim.on());
    }

    private void superlative(Claim.Superlative claim) {
        put("rank", claim.rank().name());
        put("subject", name(claim.subject()));
        claim.partner().ifPresent(partner -> put("partner", name(partner)));
        scope(claim.scope());
    }

    private void scope(Scope scope) {
        if (!scope.countries().isEmpty()) {
            put("countries", scope.countries().stream().map(EntityId::slug).toList());
        }
        if (!scope.communities().isEmpty()) {
            put(
                    "communities",
                    scope.communities().stream().map(EntityId::toString).toList());
        }
        words("levels", scope.levels());
    }

    private <E extends Enum<E>> void words(String key, Collection<E> constants) {
        if (!constants.isEmpty()) {
            put(key, new TreeSet<>(constants).stream().map(Words::of).toList());
        }
    }

    private void names(String key, List<Party> parties) {
        if (!parties.isEmpty()) {
            put(key, parties.stream().map(ClaimQuery::name).toList());
        }
    }

    private void date(String key, Optional<Edtf> date) {
        date.ifPresent(on -> put(key, on.text()));
    }

    private void put(String key, Object value) {
        keys.put(key, value);
    }

    private static String name(Party party) {
        return party.id().map(EntityId::toString).orElse(party.name());
    }
}
