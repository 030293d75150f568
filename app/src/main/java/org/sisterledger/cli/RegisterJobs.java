package org.sisterledger.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.sisterledger.connect.mapping.MappedImport;
import org.sisterledger.connect.mapping.Mapping;
import org.sisterledger.connect.mapping.Mappings;
import org.sisterledger.connect.register.Bookmark;
import org.sisterledger.connect.register.ImportFile;
import org.sisterledger.connect.register.RegisterSource;
import org.sisterledger.connect.wikidata.EntityDump;
import org.sisterledger.connect.wikidata.Patience;
import org.sisterledger.connect.wikidata.ShownAddress;
import org.sisterledger.connect.wikidata.SparqlFile;
import org.sisterledger.connect.wikidata.SparqlImport;
import org.sisterledger.connect.wikidata.WikidataSource;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.time.Edtf;

/** Makes the job of an import: which register, which files, and who reads them. */
final class RegisterJobs {
    /** The mapping of dumps and files of items. */
    static final String ENTITIES = "wikidata-entities";
    /** The mapping of query results and endpoints. */
    static final String SPARQL = "wikidata-sparql";

    private static final Pattern DAY = Pattern.compile("(?<![0-9])([12][0-9]{3})-?([01][0-9])-?([0-3][0-9])(?![0-9])");

    private final Terminal terminal;
    private final DataFolder folder;
    private final Options options;

    /** What the command line says besides. */
    record Options(boolean dryRun, Optional<String> asOf, Optional<String> contact) {}

    RegisterJobs(Terminal terminal, DataFolder folder, Options options) {
        this.terminal = terminal;
        this.folder = folder;
        this.options = options;
    }

    /** The job on a file or folder. */
    RegisterLoading.Job of(String name, Path path) throws IOException {
        return switch (name) {
            case ENTITIES -> entities(path);
            case SPARQL -> results(path);
            default -> mapped(find(name), path);
        };
    }

    /** The job on an endpoint. */
    RegisterLoading.Job ofAddress(Optional<String> mapping, String address, int page) {
        if (!mapping.equals(Optional.of(SPARQL))) {
            throw new UsageException(
                    ShownAddress.of(address) + ": only an endpoint is read by its address, with --mapping " + SPARQL
                            + ". Download anything else and name the file.");
        }
        String contact = options.contact()
                .filter(text -> !text.isBlank())
                .orElseThrow(() ->
                        new UsageException("an endpoint is to know whom to turn to. Add --contact with a mail or web"
                                + " address of yours."));
        RegisterSource source = WikidataSource.of(address, asOf(""));
        Bookmark bookmark = options.dryRun()
                ? Bookmark.none()
                : Bookmark.in(folder.path()
                        .resolve("imports")
                        .resolve(source.document().id().slug() + distinction(address) + ".next"));
        SparqlImport endpoint = new SparqlImport(
                new SparqlImport.Request(requireUri(address), contact, page, Patience.USUAL, terminal::say));
        return new RegisterLoading.Job(
                source, 0, endpoint::bytes, (intake, outcomes) -> endpoint.read(intake, outcomes, bookmark));
    }

    // One place may answer from several graphs, told by the query, which is not written down.
    private static String distinction(String address) {
        return address.equals(ShownAddress.of(address)) ? "" : String.format("-%08x", address.hashCode());
    }

    private static URI requireUri(String address) {
        try {
            return new URI(address);
        } catch (URISyntaxException e) {
            throw new UsageException(ShownAddress.of(address) + ": expected an address, got one with '" + e.getReason()
                    + "' at character " + e.getIndex() + ". Write %20 for a space, and other characters likewise.");
        }
    }

    private RegisterLoading.Job entities(Path path) throws IOException {
        ImportFile file = requireFile(path);
        Set<String> waiting = options.dryRun() ? Set.of() : nameless();
        return RegisterLoading.Job.ofFiles(
                WikidataSource.of(file.name(), asOf(file.name())),
                List.of(file),
                (intake, outcomes) -> new EntityDump(intake, outcomes, waiting).read(file));
    }

    private RegisterLoading.Job results(Path path) throws IOException {
        ImportFile file = requireFile(path);
        return RegisterLoading.Job.ofFiles(
                WikidataSource.of(file.name(), asOf(file.name())),
                List.of(file),
                (intake, outcomes) -> SparqlFile.read(file, intake, outcomes));
    }

    // Items that earlier imports named as somebody's twin and that have told no name yet.
    private Set<String> nameless() {
        Set<String> nameless = new HashSet<>();
        if (folder.hasRecord()) {
            Set<String> named = new HashSet<>();
            try (Ledger ledger = folder.openForReading()) {
                ledger.forEachFact(folder.view(null), List.of(EntityKind.COMMUNITY), fact -> {
                    String slug = fact.assertion().subject().slug();
                    if (slug.startsWith("wikidata-q")) {
                        String item = "Q" + slug.substring("wikidata-q".length());
                        (fact.assertion().property().name().equals("name") ? named : nameless).add(item);
                    }
                });
            }
            nameless.removeAll(named);
        }
        return nameless;
    }

    private Optional<Edtf> asOf(String name) {
        Matcher day = DAY.matcher(name);
        Optional<String> told =
                day.find() ? Optional.of(day.group(1) + "-" + day.group(2) + "-" + day.group(3)) : Optional.empty();
        try {
            return options.asOf().or(() -> told).map(Edtf::parse);
        } catch (IllegalArgumentException e) {
            throw new UsageException("--as-of: " + e.getMessage());
        }
    }

    private static ImportFile requireFile(Path path) {
        if (Files.isDirectory(path)) {
            throw new UsageException(path + ": expected a file, and it is a folder. Name the file in it.");
        }
        return new ImportFile(path);
    }

    private static Mapping find(String name) throws IOException {
        if (Mappings.listNames().contains(name)) {
            return Mappings.get(name);
        }
        if ("konect".equals(name)) {
            throw new UsageException(
                    "--mapping konect: an edge list has numbers for places and names none, so nothing of it goes"
                            + " into the record. Compute with it: 'sisterledger network --edges FILE'.");
        }
        Path file = Path.of(name);
        if (!Files.isRegularFile(file)) {
            throw new UsageException("--mapping: expected one of " + Recognition.names() + ", or a mapping file, got '"
                    + name + "', which is neither.");
        }
        return Mappings.read(file);
    }

    private static RegisterLoading.Job mapped(Mapping mapping, Path path) throws IOException {
        List<ImportFile> files = new ArrayList<>();
        if (Files.isDirectory(path)) {
            for (ImportFile file : listFiles(path)) {
                if (MappedImport.findTable(mapping, file).isPresent()) {
                    files.add(file);
                }
            }
        } else {
            files.add(new ImportFile(path));
        }
        if (files.isEmpty()) {
            throw new UsageException(path + ": no file in this folder that the mapping " + mapping.name()
                    + " has a table for. Name another folder, or the file.");
        }
        return RegisterLoading.Job.ofFiles(
                mapping.source(), files, (intake, outcomes) -> new MappedImport(mapping, intake, outcomes).read(files));
    }

    private static List<ImportFile> listFiles(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .sorted()
                    .map(ImportFile::new)
                    .toList();
        }
    }
}
