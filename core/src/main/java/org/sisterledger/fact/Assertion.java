package org.sisterledger.fact;

import java.util.Objects;
import java.util.Optional;
import org.sisterledger.time.Edtf;

/**
 * What one source states of one subject: {@code partnership:… formed 2006-05-30}, says this page, of that day.
 *
 * @param subject what it is about
 * @param property which property of it
 * @param value the value, in the lexical form of the property's type
 * @param valid when it held, as the source says; empty if the source does not say
 * @param source where it is stated
 * @param grade how far source and information are trusted
 * @param asOf the day the source speaks of; empty if not known
 * @param note where the source is unsure, in words; may be erased; empty if there is nothing to say
 */
public record Assertion(
        EntityId subject,
        Property property,
        Value value,
        Optional<Edtf> valid,
        SourceReference source,
        Grade grade,
        Optional<Edtf> asOf,
        Optional<String> note) {
    /** Checks that the property belongs to the subject's kind and that the value has the form of its type. */
    public Assertion {
        Objects.requireNonNull(valid);
        Objects.requireNonNull(source);
        Objects.requireNonNull(grade);
        Objects.requireNonNull(asOf);
        Objects.requireNonNull(note);
        if (property.kind() != subject.kind()) {
            throw new IllegalArgumentException("A " + subject.kind().word() + " has no property '" + property.name()
                    + "' of " + property.kind().word() + " (subject " + subject + ").");
        }
        if (value instanceof Value.Known known) {
            property.type().require(known.text(), subject + " " + property.name());
        }
    }

    /**
     * The subject that the value refers to; empty if it is not known, or if the property's type allows a name as well and the value
     * is one.
     */
    public Optional<EntityId> findReferred() {
        boolean mayRefer = property.type() == ValueType.REFERENCE || property.type() == ValueType.NAME_OR_REFERENCE;
        return mayRefer && value instanceof Value.Known known && EntityId.isId(known.text())
                ? Optional.of(EntityId.parse(known.text()))
                : Optional.empty();
    }

    /** This assertion without its note. */
    public Assertion withoutNote() {
        return new Assertion(subject, property, value, valid, source, grade, asOf, Optional.empty());
    }
}
