package org.sisterledger.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonStreamContext;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Where an export goes: a file or a folder, which is written beside its place and then moved there whole. */
final class ExportTarget {
    private static final String MARK = "datapackage.json";

    private final Path place;
    private final Path beside;

    /** Refuses a place where something is, unless it may be replaced. */
    ExportTarget(Path place, boolean force, boolean folder) {
        this.place = place.toAbsolutePath().normalize();
        this.beside = this.place.resolveSibling("." + this.place.getFileName() + ".part-"
                + ProcessHandle.current().pid());
        Path parent = this.place.getParent();
        if (parent == null || !Files.isDirectory(parent)) {
            throw new UsageException("--output: expected a name in a folder that is there, got '" + place + "'.");
        }
        if (!Files.exists(this.place)) {
            return;
        }
        if (Files.isDirectory(this.place) != folder) {
            throw new UsageException("--output: expected " + (folder ? "a folder" : "a file") + ", and '" + place
                    + "' is " + (folder ? "a file" : "a folder") + ". Give another name.");
        }
        if (!force) {
            throw new UsageException(
                    "--output: '" + place + "' is there. Give another name, or replace it with --force.");
        }
        if (folder && !Files.exists(this.place.resolve(MARK))) {
            throw new UsageException("--output: '" + place + "' holds no " + MARK
                    + ", so it is not replaced. Give another name, or remove it yourself.");
        }
        if (folder) {
            refuseOthers(place);
        }
    }

    // A folder is replaced as a whole, and so may hold nothing but an export.
    private static void refuseOthers(Path place) {
        try (Stream<Path> files = Files.list(place)) {
            Set<String> named = named(place.resolve(MARK));
            Optional<String> other = files.map(file -> file.getFileName().toString())
                    .filter(name -> !name.equals(MARK) && !named.contains(name))
                    .sorted()
                    .findFirst();
            if (other.isPresent()) {
                throw new UsageException("--output: '" + place + "' holds '" + other.get() + "', which its " + MARK
                        + " does not name, so it is not replaced. Move it away, or give another name.");
            }
        } catch (IOException e) {
            throw new UsageException("--output: '" + place + "' cannot be read as a data package (" + e.getMessage()
                    + "), so it is not replaced. Give another name, or remove it yourself.");
        }
    }

    // The member "path" of each object in the member "resources".
    private static Set<String> named(Path mark) throws IOException {
        Set<String> named = new HashSet<>();
        try (JsonParser parser = new JsonFactory().createParser(mark.toFile())) {
            while (parser.nextToken() != null) {
                JsonStreamContext list = parser.getParsingContext().getParent();
                if ("path".equals(parser.currentName())
                        && list != null
                        && list.getParent() != null
                        && "resources".equals(list.getParent().getCurrentName())
                        && list.getParent().getParent().inRoot()) {
                    named.add(parser.getText());
                }
            }
        }
        return named;
    }

    /** Writes text. */
    @FunctionalInterface
    interface Text {
        /** Writes all of it. */
        void write(Writer out) throws IOException;
    }

    /** Writes a folder. */
    @FunctionalInterface
    interface Folder {
        /** Writes into an empty folder. */
        void write(Path folder) throws IOException;
    }

    /** Writes to a stream that stays open. */
    static void write(OutputStream out, Text text) throws IOException {
        BufferedWriter writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), 1 << 16);
        text.write(writer);
        writer.flush();
    }

    /** Writes the file. */
    void writeFile(Text text) throws IOException {
        try {
            try (OutputStream out = Files.newOutputStream(beside)) {
                write(out, text);
            }
            try (FileChannel channel = FileChannel.open(beside, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(beside, place, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    /** Writes the folder. */
    void writeFolder(Folder folder) throws IOException {
        try {
            remove(beside);
            folder.write(Files.createDirectory(beside));
            if (Files.exists(place)) {
                Path old = place.resolveSibling("." + place.getFileName() + ".old-"
                        + ProcessHandle.current().pid());
                Files.move(place, old);
                Files.move(beside, place);
                remove(old);
            } else {
                Files.move(beside, place);
            }
        } finally {
            remove(beside);
        }
    }

    private static void remove(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        } catch (UncheckedIOException e) {
            throw new IOException(e);
        }
        for (Path file : all) {
            Files.delete(file);
        }
    }
}
