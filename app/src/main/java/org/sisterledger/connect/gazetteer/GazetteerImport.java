package org.sisterledger.connect.gazetteer;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;
import org.sisterledger.connect.gazetteer.GazetteerFolder.Source;
import org.sisterledger.reading.places.Atlas;
import org.sisterledger.reading.places.AtlasBuilder;

/**
 * Imports gazetteers, one or several at a time. Each adds to those imported before; the same file again changes nothing; the order
 * does not matter, because the atlas is always made anew of all rows.
 */
public final class GazetteerImport {
    private final GazetteerFolder folder;
    private final List<Source> sources;
    private final Map<String, Path> incoming = new HashMap<>();

    /** An import into a folder. */
    public GazetteerImport(GazetteerFolder folder) throws IOException {
        this.folder = folder;
        this.sources = new ArrayList<>(folder.listSources());
    }

    /**
     * What came of it.
     *
     * @param added files that were not imported before
     * @param places in the atlas
     * @param names in the atlas
     * @param waiting rows, of all files, that name a place without coordinates which no other file gives
     */
    public record Outcome(int added, long places, long names, long waiting) {}

    /**
     * Reads a file.
     *
     * @return what became of its rows; empty if it was imported before
     * @throws UnreadableGazetteerException if it is no gazetteer, or damaged; nothing of it is taken then
     */
    public Optional<RowReport> add(Path file) throws IOException {
        String digest = Digests.sha256(file);
        if (sources.stream().anyMatch(source -> source.digest().equals(digest))) {
            return Optional.empty();
        }
        Files.createDirectories(folder.path());
        Path rows = Files.createTempFile(folder.path(), "rows", ".new");
        RowReport report;
        try (BufferedWriter out = new BufferedWriter(
                new OutputStreamWriter(new GZIPOutputStream(Files.newOutputStream(rows)), StandardCharsets.UTF_8))) {
            report = GazetteerFile.read(file, row -> write(out, row));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(rows);
            throw e;
        }
        incoming.put(digest, rows);
        sources.add(new Source(digest, report.taken(), file.getFileName().toString()));
        return Optional.of(report);
    }

    private static void write(BufferedWriter out, String row) {
        try {
            out.write(row);
            out.write('\n');
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes the atlas of all files and puts it in place; with {@code dryRun} only tells what it would be. */
    public Outcome finish(boolean dryRun) throws IOException {
        PlaceMerge merge = new PlaceMerge();
        // Rows with points first; among files a fixed order, so that it does not matter which was imported first.
        List<ListedPlace> unplaced = new ArrayList<>();
        for (Source source : sources.stream()
                .sorted(java.util.Comparator.comparing(Source::digest))
                .toList()) {
            Path rows = Optional.ofNullable(incoming.get(source.digest())).orElse(folder.rowsOf(source.digest()));
            GazetteerFolder.readRows(rows, row -> {
                if (row.point().isPresent()) {
                    merge.add(row);
                } else {
                    unplaced.add(row);
                }
            });
        }
        unplaced.forEach(merge::add);
        Atlas atlas = AtlasBuilder.build(merge.listEntries());
        int added = incoming.size();
        if (dryRun) {
            discard();
        } else if (added > 0) {
            for (Map.Entry<String, Path> rows : incoming.entrySet()) {
                Files.move(
                        rows.getValue(),
                        folder.rowsOf(rows.getKey()),
                        StandardCopyOption.ATOMIC_MOVE,
                        StandardCopyOption.REPLACE_EXISTING);
            }
            folder.publish(atlas, sources);
        }
        return new Outcome(added, atlas.places(), atlas.names(), merge.waiting());
    }

    /** Forgets what was read. */
    public void discard() throws IOException {
        for (Path rows : incoming.values()) {
            Files.deleteIfExists(rows);
        }
        incoming.clear();
    }
}
