package org.sisterledger.connect.register;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Grade;
import org.sisterledger.fact.Property;
import org.sisterledger.fact.SourceReference;
import org.sisterledger.fact.Value;
import org.sisterledger.time.Edtf;

/** Makes facts of what a register states, in the shape of {@code docs/schema.md}. Pure: the same statement gives the same facts. */
final class RegisterFacts {
    private static final EntityId ISO = EntityId.parse("document:iso-3166-1");
    private static final Property NAME_OF_COUNTRY = Property.of(EntityKind.COUNTRY, "name");
    private static final Property NAME_OF_TERRITORY = Property.of(EntityKind.TERRITORY, "name");
    private static final Property A = Property.of(EntityKind.PARTNERSHIP, "a");
    private static final Property B = Property.of(EntityKind.PARTNERSHIP, "b");
    private static final Property TYPE = Property.of(EntityKind.PARTNERSHIP, "type");
    private static final Property LEVEL = Property.of(EntityKind.PARTNERSHIP, "level");
    private static final Property FORMED = Property.of(EntityKind.PARTNERSHIP, "formed");
    private static final Property LISTED = Property.of(EntityKind.LISTING, "partnership");
    private static final Property REGISTER = Property.of(EntityKind.LISTING, "register");
    private static final Property BY = Property.of(EntityKind.LISTING, "by");
    private static final Property RANK = Property.of(EntityKind.LISTING, "rank");
    private static final Property REFERENCE = Property.of(EntityKind.LISTING, "reference");
    private static final Value PREFERRED = Value.of("preferred");

    private final RegisterSource source;
    private final SourceReference document;
    private final Value register;
    private final Value usualType;

    RegisterFacts(RegisterSource source) {
        this.source = source;
        this.document = SourceReference.of(source.document().id());
        this.register = Value.of(source.register().id().toString());
        this.usualType = Value.of(source.type());
        TYPE.requireWord(usualType);
    }

    /** The register and the document themselves. */
    List<Assertion> ofSource() {
        List<Assertion> facts = new ArrayList<>();
        EntityId id = source.register().id();
        add(facts, id, "name", Optional.of(source.register().name()));
        add(facts, id, "keeper", source.register().keeper());
        add(facts, id, "definition", source.register().definition());
        RegisterSource.Publication publication = source.document();
        add(facts, publication.id(), "url", publication.url());
        add(facts, publication.id(), "title", publication.title());
        add(facts, publication.id(), "publisher", publication.publisher().map(EntityId::toString));
        add(facts, publication.id(), "published", publication.published().map(Edtf::text));
        add(facts, publication.id(), "licence", publication.licence());
        return facts;
    }

    /** What is stated of a place. */
    List<Assertion> of(Place place) {
        SourceReference where = at(place.locator());
        List<Assertion> facts = new ArrayList<>(place.facts().size());
        for (Stated stated : place.facts()) {
            facts.add(fact(place.id(), stated.property(), stated.value(), where, stated.note()));
        }
        return facts;
    }

    /** The name of a country that places lie in. */
    List<Assertion> ofLand(EntityId land) {
        boolean isCountry = land.kind() == EntityKind.COUNTRY;
        return List.of(
                ofIso(land, isCountry ? NAME_OF_COUNTRY : NAME_OF_TERRITORY, Countries.nameOf(land)),
                ofIso(ISO, Property.of(EntityKind.DOCUMENT, "url"), "https://www.iso.org/iso-3166-country-codes.html"));
    }

    private static Assertion ofIso(EntityId subject, Property property, String text) {
        return new Assertion(
                subject,
                property,
                Value.of(text),
                Optional.empty(),
                SourceReference.of(ISO),
                Grade.UNGRADED,
                Optional.empty(),
                Optional.empty());
    }

