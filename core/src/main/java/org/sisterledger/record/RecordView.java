package org.sisterledger.record;

import java.util.Collection;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.Supplier;
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
 * was true on a day is asked of the subjects. Subjects of a kind are folded when they are first asked for. Any number of threads may ask
 * at once: the first to ask for a kind folds it, the others read it without a lock.
 */
public final class RecordView {
    /** How many records without a story are kept. */
    private static final int WITHOUT_KEPT = 8;
    // What the fold of a kind looks at beside the kind itself.
    private static final Map<EntityKind, Set<EntityKind>> INPUTS = Map.of(
            EntityKind.PARTNERSHIP, EnumSet.of(EntityKind.STATUS, EntityKind.LISTING, EntityKind.AGREEMENT),
            EntityKind.PUBLISHER, EnumSet.of(EntityKind.AFFILIATION),
            EntityKind.LIST, EnumSet.of(EntityKind.MEMBER));

    private final Optional<RecordView> below;
    private final Subjects subjects;
    private final Map<EntityId, Ruling> rulings;
    private final Map<EntityKind, Kept<Map<EntityId, Object>>> folded = new EnumMap<>(EntityKind.class);
    private final Set<EntityKind> asBelow = EnumSet.noneOf(EntityKind.class);
    private final Map<Class<?>, Kept<Object>> derived = new ConcurrentHashMap<>();
    private final Map<Set<EntityId>, RecordView> without = new ConcurrentHashMap<>();

    private RecordView(Optional<RecordView> below, Subjects subjects, Map<EntityId, Ruling> rulings) {
        this.below = below;
        this.subjects = subjects;
        this.rulings = rulings;
        for (EntityKind kind : EntityKind.values()) {
            folded.put(kind, new Kept<>());
            Set<EntityKind> inputs = EnumSet.of(kind);
            inputs.addAll(INPUTS.getOrDefault(kind, Set.of()));
            if (subjects.isAsBelow(inputs)) {
                asBelow.add(kind);
            }
        }
    }

    /** The record that these facts and rulings make. */
    public static RecordView of(Collection<Fact> facts, Collection<Ruling> rulings) {
        Map<EntityId, Ruling> rulingBySubject = new TreeMap<>();
        rulings.forEach(ruling -> rulingBySubject.put(ruling.subject(), ruling));
        return new RecordView(Optional.empty(), Subjects.of(facts), rulingBySubject);
    }

    /**
     * The record with further facts, under the same rulings. What was folded is not folded again where the new facts do not bear on it.
     *
     * @param facts all that is known of their subjects
     * @throws IllegalArgumentException if the record has facts about one of these subjects already
     */
    public RecordView with(Collection<Fact> facts) {
        return facts.isEmpty() ? this : new RecordView(Optional.of(this), subjects.with(facts), rulings);
    }

    /**
     * The record without the facts that these documents state: what it would be had they never been read. The latest few are kept,
     * because a story is judged more than once.
     */
    public RecordView without(Set<EntityId> documents) {
        if (documents.isEmpty()) {
            return this;
        }
        Set<EntityId> key = Set.copyOf(documents);
        RecordView known = without.get(key);
        if (known != null) {
            return known;
        }
        if (without.size() >= WITHOUT_KEPT) {
            without.clear();
        }
        return without.computeIfAbsent(
                key, story -> new RecordView(Optional.of(this), subjects.without(story), rulings));
    }

    /** The subjects of a kind of which these documents state anything, by id. */
    public List<EntityId> listStatedBy(Set<EntityId> documents, EntityKind kind) {
        return subjects.listStatedBy(documents).stream()
                .filter(id -> id.kind() == kind)
                .toList();
    }

    /**
     * What somebody works out of this record, once, and keeps with it.
     *
     * @param type what is worked out, such as a table; one of a type is kept
     * @param make works it out; must not ask for the same type
     */
    public <T> T derive(Class<T> type, Function<RecordView, T> make) {
        Kept<Object> kept = derived.computeIfAbsent(type, key -> new Kept<>());
        return type.cast(kept.get(() -> make.apply(this)));
    }

    /** The ids of the subjects of a kind, in order. */
    public List<EntityId> listIds(EntityKind kind) {
        return subjects.list(kind);
    }

    /** The facts about a subject; empty if the view has none. */
    public Optional<SubjectFacts> facts(EntityId id) {
        return subjects.find(id);
    }

    /** The ruling on a subject; empty if there is none. */
    public Optional<Ruling> findRuling(EntityId id) {
        return Optional.ofNullable(rulings.get(id));
    }

