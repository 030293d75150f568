package org.sisterledger.connect.gazetteer;

import java.io.BufferedOutputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.sisterledger.reading.places.Atlas;
import org.sisterledger.reading.places.AtlasFile;

/**
 * The imported gazetteer of a data folder: the rows of each file that was imported, the atlas made of them all, and a list of both,
 * {@code gazetteer.tsv}, which is replaced last. Whoever reads goes by the list, so that an import that was stopped changes
 * nothing. It is reference data, outside the ledger.
 */
public final class GazetteerFolder {
    /** The credit that GeoNames asks for. */
    public static final String CREDIT =
            "Places: GeoNames (https://www.geonames.org/), CC BY 4.0 (https://creativecommons.org/licenses/by/4.0/).";

    private static final String LIST = "gazetteer.tsv";
    private static final String ROWS = ".rows.gz";

    private final Path folder;

    private GazetteerFolder(Path folder) {
        this.folder = folder;
    }

    /** That of a data folder, which need not be there yet. */
    public static GazetteerFolder of(Path data) {
        return new GazetteerFolder(data.resolve("gazetteer"));
    }

    /**
     * A file that was imported.
     *
     * @param digest SHA-256 of its bytes, in hexadecimal digits
     * @param rows how many rows of it were taken
     * @param name what it was called
     */
    record Source(String digest, long rows, String name) {}

    Path path() {
        return folder;
    }

    /** The atlas; empty if nothing was imported. */
    public Optional<Atlas> findAtlas() throws IOException {
        Path list = folder.resolve(LIST);
        if (!Files.isRegularFile(list)) {
            return Optional.empty();
        }
        Path file = folder.resolve(field(list, "atlas"));
        try (FileChannel channel = FileChannel.open(file)) {
            ByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, channel.size());
            return Optional.of(AtlasFile.read(bytes));
        } catch (IllegalArgumentException | java.nio.file.NoSuchFileException e) {
            throw UnreadableGazetteerException.damaged(file + ": " + e.getMessage() + ". Delete the folder " + folder
                    + " and import the gazetteers again.");
        }
    }

    /** The files that were imported, by their digests. */
    List<Source> listSources() throws IOException {
        Path list = folder.resolve(LIST);
        if (!Files.isRegularFile(list)) {
            return List.of();
        }
        List<Source> sources = new ArrayList<>();
        for (String line : Files.readAllLines(list)) {
            String[] fields = line.split("\t", -1);
            if (fields[0].equals("source") && fields.length == 4) {
                sources.add(new Source(fields[1], Long.parseLong(fields[2]), fields[3]));
            }
        }
        return sources;
    }

    private static String field(Path list, String name) throws IOException {
        for (String line : Files.readAllLines(list)) {
            if (line.startsWith(name + "\t")) {
                return line.substring(name.length() + 1);
            }
        }
        throw UnreadableGazetteerException.damaged(list + ": expected a line '" + name
                + "', and there is none. Delete the folder " + list.getParent() + " and import the gazetteers again.");
    }

    /** Where the rows of a file are kept. */
    Path rowsOf(String digest) {
        return folder.resolve(digest.substring(0, 16) + ROWS);
    }

    /** Reads rows that were kept. */
    static void readRows(Path rows, java.util.function.Consumer<ListedPlace> into) throws IOException {
        try (BufferedReader in = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(rows)), StandardCharsets.UTF_8))) {
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                into.accept(ListedPlace.ofLine(line));
            }
        }
    }

    /**
     * Writes an atlas beside the one in use, then puts the list that names it in place of the old.
     *
     * @param sources of which the atlas was made
     */
    void publish(Atlas atlas, List<Source> sources) throws IOException {
        List<Source> ordered =
                sources.stream().sorted(Comparator.comparing(Source::digest)).toList();
        StringBuilder made = new StringBuilder();
        ordered.forEach(source -> made.append(source.digest()));
        String name =
                Digests.sha256(made.toString().getBytes(StandardCharsets.UTF_8)).substring(0, 16) + ".atlas";
        Path beside = folder.resolve(name + ".new");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside), 1 << 16)) {
            AtlasFile.write(atlas, out);
        }
        Files.move(beside, folder.resolve(name), StandardCopyOption.ATOMIC_MOVE);
        List<String> lines = new ArrayList<>();
        lines.add("credit\t" + CREDIT);
        lines.add("atlas\t" + name);
        ordered.forEach(source -> lines.add("source\t" + source.digest() + "\t" + source.rows() + "\t"
                + source.name().replace('\t', ' ')));
        Path list = folder.resolve(LIST + ".new");
        Files.write(list, lines);
        Files.move(list, folder.resolve(LIST), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        deleteLeftOvers(name, ordered);
    }

    // Older atlases, and what imports that were stopped left behind.
    private void deleteLeftOvers(String atlas, List<Source> sources) throws IOException {
        List<Path> kept = new ArrayList<>(List.of(folder.resolve(LIST), folder.resolve(atlas)));
        sources.forEach(source -> kept.add(rowsOf(source.digest())));
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.filter(Files::isRegularFile)
                    .filter(file -> !kept.contains(file))
                    .toList();
        }
        for (Path file : files) {
            Files.deleteIfExists(file);
        }
    }
}
