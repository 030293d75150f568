package org.sisterledger.connect.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.sisterledger.Repository;

/**
 * News pages with their true bodies, which lie beside the repository and are not part of it: shingles of four words found, as its
 * evaluator counts them. The rules were made on the pages whose name ends in an even digit.
 *
 * @see <a href="https://github.com/scrapinghub/article-extraction-benchmark">article extraction benchmark</a>
 */
class PageBenchmarkTest {
    private static final Path PAGES =
            Repository.root().resolve("../shared/bench/html").normalize();
    private static final Pattern WORD = Pattern.compile("\\w+", Pattern.UNICODE_CHARACTER_CLASS);

    @Test
    void bodiesOfThePagesThatTheRulesWereMadeOnAreFound() throws IOException {
        assertThat(f1(PageBenchmarkTest::isEven)).isGreaterThan(0.95);
    }

    @Test
    void bodiesOfOtherPagesAreFoundToo() throws IOException {
        assertThat(f1(name -> !isEven(name))).isGreaterThan(0.95);
    }

    private static boolean isEven(String name) {
        return Character.digit(name.charAt(name.length() - 1), 16) % 2 == 0;
    }

    private static double f1(Predicate<String> wanted) throws IOException {
        assumeTrue(Files.isDirectory(PAGES), "needs ../shared/bench/html");
        String truth = Files.readString(PAGES.resolve("ground-truth.json"));
        double precision = 0;
        double recall = 0;
        int predicted = 0;
        int pages = 0;
        for (Map.Entry<?, ?> entry : ((Map<?, ?>) JsonValues.parse(truth).orElseThrow()).entrySet()) {
            String name = entry.getKey().toString();
            if (wanted.test(name)) {
                Map<List<String>, Integer> expected = shingles(
                        ((Map<?, ?>) entry.getValue()).get("articleBody").toString());
                Map<List<String>, Integer> found = shingles(body(name));
                double both = found.entrySet().stream()
                        .mapToInt(each -> Math.min(each.getValue(), expected.getOrDefault(each.getKey(), 0)))
                        .sum();
                precision += count(found) == 0 ? 0 : both / count(found);
                recall += both / count(expected);
                predicted += found.isEmpty() ? 0 : 1;
                pages++;
            }
        }
        return 2 * (precision / predicted) * (recall / pages) / (precision / predicted + recall / pages);
    }

    private static int count(Map<List<String>, Integer> shingles) {
        return shingles.values().stream().mapToInt(Integer::intValue).sum();
    }

    private static Map<List<String>, Integer> shingles(String text) {
        List<String> words = new ArrayList<>();
        Matcher matcher = WORD.matcher(text);
        while (matcher.find()) {
            words.add(matcher.group());
        }
        Map<List<String>, Integer> shingles = new HashMap<>();
        for (int i = 0; i < Math.max(1, words.size() - 3); i++) {
            List<String> shingle = words.subList(i, Math.min(words.size(), i + 4));
            if (!shingle.isEmpty()) {
                shingles.merge(shingle, 1, Integer::sum);
            }
        }
        return shingles;
    }

    private static String body(String name) throws IOException {
        try (InputStream in =
                new GZIPInputStream(Files.newInputStream(PAGES.resolve("html").resolve(name + ".html.gz")))) {
            ArticleText article = ArticleText.read(in, name + ".html");
            String headline = article.metadata().title().orElse("") + "\n\n";
            return article.text().startsWith(headline) ? article.text().substring(headline.length()) : article.text();
        } catch (UnreadableArticleException e) {
            return "";
        }
    }
}
