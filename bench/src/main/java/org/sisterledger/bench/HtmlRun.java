package org.sisterledger.bench;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import org.sisterledger.connect.article.ArticleText;
import org.sisterledger.connect.article.UnreadableArticleException;

/**
 * Reads the article in each page of a folder, in one thread, a few times over. Prints pages per second of CPU, cold and warm, and
 * writes the bodies as one JSON object of file names without ending: {@code {"name": {"articleBody": "…"}}}.
 *
 * @see <a href="https://github.com/scrapinghub/article-extraction-benchmark">article extraction benchmark</a>
 */
final class HtmlRun {
    private static final String USAGE = "bench/html FOLDER [OUTPUT]";
    private static final int ROUNDS = 8;
    private static final int MISUSED = 2;

    private HtmlRun() {}

    public static void main(String[] args) throws IOException {
        List<String> words = Arguments.orExit(args, 0, 2, USAGE).from(0);
        if (words.isEmpty() || !Files.isDirectory(Path.of(words.get(0)))) {
            System.err.println("expected a folder of pages, got " + words + "\nusage: " + USAGE);
            System.exit(MISUSED);
        }
        SortedMap<String, byte[]> pages = pages(Path.of(words.get(0)));
        SortedMap<String, String> bodies = new TreeMap<>();
        List<Long> nanoseconds = new ArrayList<>();
        for (int round = 0; round < ROUNDS; round++) {
            long start = cpuTime();
            pages.forEach((name, page) -> bodies.put(name, body(page, name)));
            nanoseconds.add(cpuTime() - start);
        }
        System.out.printf(
                Locale.ROOT,
                "html: %,d pages, %,d bytes, %,d without an article%n",
                pages.size(),
                pages.values().stream().mapToLong(page -> page.length).sum(),
                bodies.values().stream().filter(String::isEmpty).count());
        System.out.printf(
                Locale.ROOT,
                "html: %,d pages per CPU-second in the first round, %,d in the last of %d%n",
                perSecond(pages.size(), nanoseconds.get(0)),
                perSecond(pages.size(), nanoseconds.get(ROUNDS - 1)),
                ROUNDS);
        if (words.size() > 1) {
            Files.writeString(Path.of(words.get(1)), json(bodies));
        }
    }

    private static SortedMap<String, byte[]> pages(Path folder) throws IOException {
        SortedMap<String, byte[]> pages = new TreeMap<>();
        List<Path> files;
        try (Stream<Path> list = Files.list(folder)) {
            files = list.sorted().toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (name.endsWith(".html") || name.endsWith(".html.gz")) {
                try (InputStream plain = Files.newInputStream(file);
                        InputStream in = name.endsWith(".gz") ? new GZIPInputStream(plain) : plain) {
                    pages.put(name.substring(0, name.lastIndexOf(".html")), in.readNBytes(ArticleText.LARGEST + 1));
                }
            }
        }
        return pages;
    }

    /** The article without the headline that is put before it; empty, and told, if the page has none. */
    static String body(byte[] page, String name) {
        try {
            ArticleText article = ArticleText.read(new ByteArrayInputStream(page), name + ".html");
            String headline = article.metadata().title().orElse("") + "\n\n";
            return article.text().startsWith(headline) ? article.text().substring(headline.length()) : article.text();
        } catch (UnreadableArticleException e) {
            System.err.println(e.getMessage());
            return "";
        } catch (IOException e) {
            throw new IllegalStateException("bytes in memory do not fail", e);
        }
    }

    static String json(SortedMap<String, String> bodies) {
        StringBuilder out = new StringBuilder("{");
        bodies.forEach((name, body) -> {
            out.append(out.length() > 1 ? ",\n" : "\n");
            quote(name, out);
            out.append(": {\"articleBody\": ");
            quote(body, out);
            out.append('}');
        });
        return out.append("\n}\n").toString();
    }

    private static void quote(String text, StringBuilder out) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c < ' ') {
                out.append(String.format(Locale.ROOT, "\\u%04x", (int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private static long perSecond(int pages, long nanoseconds) {
        return Math.round(pages * 1e9 / Math.max(1, nanoseconds));
    }

    private static long cpuTime() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }
}
