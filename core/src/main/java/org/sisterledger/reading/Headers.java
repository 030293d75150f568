package org.sisterledger.reading;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sisterledger.reading.text.Days;
import org.sisterledger.source.Span;

/**
 * Reads what stands before the first sentence: metadata lines ({@code Title: …}, {@code date 2023-06-19 …}), the headline,
 * the dateline with its credit. Nothing is taken from the text: offsets behind it stay as they are.
 */
final class Headers {
    private static final List<String> KEYS = List.of(
            "title", "headline", "date", "published", "publication date", "source", "publisher", "author", "by", "url");
    private static final int LONGEST_DAY_LINE = 48;
    private static final int LONGEST_BYLINE = 80;
    private static final int LONGEST_TITLE = 260;
    private static final int LONGEST_DATELINE = 140;

    private final String text;
    private int at;
    private Optional<Span> title = Optional.empty();
    private Optional<LocalDate> publishedOn = Optional.empty();
    private Optional<String> publisher = Optional.empty();
    private Optional<String> author = Optional.empty();

    private Headers(String text) {
        this.text = text;
    }

    static Article read(String text, Metadata metadata) {
        Headers headers = new Headers(text);
        headers.readMetadata();
        if (headers.title.isEmpty()) {
            headers.readHeadline();
        }
        return headers.article(metadata);
    }

    private Article article(Metadata metadata) {
        skipBlanks();
        Credit credit = Credit.read(text, at);
        Optional<LocalDate> day = metadata.publishedOn().or(() -> publishedOn).or(credit::day);
        Optional<Article.Dateline> dateline = credit.end() > at
                ? Optional.of(new Article.Dateline(credit.place(), credit.day(), credit.end()))
                : Optional.empty();
        return new Article(
                text,
                Math.max(at, credit.end()),
                title,
                title.map(Span::quote).or(metadata::title),
                day,
                dateline,
                metadata.publisher().or(() -> publisher).or(credit::publisher),
                credit.agency().or(metadata::agency),
                metadata.author().or(() -> author),
                metadata.address(),
                metadata.language().orElse("en"));
    }

    private void readMetadata() {
        skipBlanks();
        while (at < text.length()) {
            int lineEnd = lineEnd(at);
            Optional<String> key = keyAt(at, lineEnd);
            if (key.isEmpty() && takeDayLine(at, lineEnd)) {
                at = lineEnd;
                skipBlanks();
                continue;
            }
            if (key.isEmpty()) {
                return;
            }
            int value = behindKey(at, key.get());
            take(key.get(), value, lineEnd);
            at = lineEnd;
            skipBlanks();
        }
    }

    // A line that holds a day and hardly more: "March 2, 2025", "Published March 2, 2025", "By Jane Doe | March 2,
    // 2025".
    private boolean takeDayLine(int start, int lineEnd) {
        String line = text.substring(start, lineEnd).strip();
        boolean byline = line.startsWith("By ");
        int longest = byline ? LONGEST_BYLINE : LONGEST_DAY_LINE;
        boolean ends = line.endsWith(".") || line.indexOf('"') >= 0;
        Optional<LocalDate> day = line.length() > longest || ends ? Optional.empty() : Days.find(line);
        boolean alone = day.isPresent() && (byline || wordsBesideDay(line) <= 2);
        if (alone) {
            publishedOn = day;
        }
        if (alone && byline) {
            takeAuthor(line);
        }
        return alone;
    }

    // Words that are neither month nor weekday, such as "Published" or "Updated".
    private static int wordsBesideDay(String line) {
        int words = 0;
        for (String word : line.split("[^A-Za-z]+", -1)) {
            boolean calendar = word.length() < 3 || Days.find(word + " 1, 2000").isPresent() || word.endsWith("day");
            words += word.isEmpty() || calendar ? 0 : 1;
        }
        return words;
    }

