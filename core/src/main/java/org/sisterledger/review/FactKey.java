package org.sisterledger.review;

import java.util.Optional;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Property;
import org.sisterledger.fact.SourceReference;
import org.sisterledger.fact.Value;
import org.sisterledger.ledger.EntryBody;
import org.sisterledger.time.Edtf;

/** By what the store, too, knows a fact again: neither its grade nor its note counts. */
record FactKey(
        EntityId subject,
        Property property,
        Value value,
        SourceReference source,
        Optional<Edtf> valid,
        Optional<Edtf> asOf) {
    static FactKey of(Assertion fact) {
        return new FactKey(fact.subject(), fact.property(), fact.value(), fact.source(), fact.valid(), fact.asOf());
    }

    /** The key that a fact has once its value is erased: it does not come back by reading the article again. */
    static FactKey erased(Assertion fact) {
        return new FactKey(
                fact.subject(), fact.property(), Value.of(EntryBody.ERASED), fact.source(), fact.valid(), fact.asOf());
    }
}
