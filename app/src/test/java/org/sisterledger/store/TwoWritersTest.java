package org.sisterledger.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sisterledger.ledger.Drafts.asserted;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.store.postgres.PostgresServer;

/** Two processes that write to one record at once lose nothing. */
class TwoWritersTest {
    private static final int BATCHES = 30;

    @TempDir
    private Path folder;

    /** Appends batches of two facts to a place, under names of its own. */
    public static void main(String[] args) {
        try (Ledger ledger = RecordPlace.of(args[0]).open()) {
            for (int i = 0; i < BATCHES; i++) {
                ledger.append(List.of(
                        asserted("community:" + args[1] + i, "name", "N"),
                        asserted("community:" + args[1] + i, "region", "R")));
            }
        }
    }

    @Test
    void inAFolder() throws IOException, InterruptedException {
        writeTwice(folder.toString());
    }

    @Test
    void inADatabase() throws IOException, InterruptedException {
        writeTwice(PostgresServer.newUrl());
    }

    private static void writeTwice(String place) throws IOException, InterruptedException {
        List<Process> writers = new ArrayList<>();
        for (String name : List.of("one", "two")) {
            writers.add(new ProcessBuilder(
                            ProcessHandle.current().info().command().orElseThrow(),
                            "--enable-native-access=ALL-UNNAMED",
                            "-cp",
                            System.getProperty("java.class.path"),
                            TwoWritersTest.class.getName(),
                            place,
                            name)
                    .inheritIO()
                    .start());
        }
        for (Process writer : writers) {
            assertThat(writer.waitFor()).isZero();
        }
        RecordPlace record = RecordPlace.of(place);
        int[] facts = new int[1];
        try (Ledger ledger = record.openForReading()) {
            assertThat(ledger.head(View.PUBLIC).position()).isEqualTo(4 * BATCHES);
            ledger.forEachFact(View.PUBLIC, List.of(EntityKind.COMMUNITY), fact -> facts[0]++);
        }
        assertThat(facts[0]).isEqualTo(4 * BATCHES);
        assertThat(record.verify(View.PUBLIC, done -> {}).misfits()).isEmpty();
    }
}
