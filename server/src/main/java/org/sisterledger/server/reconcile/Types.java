package org.sisterledger.server.reconcile;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.sisterledger.answer.Json;
import org.sisterledger.community.CommunityKind;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Property;
import org.sisterledger.fact.ValueType;
import org.sisterledger.fact.Words;

/** The types and properties of the service: the kinds of community, and what the schema says of a community. */
final class Types {
    /** Every entity of the service. */
    static final String ANY = "community";

    private Types() {}

    /**
     * A type or a property.
     *
     * @param id its id
     * @param name what to show
     */
    record Term(String id, String name) {
        Json write(Json out) {
            return out.object().field("id", id).field("name", name).endObject();
        }
    }

    static Term of(CommunityKind kind) {
        return new Term(Words.of(kind), Words.of(kind).replace('-', ' '));
    }

    /** All types: any community, then each kind. */
    static List<Term> listTypes() {
        return Stream.concat(
                        Stream.of(new Term(ANY, "community")),
                        Stream.of(CommunityKind.values())
                                .filter(kind -> kind != CommunityKind.UNKNOWN)
                                .map(Types::of))
                .toList();
    }

    /** All properties, in the order of the schema. */
    static List<Term> listProperties() {
        return Property.listNames(EntityKind.COMMUNITY).stream()
                .map(name -> new Term(name, words(name)))
                .toList();
    }

    static Optional<Term> findProperty(String id) {
        return listProperties().stream().filter(term -> term.id().equals(id)).findFirst();
    }

    /** Whether the values of a property are ids of other subjects. */
    static boolean refers(String property) {
        return Property.find(EntityKind.COMMUNITY, property)
                .filter(known -> known.type() == ValueType.REFERENCE)
                .isPresent();
    }

    // "distinctFrom" reads "distinct from".
    private static String words(String name) {
        StringBuilder words = new StringBuilder();
        for (int i = 0; i < name.length(); i++) {
            char c = name.charAt(i);
            if (Character.isUpperCase(c)) {
                words.append(' ');
            }
            words.append(Character.toLowerCase(c));
        }
        return words.toString();
    }
}
