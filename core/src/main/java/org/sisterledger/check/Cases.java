package org.sisterledger.check;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.sisterledger.check.Finding.Row;
import org.sisterledger.claim.Absent;
import org.sisterledger.claim.Claim;
import org.sisterledger.claim.Claim.Experiencer;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Words;
import org.sisterledger.issue.Actor;
import org.sisterledger.issue.Issue;
import org.sisterledger.issue.IssueCategory;
import org.sisterledger.ledger.Ruling;
import org.sisterledger.partnership.Partnership;
import org.sisterledger.source.Publisher;
import org.sisterledger.time.Edtf;

/** The issues on record that bear on a "never", weighed. */
final class Cases {
    /** How much a case weighs. */
    enum Weight {
        /** Named parties, a day, and a publisher who is no party. */
        DOCUMENTED,
        /** Alleged, disputed, or told of unnamed parties. */
        WEAK
    }

    private final Evidence evidence;
    private final Claim.Absence claim;
    private final OwnSide own;
    private final Map<Weight, List<Issue>> byWeight = new EnumMap<>(Weight.class);
    private final List<String> remarks = new ArrayList<>();
    private final List<Issue> coarse = new ArrayList<>();
    private int byOthers;

    Cases(Evidence evidence, Claim.Absence claim, OwnSide own) {
        this.evidence = evidence;
        this.claim = claim;
        this.own = own;
        for (Weight weight : Weight.values()) {
            byWeight.put(weight, new ArrayList<>());
        }
        evidence.record().issues().values().stream()
                .sorted(Comparator.comparing((Issue issue) ->
                                issue.on().flatMap(Edtf::latest).orElse(LocalDate.MAX))
                        .thenComparing(Issue::id))
                .forEach(this::take);
    }

    /** All cases of a weight, by day. */
    List<Issue> list(Weight weight) {
        return List.copyOf(byWeight.getOrDefault(weight, List.of()));
    }

    /** Those of them that a reading of the words takes in. An unnamed party is no named community. */
    List<Issue> list(Experiencer experiencer, Weight weight) {
        return list(weight).stream()
                .filter(issue -> switch (experiencer) {
                    case COMMUNITIES -> isOfCommunities(issue);
                    case NETWORK_BODY -> isOfNetworkBody(issue);
                    case NAMED_COMMUNITY -> isOfNamedCommunity(issue);
                })
                .toList();
    }

    /** What was left out and why, as sentences. */
    List<String> listRemarks() {
        List<String> all = new ArrayList<>(remarks);
        if (byOthers > 0) {
            all.add(Scopes.number(byOthers, "case is", "cases are")
                    + " left out as no act of the party meant, such as a refusal by one's own side.");
        }
        if (!coarse.isEmpty()) {
            all.add(Scopes.number(coarse.size(), "case is", "cases are") + " dated too coarsely to tell whether "
                    + (coarse.size() == 1 ? "it" : "they") + " came by " + evidence.day() + ": "
                    + coarse.stream()
                            .map(issue -> where(issue) + " ("
                                    + issue.on().map(Edtf::text).orElse("no day on record") + "): " + issue.summary())
                            .collect(Collectors.joining(" ")));
        }
        return all;
    }

    Row row(Issue issue) {
        return evidence.row(
                issue.id(),
                issue.summary() + " [" + Words.of(issue.category()) + ", " + Words.of(issue.state()) + ", actor "
                        + Words.of(issue.actor()) + (issue.partyNamed() ? "" : ", party unnamed") + "]",
                issue.on());
    }

    /** Where a case was, such as {@code Irvine, California and Xuhui}. */
    String where(Issue issue) {
        return tie(issue)
                .map(tie -> evidence.record().label(tie.id()))
                .orElseGet(() ->
                        issue.communities().isEmpty() ? "no place named" : Scopes.names(evidence, issue.communities()));
    }

