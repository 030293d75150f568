package org.sisterledger.cli;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.sisterledger.answer.ProgramVersion;
import org.sisterledger.answer.QuestionException;
import org.sisterledger.connect.article.UnreadableArticleException;
import org.sisterledger.connect.gazetteer.UnreadableGazetteerException;
import org.sisterledger.connect.ledger.UnreadableLedgerFileException;
import org.sisterledger.connect.register.UnreadableImportException;
import org.sisterledger.fact.Nearest;
import org.sisterledger.ledger.LedgerException;
import org.sisterledger.network.UnreadableEdgesException;
import picocli.CommandLine;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in words what went wrong, and with which exit code. Stack traces are shown only when {@code SISTERLEDGER_DEBUG} is set. */
final class Faults {
    /** Exit code: the world failed. */
    static final int WORLD = 3;
    /** Exit code: our own fault. */
    static final int INTERNAL = 3;

    private final Terminal terminal;

    Faults(Terminal terminal) {
        this.terminal = terminal;
    }

    /** A mistyped command line. */
    int usage(ParameterException e, String[] arguments) {
        CommandLine line = e.getCommandLine();
        String name = line.getCommandSpec().qualifiedName();
        StringBuilder message = new StringBuilder(String.valueOf(e.getMessage()));
        if (e instanceof UnmatchedArgumentException unmatched
                && !unmatched.getUnmatched().isEmpty()) {
            String wrong = unmatched.getUnmatched().get(0);
            message.setLength(0);
            message.append(unknown(line, wrong));
        }
        terminal.say(name + ": " + message);
        terminal.say("Try '" + name + " --help'.");
        return Verb.USAGE;
    }

    private static String unknown(CommandLine line, String wrong) {
        boolean option = wrong.startsWith("-");
        Set<String> commands = line.getSubcommands().keySet();
        List<String> names = new ArrayList<>();
        if (option) {
            line.getCommandSpec().options().forEach(spec -> names.addAll(List.of(spec.names())));
        } else {
            names.addAll(commands);
        }
        int equals = wrong.indexOf('=');
        String word = option && equals > 0 ? wrong.substring(0, equals) : wrong;
        List<String> nearest = Nearest.to(word, names, 3);
        String what = option ? "unknown option '" : commands.isEmpty() ? "unexpected argument '" : "unknown command '";
        String hint = nearest.isEmpty() ? "" : " Did you mean " + String.join(" or ", nearest) + "?";
        if (hint.isEmpty() && !option && !commands.isEmpty()) {
            hint = " There are: " + commands.stream().collect(Collectors.joining(", ")) + ".";
        }
        return what + word + "'." + hint;
    }

    /** A command that failed. */
    int execution(Exception e, CommandLine line, ParseResult parsed) {
        if (e instanceof ParameterException usage) {
            return usage(usage, new String[0]);
        }
        return tell(terminal, line.getCommandSpec().qualifiedName(), e);
    }

    static int tell(Terminal terminal, String command, Throwable e) {
        if (terminal.isDebugging()) {
            e.printStackTrace(terminal.err());
        }
        switch (e) {
            case QuestionException question -> {
                String option =
                        question.parameter().map(name -> "--" + name + ": ").orElse("");
                terminal.say(command + ": " + option + question.words());
                return Verb.USAGE;
            }
            case UnreadableArticleException unreadable -> {
                terminal.say(command + ": " + unreadable.getMessage());
                return Verb.USAGE;
            }
            case UnreadableGazetteerException gazetteer -> {
                terminal.say(command + ": " + gazetteer.getMessage());
                return Verb.USAGE;
            }
            case UnreadableEdgesException edges -> {
                terminal.say(command + ": " + edges.getMessage());
                return Verb.USAGE;
            }
            case UnreadableImportException unreadable -> {
                terminal.say(command + ": " + unreadable.getMessage());
                return Verb.USAGE;
            }
            case UnreadableLedgerFileException file -> {
                terminal.say(command + ": " + file.getMessage());
                return Verb.USAGE;
            }
            case LedgerException world -> terminal.say(command + ": " + world.getMessage());
            case UncheckedIOException world ->
                terminal.say(command + ": " + words(Objects.requireNonNull(world.getCause())));
            case IOException world -> terminal.say(command + ": " + words(world));
            case OutOfMemoryError memory ->
                terminal.say(command + ": out of memory. Give Java more with SISTERLEDGER_JAVA_OPTS=-Xmx4g.");
            default -> tellOwnFault(terminal, command, e);
        }
        return WORLD;
    }

    private static void tellOwnFault(Terminal terminal, String command, Throwable e) {
        StackTraceElement[] trace = e.getStackTrace();
        terminal.say(command + ": this is a fault of Sisterledger, not yours. Nothing was half-written.");
        terminal.say("Please report: version " + ProgramVersion.text() + ", Java " + System.getProperty("java.version")
                + ", " + e + (trace.length == 0 ? "" : ", at " + trace[0]));
        terminal.say("With SISTERLEDGER_DEBUG=1 set, the same command prints more for the report.");
    }

    private static String words(IOException e) {
        String file = e instanceof FileSystemException system ? String.valueOf(system.getFile()) : "";
        return switch (e) {
            case NoSuchFileException missing -> file + ": there is no such file. Check the name.";
            case AccessDeniedException denied -> file + ": may not be read or written. Check its permissions.";
            default -> "reading or writing failed: " + e.getMessage() + ". Check the file and the disk.";
        };
    }
}
