package org.sisterledger.connect.register;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;

/**
 * How far an import came that was not finished: a key in a file beside the record, behind which the next run goes on. Written only
 * after all before it is on disk, and gone when the import is finished.
 */
public final class Bookmark {
    private final Optional<Path> file;

    private Bookmark(Optional<Path> file) {
        this.file = file;
    }

    /** One in this file. */
    public static Bookmark in(Path file) {
        return new Bookmark(Optional.of(file));
    }

    /** One that forgets, for dry runs. */
    public static Bookmark none() {
        return new Bookmark(Optional.empty());
    }

    /** Where the last run ended; empty if it was finished, or there was none. */
    public Optional<String> find() throws IOException {
        return file.isPresent() && Files.exists(file.get())
                ? Optional.of(Files.readString(file.get()))
                : Optional.empty();
    }

    /** Notes that everything up to this key is on disk. */
    public void put(String key) throws IOException {
        if (file.isPresent()) {
            Path target = file.get();
            Files.createDirectories(target.toAbsolutePath().getParent());
            Path fresh = target.resolveSibling(target.getFileName() + ".new");
            Files.writeString(fresh, key, StandardCharsets.UTF_8);
            Files.move(fresh, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        }
    }

    /** Forgets it: the import is finished. */
    public void clear() throws IOException {
        if (file.isPresent()) {
            Files.deleteIfExists(file.get());
        }
    }
}
