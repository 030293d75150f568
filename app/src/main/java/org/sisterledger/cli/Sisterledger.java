package org.sisterledger.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.Optional;
import org.sisterledger.fact.EntityId;
import org.sisterledger.ledger.Clearance;
import org.sisterledger.ledger.LedgerException;
import org.sisterledger.store.RecordPlace;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/**
 * The command line. Exit codes: 0 clean, 1 findings that contradict or a ledger that is not intact, 2 usage or bad input, 3 the
 * world failed.
 */
@Command(
        name = "sisterledger",
        description = "Keeps the evidence record of sister-city relationships and checks what is said about them.",
        mixinStandardHelpOptions = true,
        scope = ScopeType.INHERIT,
        versionProvider = Version.class,
        synopsisSubcommandLabel = "COMMAND",
        optionListHeading = "%nOptions:%n",
        parameterListHeading = "%n",
        commandListHeading = "%nCommands:%n",
        usageHelpAutoWidth = false,
        sortOptions = false)
public final class Sisterledger implements Runnable {
    private static final int PIPE_CLOSED = 141;
    private static final String DEFAULT_DATA = "sisterledger-data";

    private final Terminal terminal;

    @Option(
            names = "--data",
            paramLabel = "DIR|URL",
            scope = ScopeType.INHERIT,
            defaultValue = "${env:SISTERLEDGER_DATA:-sisterledger-data}",
            description = "The folder that holds the record, or a database: jdbc:postgresql://HOST/DATABASE. Default:"
                    + " SISTERLEDGER_DATA, else ./sisterledger-data.")
    private String data = DEFAULT_DATA;

    @Option(
            names = "--clearance",
            paramLabel = "WHO",
            scope = ScopeType.INHERIT,
            defaultValue = "public",
            description = "What the reader may see: public (default), internal or restricted:NAME.")
    private Clearance clearance = Clearance.PUBLIC;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private Sisterledger(Terminal terminal) {
        this.terminal = terminal;
    }

    /** Runs one command and ends the process with its exit code. */
    public static void main(String[] arguments) {
        int code = run(Terminal.ofProcess(), arguments);
        // Not when a signal ends the process already: two exits would wait for each other.
        Interruption.exit(code);
    }

    /** Runs one command. */
    static int run(Terminal terminal, String... arguments) {
        int code = Faults.INTERNAL;
        try {
            code = commandLine(terminal).execute(arguments);
        } catch (StackOverflowError | OutOfMemoryError e) {
            Faults.tell(terminal, "sisterledger", e);
        }
        Optional<IOException> failure = terminal.finish();
        if (failure.isEmpty()) {
            return code;
        }
        // Whoever read the output has seen enough: no fault, and nobody to tell.
        String why = String.valueOf(failure.get().getMessage());
        if (why.contains("Broken pipe")) {
            return PIPE_CLOSED;
        }
        terminal.say(
                "sisterledger: the output could not be written (" + why + "). Check the disk and run the same again.");
        return Faults.WORLD;
    }

    static CommandLine commandLine(Terminal terminal) {
        CommandLine line = new CommandLine(new Sisterledger(terminal));
        line.addSubcommand(new DemoCommand())
                .addSubcommand(new CheckCommand())
                .addSubcommand(new ReadCommand())
                .addSubcommand(new StoriesCommand())
                .addSubcommand(new CountCommand())
                .addSubcommand(new NetworkCommand())
                .addSubcommand(new ShowCommand())
                .addSubcommand(new ConflictsCommand())
                .addSubcommand(new ReconcileCommand())
                .addSubcommand(new MatchCommand())
                .addSubcommand(new LogCommand())
                .addSubcommand(new ProveCommand())
                .addSubcommand(new VerifyCommand())
                .addSubcommand(new CopyCommand())
                .addSubcommand(new BackupCommand())
                .addSubcommand(new RestoreCommand())
                .addSubcommand(new ImportCommand())
                .addSubcommand(new ExportCommand())
                .addSubcommand(RecordCommand.commandLine())
                .addSubcommand(ReviewCommand.commandLine());
        Faults faults = new Faults(terminal);
        return line.registerConverter(Clearance.class, Arguments.reading(Clearance::parse))
                .registerConverter(LocalDate.class, Arguments.reading(Arguments::day))
                .registerConverter(EntityId.class, Arguments.reading(EntityId::parse))
                .registerConverter(Long.class, Arguments.reading(Arguments::requireWholeNumber))
                .registerConverter(
                        Integer.TYPE,
                        Arguments.reading(text ->
                                Math.toIntExact(Math.min(Integer.MAX_VALUE, Arguments.requireWholeNumber(text)))))
                .setParameterExceptionHandler(faults::usage)
                .setExecutionExceptionHandler(faults::execution)
                .setOut(new PrintWriter(terminal.out(), true, StandardCharsets.UTF_8))
                .setErr(new PrintWriter(terminal.err(), true, StandardCharsets.UTF_8))
                .setColorScheme(CommandLine.Help.defaultColorScheme(
                        terminal.hasColors() ? CommandLine.Help.Ansi.ON : CommandLine.Help.Ansi.OFF))
                .setUsageHelpWidth(terminal.width())
                .setAbbreviatedOptionsAllowed(false)
                .setCaseInsensitiveEnumValuesAllowed(true);
    }

    Terminal terminal() {
        return terminal;
    }

    /** The record that the options name. */
    DataFolder folder() {
        try {
            return new DataFolder(RecordPlace.of(data.isBlank() ? DEFAULT_DATA : data), clearance);
        } catch (LedgerException e) {
            throw new LedgerException("--data: " + e.getMessage(), e);
        }
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing. To begin, run 'sisterledger demo'.");
    }
}
