package org.sisterledger.run;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/**
 * The file that remembers a run: a header, then for each batch the inputs that were not read and how far the run came. A batch is
 * written at once and forced to the disk; what stands behind the last whole batch belongs to one that was not finished and is
 * dropped. Only one process at a time has it open.
 */
public final class RunFile implements AutoCloseable {
    private final Path path;
    private final FileChannel channel;
    private Progress progress;

    private RunFile(Path path, FileChannel channel, Progress progress) {
        this.path = path;
        this.channel = channel;
        this.progress = progress;
    }

    /** The header of the run that this file remembers; empty if there is no file, or one that was not even begun. */
    public static Optional<RunHeader> findHeader(Path path) throws IOException {
        if (!Files.exists(path)) {
            return Optional.empty();
        }
        try (BufferedReader lines = Files.newBufferedReader(path)) {
            String first = lines.readLine();
            return first == null || Files.size(path) <= first.getBytes(UTF_8).length
                    ? Optional.empty()
                    : Optional.of(RunHeader.of(first));
        } catch (IllegalArgumentException e) {
            throw new IOException(path + ": expected a file that remembers a run: " + e.getMessage(), e);
        }
    }

    /** Begins a run, and forgets one that the file remembered. */
    public static RunFile begin(Path path, RunHeader header) throws IOException {
        RunFile file = new RunFile(path, lock(path), Progress.NONE);
        file.channel.truncate(0);
        file.append(header.line());
        return file;
    }

    /** Goes on with the run that the file remembers, behind its last whole batch. */
    public static RunFile resume(Path path) throws IOException {
        FileChannel channel = lock(path);
        Progress last = Progress.NONE;
        long end = 0;
        long at = 0;
        byte[] all = Files.readAllBytes(path);
        for (int i = 0; i < all.length; i++) {
            if (all[i] == '\n') {
                String line = new String(all, (int) at, i - (int) at, UTF_8);
                if (at == 0 || Progress.isLine(line)) {
                    last = at == 0 ? last : Progress.of(line);
                    end = i + 1L;
                }
                at = i + 1L;
            }
        }
        channel.truncate(end);
        channel.position(end);
        return new RunFile(path, channel, last);
    }

    /** How far the run came. */
    public Progress progress() {
        return progress;
    }

    /** Remembers a batch: on the disk when this returns. */
    public void commit(List<Unread> unread, Progress reached) throws IOException {
        StringBuilder lines = new StringBuilder();
        unread.forEach(input -> lines.append(input.line()));
        append(lines.append(reached.line()).toString());
        progress = reached;
    }

    /** The inputs that were not read, in order. */
    public void forEachUnread(Consumer<Unread> consumer) throws IOException {
        try (BufferedReader lines = Files.newBufferedReader(path)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Unread.of(line).ifPresent(consumer);
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }

    private void append(String lines) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(lines.getBytes(UTF_8));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
        channel.force(false);
    }

    private static FileChannel lock(Path path) throws IOException {
        Path folder = path.toAbsolutePath().getParent();
        if (folder != null) {
            Files.createDirectories(folder);
        }
        FileChannel channel =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (channel.tryLock() == null) {
                throw new IOException(path + ": another run writes to this file; wait for it, or name another output");
            }
            return channel;
        } catch (OverlappingFileLockException | IOException e) {
            channel.close();
            throw e instanceof IOException known
                    ? known
                    : new IOException(path + ": this run has the file open already", e);
        }
    }
}
