package org.sisterledger.bench;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.sisterledger.check.CheckDesk;
import org.sisterledger.check.CheckReport;
import org.sisterledger.connect.article.ArticleText;
import org.sisterledger.count.TieTable;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.reading.Reader;
import org.sisterledger.reading.Reading;
import org.sisterledger.record.CheckParts;
import org.sisterledger.store.RecordPlace;
import org.sisterledger.views.TieTables;

/**
 * Measures warm checks of articles at one desk, in one thread: how long the desk takes to make, the first check, and the median of the later
 * ones, with the heap in use after each. Arguments: how many checks, a folder or database with a record, and articles, which are checked in
 * turn. With one article everything it asks for is kept from the first check on.
 */
final class DeskRun {
    private static final int CHECKS = 50;

    private DeskRun() {}

    public static void main(String[] args) throws IOException {
        Arguments arguments = Arguments.orExit(args, 1, 100, "bench/desk CHECKS FOLDER|URL ARTICLE...");
        List<String> words = arguments.from(1);
        if (words.size() < 2) {
            throw new IllegalArgumentException("expected a record and at least one article");
        }
        RecordPlace place = RecordPlace.of(words.get(0));
        try (Ledger ledger = place.openForReading()) {
            Head head = ledger.head(View.PUBLIC);
            View view = View.at(View.PUBLIC.clearance(), head.position());
            CheckParts parts = CheckParts.of(ledger, view);
            if (head.position() <= CheckDesk.HELD_WHOLE) {
                measure("whole record held", arguments, parts, () -> CheckDesk.whole(parts, head));
            }
            long start = System.nanoTime();
            TieTable table = TieTables.in(place.folder().resolve("cache")).get(ledger, view, head, done -> {});
            System.out.printf("table of %,d ties: %.0f ms%n", table.size(), since(start));
            measure("read as asked", arguments, parts, () -> CheckDesk.large(parts, head, table));
        }
    }

    /** Makes a desk. */
    @FunctionalInterface
    private interface Making {
        CheckDesk desk();
    }

    private static void measure(String name, Arguments arguments, CheckParts parts, Making making) throws IOException {
        List<String> articles = arguments.from(2);
        long start = System.nanoTime();
        CheckDesk desk = making.desk();
        System.out.printf("%s: desk made in %.0f ms, %d MB of heap%n", name, since(start), heap());
        double[] millis = new double[arguments.number(0, CHECKS)];
        double[] read = new double[millis.length];
        for (int i = 0; i < millis.length; i++) {
            ArticleText article = article(Path.of(articles.get(i % articles.size())));
            start = System.nanoTime();
            Reading reading = Reader.of(desk.names(parts, article.text(), article.metadata()))
                    .read(article.text(), article.metadata());
            read[i] = since(start);
            CheckReport report = desk.check(parts, reading, Optional.empty());
            millis[i] = since(start);
            if (i < articles.size()) {
                System.out.printf(
                        "%s: %s for the first time %.0f ms, %d statements%n",
                        name, articles.get(i), millis[i], report.statements().size());
            }
        }
        Arrays.sort(millis);
        Arrays.sort(read);
        System.out.printf(
                "%s: %d checks, median %.1f ms (%.1f of it reading), 95 of 100 within %.1f ms, %d MB of heap%n",
                name,
                millis.length,
                millis[millis.length / 2],
                read[read.length / 2],
                millis[millis.length * 95 / 100],
                heap());
    }

    private static ArticleText article(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return ArticleText.read(in, file.getFileName().toString());
        }
    }

    private static double since(long start) {
        return (System.nanoTime() - start) / 1e6;
    }

    private static long heap() {
        System.gc();
        Runtime runtime = Runtime.getRuntime();
        return (runtime.totalMemory() - runtime.freeMemory()) >> 20;
    }
}
