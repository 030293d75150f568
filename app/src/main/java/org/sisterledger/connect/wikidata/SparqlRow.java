package org.sisterledger.connect.wikidata;

import java.util.Map;
import java.util.Optional;
import org.sisterledger.connect.register.TieStatement.When;
import org.sisterledger.fact.Value;

/**
 * A solution of the query for ties, by the names of its variables; {@code docs/importing.md} has the query.
 *
 * @param values texts: addresses without angle brackets, literals without quotation marks; unbound variables are left out, and a
 *     blank node begins with {@code _:}
 */
record SparqlRow(Map<String, String> values) {
    private static final String GENID = "/.well-known/genid/";
    private static final int DAY = 11;

    SparqlRow {
        values = Map.copyOf(values);
    }

    Optional<String> find(String variable) {
        return Optional.ofNullable(values.get(variable)).filter(text -> !text.isEmpty());
    }

    /** The item under a variable: the last part of its address, or the id itself; empty if it is none. */
    Optional<String> item(String variable) {
        return find(variable)
                .map(address -> address.substring(address.lastIndexOf('/') + 1))
                .filter(EntityFacts::isItem);
    }

    /** What tells statements apart: the statement, else the two places. */
    String key() {
        return find("statement")
                .orElseGet(() -> find("place").orElse("") + " " + find("other").orElse(""));
    }

    /** The date under {@code start} or {@code end} with its precision; empty if there is none, or it has no form in EDTF. */
    Optional<When> date(String variable) {
        Optional<String> text = find(variable);
        if (text.isEmpty()) {
            return Optional.empty();
        }
        if (isUnknown(text.get())) {
            return Optional.of(new When(Value.SOME, Optional.empty()));
        }
        int precision = find(variable + "Precision").map(SparqlRow::number).orElse(DAY);
        boolean isJulian = find(variable + "Calendar")
                .filter(model -> model.endsWith("Q1985786"))
                .isPresent();
        return WikidataDates.find(text.get(), precision, isJulian);
    }

    // Some value is a blank node in Wikibase's own RDF and a made-up address where blank nodes are not allowed.
    private static boolean isUnknown(String text) {
        return text.startsWith("_:") || text.contains(GENID);
    }

    private static int number(String text) {
        try {
            return Integer.parseInt(text);
        } catch (NumberFormatException e) {
            return DAY;
        }
    }
}
