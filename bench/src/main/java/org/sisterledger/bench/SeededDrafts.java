package org.sisterledger.bench;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Grade;
import org.sisterledger.fact.Property;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.fact.SourceReference;
import org.sisterledger.fact.Value;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Draft;
import org.sisterledger.time.Edtf;

/** Drafts of assertions as an import makes them: the same seed and number give the same draft. */
final class SeededDrafts {
    private static final String AUTHOR = "import of seeded rows";
    private static final List<String> PROPERTIES = List.of("type", "level", "formed", "origin", "a");

    private final long seed;

    SeededDrafts(long seed) {
        this.seed = seed;
    }

    /** The drafts numbered from {@code first} on; no two numbers state the same. */
    List<Draft> batch(int first, int count) {
        List<Draft> drafts = new ArrayList<>(count);
        for (int number = first; number < first + count; number++) {
            drafts.add(Draft.of(new Action.Assert(assertion(number), Optional.empty()), AUTHOR));
        }
        return drafts;
    }

    /** The same assertion, proposed or held closely. */
    Draft draft(int number, boolean proposed, Sensitivity sensitivity) {
        Random random = new Random(seed ^ (number * 31L));
        Assertion assertion = number % 7 == 0 ? person(number) : assertion(number);
        Action action = proposed ? new Action.Propose(assertion) : new Action.Assert(assertion, Optional.empty());
        Optional<String> reason = random.nextInt(3) == 0 ? Optional.of("because of row " + number) : Optional.empty();
        return new Draft(action, "author " + random.nextInt(9), reason, sensitivity);
    }

    private Assertion assertion(int number) {
        Random random = new Random(seed * 1_000_003 + number);
        // Five properties to a subject, so that subjects have several facts.
        String property = PROPERTIES.get(number % PROPERTIES.size());
        String value = switch (property) {
            case "formed" -> "19%02d-%02d".formatted(random.nextInt(100), 1 + random.nextInt(12));
            case "a" -> "community:c" + random.nextInt(5000);
            default -> "text %d for row %d".formatted(random.nextInt(1000), number);
        };
        EntityId subject = EntityId.parse("partnership:p" + number / PROPERTIES.size());
        return assertion(subject, property, value, random);
    }

    private Assertion person(int number) {
        return assertion(
                EntityId.parse("person:p" + number), "name", "Person Number " + number, new Random(seed + number));
    }

    private static Assertion assertion(EntityId subject, String property, String value, Random random) {
        return new Assertion(
                subject,
                Property.of(subject.kind(), property),
                Value.of(value),
                random.nextInt(4) == 0 ? Optional.of(Edtf.parse("2006/..")) : Optional.empty(),
                new SourceReference(
                        EntityId.parse("document:d" + random.nextInt(50)), Optional.of("row " + random.nextInt(9999))),
                new Grade('B', 1 + random.nextInt(6)),
                random.nextInt(3) == 0 ? Optional.of(Edtf.parse("2020-05-17")) : Optional.empty(),
                random.nextInt(5) == 0 ? Optional.of("a note to " + value) : Optional.empty());
    }
}
