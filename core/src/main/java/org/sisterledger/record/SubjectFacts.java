package org.sisterledger.record;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Grade;
import org.sisterledger.fact.Property;
import org.sisterledger.fact.Value;
import org.sisterledger.fact.Words;
import org.sisterledger.ledger.Fact;
import org.sisterledger.time.Edtf;

/**
 * The facts about one subject, with the rule that picks where they differ: {@value #RULE}.
 */
public final class SubjectFacts {
    /** How one value is picked where sources differ. */
    public static final String RULE =
            "the best graded source, then the one that speaks of the latest day, then the one entered first";

    private static final Comparator<Fact> PREFERENCE = Comparator.<Fact>comparingInt(
                    fact -> rank(fact.assertion().grade()))
            .thenComparing(fact -> asOf(fact.assertion()), Comparator.reverseOrder());

    private final EntityId subject;
    private final List<Fact> facts;

    SubjectFacts(EntityId subject, List<Fact> facts) {
        this.subject = subject;
        this.facts = List.copyOf(facts);
    }

    /** What the facts are about. */
    public EntityId subject() {
        return subject;
    }

    /** All of them, in ledger order. */
    public List<Fact> list() {
        return facts;
    }

    /** The facts of one property, the picked one first. */
    public List<Fact> list(String property) {
        List<Fact> of = new ArrayList<>(2);
        for (Fact fact : facts) {
            if (fact.assertion().property().name().equals(property)) {
                of.add(fact);
            }
        }
        // The sort is stable: facts of equal preference keep the order of the ledger.
        of.sort(PREFERENCE);
        return of;
    }

    /** The known values of one property, each once, the picked one first. */
    public List<String> listTexts(String property) {
        LinkedHashSet<String> texts = new LinkedHashSet<>();
        for (Fact fact : list(property)) {
            if (fact.assertion().value() instanceof Value.Known known) {
                texts.add(known.text());
            }
        }
        return List.copyOf(texts);
    }

    /** The picked value; empty if none is known. */
    public Optional<String> findText(String property) {
        List<String> texts = listTexts(property);
        return texts.isEmpty() ? Optional.empty() : Optional.of(texts.get(0));
    }

    /** The picked value, or {@code otherwise} if none is known. */
    public String textOr(String property, String otherwise) {
        return findText(property).orElse(otherwise);
    }

    /** The subjects that one property refers to. Texts that are no ids are left out. */
    public List<EntityId> listReferences(String property) {
        return listTexts(property).stream()
                .map(EntityId::find)
                .flatMap(Optional::stream)
                .toList();
    }

    /** The subject that the picked value refers to; empty if none is known. */
    public Optional<EntityId> findReference(String property) {
        return findText(property).flatMap(EntityId::find);
    }

    /** The picked date; empty if none is known. */
    public Optional<Edtf> findDate(String property) {
        return findText(property).map(Edtf::parse);
    }

    /** The constant that the picked word names; empty if none is known or the word names none. */
    public <E extends Enum<E>> Optional<E> findWord(String property, Class<E> type) {
        return findText(property).flatMap(word -> Words.find(type, word));
    }

    /** The documents that state any of the facts, each once, in ledger order. */
    public List<EntityId> sources() {
        LinkedHashSet<EntityId> documents = new LinkedHashSet<>();
        for (Fact fact : facts) {
            documents.add(fact.assertion().source().document());
        }
        return List.copyOf(documents);
    }

    /** Properties of one value for which sources give several, in the order of the schema. */
    public List<String> listConflicts() {
        LinkedHashSet<String> names = new LinkedHashSet<>();
        for (Fact fact : facts) {
            Assertion assertion = fact.assertion();
            if (!assertion.property().many()
                    && listTexts(assertion.property().name()).size() > 1
                    && !isTurnedSide(assertion.property())) {
                names.add(assertion.property().name());
            }
        }
        return List.copyOf(names);
    }

    // Sources may name the sides of a tie in either order.
    private boolean isTurnedSide(Property property) {
        return subject.kind() == EntityKind.PARTNERSHIP
                && (property.name().equals("a") || property.name().equals("b"))
                && Set.copyOf(listTexts("a")).equals(Set.copyOf(listTexts("b")))
                && listTexts("a").size() == 2;
    }

    private static int rank(Grade grade) {
        return (grade.reliability() - 'A') * 10 + grade.credibility();
    }

    private static String asOf(Assertion assertion) {
        return assertion.asOf().flatMap(Edtf::latest).map(Object::toString).orElse("");
    }
}
