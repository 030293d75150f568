package org.sisterledger.bench;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import org.sisterledger.reading.attribution.GoldText;
import org.sisterledger.reading.attribution.TaggerModel;
import org.sisterledger.reading.attribution.TaggerTrainer;

/**
 * Trains the model of attributed statements on the split {@code train} of a corpus. Arguments: the folder of the corpus, and
 * the file to write. The same corpus gives the same bytes.
 */
final class TrainRun {
    private static final String SHIPPED =
            "core/src/main/resources/org/sisterledger/reading/attribution/attribution.model";

    private TrainRun() {}

    public static void main(String[] args) throws IOException {
        List<String> words =
                Arguments.orExit(args, 0, 2, "bench/train CORPUS [MODEL-FILE]").from(0);
        if (words.isEmpty()) {
            System.err.println(
                    "expected the folder of a corpus laid out as PolNeAR is. usage: bench/train CORPUS [FILE]");
            System.exit(2);
        }
        Path file = Path.of(words.size() > 1 ? words.get(1) : SHIPPED);
        List<GoldText> texts = BratCorpus.read(Path.of(words.get(0)), "train");
        int relations = texts.stream().mapToInt(text -> text.relations().size()).sum();
        System.out.printf("%,d texts, %,d relations%n", texts.size(), relations);
        long start = System.nanoTime();
        TaggerModel model = TaggerTrainer.train(texts, line -> System.out.printf("%5.0f s  %s%n", since(start), line));
        Path beside = file.resolveSibling(file.getFileName() + ".new");
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(beside))) {
            model.write(out);
        }
        Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        System.out.printf("%s: %,d bytes%n", file, Files.size(file));
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e9;
    }
}
