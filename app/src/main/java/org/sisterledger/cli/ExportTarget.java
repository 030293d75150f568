package org.sisterledger.cli;

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
import java.util.List;
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
