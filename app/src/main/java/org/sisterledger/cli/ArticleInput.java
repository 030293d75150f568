package org.sisterledger.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import org.sisterledger.connect.article.ArticleText;
import org.sisterledger.connect.corpus.Corpus;
import org.sisterledger.connect.document.DocumentArticle;
import org.sisterledger.connect.document.Limits;

/** Reads the article that an argument names: a file, or {@code -} for the standard input. */
final class ArticleInput {
    private static final String STANDARD_INPUT = "-";

    private ArticleInput() {}

    static ArticleText read(Terminal terminal, String name) throws IOException {
        if (STANDARD_INPUT.equals(name)) {
            return read(terminal.in(), nameOf(name));
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
            return read(in, name);
        }
    }

    private static ArticleText read(InputStream in, String name) throws IOException {
        return DocumentArticle.read(in.readNBytes(Limits.LARGEST + 1), name);
    }

    /** The path that an argument names if many documents are there: a folder, a WARC, JSON lines. */
    static Optional<Path> findMany(String name) throws IOException {
        if (STANDARD_INPUT.equals(name)) {
            return Optional.empty();
        }
        Path path = path(name);
        return Corpus.isMany(path) ? Optional.of(path) : Optional.empty();
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
