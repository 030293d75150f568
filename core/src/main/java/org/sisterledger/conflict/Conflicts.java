package org.sisterledger.conflict;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sisterledger.community.Point;
import org.sisterledger.conflict.Conflict.Account;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.FoldedName;
import org.sisterledger.fact.Value;
import org.sisterledger.fact.ValueType;
import org.sisterledger.fact.Words;
import org.sisterledger.ledger.Fact;
import org.sisterledger.partnership.Listing;
import org.sisterledger.partnership.Partnership;
import org.sisterledger.partnership.Side;
import org.sisterledger.partnership.Status;
import org.sisterledger.partnership.StatusChange;
import org.sisterledger.record.RecordView;
import org.sisterledger.record.SubjectFacts;
import org.sisterledger.time.Edtf;

/** Finds where sources disagree, in a record or in a part of one. */
public final class Conflicts {
    private static final double NEAR_KILOMETRES = 25;
    private static final String BY_DAY =
            "all stand side by side; a day before the ending counts the tie as standing, a day after as ended";
    private static final String PER_REGISTER = "each register is counted by itself";

    private final RecordView part;
    private final List<Conflict> found = new ArrayList<>();

    private Conflicts(RecordView part) {
        this.part = part;
    }

    /** The conflicts about the ties of a part, in the order of the ids. */
    public static List<Conflict> ofTies(RecordView part) {
        Conflicts conflicts = new Conflicts(part);
        part.partnerships().values().forEach(conflicts::tie);
        return List.copyOf(conflicts.found);
    }

    /** The conflicts about the communities of a part, in the order of the ids. */
    public static List<Conflict> ofPlaces(RecordView part) {
        Conflicts conflicts = new Conflicts(part);
        part.communities().keySet().forEach(conflicts::properties);
        return List.copyOf(conflicts.found);
    }

    private void tie(Partnership tie) {
        properties(tie.id());
        oneSided(tie);
        listedAndEnded(tie);
        registers(tie);
        states(tie);
    }

    // Properties of one value with several.
    private void properties(EntityId subject) {
        SubjectFacts facts = part.facts(subject).orElseThrow();
        for (String property : facts.listConflicts()) {
            List<Fact> all = facts.list(property);
            ConflictKind kind = kind(subject, property, all);
            if (kind == ConflictKind.DATES && isCompatible(facts.listTexts(property))) {
                continue;
            }
            if (kind == ConflictKind.NAMES && isOneSpelling(facts.listTexts(property))) {
                continue;
            }
            if (property.equals("point") && isNear(facts.listTexts(property))) {
                continue;
            }
            add(kind, subject, property, accounts(all), SubjectFacts.RULE);
        }
    }

    private static ConflictKind kind(EntityId subject, String property, List<Fact> facts) {
        if (facts.get(0).assertion().property().type() == ValueType.DATE) {
            return ConflictKind.DATES;
        }
        if (subject.kind() == EntityKind.PARTNERSHIP && property.equals("type")) {
            return ConflictKind.TYPES;
        }
        if (property.equals("name")) {
            return ConflictKind.NAMES;
        }
        boolean place = property.equals("country") || property.equals("region") || property.equals("point");
        return place ? ConflictKind.PLACES : ConflictKind.VALUES;
    }

    // A year and a day in it do not disagree.
    private static boolean isCompatible(List<String> dates) {
        Optional<LocalDate> latestStart = Optional.empty();
        Optional<LocalDate> earliestEnd = Optional.empty();
        for (String text : dates) {
            Edtf date = Edtf.parse(text);
            if (date.earliest().isPresent()
                    && latestStart
                            .map(day -> date.earliest().get().isAfter(day))
                            .orElse(true)) {
                latestStart = date.earliest();
            }
            if (date.latest().isPresent()
                    && earliestEnd.map(day -> date.latest().get().isBefore(day)).orElse(true)) {
                earliestEnd = date.latest();
            }
        }
        return latestStart.isEmpty()
                || earliestEnd.isEmpty()
                || !latestStart.get().isAfter(earliestEnd.get());
    }

    private static boolean isOneSpelling(List<String> names) {
        return names.stream().map(FoldedName::of).distinct().count() == 1;
    }

    private static boolean isNear(List<String> points) {
        Point first = Point.parse(points.get(0));
        return points.stream().allMatch(point -> first.kilometresTo(Point.parse(point)) <= NEAR_KILOMETRES);
    }

    private static List<Account> accounts(List<Fact> facts) {
        Map<String, Set<EntityId>> byValue = new LinkedHashMap<>();
        for (Fact fact : facts) {
            if (fact.assertion().value() instanceof Value.Known known) {
                byValue.computeIfAbsent(known.text(), text -> new TreeSet<>())
                        .add(fact.assertion().source().document());
            }
        }
        List<Account> accounts = new ArrayList<>();
        byValue.forEach((value, sources) -> accounts.add(new Account(value, List.copyOf(sources))));
        return accounts;
    }

