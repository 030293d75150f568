package org.sisterledger.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Runs commands in this process, on a record of its own. */
final class Cli {
    private final Path data;
    private final Map<String, String> environment;

    Cli(Path data) {
        this(data, Map.of());
    }

    Cli(Path data, Map<String, String> environment) {
        this.data = data;
        this.environment = environment;
    }

    /** What a command did. */
    record Result(int code, String out, String err) {}

    Result run(String... arguments) {
        return runOn("", arguments);
    }

    Result runOn(String input, String... arguments) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        Terminal terminal = Terminal.of(
                new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)), out, err, environment, false);
        List<String> all = new ArrayList<>(List.of(arguments));
        all.add("--data");
        all.add(data.toString());
        int code = Sisterledger.run(terminal, all.toArray(new String[0]));
        return new Result(code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
    }
}
