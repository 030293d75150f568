package org.sisterledger.record;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.people.Membership;
import org.sisterledger.people.Organization;
import org.sisterledger.people.Person;
import org.sisterledger.people.Role;
import org.sisterledger.source.Document;
import org.sisterledger.source.Publisher;
import org.sisterledger.statement.PublishedFigure;
import org.sisterledger.statement.RecordedStatement;

/** Folds who says: people, organizations, publishers, documents, statements and figures. */
final class Sources {
    private Sources() {}

    static Optional<Person> person(SubjectFacts facts) {
        return facts.findText("name")
                .map(name -> new Person(facts.subject(), name, facts.listTexts("alias"), facts.sources()));
    }

    static Optional<Organization> organization(SubjectFacts facts) {
        return Optional.of(new Organization(
                facts.subject(),
                facts.textOr("name", facts.subject().slug()),
                facts.listTexts("alias"),
                facts.findText("kind"),
                facts.findReference("country"),
                facts.sources()));
    }

    static Optional<Role> role(SubjectFacts facts) {
        return facts.findReference("person")
                .map(person -> new Role(
                        facts.subject(),
                        person,
                        facts.textOr("title", ""),
                        facts.findText("organization"),
                        facts.list().stream()
                                .flatMap(fact -> fact.assertion().valid().stream())
                                .findFirst(),
                        facts.list().stream()
                                .flatMap(fact -> fact.assertion().asOf().stream())
                                .findFirst(),
                        facts.sources()));
    }

    static Optional<Membership> membership(SubjectFacts facts) {
        Optional<EntityId> community = facts.findReference("community");
        Optional<EntityId> organization = facts.findReference("organization");
        if (community.isEmpty() || organization.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Membership(
                facts.subject(),
                community.get(),
                organization.get(),
                !"lapsed".equals(facts.textOr("state", "current")),
                facts.findDate("on"),
                facts.list("organization").get(0).assertion().valid(),
                facts.sources()));
    }

    static Map<EntityId, List<Publisher.Affiliation>> affiliations(RecordView record) {
        Map<EntityId, List<Publisher.Affiliation>> all = new HashMap<>();
        for (EntityId id : record.listIds(EntityKind.AFFILIATION)) {
            SubjectFacts facts = record.facts(id).orElseThrow();
            Optional<EntityId> publisher = facts.findReference("publisher");
            Optional<EntityId> state = facts.findReference("state");
            if (publisher.isPresent() && state.isPresent()) {
                all.computeIfAbsent(publisher.get(), key -> new ArrayList<>())
                        .add(new Publisher.Affiliation(
                                state.get(),
                                facts.list("state").get(0).assertion().valid()));
            }
        }
        return all;
    }

    static Optional<Publisher> publisher(SubjectFacts facts, Map<EntityId, List<Publisher.Affiliation>> affiliations) {
        return Optional.of(new Publisher(
                facts.subject(),
                facts.textOr("name", facts.subject().slug()),
                facts.listTexts("alias"),
                facts.textOr("kind", "unknown"),
                facts.listTexts("host"),
                affiliations.getOrDefault(facts.subject(), List.of()),
                facts.sources()));
    }

    static Optional<Document> document(SubjectFacts facts) {
        return Optional.of(new Document(
                facts.subject(),
                facts.findText("url"),
                facts.findReference("publisher"),
                facts.findDate("published"),
                facts.findReference("agency"),
                facts.findText("story"),
                facts.findText("fingerprint"),
                facts.findText("licence")));
    }

    static Optional<RecordedStatement> statement(SubjectFacts facts) {
        return facts.findText("speaker")
                .map(speaker -> new RecordedStatement(
                        facts.subject(),
                        speaker,
                        facts.findReference("speakerRef"),
                        facts.findText("role"),
                        facts.findDate("said"),
                        facts.findText("claimType"),
                        facts.textOr("summary", ""),
                        facts.listReferences("country"),
                        facts.sources()));
    }

    static Optional<PublishedFigure> figure(SubjectFacts facts) {
        return facts.findText("figure")
                .map(figure -> new PublishedFigure(
                        facts.subject(),
                        Long.parseLong(figure),
                        facts.listReferences("country"),
                        facts.findText("publishedBy"),
                        facts.findText("unit"),
                        facts.findDate("on"),
                        facts.textOr("comparator", "exact"),
                        facts.sources()));
    }
}
