package org.sisterledger.cli;

import java.nio.file.Path;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.ledger.Clearance;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.review.Proposer;
import picocli.CommandLine.Option;

/** The options of a command that proposes what it read. */
final class ProposeOptions {
    @Option(
            names = "--propose",
            description = "Propose what was read, for a person to accept or reject with 'sisterledger review'.")
    private boolean propose;

    @Option(
            names = "--author",
            paramLabel = "NAME",
            defaultValue = "${env:SISTERLEDGER_AUTHOR}",
            description = "With --propose: who answers for the proposals. Default: SISTERLEDGER_AUTHOR.")
    private Optional<String> author = Optional.empty();

    @Option(
            names = "--reason",
            paramLabel = "WHY",
            description = "With --propose: why, in words. Default: that it was read in the file.")
    private @Nullable String reason;

    @Option(
            names = "--sensitivity",
            paramLabel = "WHO",
            description = "With --propose: who may see the proposals: public (default), internal or restricted:NAME.")
    private @Nullable String sensitivity;

    /** Whether anything is to be proposed. */
    boolean isWanted() {
        return propose;
    }

    /** Checks that there is an author where one is needed, and that no option is given in vain. */
    void check() {
        if (propose) {
            author();
            who();
        } else if (reason != null || sensitivity != null) {
            throw new UsageException("--reason and --sensitivity say how to propose what was read, and --propose is not"
                    + " given. Add --propose.");
        }
    }

    /**
     * Who proposes.
     *
     * @param read what was read, for the reason of the entries if none was given
     */
    Proposer proposer(Ledger ledger, DataFolder folder, String read) {
        Sensitivity who = who();
        if (!folder.clearance().sees(who)) {
            throw new UsageException("--sensitivity: a reader with clearance '" + folder.clearance()
                    + "' does not see what is " + who + ". Add --clearance " + who + ".");
        }
        // Whoever sees more than those who may see the proposals would tell them of it: names link to what only he
        // sees.
        if (!folder.clearance().equals(Clearance.parse(who.toString()))) {
            throw new UsageException("--clearance: a reader with clearance '" + folder.clearance()
                    + "' sees more than those"
                    + " for whom '" + who + "' is, and what he alone sees would be told in the proposals. Propose with"
                    + " --clearance " + who + ", or add a narrower --sensitivity.");
        }
        String why = reason == null || reason.isBlank() ? "read in " + lastName(read) : reason;
        return new Proposer(ledger, View.of(folder.clearance()), author(), Optional.of(why), who);
    }

    // Where somebody keeps a file is nobody's business.
    private static String lastName(String read) {
        Path name = Path.of(read).getFileName();
        return name == null ? read : name.toString();
    }

    /** Who may see the proposals. */
    Sensitivity who() {
        if (sensitivity == null) {
            return Sensitivity.PUBLIC;
        }
        try {
            return Sensitivity.parse(sensitivity);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--sensitivity: " + e.getMessage());
        }
    }

    private String author() {
        return author.filter(name -> !name.isBlank())
                .orElseThrow(
                        () -> new UsageException(
                                "every proposal names its author, and none is given. Add --author NAME or set SISTERLEDGER_AUTHOR."));
    }
}
