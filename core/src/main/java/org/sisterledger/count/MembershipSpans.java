package org.sisterledger.count;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.sisterledger.fact.EntityId;
import org.sisterledger.people.Membership;

/**
 * For how long places belonged to bodies. A membership that a source dates by a span holds for it; one read on a day holds
 * until a later reading finds it lapsed.
 */
final class MembershipSpans {
    private MembershipSpans() {}

    /** The spans of those memberships whose place has a number. */
    static List<NamedSubjects.Membership> of(
            List<Membership> memberships, Function<EntityId, Optional<Integer>> numbers) {
        Map<List<EntityId>, List<LocalDate>> lapses = lapses(memberships);
        List<NamedSubjects.Membership> spans = new ArrayList<>();
        for (Membership membership : memberships) {
            Optional<Integer> place = numbers.apply(membership.community());
            if (place.isEmpty() || !membership.current()) {
                continue;
            }
            LocalDate from = membership
                    .valid()
                    .map(valid -> valid.earliest().orElse(LocalDate.MIN))
                    .or(() -> membership.on().flatMap(on -> on.latest()))
                    .orElse(LocalDate.MIN);
            LocalDate until = membership
                    .valid()
                    .map(valid -> valid.latest().orElse(LocalDate.MAX))
                    .orElseGet(() -> dayBefore(lapses.getOrDefault(pair(membership), List.of()), from));
            spans.add(new NamedSubjects.Membership(
                    place.get(), membership.organization(), TieColumns.number(from), TieColumns.number(until)));
        }
        return spans;
    }

    private static Map<List<EntityId>, List<LocalDate>> lapses(List<Membership> memberships) {
        Map<List<EntityId>, List<LocalDate>> lapses = new HashMap<>();
        for (Membership membership : memberships) {
            if (!membership.current()) {
                membership
                        .on()
                        .or(membership::valid)
                        .flatMap(on -> on.latest())
                        .ifPresent(day -> lapses.computeIfAbsent(pair(membership), key -> new ArrayList<>())
                                .add(day));
            }
        }
        return lapses;
    }

    private static List<EntityId> pair(Membership membership) {
        return List.of(membership.community(), membership.organization());
    }

    private static LocalDate dayBefore(List<LocalDate> lapses, LocalDate from) {
        return lapses.stream()
                .filter(day -> day.isAfter(from))
                .min(Comparator.naturalOrder())
                .map(day -> day.minusDays(1))
                .orElse(LocalDate.MAX);
    }
}
