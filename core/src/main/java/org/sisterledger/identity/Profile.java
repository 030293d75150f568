package org.sisterledger.identity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sisterledger.community.Community;
import org.sisterledger.community.CommunityKind;
import org.sisterledger.community.Point;
import org.sisterledger.fact.EntityId;
import org.sisterledger.record.RecordView;
import org.sisterledger.record.SubjectFacts;

/**
 * What is known of a community that helps to tell it from others.
 *
 * @param id which
 * @param label its name with its region
 * @param names its names and aliases
 * @param country its country or territory; empty if not known
 * @param region its state or province, as written; empty if not known
 * @param kind what it is
 * @param within the community it is a part of; empty if none is known
 * @param point where it is; empty if not known
 * @param identifiers its ids in outside lists, such as {@code wikidata} {@code Q60}
 * @param distinctFrom communities that somebody said it is not
 * @param facts how much is on record of it
 */
public record Profile(
        EntityId id,
        String label,
        List<String> names,
        Optional<EntityId> country,
        Optional<String> region,
        CommunityKind kind,
        Optional<EntityId> within,
        Optional<Point> point,
        Map<String, String> identifiers,
        Set<EntityId> distinctFrom,
        int facts) {
    private static final List<String> IDENTIFIERS = List.of("wikidata", "geonames");

    /** Copies the collections. */
    public Profile {
        names = List.copyOf(names);
        identifiers = Map.copyOf(identifiers);
        distinctFrom = Set.copyOf(distinctFrom);
    }

    /** The profiles of the communities of a record, or of a part of one. */
    public static List<Profile> listOf(RecordView part) {
        List<Profile> profiles = new ArrayList<>();
        for (Community community : part.communities().values()) {
            profiles.add(of(community, part.facts(community.id()).orElseThrow()));
        }
        return profiles;
    }

    private static Profile of(Community community, SubjectFacts facts) {
        Set<String> names = new LinkedHashSet<>(facts.listTexts("name"));
        names.addAll(community.aliases());
        Map<String, String> identifiers = new TreeMap<>();
        for (String property : IDENTIFIERS) {
            facts.findText(property).ifPresent(value -> identifiers.put(property, value));
        }
        return new Profile(
                community.id(),
                community.label(),
                List.copyOf(names),
                community.country(),
                community.region(),
                community.kind(),
                community.within(),
                community.point(),
                identifiers,
                Set.copyOf(facts.listReferences("distinctFrom")),
                facts.list().size());
    }
}
