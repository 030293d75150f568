package org.sisterledger.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Optional;
import org.sisterledger.answer.Json;
import org.sisterledger.ledger.Head;
import org.sisterledger.run.RunFile;

/** The end of a run: the last line of its results, the report file, and what is said on the screen. */
final class RunEnding {
    private final Terminal terminal;
    private final RunOptions options;
    private final boolean json;

    RunEnding(Terminal terminal, RunOptions options, boolean json) {
        this.terminal = terminal;
        this.options = options;
        this.json = json;
    }

    /** The report as the last line of results in JSON, {@code sisterledger-report/1}. */
    static String line(RunReport report, Optional<Head> head) {
        StringBuilder line = new StringBuilder();
        Json json = Json.lines(line::append);
        begin(json, report, head);
        json.endObject().finish();
        return line.toString();
    }

    /** The whole report in JSON: every input that was not read is in the list {@code unread}. */
    static void writeAll(RunReport report, RunFile file, Optional<Head> head, PrintWriter out) throws IOException {
        Json json = Json.to(out::print);
        begin(json, report, head);
        json.key("unread").array();
        file.forEachUnread(unread -> RunReport.write(json.passOn(), unread));
        json.endArray().endObject().finish();
    }

    private static void begin(Json json, RunReport report, Optional<Head> head) {
        json.object().field("format", "sisterledger-report/1");
        report.write(json);
        json.field("root", head.map(at -> at.root() + "@" + at.position()));
    }

    /** Says how the run ended. With JSON on the standard output the words go to the standard error. */
    void say(RunReport report, Optional<Head> head) {
        boolean talk = json && options.output().isEmpty();
        if (talk) {
            report.print(terminal::say);
            report.printFirst(terminal::say);
        } else {
            report.print(line -> terminal.out().print(line + "\n"));
            report.printFirst(line -> terminal.out().print(line + "\n"));
        }
        head.ifPresent(at -> {
            String root = "Root " + at.root() + "@" + at.position();
            if (talk) {
                terminal.say(root);
            } else {
                terminal.out().print(root + "\n");
            }
        });
    }
}
