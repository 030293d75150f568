package org.sisterledger.ledger;

import static org.assertj.core.api.Assertions.assertThat;
import static org.sisterledger.ledger.Drafts.asserted;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every store of the ledger keeps when several write, and after it was closed. */
public abstract class DurabilityContract extends LedgerFixture {
    @Test
    void twoWritersLoseNothing() throws InterruptedException {
        try (Ledger other = openIn("one")) {
            List<Throwable> failures = new ArrayList<>();
            List<Thread> threads = new ArrayList<>();
            for (Ledger writer : List.of(ledger, other)) {
                String name = writer.equals(ledger) ? "one" : "two";
                threads.add(Thread.ofPlatform()
                        .uncaughtExceptionHandler((thread, failure) -> failures.add(failure))
                        .start(() -> {
                            for (int i = 0; i < 40; i++) {
                                writer.append(List.of(
                                        asserted("community:" + name + i, "name", "N"),
                                        asserted("community:" + name + i, "region", "R")));
                            }
                        }));
            }
            for (Thread thread : threads) {
                thread.join();
            }
            assertThat(failures).isEmpty();
            assertThat(facts()).hasSize(160).doesNotHaveDuplicates();
            assertThat(other.head(View.PUBLIC)).isEqualTo(ledger.head(View.PUBLIC));
            assertThat(ledger.verify(View.PUBLIC, done -> {}).misfits()).isEmpty();
        }
    }

    @Test
    void whatWasAppendedIsThereAfterClosing() {
        append(asserted("community:a", "name", "A"));
        Head head = ledger.head(View.PUBLIC);
        ledger.close();
        ledger = openIn("one");
        assertThat(ledger.head(View.PUBLIC)).isEqualTo(head);
        assertThat(facts()).hasSize(1);
    }
}
