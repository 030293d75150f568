package org.sisterledger.record;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sisterledger.activity.Activity;
import org.sisterledger.community.Community;
import org.sisterledger.community.Country;
import org.sisterledger.community.Territory;
import org.sisterledger.context.ContextEvent;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.issue.Issue;
import org.sisterledger.ledger.Fact;
import org.sisterledger.ledger.Ruling;
import org.sisterledger.partnership.Partnership;
import org.sisterledger.partnership.Register;
import org.sisterledger.people.Membership;
import org.sisterledger.people.Organization;
import org.sisterledger.people.Person;
import org.sisterledger.people.Role;
import org.sisterledger.response.Briefing;
import org.sisterledger.response.Decision;
import org.sisterledger.response.Inquiry;
import org.sisterledger.rules.CountryList;
import org.sisterledger.rules.Rule;
import org.sisterledger.source.Document;
import org.sisterledger.source.Publisher;
import org.sisterledger.statement.PublishedFigure;
import org.sisterledger.statement.RecordedStatement;

/**
 * The record as a view of the ledger shows it: facts folded into the subjects that they are about. It never changes; what
 * was true on a day is asked of the subjects. Subjects of a kind are folded when they are first asked for.
 */
public final class RecordView {
    private final Map<EntityId, SubjectFacts> facts;
    private final Map<EntityKind, List<EntityId>> byKind;
    private final Map<EntityId, Ruling> rulings;
    private final Map<EntityKind, Map<EntityId, Object>> folded = new EnumMap<>(EntityKind.class);
    private @Nullable Ties ties;

    private RecordView(Map<EntityId, SubjectFacts> facts, Map<EntityId, Ruling> rulings) {
        this.facts = facts;
        this.rulings = rulings;
        this.byKind = new EnumMap<>(EntityKind.class);
        facts.keySet()
                .forEach(id -> byKind.computeIfAbsent(id.kind(), kind -> new ArrayList<>())
                        .add(id));
    }

    /** The record that these facts and rulings make. */
    public static RecordView of(Collection<Fact> facts, Collection<Ruling> rulings) {
        Map<EntityId, List<Fact>> bySubject = new TreeMap<>();
        for (Fact fact : facts) {
            bySubject
                    .computeIfAbsent(fact.assertion().subject(), id -> new ArrayList<>())
                    .add(fact);
        }
        Map<EntityId, SubjectFacts> subjects = new LinkedHashMap<>();
        bySubject.forEach((id, list) -> subjects.put(id, new SubjectFacts(id, list)));
        Map<EntityId, Ruling> rulingBySubject = new TreeMap<>();
        rulings.forEach(ruling -> rulingBySubject.put(ruling.subject(), ruling));
        return new RecordView(subjects, rulingBySubject);
    }

    /** The record without the facts that these documents state: what it would be had they never been read. */
    public RecordView without(Set<EntityId> documents) {
        if (documents.isEmpty()) {
            return this;
        }
        Map<EntityId, SubjectFacts> kept = new LinkedHashMap<>();
        facts.forEach((id, subject) -> {
            List<Fact> others = subject.list().stream()
                    .filter(fact ->
                            !documents.contains(fact.assertion().source().document()))
                    .toList();
            if (others.size() == subject.list().size()) {
                kept.put(id, subject);
            } else if (!others.isEmpty()) {
                kept.put(id, new SubjectFacts(id, others));
            }
        });
        return new RecordView(kept, rulings);
    }

    /** The subjects of a kind of which these documents state anything, by id. */
    public List<EntityId> listStatedBy(Set<EntityId> documents, EntityKind kind) {
        return listIds(kind).stream()
                .filter(id -> facts(id).orElseThrow().sources().stream().anyMatch(documents::contains))
                .toList();
    }

    /** The ids of the subjects of a kind, in order. */
    public List<EntityId> listIds(EntityKind kind) {
        return byKind.getOrDefault(kind, List.of());
    }

    /** The facts about a subject; empty if the view has none. */
    public Optional<SubjectFacts> facts(EntityId id) {
        return Optional.ofNullable(facts.get(id));
    }

    /** The ruling on a subject; empty if there is none. */
    public Optional<Ruling> findRuling(EntityId id) {
        return Optional.ofNullable(rulings.get(id));
    }

    /** Countries by id. */
    public Map<EntityId, Country> countries() {
        return fold(EntityKind.COUNTRY, Places::country);
    }

    /** Territories by id. */
    public Map<EntityId, Territory> territories() {
        return fold(EntityKind.TERRITORY, Places::territory);
    }

    /** Communities by id. */
    public Map<EntityId, Community> communities() {
        return fold(EntityKind.COMMUNITY, Places::community);
    }

    /** Registers by id. */
    public Map<EntityId, Register> registers() {
        return fold(EntityKind.REGISTER, Ties::register);
    }

