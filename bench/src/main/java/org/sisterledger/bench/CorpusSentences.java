package org.sisterledger.bench;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Made-up articles about ties between communities. The people are the law's placeholders; nothing of it happened. */
final class CorpusSentences {
    private static final List<String> PEOPLE =
            List.of("Jane Roe", "John Doe", "Mary Major", "John Stiles", "Harry Hoe", "Richard Miles", "Paul Poe");
    private static final List<String> ROLES = List.of("Mayor", "Council member", "Port director", "School principal");
    private static final List<String> PLACES = List.of(
            "Irvine", "Dallas", "Dubuque", "Oakland", "Tacoma", "Handan", "Dalian", "Qingdao", "Ningbo", "Xuhui");
    private static final List<String> SAID = List.of(
            "\u201cOur tie with %2$s was signed in %3$d,\u201d %1$s said.",
            "The council ended the sister city agreement with %2$s in %3$d, according to %1$s.",
            "%1$s said that more than %4$d delegations had come from %2$s.",
            "%1$s denied that %2$s had ever asked for anything in return.",
            "\u201cThere was never a political issue,\u201d %1$s told the council, \u201cand %2$s paid for the garden.\u201d",
            "%1$s announced that students from %2$s would visit in %3$d.");
    private static final List<String> PLAIN = List.of(
            "A garden gate, %4$d paces long, stands at the river.",
            "The paper was filed with the clerk and put on the agenda for spring.",
            "Rain fell on the ceremony, and the band of %2$s played on.",
            "The library keeps %4$d letters of those years in its cellar.");

    private final Random random;

    CorpusSentences(long seed) {
        this.random = new Random(seed);
    }

    /** One article: a title, a day and paragraphs. */
    record Article(String title, LocalDate day, List<String> paragraphs) {
        /** Title, day and paragraphs as plain text. */
        String text() {
            return "Title: " + title + "\nDate: " + day + "\n\n" + String.join("\n\n", paragraphs) + "\n";
        }

        /** A page with the article in it. */
        String page(String charset) {
            StringBuilder page = new StringBuilder(2048)
                    .append("<!DOCTYPE html>\n<html lang=\"en\"><head><meta charset=\"")
                    .append(charset)
                    .append("\"><title>")
                    .append(title)
                    .append("</title><meta property=\"article:published_time\" content=\"")
                    .append(day)
                    .append(
                            "\"><meta property=\"og:site_name\" content=\"The Example Courier\"></head>\n<body><nav>Home News</nav><article><h1>")
                    .append(title)
                    .append("</h1>\n");
            paragraphs.forEach(paragraph -> page.append("<p>").append(paragraph).append("</p>\n"));
            return page.append("</article><footer>All rights with nobody.</footer></body></html>\n")
                    .toString();
        }
    }

    /** The next article. */
    Article next() {
        String here = pick(PLACES);
        String there = pick(PLACES);
        int paragraphs = 3 + random.nextInt(6);
        List<String> text = new ArrayList<>();
        for (int i = 0; i < paragraphs; i++) {
            text.add(sentence(PLAIN, there) + " " + sentence(SAID, there) + " "
                    + sentence(random.nextBoolean() ? SAID : PLAIN, here));
        }
        LocalDate day = LocalDate.of(1990, 1, 1).plusDays(random.nextInt(12_000));
        return new Article(here + " looks at its tie with " + there + ", part " + random.nextInt(100_000), day, text);
    }

    private String sentence(List<String> kinds, String place) {
        return String.format(
                pick(kinds),
                pick(ROLES) + " " + pick(PEOPLE),
                place,
                1980 + random.nextInt(45),
                2 + random.nextInt(300));
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }
}
