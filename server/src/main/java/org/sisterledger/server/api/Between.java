package org.sisterledger.server.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.time.Edtf;

/** Filters by day and country that several lists have. */
record Between(Optional<LocalDate> from, Optional<LocalDate> to, List<EntityId> countries) {
    static Between of(Ask ask) {
        return new Between(
                ask.day("from"),
                ask.day("to"),
                ask.given().getOrDefault("countries", List.of()).stream()
                        .flatMap(text -> List.of(text.split(",", -1)).stream())
                        .filter(code -> !code.isBlank())
                        .map(Between::country)
                        .toList());
    }

    private static EntityId country(String code) {
        try {
            return code.contains(":")
                    ? EntityId.parse(code)
                    : EntityId.of(EntityKind.COUNTRY, code.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new Refusal(Fault.INVALID_PARAMETER, "countries", String.valueOf(e.getMessage()));
        }
    }

    /** Whether something of a day may lie within; what has no day lies nowhere. */
    boolean holds(Optional<Edtf> on) {
        return (from.isEmpty()
                        || on.flatMap(Edtf::latest)
                                .filter(day -> !day.isBefore(from.get()))
                                .isPresent())
                && (to.isEmpty()
                        || on.flatMap(Edtf::earliest)
                                .filter(day -> !day.isAfter(to.get()))
                                .isPresent());
    }

    /** Whether all countries asked for are among these. */
    boolean holds(List<EntityId> concerned) {
        return concerned.containsAll(countries);
    }
}
