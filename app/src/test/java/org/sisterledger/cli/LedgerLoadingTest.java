package org.sisterledger.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Drafts;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.proof.Digest;
import org.sisterledger.store.RecordPlace;

/** Redactions of another office, which come with its ledger file. */
class LedgerLoadingTest {
    @TempDir
    private Path folder;

    @Test
    void redactionsOfAnotherOfficeEraseNothingHereUnlessAccepted() {
        String ours = folder.resolve("ours").toString();
        String theirs = folder.resolve("theirs").toString();
        String file = folder.resolve("theirs.jsonl").toString();
        Digest id;
        try (Ledger ledger = RecordPlace.of(theirs).open()) {
            id = ledger.append(List.of(Drafts.because("canary grounds", Drafts.asserted("community:a", "name", "A"))))
                    .appended()
                    .getFirst();
        }
        assertThat(CommandRun.of("export", "--as", "ledger", "--output", file, "--data", theirs)
                        .code())
                .isZero();
        assertThat(CommandRun.of("import", file, "--data", ours).code()).isZero();
        try (Ledger ledger = RecordPlace.of(theirs).open()) {
            ledger.redact(new Action.Redact(id, List.of("reason")), Drafts.KEEPER, "asked to");
        }
        CommandRun early = CommandRun.of("export", "--as", "ledger", "--at", "1", "--data", theirs);
        assertThat(early.code()).isEqualTo(2);
        assertThat(early.err()).contains("--at: ", "was erased later");
        CommandRun.of("export", "--as", "ledger", "--output", file, "--force", "--data", theirs);
        assertThat(CommandRun.of("import", file, "--dry-run", "--data", ours).out())
                .contains("erases reason of " + id, "--accept-redactions");
        CommandRun refused = CommandRun.of("import", file, "--data", ours);
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("--accept-redactions");
        assertThat(reason(ours, id)).contains("canary grounds");
        assertThat(CommandRun.of("import", file, "--accept-redactions", "--data", ours)
                        .code())
                .isZero();
        assertThat(reason(ours, id)).isEmpty();
        assertThat(CommandRun.of("verify", "--data", ours).code()).isZero();
    }

    private static Optional<String> reason(String data, Digest id) {
        try (Ledger ledger = RecordPlace.of(data).openForReading()) {
            return ledger.findEntry(View.PUBLIC, id).orElseThrow().reason();
        }
    }
}
