package org.sisterledger.connect.corpus;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sisterledger.connect.document.Extraction;

/**
 * The files below a folder, in the order of their names. Links to files are followed, links to folders are not, so that no loop
 * can be walked and nothing outside is read by surprise. Sub-folders are walked {@value #DEEPEST} deep.
 */
final class Listing {
    private static final int DEEPEST = 64;

    private final Path root;
    private final List<InputFile> files = new ArrayList<>();

    private Listing(Path root) {
        this.root = root;
    }

    /** The files below a folder, or the one file. */
    static List<InputFile> of(Path path) {
        Path whole = path.toAbsolutePath();
        Path parent = whole.getParent();
        Listing listing = new Listing(Files.isDirectory(whole) || parent == null ? whole : parent);
        if (Files.isDirectory(whole)) {
            listing.walk(whole, 0);
        } else {
            listing.add(whole);
        }
        return List.copyOf(listing.files);
    }

    private void walk(Path folder, int depth) {
        List<Path> children = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            stream.forEach(children::add);
        } catch (IOException | DirectoryIteratorException e) {
            refuse(folder, Extraction.failed("unreadable", "the folder cannot be listed: " + e));
            return;
        }
        children.sort(null);
        for (Path child : children) {
            if (!Files.isDirectory(child, LinkOption.NOFOLLOW_LINKS)) {
                add(child);
            } else if (depth < DEEPEST) {
                walk(child, depth + 1);
            } else {
                refuse(child, Extraction.failed("nested too deeply", "expected folders at most " + DEEPEST + " deep"));
            }
        }
    }

    private void add(Path file) {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            if (attributes.isDirectory()) {
                refuse(file, Extraction.skipped("link to a folder", "links to folders are not followed"));
            } else if (!attributes.isRegularFile()) {
                refuse(file, Extraction.skipped("no file", "it is a device, a pipe or a socket"));
            } else {
                files.add(new InputFile(
                        nameOf(file),
                        file,
                        attributes.size(),
                        attributes.lastModifiedTime().toMillis(),
                        Optional.empty()));
            }
        } catch (IOException e) {
            String what =
                    Files.isSymbolicLink(file) ? "the link leads nowhere or in a circle" : "it cannot be looked at";
            refuse(file, Extraction.failed("unreadable", what + ": " + e));
        }
    }

    private void refuse(Path path, Extraction why) {
        files.add(new InputFile(nameOf(path), path, 0, 0, Optional.of(why)));
    }

    // A name may hold anything but a slash; whoever lists it in a line must not be fooled.
    private String nameOf(Path path) {
        String name = root.relativize(path).toString().replace('\\', '/');
        StringBuilder shown = new StringBuilder(name.length());
        name.chars().forEach(c -> {
            if (Character.isISOControl(c)) {
                shown.append(String.format("\\u%04x", c));
            } else {
                shown.append((char) c);
            }
        });
        return shown.toString();
    }
}
