package org.sisterledger.record;

import java.util.List;
import java.util.Optional;
import org.sisterledger.community.Community;
import org.sisterledger.community.CommunityKind;
import org.sisterledger.community.Country;
import org.sisterledger.community.Point;
import org.sisterledger.community.Territory;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Value;

/** Folds countries, territories and communities. */
final class Places {
    private Places() {}

    static Optional<Country> country(SubjectFacts facts) {
        return Optional.of(new Country(
                facts.subject(),
                facts.textOr("name", facts.subject().slug()),
                facts.listTexts("adjective"),
                facts.listTexts("alias"),
                facts.findText("point").map(Point::parse),
                facts.sources()));
    }

    static Optional<Territory> territory(SubjectFacts facts) {
        List<Territory.Membership> memberships = facts.list("within").stream()
                .filter(fact -> fact.assertion().value() instanceof Value.Known)
                .map(fact -> new Territory.Membership(
                        EntityId.parse(fact.assertion().value().written()),
                        fact.assertion().valid()))
                .toList();
        return Optional.of(new Territory(
                facts.subject(),
                facts.textOr("name", facts.subject().slug()),
                facts.listTexts("alias"),
                memberships,
                facts.sources()));
    }

    static Optional<Community> community(SubjectFacts facts) {
        return Optional.of(new Community(
                facts.subject(),
                facts.textOr("name", facts.subject().slug()),
                facts.listTexts("alias"),
                facts.findReference("country"),
                facts.findText("region"),
                facts.findWord("kind", CommunityKind.class).orElse(CommunityKind.UNKNOWN),
                facts.findReference("within"),
                facts.findText("point").map(Point::parse),
                facts.sources()));
    }
}