    /** Countries by id. */
    public Map<EntityId, Country> countries() {
        return fold(EntityKind.COUNTRY, () -> Places::country);
    }

    /** Territories by id. */
    public Map<EntityId, Territory> territories() {
        return fold(EntityKind.TERRITORY, () -> Places::territory);
    }

    /** Communities by id. */
    public Map<EntityId, Community> communities() {
        return fold(EntityKind.COMMUNITY, () -> Places::community);
    }

    /** Registers by id. */
    public Map<EntityId, Register> registers() {
        return fold(EntityKind.REGISTER, () -> Ties::register);
    }

    /** Partnerships by id, with their changes, listings and agreements. Those without both sides are left out. */
    public Map<EntityId, Partnership> partnerships() {
        return fold(EntityKind.PARTNERSHIP, () -> new Ties(this)::partnership);
    }

    /** Activities by id. */
    public Map<EntityId, Activity> activities() {
        return fold(EntityKind.ACTIVITY, () -> Happenings::activity);
    }

    /** Issues by id. */
    public Map<EntityId, Issue> issues() {
        return fold(EntityKind.ISSUE, () -> Happenings::issue);
    }

    /** Context events by id. */
    public Map<EntityId, ContextEvent> contextEvents() {
        return fold(EntityKind.CONTEXT, () -> Happenings::contextEvent);
    }

    /** Organizations by id. */
    public Map<EntityId, Organization> organizations() {
        return fold(EntityKind.ORGANIZATION, () -> Sources::organization);
    }

    /** People by id. */
    public Map<EntityId, Person> people() {
        return fold(EntityKind.PERSON, () -> Sources::person);
    }

    /** Memberships of communities in bodies, by id. */
    public Map<EntityId, Membership> memberships() {
        return fold(EntityKind.MEMBERSHIP, () -> Sources::membership);
    }

    /** Roles by id. */
    public Map<EntityId, Role> roles() {
        return fold(EntityKind.ROLE, () -> Sources::role);
    }

    /** Publishers by id, with their affiliations. */
    public Map<EntityId, Publisher> publishers() {
        return fold(EntityKind.PUBLISHER, () -> {
            Map<EntityId, List<Publisher.Affiliation>> affiliations = Sources.affiliations(this);
            return subject -> Sources.publisher(subject, affiliations);
        });
    }

    /** Documents by id. */
    public Map<EntityId, Document> documents() {
        return fold(EntityKind.DOCUMENT, () -> Sources::document);
    }

    /** Statements on record by id. */
    public Map<EntityId, RecordedStatement> statements() {
        return fold(EntityKind.STATEMENT, () -> Sources::statement);
    }

    /** Published figures by id. */
    public Map<EntityId, PublishedFigure> figures() {
        return fold(EntityKind.FIGURE, () -> Sources::figure);
    }

    /** Inquiries by id. */
    public Map<EntityId, Inquiry> inquiries() {
        return fold(EntityKind.INQUIRY, () -> Oversight::inquiry);
    }

    /** Decisions by id. */
    public Map<EntityId, Decision> decisions() {
        return fold(EntityKind.DECISION, () -> Oversight::decision);
    }

    /** Briefings by id. */
    public Map<EntityId, Briefing> briefings() {
        return fold(EntityKind.BRIEFING, () -> Oversight::briefing);
    }

    /** Rules by id. */
    public Map<EntityId, Rule> rules() {
        return fold(EntityKind.RULE, () -> Oversight::rule);
    }

    /** Country lists by id, with their members. */
    public Map<EntityId, CountryList> countryLists() {
        return fold(EntityKind.LIST, () -> {
            Map<EntityId, List<CountryList.Member>> members = Oversight.members(this);
            return subject -> Oversight.countryList(subject, members);
        });
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
    private <T> Map<EntityId, T> fold(EntityKind kind, Supplier<Function<SubjectFacts, Optional<T>>> fold) {
        if (below.isPresent() && asBelow.contains(kind)) {
            return below.get().fold(kind, fold);
        }
        Kept<Map<EntityId, Object>> kept = folded.get(kind);
        return (Map<EntityId, T>) Objects.requireNonNull(kept).get(() -> {
            Function<SubjectFacts, Optional<T>> folding = fold.get();
            Map<EntityId, Object> fresh = new LinkedHashMap<>();
            for (EntityId id : listIds(kind)) {
                facts(id).flatMap(folding).ifPresent(value -> fresh.put(id, value));
            }
            return Collections.unmodifiableMap(fresh);
        });
    }
}
