package org.sisterledger.server;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.sisterledger.server.desk.StarterRecord;
import org.sisterledger.server.settings.Setting;
import org.sisterledger.server.settings.Settings;
import org.sisterledger.store.RecordPlace;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Opens the record to browsers and programs, until it is told to stop. */
@Command(
        name = "serve",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        description = {
            "Opens the record in a browser and over HTTP, until Ctrl-C or a signal to end.",
            "More is set by a file of KEY=VALUE lines and by the environment; see docs/operating.md."
        })
final class ServeCommand implements Callable<Integer> {
    /** What the command gives when the server goes on in other threads. */
    static final int RUNNING = -1;

    private static final String FILE = "server.properties";

    @Option(names = "--port", paramLabel = "N", description = "The port; 0 for any that is free. Default: 8080.")
    private @Nullable String port;

    @Option(names = "--address", paramLabel = "ADDRESS", description = "The address. Default: 127.0.0.1.")
    private @Nullable String address;

    @Option(
            names = "--data",
            paramLabel = "DIR|URL",
            defaultValue = "${env:SISTERLEDGER_DATA:-sisterledger-data}",
            description = "The folder that holds the record, or a database: jdbc:postgresql://HOST/DATABASE.")
    private String data = "sisterledger-data";

    @Option(
            names = "--config",
            paramLabel = "FILE",
            description = "A file of settings. Default: " + FILE + " in the folder of the record, if there is one.")
    private @Nullable Path config;

    @Option(names = "--print-settings", description = "Prints what is set and where, and starts nothing.")
    private boolean printSettings;

    @Option(names = "--train", hidden = true, description = "Answers some requests of its own, then ends.")
    private boolean train;

    @Spec
    @SuppressWarnings("NullAway.Init")
    private CommandSpec spec;

    @Override
    public Integer call() {
        if (train) {
            return TrainingRun.run();
        }
        RecordPlace place = RecordPlace.of(data);
        Path beside = place.folder().resolve(FILE);
        Optional<Path> file =
                Optional.ofNullable(config).or(() -> Files.exists(beside) ? Optional.of(beside) : Optional.empty());
        Map<Setting, String> options = new EnumMap<>(Setting.class);
        if (port != null) {
            options.put(Setting.PORT, port);
        }
        if (address != null) {
            options.put(Setting.ADDRESS, address);
        }
        Settings settings = Settings.read(file, System.getenv(), options);
        if (printSettings) {
            spec.commandLine().getOut().print(settings.listed());
            spec.commandLine().getOut().flush();
            return 0;
        }
        if (place.isFolder() && !place.hasRecord()) {
            spec.commandLine().getErr().println("Loading the starter record into " + place + " ...");
            StarterRecord.load(place);
        }
        RunningServer server = RunningServer.start(place, settings);
        spec.commandLine().getOut().println("Sisterledger is open at " + server.address() + "  (Ctrl-C ends it)");
        spec.commandLine().getOut().flush();
        return RUNNING;
    }
}
