package org.sisterledger.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.sisterledger.answer.Json;
import org.sisterledger.connect.article.ArticleText;
import org.sisterledger.connect.article.UnreadableArticleException;
import org.sisterledger.reading.Article;
import org.sisterledger.story.AgencyCredit;
import org.sisterledger.story.Carrier;
import org.sisterledger.story.Independence;
import org.sisterledger.story.Story;
import org.sisterledger.story.StoryGrouping;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Groups the articles of a folder into stories. */
@Command(
        name = "stories",
        description = {
            "Groups the articles of a folder (.txt, .html, .htm) that are copies of one text: who carried it, who first, which"
                    + " agency is credited, and how many of all reports are independent.",
            "Keeps nothing and needs no record."
        })
final class StoriesCommand extends Verb {
    @Parameters(index = "0", paramLabel = "FOLDER", description = "The folder, with the folders in it.")
    private String folder = "";

    @Option(names = "--format", paramLabel = "FORM", description = "text (default) or json.")
    private Format format = Format.TEXT;

    private final Map<String, String> titles = new HashMap<>();

    @Override
    public Integer call() throws IOException {
        Path root = requireFolder();
        List<Carrier> carriers = new ArrayList<>();
        List<Path> files;
        try (Stream<Path> all = Files.walk(root)) {
            files = all.filter(Files::isRegularFile)
                    .filter(StoriesCommand::isArticle)
                    .sorted()
                    .toList();
        }
        for (Path file : files) {
            String id = root.relativize(file).toString().replace('\\', '/');
            try (InputStream in = Files.newInputStream(file)) {
                carriers.add(carrier(id, ArticleText.read(in, id)));
            } catch (UnreadableArticleException e) {
                terminal().say("Skipped: " + e.getMessage());
            }
        }
        if (carriers.isEmpty()) {
            throw new UsageException(
                    folder + ": expected articles (.txt, .html, .htm) in it, and there is none that can"
                            + " be read. Name another folder.");
        }
        List<Story> stories = StoryGrouping.group(carriers);
        if (format == Format.JSON) {
            json(stories);
        } else {
            print(stories);
        }
        return CLEAN;
    }

    private Path requireFolder() {
        Path root;
        try {
            root = Path.of(folder);
        } catch (InvalidPathException e) {
            throw new UsageException("'" + folder + "' is no folder name: " + e.getReason() + ".");
        }
        if (!Files.isDirectory(root)) {
            throw new UsageException(
                    folder + ": expected a folder of articles, and there is no such folder. Name one that is.");
        }
        return root;
    }

    private static boolean isArticle(Path file) {
        String name = file.toString().toLowerCase(Locale.ROOT);
        return name.endsWith(".txt") || name.endsWith(".html") || name.endsWith(".htm");
    }

    private Carrier carrier(String id, ArticleText text) {
        Article article = Article.of(text.text(), text.metadata());
        article.titleText().ifPresent(title -> titles.put(id, title));
        return new Carrier(
                id,
                article.text(),
                article.publishedOn(),
                article.publisher(),
                article.agency()
                        .map(name -> AgencyCredit.named(name).orElse(name))
                        .or(() -> AgencyCredit.find(article.text())));
    }

    private static Independence independence(List<Story> stories) {
        List<Independence.Report> reports = new ArrayList<>();
        for (Story story : stories) {
            for (Carrier carrier : story.carriers()) {
                reports.add(new Independence.Report(
                        carrier.id(),
                        Optional.of(story.key()),
                        carrier.agency(),
                        carrier.publisher().map(name -> AgencyCredit.named(name).orElse(name))));
            }
        }
        return Independence.of(reports);
    }

    private void print(List<Story> stories) {
        Page page = terminal().page();
        Independence told = independence(stories);
        page.line(
                0, told.reports() + " reports, " + stories.size() + " stories, " + told.independent() + " independent");
        int alone = 0;
        for (Story story : stories) {
            if (story.carriers().size() == 1) {
                alone++;
                continue;
            }
            page.gap();
            page.heading(titles.getOrDefault(story.key(), story.key()));
            page.line(
                    2,
                    story.carriers().size() + " carriers; agency "
                            + story.agency().orElse("not credited") + "; the first is told first");
            page.table(
                    2,
                    story.carriers().stream()
                            .map(carrier -> List.of(
                                    carrier.publishedOn().map(Object::toString).orElse("no day"),
                                    carrier.publisher().orElse("-"),
                                    carrier.id()))
                            .toList());
        }
        page.gap();
        page.line(0, alone + " reports are carried by one only");
    }

    private void json(List<Story> stories) {
        Independence told = independence(stories);
        Json json = Json.to(terminal().out()::print);
        json.object()
                .field("format", "sisterledger-stories/1")
                .field("reports", told.reports())
                .field("independent", told.independent())
                .list("stories", stories, (out, story) -> {
                    out.passOn()
                            .object()
                            .field("id", story.key())
                            .field("title", Optional.ofNullable(titles.get(story.key())))
                            .field("agency", story.agency())
                            .field("earliest", story.key())
                            .list("carriers", story.carriers(), StoriesCommand::carrier)
                            .endObject();
                })
                .endObject()
                .finish();
    }

    private static void carrier(Json out, Carrier carrier) {
        out.object()
                .field("id", carrier.id())
                .field("publishedOn", carrier.publishedOn())
                .field("publisher", carrier.publisher())
                .field("agency", carrier.agency())
                .endObject();
    }
}
