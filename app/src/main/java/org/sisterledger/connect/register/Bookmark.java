package org.sisterledger.connect.register;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.function.Predicate;
import org.sisterledger.ledger.Head;
import org.sisterledger.proof.Digest;

/**
 * How far an import came that was not finished: a key in a file, behind which the next run goes on, and the head that the record had
 * then. A record that does not begin with that head lacks what was read, so there the bookmark does not count. Written only after all
 * before it is on disk, and gone when the import is finished.
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

    /**
     * Behind which key to go on in this record; empty if the last run was finished, there was none, or it went into another record.
     *
     * @param holds whether the record begins with what had this head
     */
    public Optional<String> find(Predicate<Head> holds) throws IOException {
        if (file.isEmpty() || !Files.exists(file.get())) {
            return Optional.empty();
        }
        String text = Files.readString(file.get());
        int line = text.indexOf('\n');
        return line < 0 || readHead(text.substring(0, line)).filter(holds).isEmpty()
                ? Optional.empty()
                : Optional.of(text.substring(line + 1));
    }

    // Empty if it is no head: then nobody can say to which record the key belongs.
    private static Optional<Head> readHead(String text) {
        int at = text.indexOf('@');
        try {
            return at < 0
                    ? Optional.empty()
                    : Optional.of(
                            new Head(Long.parseLong(text.substring(at + 1)), Digest.parse(text.substring(0, at))));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /**
     * Notes that everything up to this key is on disk.
     *
     * @param head how far the record reaches with it
     */
    public void put(String key, Head head) throws IOException {
        if (file.isPresent()) {
            Path target = file.get();
            Files.createDirectories(target.toAbsolutePath().getParent());
            Path fresh = target.resolveSibling(target.getFileName() + ".new");
            Files.writeString(fresh, head.root() + "@" + head.position() + "\n" + key, StandardCharsets.UTF_8);
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
