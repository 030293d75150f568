package org.sisterledger.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/**
 * What one command printed.
 *
 * @param code its exit code
 * @param out the data
 * @param err the talk
 */
public record CommandRun(int code, String out, String err) {
    /** Runs a command in this process, without input and outside a terminal. */
    public static CommandRun of(String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = Terminal.of(new ByteArrayInputStream(new byte[0]), out, err, Map.of(), false);
        int code = Sisterledger.run(terminal, arguments);
        return new CommandRun(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
