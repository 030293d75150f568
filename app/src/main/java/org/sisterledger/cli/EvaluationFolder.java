package org.sisterledger.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.sisterledger.answer.Json;

/**
 * The plain text files of a folder, each answered with one line of JSON, in the order of their names: what the scorers of
 * corpora take. A text is the file as it is: UTF-8, line ends untouched, nothing skipped as metadata of a page.
 */
final class EvaluationFolder {
    private static final String ENDING = ".txt";

    private final Path folder;
    private final List<Path> texts;
    private final int others;

    private EvaluationFolder(Path folder, List<Path> texts, int others) {
        this.folder = folder;
        this.texts = texts;
        this.others = others;
    }

    /** The folder that an argument names; says what is wrong if it is none, or has no text. */
    static EvaluationFolder of(String argument) throws IOException {
        Path folder = path(argument);
        if (!Files.isDirectory(folder)) {
            throw new UsageException(argument + ": expected a folder of plain text files (" + ENDING + "), and "
                    + (Files.exists(folder) ? "it is a file" : "there is no such folder") + ". Name the folder.");
        }
        List<Path> texts = new ArrayList<>();
        int others = 0;
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(Files::isRegularFile)
                    .sorted(Comparator.comparing(EvaluationFolder::nameOf))
                    .toList()) {
                if (nameOf(file).endsWith(ENDING)) {
                    texts.add(file);
                } else {
                    others++;
                }
            }
        }
        if (texts.isEmpty()) {
            throw new UsageException(argument + ": expected plain text files (" + ENDING
                    + ") in this folder, and found none. Name another folder, or give the files this ending.");
        }
        return new EvaluationFolder(folder, List.copyOf(texts), others);
    }

    /**
     * Writes the lines {@code {"doc_id":…,"KEY":VALUE}}.
     *
     * @param key the name of the value
     * @param answer writes the value of a text
     * @return the exit code: bad input if a file is no UTF-8
     */
    int write(Terminal terminal, String key, BiConsumer<String, Json> answer) throws IOException {
        Json json = Json.lines(terminal.out()::print);
        int bad = 0;
        for (Path file : texts) {
            String text;
            try {
                text = read(file);
            } catch (CharacterCodingException e) {
                terminal.say(
                        file + ": expected UTF-8, and the bytes are none. It has no line in the answer; convert it.");
                bad++;
                continue;
            }
            String name = nameOf(file);
            json.object().field("doc_id", name.substring(0, name.length() - ENDING.length()));
            answer.accept(text, json.key(key));
            json.endObject().finish();
        }
        if (others > 0) {
            terminal.say(folder + ": " + others + (others == 1 ? " file does" : " files do") + " not end in " + ENDING
                    + " and " + (others == 1 ? "was" : "were") + " left out.");
        }
        return bad == 0 ? Verb.CLEAN : Verb.USAGE;
    }

    private static String read(Path file) throws IOException {
        return StandardCharsets.UTF_8
                .newDecoder()
                .decode(ByteBuffer.wrap(Files.readAllBytes(file)))
                .toString();
    }

    private static String nameOf(Path file) {
        return file.getFileName().toString();
    }

    private static Path path(String argument) {
        try {
            return Path.of(argument);
        } catch (InvalidPathException e) {
            throw new UsageException("'" + argument + "' is no folder name: " + e.getReason() + ".");
        }
    }
}
