package org.sisterledger.cli;

import org.jspecify.annotations.Nullable;
import org.sisterledger.answer.Snapshot;
import org.sisterledger.answer.TieSnapshot;
import picocli.CommandLine.Option;

/** A verb that looks at the record as it stands or stood, and answers in text or JSON. */
abstract class LookingVerb extends Verb {
    @Option(
            names = "--at",
            paramLabel = "POSITION",
            description = "Look at the first POSITION entries of the ledger only.")
    private @Nullable Long at;

    @Option(names = "--format", paramLabel = "FORM", description = "text (default) or json.")
    private Format format = Format.TEXT;

    /** The record as it stands at the position asked for. */
    final Snapshot snapshot() {
        return folder().read(at);
    }

    /** The position asked for; null for the present. */
    final @Nullable Long position() {
        return at;
    }

    /** The ties as they stand at the position asked for; tells of progress while they are read for the first time. */
    final TieSnapshot ties() {
        return folder().readTies(at, new TieProgress(terminal()));
    }

    /** Looks into the ledger at the position asked for. */
    final <T> T look(DataFolder.Look<T> look) {
        return folder().look(at, look);
    }

    /** Whether the answer is to be JSON. */
    final boolean isJson() {
        return format == Format.JSON;
    }
}