    /** Partnerships by id, with their changes, listings and agreements. Those without both sides are left out. */
    public Map<EntityId, Partnership> partnerships() {
        if (ties == null) {
            ties = new Ties(this);
        }
        return fold(EntityKind.PARTNERSHIP, ties::partnership);
    }

    /** Activities by id. */
    public Map<EntityId, Activity> activities() {
        return fold(EntityKind.ACTIVITY, Happenings::activity);
    }

    /** Issues by id. */
    public Map<EntityId, Issue> issues() {
        return fold(EntityKind.ISSUE, Happenings::issue);
    }

    /** Context events by id. */
    public Map<EntityId, ContextEvent> contextEvents() {
        return fold(EntityKind.CONTEXT, Happenings::contextEvent);
    }

    /** Organizations by id. */
    public Map<EntityId, Organization> organizations() {
        return fold(EntityKind.ORGANIZATION, Sources::organization);
    }

    /** People by id. */
    public Map<EntityId, Person> people() {
        return fold(EntityKind.PERSON, Sources::person);
    }

    /** Memberships of communities in bodies, by id. */
    public Map<EntityId, Membership> memberships() {
        return fold(EntityKind.MEMBERSHIP, Sources::membership);
    }

    /** Roles by id. */
    public Map<EntityId, Role> roles() {
        return fold(EntityKind.ROLE, Sources::role);
    }

    /** Publishers by id, with their affiliations. */
    public Map<EntityId, Publisher> publishers() {
        Map<EntityId, List<Publisher.Affiliation>> affiliations = Sources.affiliations(this);
        return fold(EntityKind.PUBLISHER, subject -> Sources.publisher(subject, affiliations));
    }

    /** Documents by id. */
    public Map<EntityId, Document> documents() {
        return fold(EntityKind.DOCUMENT, Sources::document);
    }

    /** Statements on record by id. */
    public Map<EntityId, RecordedStatement> statements() {
        return fold(EntityKind.STATEMENT, Sources::statement);
    }

    /** Published figures by id. */
    public Map<EntityId, PublishedFigure> figures() {
        return fold(EntityKind.FIGURE, Sources::figure);
    }

    /** Inquiries by id. */
    public Map<EntityId, Inquiry> inquiries() {
        return fold(EntityKind.INQUIRY, Oversight::inquiry);
    }

    /** Decisions by id. */
    public Map<EntityId, Decision> decisions() {
        return fold(EntityKind.DECISION, Oversight::decision);
    }

    /** Briefings by id. */
    public Map<EntityId, Briefing> briefings() {
        return fold(EntityKind.BRIEFING, Oversight::briefing);
    }

    /** Rules by id. */
    public Map<EntityId, Rule> rules() {
        return fold(EntityKind.RULE, Oversight::rule);
    }

    /** Country lists by id, with their members. */
    public Map<EntityId, CountryList> countryLists() {
        Map<EntityId, List<CountryList.Member>> members = Oversight.members(this);
        return fold(EntityKind.LIST, subject -> Oversight.countryList(subject, members));
    }

    /** The country that a community is in, territories of their own not counted to a country; empty if not known. */
    public Optional<EntityId> countryOf(EntityId community) {
        return Optional.ofNullable(communities().get(community)).flatMap(Community::country);
    }

    /** The countries of the two sides of a tie; a side whose country is not known is left out. */
    public Set<EntityId> countriesOf(Partnership tie) {
        Set<EntityId> countries = new TreeSet<>();
        countryOf(tie.a()).ifPresent(countries::add);
        countryOf(tie.b()).ifPresent(countries::add);
        return countries;
    }

    /** A name for a subject, fit for people; its id if the record has no name for it. */
    public String label(EntityId id) {
        Partnership tie = id.kind() == EntityKind.PARTNERSHIP ? partnerships().get(id) : null;
        if (tie != null) {
            return label(tie.a()) + " and " + label(tie.b());
        }
        Community community = id.kind() == EntityKind.COMMUNITY ? communities().get(id) : null;
        if (community != null) {
            return community.label();
        }
        return facts(id)
                .flatMap(subject -> subject.findText("name")
                        .or(() -> subject.findText("title"))
                        .or(() -> subject.findText("summary")))
                .orElse(id.toString());
    }

    // One fold a kind: the map's values are of the type that the fold for that kind makes.
    @SuppressWarnings("unchecked")
    private <T> Map<EntityId, T> fold(EntityKind kind, Function<SubjectFacts, Optional<T>> fold) {
        Map<EntityId, Object> known = folded.get(kind);
        if (known == null) {
            Map<EntityId, Object> fresh = new LinkedHashMap<>();
            for (EntityId id : listIds(kind)) {
                facts(id).flatMap(fold).ifPresent(value -> fresh.put(id, value));
            }
            folded.put(kind, fresh);
            known = fresh;
        }
        return (Map<EntityId, T>) known;
    }
}
