package org.sisterledger;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The checkout that the tests run in: its folders, and the files in them, by path. */
public final class Repository {
    private Repository() {}

    /** The folder that holds the parent project and the fixtures, found upwards from the working directory. */
    public static Path root() {
        Path here = Path.of("").toAbsolutePath();
        for (Path folder = here; folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve("fixtures/confounders.txt"))) {
                return folder;
            }
        }
        throw new IllegalStateException("Expected fixtures/confounders.txt in a folder above " + here + ".");
    }

    /** The file's text, with LF at line ends. */
    public static String read(Path file) {
        try {
            return Files.readString(file).replace("\r\n", "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Files below a folder whose name ends so, by path, without what a build or an editor left there. */
    public static List<Path> listFiles(Path folder, String ending) {
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ending))
                    .filter(file -> Stream.of("target", ".git", "node_modules")
                            .noneMatch(name -> contains(root().relativize(file.toAbsolutePath()), name)))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The folders in a folder, by name. */
    public static List<Path> listFolders(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(Files::isDirectory).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static boolean contains(Path path, String name) {
        for (Path part : path) {
            if (part.toString().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
