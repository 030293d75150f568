package org.sisterledger.server;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The commands that need the server's class path: {@code serve} and those about people. */
@Command(
        name = "sisterledger",
        description = "Serves the record to browsers and programs.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class ServerProgram implements Runnable {
    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    private ServerProgram() {}

    /** Runs one command and, if it is not one that goes on, ends the process with its exit code. */
    public static void main(String[] arguments) {
        int code = commandLine().execute(arguments);
        if (code != ServeCommand.RUNNING) {
            System.exit(code);
        }
    }

    static CommandLine commandLine() {
        return new CommandLine(new ServerProgram())
                .addSubcommand(new ServeCommand())
                .setExecutionExceptionHandler((e, line, parsed) -> {
                    line.getErr().println(line.getCommandSpec().qualifiedName() + ": " + e.getMessage());
                    return e instanceof IllegalArgumentException
                                    || e instanceof org.sisterledger.server.settings.SettingsException
                            ? 2
                            : 3;
                });
    }

    @Override
    public void run() {
        throw new ParameterException(spec.commandLine(), "a command is missing, such as serve.");
    }
}
