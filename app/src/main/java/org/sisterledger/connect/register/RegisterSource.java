package org.sisterledger.connect.register;

import java.util.Objects;
import java.util.Optional;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.time.Edtf;

/**
 * A register and the document in which it is read.
 *
 * @param register whose list it is
 * @param document where it is read
 * @param asOf the day or days of which the document speaks; empty if not known
 * @param type what its ties are called, a word of the schema
 * @param directed whether each place has an entry of its own, so that what one place states is not yet stated by the other
 */
public record RegisterSource(
        Register register, Publication document, Optional<Edtf> asOf, String type, boolean directed) {
    /**
     * A register.
     *
     * @param id {@code register:wikidata}
     * @param name its name
     * @param keeper who keeps it, an id or a text; empty if not known
     * @param definition what it lists, in words; empty if not known
     */
    public record Register(EntityId id, String name, Optional<String> keeper, Optional<String> definition) {
        /** Checks the kind. */
        public Register {
            Objects.requireNonNull(keeper);
            Objects.requireNonNull(definition);
            requireKind(id, EntityKind.REGISTER);
        }
    }

    /**
     * A document with data of a register.
     *
     * @param id {@code document:…}
     * @param title its title; empty if it has none
     * @param url where it is; empty if it has no address
     * @param publisher {@code publisher:…}; empty if not known
     * @param published when, in EDTF; empty if not known
     * @param licence such as {@code CC0-1.0}; empty if not known
     */
    public record Publication(
            EntityId id,
            Optional<String> title,
            Optional<String> url,
            Optional<EntityId> publisher,
            Optional<Edtf> published,
            Optional<String> licence) {
        /** Checks the kinds. */
        public Publication {
            Objects.requireNonNull(title);
            Objects.requireNonNull(url);
            Objects.requireNonNull(published);
            Objects.requireNonNull(licence);
            requireKind(id, EntityKind.DOCUMENT);
            publisher.ifPresent(publisherId -> requireKind(publisherId, EntityKind.PUBLISHER));
        }
    }

    private static void requireKind(EntityId id, EntityKind kind) {
        if (id.kind() != kind) {
            throw new IllegalArgumentException(
                    "Expected an id such as " + kind.word() + ":some-name, got '" + id + "'.");
        }
    }
}
