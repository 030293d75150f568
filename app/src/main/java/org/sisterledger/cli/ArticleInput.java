package org.sisterledger.cli;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import org.sisterledger.connect.article.ArticleText;
import org.sisterledger.connect.article.UnreadableArticleException;
import org.sisterledger.connect.corpus.Corpus;
import org.sisterledger.connect.document.DocumentKind;
import org.sisterledger.connect.document.DocumentReader;
import org.sisterledger.connect.document.Extraction;
import org.sisterledger.connect.document.Limits;
import org.sisterledger.connect.document.TimeLimited;

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

    // Text and HTML need none of what the other kinds are read with.
    private static ArticleText read(InputStream in, String name) throws IOException {
        byte[] bytes = in.readNBytes(Limits.LARGEST + 1);
        DocumentKind kind = DocumentKind.of(bytes);
        return kind == DocumentKind.PDF || kind == DocumentKind.WORD || kind == DocumentKind.MAIL
                ? read(bytes, name)
                : ArticleText.read(new ByteArrayInputStream(bytes), name);
    }

    /** The path that an argument names if many documents are there: a folder, a WARC, JSON lines. */
    static Optional<Path> findMany(String name) throws IOException {
        if (STANDARD_INPUT.equals(name)) {
            return Optional.empty();
        }
        Path path = path(name);
        return Corpus.isMany(path) ? Optional.of(path) : Optional.empty();
    }

    // A document that takes too long is given up; the same limits hold as in a run.
    private static ArticleText read(byte[] bytes, String name) {
        Extraction extraction;
        try (TimeLimited limited = new TimeLimited(Limits.TIME)) {
            extraction = limited.call(() -> DocumentReader.read(bytes, name))
                    .orElseGet(() -> Extraction.failed(
                            "too slow", "expected it to be read in " + Limits.TIME.toSeconds() + " seconds"));
        } catch (ExecutionException e) {
            if (e.getCause() instanceof StackOverflowError) {
                throw new UnreadableArticleException(name + ": it is nested deeper than can be followed.");
            }
            throw new IllegalStateException("reading " + name, e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted", e);
        }
        return switch (extraction) {
            case Extraction.Text text -> text.document().article();
            case Extraction.Skipped skipped -> throw refused(name, skipped.reason());
            case Extraction.Failed failed -> throw refused(name, failed.reason());
        };
    }

    private static UnreadableArticleException refused(String name, Extraction.Reason reason) {
        return new UnreadableArticleException(name + ": " + reason.words() + " (" + reason.kind() + ").");
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