    private void oneSided(Partnership tie) {
        Map<EntityId, List<Listing>> byRegister = new TreeMap<>();
        for (Listing listing : tie.listings()) {
            if (listing.listed() && listing.by().isPresent()) {
                byRegister
                        .computeIfAbsent(listing.register(), id -> new ArrayList<>())
                        .add(listing);
            }
        }
        byRegister.forEach((register, listings) -> {
            Set<EntityId> sides = new TreeSet<>();
            listings.forEach(listing -> sides.add(listing.by().orElseThrow()));
            if (sides.size() == 1) {
                EntityId side = sides.iterator().next();
                EntityId other = side.equals(tie.a()) ? tie.b() : tie.a();
                add(
                        ConflictKind.ONE_SIDED,
                        tie.id(),
                        "listing",
                        List.of(
                                new Account(
                                        part.label(side) + " names the tie in " + part.label(register),
                                        sources(listings)),
                                new Account(part.label(other) + " does not", List.of())),
                        "one side's account is enough to list a tie");
            }
        });
    }

    private static List<EntityId> sources(List<Listing> listings) {
        Set<EntityId> sources = new TreeSet<>();
        listings.forEach(listing -> sources.addAll(listing.sources()));
        return List.copyOf(sources);
    }

    private void listedAndEnded(Partnership tie) {
        for (StatusChange change : tie.changes()) {
            boolean ending = change.register().isEmpty()
                    && (change.status() == Status.ENDED || change.status() == Status.EXPIRED);
            Optional<LocalDate> end = change.from().flatMap(Edtf::latest);
            if (!ending || end.isEmpty() || !tie.hasEndedBy(end.get())) {
                continue;
            }
            List<Listing> later = tie.listings().stream()
                    .filter(Listing::listed)
                    .filter(listing ->
                            listing.on().map(on -> on.isAfter(end.get())).orElse(false))
                    .toList();
            if (!later.isEmpty()) {
                List<Account> accounts = new ArrayList<>();
                accounts.add(new Account(
                        Words.of(change.status()) + " since " + change.from().orElseThrow(), change.sources()));
                later.forEach(listing -> accounts.add(new Account(
                        "listed in " + part.label(listing.register()) + " on "
                                + listing.on().orElseThrow(),
                        listing.sources())));
                add(ConflictKind.LISTED_AND_ENDED, tie.id(), "status", accounts, BY_DAY);
            }
        }
    }

    private void registers(Partnership tie) {
        List<Account> shown = new ArrayList<>();
        List<Account> dropped = new ArrayList<>();
        Set<EntityId> registers = new TreeSet<>();
        for (Listing listing : tie.listings()) {
            String register = part.label(listing.register());
            String on = listing.on().map(day -> " on " + day).orElse("");
            if (listing.listed() && registers.add(listing.register())) {
                shown.add(new Account("listed in " + register + on, listing.sources()));
            } else if (!listing.listed()) {
                dropped.add(new Account("no longer listed in " + register + on, listing.sources()));
            }
        }
        for (StatusChange change : tie.changes()) {
            if (change.status() == Status.DELISTED && change.register().isPresent()) {
                dropped.add(new Account(
                        "delisted from " + part.label(change.register().get())
                                + change.from().map(day -> " since " + day).orElse(""),
                        change.sources()));
            }
        }
        if (!shown.isEmpty() && !dropped.isEmpty()) {
            List<Account> accounts = new ArrayList<>(shown);
            accounts.addAll(dropped);
            add(ConflictKind.REGISTERS, tie.id(), "listing", accounts, PER_REGISTER);
        }
    }

    // One side denies what the other reports, or both give different states from one day on.
    private void states(Partnership tie) {
        Map<Side, StatusChange> last = new TreeMap<>();
        boolean denied = false;
        for (StatusChange change : tie.changes()) {
            if (change.register().isEmpty()) {
                denied |= change.status() == Status.DENIED;
                if (change.side() == Side.A || change.side() == Side.B) {
                    last.put(change.side(), change);
                }
            }
        }
        boolean differ = last.size() == 2
                && last.get(Side.A) != null
                && last.get(Side.B) != null
                && isOver(last.get(Side.A)) != isOver(last.get(Side.B));
        if (denied || differ) {
            List<Account> accounts = new ArrayList<>();
            for (StatusChange change : tie.changes()) {
                if (change.register().isEmpty()) {
                    accounts.add(new Account(
                            Words.of(change.status()) + " by " + side(tie, change.side())
                                    + change.from().map(day -> " since " + day).orElse(""),
                            change.sources()));
                }
            }
            add(ConflictKind.STATES, tie.id(), "status", accounts, "the last change that had surely come by the day");
        }
    }

    private static boolean isOver(StatusChange change) {
        return change.status() == Status.ENDED
                || change.status() == Status.EXPIRED
                || change.status() == Status.REJECTED;
    }

    private String side(Partnership tie, Side side) {
        return switch (side) {
            case A -> part.label(tie.a());
            case B -> part.label(tie.b());
            case BOTH -> "both sides";
            case UNKNOWN -> "a side not named";
        };
    }

    private void add(ConflictKind kind, EntityId subject, String property, List<Account> accounts, String rule) {
        found.add(new Conflict(kind, subject, part.label(subject), property, accounts, rule));
    }
}