    private Optional<String> keyAt(int start, int lineEnd) {
        for (String key : KEYS) {
            int end = start + key.length();
            if (end < lineEnd && text.regionMatches(true, start, key, 0, key.length())) {
                boolean colon = text.charAt(end) == ':';
                boolean dated = text.charAt(end) == ' '
                        && (key.equals("date") || key.equals("published"))
                        && isIsoDay(text.substring(end + 1, Math.min(lineEnd, end + 11)));
                if (colon || dated) {
                    return Optional.of(key);
                }
            }
        }
        return Optional.empty();
    }

    private int behindKey(int start, String key) {
        int value = start + key.length();
        while (value < text.length()
                && (text.charAt(value) == ':' || text.charAt(value) == ' ' || text.charAt(value) == '\t')) {
            value++;
        }
        return value;
    }

    private void take(String key, int value, int lineEnd) {
        String words = text.substring(value, lineEnd).strip();
        switch (key) {
            case "title", "headline" ->
                title = words.isEmpty() ? title : Optional.of(Span.of(text, value, value + words.length()));
            case "date", "published", "publication date" -> {
                publishedOn = Days.find(words).or(() -> publishedOn);
                takeTitleBehindDay(words, value);
            }
            case "source", "publisher" -> publisher = words.isEmpty() ? publisher : Optional.of(words);
            case "author", "by" -> author = words.isEmpty() ? author : Optional.of(words);
            default -> {}
        }
    }

    // "date 2023-06-19 Headline" on one line.
    private void takeTitleBehindDay(String words, int value) {
        if (words.length() > 11 && isIsoDay(words.substring(0, 10)) && title.isEmpty()) {
            String rest = words.substring(10).stripLeading();
            int start = value + words.length() - rest.length();
            title = rest.isEmpty() ? title : Optional.of(Span.of(text, start, start + rest.length()));
        }
    }

    private static boolean isIsoDay(String words) {
        return words.length() == 10 && Days.find(words).isPresent() && words.charAt(4) == '-';
    }

    // A first line that ends without a full stop and stands alone is a headline.
    private void readHeadline() {
        int lineEnd = lineEnd(at);
        String line = text.substring(at, lineEnd).strip();
        boolean alone =
                lineEnd < text.length() && text.substring(lineEnd + 1).strip().length() > line.length();
        boolean open = !line.isEmpty() && ".!\"”".indexOf(line.charAt(line.length() - 1)) < 0;
        boolean keyBehind = lineEnd + 1 < text.length()
                && keyAt(lineEnd + 1, lineEnd(lineEnd + 1)).isPresent();
        boolean blankBehind = lineEnd + 1 < text.length()
                && lineEnd(lineEnd + 1) >= lineEnd + 1
                && text.substring(lineEnd + 1, lineEnd(lineEnd + 1)).isBlank();
        if (alone && open && line.length() <= LONGEST_TITLE && (blankBehind || keyBehind)) {
            title = Optional.of(Span.of(text, at, at + line.length()));
            at = lineEnd;
            skipBlanks();
            skipByline();
            readMetadata();
        }
    }

    private void skipByline() {
        int lineEnd = lineEnd(at);
        String line = text.substring(Math.min(at, lineEnd), lineEnd).strip();
        boolean byline = line.startsWith("By ") && line.length() < 80 && !line.endsWith(".");
        if (byline) {
            takeDayLine(at, lineEnd);
            takeAuthor(line);
            at = lineEnd;
            skipBlanks();
        }
    }

    // "By Jane Roe", "By Jane Roe | March 2, 2025": the name ends at a mark or a digit.
    private void takeAuthor(String byline) {
        int end = 3;
        while (end < byline.length()
                && "|,;•·(/".indexOf(byline.charAt(end)) < 0
                && !Character.isDigit(byline.charAt(end))) {
            end++;
        }
        String name = byline.substring(3, end).strip();
        author = name.isEmpty() ? author : Optional.of(name);
    }

