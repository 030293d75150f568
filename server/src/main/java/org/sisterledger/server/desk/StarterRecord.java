package org.sisterledger.server.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import org.sisterledger.connect.table.ImportRule;
import org.sisterledger.connect.table.TableFile;
import org.sisterledger.connect.table.TableImport;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.store.RecordPlace;

/** The record that comes with the program, for a server that is started where there is none yet. */
public final class StarterRecord {
    private static final String AUTHOR = "sisterledger serve";

    private StarterRecord() {}

    /** Loads it into a place that holds no record. */
    public static void load(RecordPlace place) {
        TableImport starter = new TableImport(TableFile.listStarter(), false);
        try (Ledger ledger = place.open()) {
            TableImport.Survey survey = starter.survey(wanted -> Set.of(), fault -> {});
            starter.load(survey, ledger, ImportRule.STARTER, AUTHOR, committed -> true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
