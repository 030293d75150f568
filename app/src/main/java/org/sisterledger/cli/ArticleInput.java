package org.sisterledger.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import org.sisterledger.connect.article.ArticleText;

/** Reads the article that an argument names: a file, or {@code -} for the standard input. */
final class ArticleInput {
    private static final String STANDARD_INPUT = "-";

    private ArticleInput() {}

    static ArticleText read(Terminal terminal, String name) throws IOException {
        if (STANDARD_INPUT.equals(name)) {
            return ArticleText.read(terminal.in(), nameOf(name));
        }
        Path file = path(name);
        if (!Files.exists(file)) {
            throw new UsageException(
                    name + ": there is no such file. Name the file of an article, or - for the standard input.");
        }
        if (Files.isDirectory(file)) {
            throw new UsageException(
                    name + ": expected the file of an article, and it is a folder. Name one file in it.");
        }
        if (!Files.isReadable(file)) {
            throw new UsageException(name + ": may not be read. Check its permissions.");
        }
        try (InputStream in = Files.newInputStream(file)) {
            return ArticleText.read(in, name);
        }
    }

    /** How to call the article in messages. */
    static String nameOf(String argument) {
        return STANDARD_INPUT.equals(argument) ? "standard input" : argument;
    }

    private static Path path(String name) {
        try {
            return Path.of(name);
        } catch (InvalidPathException e) {
            throw new UsageException("'" + name + "' is no file name: " + e.getReason() + ".");
        }
    }
}