    /** The two places and the type of a pair. */
    List<Assertion> ofPair(TieStatement statement) {
        EntityId tie = tie(statement);
        List<Assertion> facts = new ArrayList<>(3);
        boolean first = statement.isByFirst();
        facts.add(fact(tie, A, id(first ? statement.by() : statement.other()), document, Optional.empty()));
        facts.add(fact(tie, B, id(first ? statement.other() : statement.by()), document, Optional.empty()));
        if (statement.type().isEmpty()) {
            facts.add(fact(tie, TYPE, usualType, document, Optional.empty()));
        }
        return facts;
    }

    /** One directed statement: its listing, and what it says of the tie. */
    List<Assertion> of(TieStatement statement) {
        EntityId tie = tie(statement);
        SourceReference where = at(Optional.of(statement.locator()));
        EntityId listing =
                EntityId.of(EntityKind.LISTING, source.register().id().slug() + "-" + direction(statement));
        List<Assertion> facts = new ArrayList<>();
        facts.add(fact(listing, LISTED, id(tie), where, Optional.empty()));
        facts.add(fact(listing, REGISTER, register, where, Optional.empty()));
        if (source.directed()) {
            facts.add(fact(listing, BY, id(statement.by()), where, Optional.empty()));
        }
        if (statement.preferred()) {
            facts.add(fact(listing, RANK, PREFERRED, where, Optional.empty()));
        }
        for (String reference : statement.references()) {
            facts.add(fact(listing, REFERENCE, Value.of(reference), where, Optional.empty()));
        }
        statement.type().ifPresent(type -> facts.add(fact(tie, TYPE, Value.of(type), where, Optional.empty())));
        statement.level().ifPresent(level -> facts.add(fact(tie, LEVEL, Value.of(level), where, Optional.empty())));
        for (TieStatement.When start : statement.starts()) {
            facts.add(fact(tie, FORMED, start.value(), where, start.note()));
        }
        for (TieStatement.When end : statement.ends()) {
            facts.addAll(ending(statement, end, where));
        }
        return facts;
    }

    // That a register gives "no value" for the end means that the tie is in force, until no day.
    private List<Assertion> ending(TieStatement statement, TieStatement.When end, SourceReference where) {
        boolean open = end.value() instanceof Value.None;
        String word = open ? "in-force" : "ended";
        EntityId status =
                EntityId.of(EntityKind.STATUS, source.register().id().slug() + "-" + direction(statement) + "-" + word);
        List<Assertion> facts = new ArrayList<>();
        facts.add(fact(status, property("partnership"), id(tie(statement)), where, Optional.empty()));
        facts.add(fact(status, property("status"), Value.of(word), where, Optional.empty()));
        if (source.directed()) {
            facts.add(fact(
                    status, property("side"), Value.of(statement.isByFirst() ? "a" : "b"), where, Optional.empty()));
        }
        facts.add(fact(status, property(open ? "until" : "effective"), end.value(), where, end.note()));
        return facts;
    }

    private static Property property(String name) {
        return Property.of(EntityKind.STATUS, name);
    }

    private String direction(TieStatement statement) {
        return source.directed()
                ? statement.by().slug() + "--" + statement.other().slug()
                : statement.pair();
    }

    private static EntityId tie(TieStatement statement) {
        return EntityId.of(EntityKind.PARTNERSHIP, statement.pair());
    }

    private static Value id(EntityId id) {
        return Value.of(id.toString());
    }

    private SourceReference at(Optional<String> locator) {
        return locator.isEmpty() ? document : new SourceReference(document.document(), locator);
    }

    private void add(List<Assertion> facts, EntityId subject, String property, Optional<String> text) {
        if (text.isPresent()) {
            Property.find(subject.kind(), property)
                    .ifPresent(
                            known -> facts.add(fact(subject, known, Value.of(text.get()), document, Optional.empty())));
        }
    }

    private Assertion fact(
            EntityId subject, Property property, Value value, SourceReference where, Optional<String> note) {
        return new Assertion(subject, property, value, Optional.empty(), where, Grade.UNGRADED, source.asOf(), note);
    }
}
