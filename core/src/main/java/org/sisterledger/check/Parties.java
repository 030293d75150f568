package org.sisterledger.check;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.claim.Party;
import org.sisterledger.community.Community;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.record.RecordView;
import org.sisterledger.record.SubjectFacts;

/** Whether a party that a claim names is one that the record names. An unnamed party never is. */
final class Parties {
    private static final Set<EntityKind> PLACES =
            EnumSet.of(EntityKind.COMMUNITY, EntityKind.COUNTRY, EntityKind.TERRITORY);

    private final RecordView record;
    private final Map<String, List<EntityId>> bearers = new HashMap<>();

    Parties(RecordView record) {
        this.record = record;
    }

    /** Whether the party is the subject or name that the record gives. */
    boolean isSame(Party party, String idOrName) {
        if (!party.named()) {
            return false;
        }
        Optional<EntityId> id = EntityId.find(idOrName);
        if (id.isPresent() && party.id().isPresent()) {
            return id.equals(party.id());
        }
        if (id.isPresent()) {
            return bears(id.get(), party.name());
        }
        return idOrName.equalsIgnoreCase(party.name())
                || party.id().map(known -> bears(known, idOrName)).orElse(false);
    }

    /** Whether any of the parties is any of those that the record gives. */
    boolean isAnySame(List<Party> parties, List<String> idsOrNames) {
        return parties.stream().anyMatch(party -> idsOrNames.stream().anyMatch(text -> isSame(party, text)));
    }

    /** Whether the party is a community or its country. A name with several bearers is none of them. */
    boolean isPlace(Party party, EntityId community) {
        if (!party.named()) {
            return false;
        }
        if (party.id().isPresent()) {
            EntityId id = party.id().get();
            return id.equals(community)
                    || (id.kind() != EntityKind.COMMUNITY
                            && record.countryOf(community).equals(Optional.of(id)));
        }
        List<EntityId> places = bearers.computeIfAbsent(party.name(), this::listBearers);
        return places.size() == 1 && places.get(0).equals(community);
    }

    /** The community, country or territory that a party is; empty if it is none that is known, or a name with several bearers. */
    Optional<EntityId> findPlace(Party party) {
        if (!party.named()) {
            return Optional.empty();
        }
        if (party.id().isPresent()) {
            return party.id().filter(id -> PLACES.contains(id.kind()));
        }
        List<EntityId> places = bearers.computeIfAbsent(party.name(), this::listBearers);
        return places.size() == 1 ? Optional.of(places.get(0)) : Optional.empty();
    }

    private List<EntityId> listBearers(String name) {
        return record.communities().values().stream()
                .filter(place -> place.name().equalsIgnoreCase(name)
                        || place.label().equalsIgnoreCase(name)
                        || place.aliases().contains(name))
                .map(Community::id)
                .toList();
    }

    /** Whether a text names the party, by its full name or, of a person, the surname. */
    boolean isNamedIn(Party party, String text) {
        if (!party.named()) {
            return false;
        }
        String name = party.name();
        String last = isPerson(party) ? name.substring(name.lastIndexOf(' ') + 1) : name;
        return hasWord(text, name)
                || hasWord(text, last)
                || party.id().stream().flatMap(id -> names(id).stream()).anyMatch(other -> hasWord(text, other));
    }

    // Without an id a name of two words is taken for a person's; of a body the last word says nothing.
    private static boolean isPerson(Party party) {
        return party.id()
                .map(id -> id.kind() == EntityKind.PERSON)
                .orElseGet(() -> party.name().indexOf(' ') > 0
                        && party.name().indexOf(' ') == party.name().lastIndexOf(' '));
    }

    private boolean bears(EntityId id, String name) {
        return names(id).stream().anyMatch(known -> known.equalsIgnoreCase(name))
                || (id.kind() == EntityKind.PERSON && names(id).isEmpty() && isSlug(id, name));
    }

    // The name may be known from the judged story alone; the id's slug is the name in ASCII.
    private static boolean isSlug(EntityId id, String name) {
        return id.slug().equals(name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-"));
    }

    private List<String> names(EntityId id) {
        return record.facts(id)
                .map(facts -> join(facts.listTexts("name"), facts))
                .orElse(List.of());
    }

    private static List<String> join(List<String> names, SubjectFacts facts) {
        List<String> all = new ArrayList<>(names);
        all.addAll(facts.listTexts("alias"));
        return all;
    }

    /** Whether a text has a word or words of its own, letter case aside. */
    static boolean hasWord(String given, String sought) {
        String text = given.toLowerCase(Locale.ROOT);
        String word = sought.toLowerCase(Locale.ROOT);
        int at = text.indexOf(word);
        while (at >= 0) {
            int end = at + word.length();
            boolean starts = at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1));
            boolean ends = end == text.length() || !Character.isLetterOrDigit(text.charAt(end));
            if (starts && ends) {
                return true;
            }
            at = text.indexOf(word, at + 1);
        }
        return false;
    }
}
