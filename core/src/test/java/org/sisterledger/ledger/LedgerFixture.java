package org.sisterledger.ledger;

import static org.sisterledger.ledger.Drafts.KEEPER;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.proof.Digest;

/** What every contract test of a store stands on: an open ledger, a fixed clock, and short ways to ask. */
public abstract class LedgerFixture {
    /** When everything is appended. */
    protected static final Instant NOW = Instant.parse("2026-11-23T12:00:00.123Z");

    /** A compartment. */
    protected static final Sensitivity VISITS = Sensitivity.restricted("visits");

    /** Its members. */
    protected static final Clearance VISITORS = Clearance.parse("restricted:visits");

    /** Where the store may keep its files. */
    @TempDir
    protected Path folder;

    /** The ledger under test. */
    protected Ledger ledger;

    /** Opens the store in a folder for writing, a new one if there is none; the same store if asked twice. */
    protected abstract Ledger open(Path place, InstantSource clock, Salts salts);

    @BeforeEach
    void openLedger() {
        ledger = openIn("one");
    }

    @AfterEach
    void closeLedger() {
        ledger.close();
    }

    /** A ledger in a place of its own. */
    protected final Ledger openIn(String place) {
        return open(folder.resolve(place), InstantSource.fixed(NOW), Drafts.SALTS);
    }

    /** Appends and gives the ids. */
    protected final List<Digest> append(Draft... drafts) {
        return ledger.append(Arrays.asList(drafts)).appended();
    }

    /** Appends one and gives its id. */
    protected final Digest appendOne(Draft draft) {
        return append(draft).getFirst();
    }

    /** All facts of a view as words: {@code community:a name A}. */
    protected final List<String> facts(View view) {
        return facts(ledger, view);
    }

    /** All facts that a clearance sees now. */
    protected final List<String> facts(Clearance clearance) {
        return facts(ledger, View.of(clearance));
    }

    /** All public facts now. */
    protected final List<String> facts() {
        return facts(ledger, View.PUBLIC);
    }

    static List<String> facts(Ledger of, View view) {
        List<String> facts = new ArrayList<>();
        of.forEachFact(view, EnumSet.allOf(EntityKind.class), fact -> facts.add(words(fact)));
        return facts;
    }

    /** The facts about one subject. */
    protected final List<String> factsAbout(String subject) {
        return ledger.listFacts(View.PUBLIC, EntityId.parse(subject)).stream()
                .map(LedgerFixture::words)
                .toList();
    }

    static String words(Fact fact) {
        return fact.assertion().subject() + " " + fact.assertion().property().name() + " "
                + fact.assertion().value().written();
    }

    /** A redaction by the keeper. */
    protected final void redact(Digest target, String... fields) {
        ledger.redact(new Action.Redact(target, List.of(fields)), KEEPER, "asked to");
    }
}
