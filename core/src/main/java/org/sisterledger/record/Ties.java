package org.sisterledger.record;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Words;
import org.sisterledger.partnership.Agreement;
import org.sisterledger.partnership.Level;
import org.sisterledger.partnership.Listing;
import org.sisterledger.partnership.Partnership;
import org.sisterledger.partnership.PartnershipType;
import org.sisterledger.partnership.Register;
import org.sisterledger.partnership.Side;
import org.sisterledger.partnership.Status;
import org.sisterledger.partnership.StatusChange;
import org.sisterledger.time.Edtf;

/** Folds partnerships with their changes, listings and agreements, each kind read once for all ties. */
final class Ties {
    private static final Comparator<StatusChange> BY_DAY =
            Comparator.comparing(change -> change.from().flatMap(Edtf::latest).orElse(LocalDate.MAX));

    private final Map<EntityId, List<StatusChange>> changes;
    private final Map<EntityId, List<Listing>> listings;
    private final Map<EntityId, List<Agreement>> agreements;

    Ties(RecordView record) {
        changes = byTie(record, EntityKind.STATUS, Ties::change);
        listings = byTie(record, EntityKind.LISTING, Ties::listing);
        agreements = byTie(record, EntityKind.AGREEMENT, Ties::agreement);
    }

    Optional<Partnership> partnership(SubjectFacts facts) {
        return Sides.of(facts).map(sides -> partnership(facts, sides));
    }

    private Partnership partnership(SubjectFacts facts, Sides sides) {
        EntityId id = facts.subject();
        List<PartnershipType> types = facts.listTexts("type").stream()
                .map(word -> Words.find(PartnershipType.class, word).orElse(PartnershipType.OTHER))
                .distinct()
                .toList();
        List<Edtf> formed = facts.listTexts("formed").stream().map(Edtf::parse).toList();
        List<StatusChange> ordered = new ArrayList<>();
        changes.getOrDefault(id, List.of()).forEach(change -> ordered.add(sides.turn(change)));
        ordered.sort(BY_DAY);
        return new Partnership(
                id,
                sides.a(),
                sides.b(),
                types.isEmpty() ? PartnershipType.OTHER : types.get(0),
                types.isEmpty() ? List.of() : types.subList(1, types.size()),
                facts.findWord("level", Level.class),
                formed.stream().findFirst(),
                formed.isEmpty() ? List.of() : formed.subList(1, formed.size()),
                facts.findText("origin"),
                ordered,
                listings.getOrDefault(id, List.of()),
                agreements.getOrDefault(id, List.of()),
                sources(facts, ordered));
    }

    private List<EntityId> sources(SubjectFacts facts, List<StatusChange> ordered) {
        LinkedHashSet<EntityId> all = new LinkedHashSet<>(facts.sources());
        ordered.forEach(change -> all.addAll(change.sources()));
        listings.getOrDefault(facts.subject(), List.of()).forEach(listing -> all.addAll(listing.sources()));
        agreements.getOrDefault(facts.subject(), List.of()).forEach(agreement -> all.addAll(agreement.sources()));
        return List.copyOf(all);
    }

    static Optional<Register> register(SubjectFacts facts) {
        return Optional.of(new Register(
                facts.subject(),
                facts.textOr("name", facts.subject().slug()),
                facts.findText("keeper"),
                facts.findText("definition"),
                facts.sources()));
    }

    private static Optional<StatusChange> change(SubjectFacts facts) {
        return facts.findWord("status", Status.class)
                .map(status -> new StatusChange(
                        facts.subject(),
                        status,
                        facts.findWord("side", Side.class).orElse(Side.UNKNOWN),
                        facts.findReference("register"),
                        facts.findDate("decided"),
                        facts.findDate("notified"),
                        facts.findDate("effective"),
                        facts.findDate("until"),
                        facts.findText("by"),
                        facts.findText("reason"),
                        facts.findWord("typeBefore", PartnershipType.class),
                        facts.findWord("typeAfter", PartnershipType.class),
                        facts.sources()));
    }

    private static Optional<Listing> listing(SubjectFacts facts) {
        return facts.findReference("register")
                .map(register -> new Listing(
                        facts.subject(),
                        register,
                        !"delisted".equals(facts.textOr("state", "listed")),
                        facts.findReference("by"),
                        facts.findDate("on")
                                .or(() -> facts.list("register").stream()
                                        .flatMap(fact -> fact.assertion().asOf().stream())
                                        .findFirst()),
                        facts.sources()));
    }

    private static Optional<Agreement> agreement(SubjectFacts facts) {
        return facts.findReference("partnership")
                .map(tie -> new Agreement(
                        facts.subject(),
                        tie,
                        facts.textOr("kind", "other"),
                        facts.findWord("stage", Agreement.Stage.class).orElse(Agreement.Stage.ANNOUNCED),
                        facts.findDate("signed"),
                        facts.listTexts("party"),
                        facts.listTexts("signer"),
                        facts.findText("term"),
                        facts.listTexts("clause"),
                        facts.listTexts("sideDocument"),
                        facts.findText("textDigest"),
                        facts.findText("venue"),
                        facts.sources()));
    }

    private static <T> Map<EntityId, List<T>> byTie(
            RecordView record, EntityKind kind, java.util.function.Function<SubjectFacts, Optional<T>> fold) {
        Map<EntityId, List<T>> all = new HashMap<>();
        for (EntityId id : record.listIds(kind)) {
            SubjectFacts facts = record.facts(id).orElseThrow();
            facts.findReference("partnership")
                    .ifPresent(tie -> fold.apply(facts)
                            .ifPresent(value -> all.computeIfAbsent(tie, key -> new ArrayList<>())
                                    .add(value)));
        }
        return all;
    }
}
