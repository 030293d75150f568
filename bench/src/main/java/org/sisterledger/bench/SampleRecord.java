package org.sisterledger.bench;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Clearance;
import org.sisterledger.ledger.Draft;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.proof.Digest;
import org.sisterledger.store.RecordPlace;

/** Makes a record with entries of every kind, some of them closely held, some erased. */
final class SampleRecord {
    private static final List<Sensitivity> LABELS = List.of(
            Sensitivity.PUBLIC,
            Sensitivity.PUBLIC,
            Sensitivity.PUBLIC,
            Sensitivity.INTERNAL,
            Sensitivity.restricted("visits"));

    private final Random random;
    private final SeededDrafts drafts;
    private final List<Digest> standing = new ArrayList<>();
    private final List<Digest> open = new ArrayList<>();
    private final List<Digest> merges = new ArrayList<>();
    private final List<Digest> rulings = new ArrayList<>();

    private SampleRecord(long seed) {
        this.random = new Random(seed);
        this.drafts = new SeededDrafts(seed);
    }

    /** Makes a record of about this many entries in a folder. */
    static void make(Path folder, int entries, long seed) {
        SampleRecord sample = new SampleRecord(seed);
        try (Ledger ledger = RecordPlace.of(folder).open()) {
            for (int number = 0; number < entries; ) {
                int many = 1 + sample.random.nextInt(60);
                sample.appendSome(ledger, number, many);
                number += many;
            }
            sample.eraseSome(ledger);
            ledger.listEntries(View.of(Clearance.parse("restricted:visits")), 0, 1);
            // What follows a redaction fills the rewritten pages again.
            sample.appendSome(ledger, entries + 1000, 200);
        }
    }

    private void appendSome(Ledger ledger, int first, int many) {
        List<Draft> batch = new ArrayList<>();
        List<Boolean> proposed = new ArrayList<>();
        for (int number = first; number < first + many; number++) {
            Sensitivity label = LABELS.get(random.nextInt(LABELS.size()));
            proposed.add(random.nextInt(6) == 0);
            batch.add(drafts.draft(number, proposed.getLast(), label));
        }
        List<Digest> ids = ledger.append(batch).appended();
        for (int i = 0; i < ids.size(); i++) {
            if (batch.get(i).sensitivity().equals(Sensitivity.PUBLIC)) {
                (proposed.get(i) ? open : standing).add(ids.get(i));
            }
        }
        append(ledger, new Action.DeclareRule("rule " + first, "takes rows from " + first), "keeper");
        standing.add(0, standing.removeLast());
        append(ledger, new Action.Retract(standing.removeLast()), "keeper");
        if (open.size() > 2) {
            append(ledger, new Action.Accept(open.removeLast()), "keeper");
            append(ledger, new Action.Reject(open.removeLast()), "keeper");
        }
        EntityId subject = EntityId.of(EntityKind.ISSUE, "i" + first % 13);
        rulings.add(append(ledger, new Action.Decide(subject, "counts"), "keeper"));
        append(ledger, new Action.Approve(rulings.getLast()), "second keeper");
        merges.add(append(
                ledger,
                new Action.Merge(
                        EntityId.of(EntityKind.COMMUNITY, "x" + first), EntityId.of(EntityKind.COMMUNITY, "y" + first)),
                "keeper"));
        if (merges.size() % 2 == 0) {
            append(ledger, new Action.Unmerge(merges.getLast()), "keeper");
        }
        append(ledger, new Action.Classify(standing.removeLast(), Sensitivity.restricted("visits")), "keeper");
    }

    private void eraseSome(Ledger ledger) {
        ledger.redact(new Action.Redact(standing.getFirst(), List.of("author")), "keeper", "asked to");
        int erased = 0;
        for (Digest target : standing) {
            boolean hasReason =
                    ledger.findEntry(View.PUBLIC, target).orElseThrow().reason().isPresent();
            if (hasReason && erased++ < 4) {
                ledger.redact(new Action.Redact(target, List.of("reason")), "keeper", "asked to");
            }
        }
    }

    private static Digest append(Ledger ledger, Action action, String author) {
        Draft draft = new Draft(action, author, Optional.of("reason of " + author), Sensitivity.PUBLIC);
        return ledger.append(List.of(draft)).appended().getFirst();
    }
}
