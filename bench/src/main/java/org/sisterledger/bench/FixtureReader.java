package org.sisterledger.bench;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.check.ArticleCheck;
import org.sisterledger.check.CheckReport;
import org.sisterledger.connect.article.ArticleText;
import org.sisterledger.connect.table.ImportRule;
import org.sisterledger.connect.table.TableFile;
import org.sisterledger.connect.table.TableImport;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.ledger.Clearance;
import org.sisterledger.ledger.Fact;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.record.RecordView;
import org.sisterledger.store.RecordPlace;

/** Reads and checks the articles of fixtures on the starter record, which it loads once. */
final class FixtureReader {
    private final RecordView record;
    private final Head head;

    private FixtureReader(RecordView record, Head head) {
        this.record = record;
        this.head = head;
    }

    /**
     * Loads the starter record into a folder of its own, which is deleted again.
     *
     * @throws IOException if a table or the folder fails
     */
    static FixtureReader load() throws IOException {
        Path folder = Files.createTempDirectory("fixtures");
        try (Ledger ledger = RecordPlace.of(folder).open()) {
            TableImport tables = new TableImport(TableFile.listStarter(), false);
            TableImport.Survey survey = tables.survey(wanted -> Set.of(), fault -> {
                throw new IllegalStateException("The starter record has a bad row: " + fault);
            });
            tables.load(survey, ledger, ImportRule.STARTER, "bench", done -> true);
            Head head = ledger.head(View.of(Clearance.PUBLIC));
            List<Fact> facts = new ArrayList<>();
            View now = View.at(Clearance.PUBLIC, head.position());
            ledger.forEachFact(now, EnumSet.allOf(EntityKind.class), facts::add);
            return new FixtureReader(RecordView.of(facts, ledger.listRulings(now)), head);
        } finally {
            Folders.delete(folder);
        }
    }

    /** The check of an article as of a day; empty takes the day of publication. */
    CheckReport check(Path article, Optional<LocalDate> asOf) throws IOException {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(article))) {
            ArticleText text = ArticleText.read(in, article.getFileName().toString());
            return ArticleCheck.check(text.text(), text.metadata(), record, head, asOf);
        }
    }
}