    private void take(Issue issue) {
        if (!isOfCategory(issue) || !isInScope(issue)) {
            return;
        }
        Optional<Ruling> ruling = evidence.ruling(issue.id());
        boolean ruledIn = ruling.map(Ruling::ruling).equals(Optional.of("counts"));
        if (!evidence.isBy(issue.on()) || !AbsenceCheck.isIn(claim.window(), issue.on())) {
            if (evidence.isTooCoarse(issue.on())) {
                coarse.add(issue);
            }
            return;
        }
        if (ruling.isPresent()) {
            remarks.add("A reviewer ruled that the case of "
                    + issue.on().map(Edtf::text).orElse("an unknown day") + (ruledIn ? " counts" : " does not count")
                    + ruling.get().reason().map(reason -> ": " + reason).orElse("")
                    + (ruling.get().approved() ? "." : " (not yet approved)."));
            if (!ruledIn) {
                return;
            }
        }
        if (!ruledIn && !isByCoveredActor(issue)) {
            byOthers++;
            return;
        }
        boolean documented = issue.partyNamed() && (ruledIn || (issue.isDocumented() && hasIndependentSource(issue)));
        byWeight.getOrDefault(documented ? Weight.DOCUMENTED : Weight.WEAK, new ArrayList<>())
                .add(issue);
    }

    private boolean isOfCategory(Issue issue) {
        return claim.absent() == Absent.ANY_ISSUES || issue.category() != IssueCategory.OTHER;
    }

    private boolean isInScope(Issue issue) {
        Optional<Partnership> tie = tie(issue);
        if (tie.isPresent() && evidence.isInScope(claim.scope(), tie.get())) {
            return true;
        }
        boolean places = claim.scope().communities().isEmpty()
                || claim.scope().communities().stream().anyMatch(issue.communities()::contains);
        return places && Evidence.concerns(claim.scope(), evidence.countries(issue.countries(), issue.communities()));
    }

    // The record calls the foreign side the counterpart. Asked from abroad, the acts of the home side are the
    // counterpart's.
    private boolean isByCoveredActor(Issue issue) {
        if (claim.counterpart().isEmpty()) {
            return true;
        }
        Optional<EntityId> home = tie(issue)
                .flatMap(tie -> evidence.record().countryOf(tie.a()))
                .or(() -> issue.countries().stream().findFirst());
        boolean fromAbroad = issue.countries().size() > 1 && home.equals(claim.counterpart());
        return issue.actor() == (fromAbroad ? Actor.OWN_SIDE : Actor.COUNTERPART);
    }

    private boolean hasIndependentSource(Issue issue) {
        return issue.sources().stream()
                .anyMatch(source ->
                        evidence.publishersOf(source).stream().noneMatch(publisher -> isParty(publisher, issue)));
    }

    private boolean isParty(Publisher publisher, Issue issue) {
        String name = publisher.name().toLowerCase(Locale.ROOT);
        return "government".equals(publisher.kind())
                && places(issue).stream()
                        .anyMatch(place -> name.contains(Optional.ofNullable(
                                        evidence.record().communities().get(place))
                                .map(community -> community.name())
                                .orElse(place.slug())
                                .toLowerCase(Locale.ROOT)));
    }

    private boolean isOfCommunities(Issue issue) {
        return !places(issue).isEmpty() || !isOfNetworkBody(issue);
    }

    private boolean isOfNamedCommunity(Issue issue) {
        return places(issue).stream().anyMatch(claim.scope().communities()::contains);
    }

    private boolean isOfNetworkBody(Issue issue) {
        return places(issue).isEmpty() && own.isNamedIn(issue.summary());
    }

    private List<EntityId> places(Issue issue) {
        List<EntityId> all = new ArrayList<>(issue.communities());
        tie(issue).ifPresent(tie -> {
            all.add(tie.a());
            all.add(tie.b());
        });
        return all;
    }

    private Optional<Partnership> tie(Issue issue) {
        return issue.partnership().map(id -> evidence.record().partnerships().get(id));
    }
}