    private void skipBlanks() {
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\ufeff')) {
            at++;
        }
    }

    private int lineEnd(int from) {
        int end = text.indexOf('\n', from);
        return end < 0 ? text.length() : end;
    }

    /** A dateline's place, credit and day. */
    private record Credit(
            Optional<String> place,
            Optional<LocalDate> day,
            Optional<String> publisher,
            Optional<String> agency,
            int end) {
        static Credit read(String text, int start) {
            int limit = Math.min(text.length(), start + LONGEST_DATELINE);
            int at = start;
            while (at < limit && isPlaceChar(text.charAt(at))) {
                at++;
            }
            String head = text.substring(start, at);
            String place = head.strip();
            boolean upper = upperPlace(place);
            int open = at;
            if (open < limit && text.charAt(open) == '(' && (upper || place.isEmpty() || isPlain(place))) {
                int close = text.indexOf(')', open);
                boolean sure = upper || place.isEmpty() || isDashBehind(text, close);
                if (close > 0 && close < start + LONGEST_DATELINE * 2 && sure) {
                    return inBrackets(text, place, open, close);
                }
            }
            int dash = dashAt(text, start, limit);
            if (dash > 0
                    && (upperPlace(firstPart(text.substring(start, dash))) || isDay(text.substring(start, dash)))) {
                return beforeDash(text, start, dash);
            }
            return new Credit(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), start);
        }

        private static Credit inBrackets(String text, String place, int open, int close) {
            String inside = text.substring(open + 1, close);
            Optional<LocalDate> day = Days.find(inside).or(() -> Days.find(place));
            String names = inside.split(" [-–—] ", 2)[0];
            String[] parts = names.split("/", -1);
            int end = close + 1;
            while (end < text.length() && (" -–—\u2014".indexOf(text.charAt(end)) >= 0)) {
                end++;
            }
            boolean two = parts.length == 2;
            Optional<String> agency = named(two ? parts[1] : parts[0]);
            return new Credit(named(firstPart(place)), day, two ? named(parts[0]) : Optional.empty(), agency, end);
        }

        private static Credit beforeDash(String text, int start, int dash) {
            String head = text.substring(start, dash);
            int end = dash;
            while (end < text.length() && " -–—".indexOf(text.charAt(end)) >= 0) {
                end++;
            }
            Optional<String> place = isDay(head) ? Optional.empty() : named(firstPart(head));
            return new Credit(place, Days.find(head), Optional.empty(), Optional.empty(), end);
        }

        private static Optional<String> named(String words) {
            String name = words.strip();
            return name.isEmpty() || Days.find(name).isPresent() ? Optional.empty() : Optional.of(name);
        }

        // "IRVINE, Calif., June 20" gives the place in upper case and what follows it.
        private static String firstPart(String head) {
            int comma = head.indexOf(',');
            return comma < 0 ? head.strip() : head.substring(0, comma).strip();
        }

        private static boolean upperPlace(String words) {
            String first = firstPart(words);
            return first.length() >= 3
                    && first.chars().anyMatch(Character::isLetter)
                    && first.toUpperCase(Locale.ROOT).equals(first);
        }

        // "Sister Cities International (SCI) said" is no dateline; "Irvine (AP) - " is one.
        private static boolean isDashBehind(String text, int close) {
            int at = close + 1;
            while (at > 0 && at < text.length() && text.charAt(at) == ' ') {
                at++;
            }
            return at > 0 && at < text.length() && "-–—".indexOf(text.charAt(at)) >= 0;
        }

        private static boolean isDay(String head) {
            return head.length() <= 20 && Days.find(head).isPresent();
        }

        private static boolean isPlain(String place) {
            return place.length() < 40
                    && place.chars().noneMatch(c -> c == '.' || c == '"')
                    && place.split(" ", -1).length <= 4;
        }

        private static boolean isPlaceChar(char c) {
            return c != '(' && c != '\n' && c != '"' && c != '“' && c != '-' && c != '—' && c != '–';
        }

        private static int dashAt(String text, int start, int limit) {
            for (int i = start + 3; i < limit; i++) {
                char c = text.charAt(i);
                if (c == '\n') {
                    return -1;
                }
                boolean dash =
                        c == '—' || c == '–' || text.startsWith("--", i) || (c == '-' && text.charAt(i - 1) == ' ');
                if (dash) {
                    return i;
                }
            }
            return -1;
        }
    }
}
