package org.sisterledger.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** Enters and withdraws facts by hand. */
@Command(
        name = "record",
        description = {
            "Enters, withdraws and rules by hand. Nothing is overwritten: every step is an entry with its author.",
            "ENTRY is the first digits (6 or more) of an entry's id, or its position, as 'sisterledger log' lists them."
        })
final class RecordCommand implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private RecordCommand() {}

    static CommandLine commandLine() {
        return new CommandLine(new RecordCommand())
                .addSubcommand(new RecordAdd())
                .addSubcommand(new RecordPropose())
                .addSubcommand(new RecordTarget.Retract())
                .addSubcommand(new RecordTarget.Accept())
                .addSubcommand(new RecordTarget.Reject())
                .addSubcommand(new RecordMerge())
                .addSubcommand(new RecordTarget.Unmerge())
                .addSubcommand(new RecordTarget.Classify())
                .addSubcommand(new RecordRedact())
                .addSubcommand(new RecordDecide())
                .addSubcommand(new RecordTarget.Approve());
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "say what to do, such as add or retract.");
    }
}
