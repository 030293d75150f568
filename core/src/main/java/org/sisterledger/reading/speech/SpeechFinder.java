package org.sisterledger.reading.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.sisterledger.reading.attribution.Relation;
import org.sisterledger.reading.names.Gazetteer;
import org.sisterledger.reading.names.Mentions;
import org.sisterledger.reading.speech.Attribution.Stretch;
import org.sisterledger.reading.text.Layout;
import org.sisterledger.reading.text.Quotation;
import org.sisterledger.reading.text.Token;
import org.sisterledger.source.Span;
import org.sisterledger.statement.Form;
import org.sisterledger.statement.Speaker;

/** Finds who said what in a text. */
public final class SpeechFinder {
    private final Layout layout;
    private final List<Token> tokens;
    private final Phrases phrases;
    private final Speakers speakers;
    private final List<Attribution> attributions;
    private final Actors actors;

    private SpeechFinder(Layout layout, Mentions mentions, Gazetteer gazetteer, List<Relation> tagged) {
        this.layout = layout;
        this.tokens = layout.tokens();
        this.phrases = new Phrases(layout, mentions);
        this.attributions = Joined.of(layout, new Attributions(layout).find(), tagged);
        Cast cast = Cast.of(layout, mentions, attributions);
        this.speakers = new Speakers(cast, mentions, gazetteer);
        this.actors = new Actors(layout, mentions, gazetteer, cast);
    }

    /**
     * A finder for one text.
     *
     * @param tagged what the trained tagger found in it
     */
    public static SpeechFinder of(Layout layout, Mentions mentions, Gazetteer gazetteer, List<Relation> tagged) {
        return new SpeechFinder(layout, mentions, gazetteer, tagged);
    }

    /** Who does what in the text, resolved as speakers are. */
    public Actors actors() {
        return actors;
    }

    /** All reported speech, in the order of the text; a list of speakers gives one each with the same spans. */
    public List<Speech> find() {
        List<Speech> all = new ArrayList<>();
        List<Speaker> last = List.of();
        for (Attribution attribution : attributions) {
            List<Speaker> now = attribution.inherits() ? last : resolve(attribution, last);
            if (!now.isEmpty()) {
                all.addAll(speech(attribution, now));
                last = now;
                speakers.spoke(now.get(0), place(attribution));
            }
        }
        return all;
    }

    private static int place(Attribution attribution) {
        return attribution.source().isEmpty()
                ? attribution.content().get(0).first()
                : attribution.source().first();
    }

    // "The senators" are those who spoke before, if all of them are senators.
    private List<Speaker> resolve(Attribution attribution, List<Speaker> last) {
        String words = layout.words(
                        attribution.source().first(), attribution.source().last())
                .toLowerCase(Locale.ROOT);
        boolean same = last.size() > 1
                && last.stream()
                        .allMatch(speaker -> speaker.role()
                                .map(role -> words.equals("the " + role.toLowerCase(Locale.ROOT) + "s"))
                                .orElse(false));
        if (same) {
            return last;
        }
        return phrases.parse(attribution.source()).stream()
                .map(phrase -> speakers.resolve(phrase, attribution.source().first()))
                .toList();
    }

    private List<Speech> speech(Attribution attribution, List<Speaker> now) {
        List<Span> content = new ArrayList<>();
        List<Speech.Range> ranges = new ArrayList<>();
        for (Stretch stretch : attribution.content()) {
            for (Stretch part : unquoted(stretch)) {
                content.add(span(part));
                ranges.add(Speech.Range.of(part));
            }
        }
        if (content.isEmpty()) {
            return List.of();
        }
        List<Span> source =
                attribution.source().isEmpty() ? List.of() : List.of(span(withoutComma(attribution.source())));
        List<Span> cue = attribution.cue().isEmpty() ? List.of() : List.of(span(attribution.cue()));
        Optional<String> addressee = attribution.addressee().isEmpty()
                ? Optional.empty()
                : Optional.of(speakers.resolve(
                                phrases.one(attribution.addressee()),
                                attribution.addressee().first())
                        .name());
        Form form = form(attribution);
        return now.stream()
                .map(speaker -> new Speech(
                        speaker,
                        addressee,
                        form,
                        attribution.modality(),
                        source,
                        cue,
                        content,
                        attribution.sentence(),
                        ranges))
                .toList();
    }

    private Stretch withoutComma(Stretch stretch) {
        int last = stretch.last();
        while (last > stretch.first() + 1 && Grammar.isComma(tokens.get(last - 1))) {
            last--;
        }
        return new Stretch(stretch.first(), last);
    }

    // A stretch that is one quotation loses its marks; one of several quotations in a row is cut at them.
    private List<Stretch> unquoted(Stretch stretch) {
        List<Stretch> parts = new ArrayList<>();
        if (!Grammar.isQuoteMark(tokens.get(stretch.first()))) {
            parts.add(trim(stretch));
            return parts;
        }
        int start = stretch.first();
        while (start < stretch.last() && Grammar.isQuoteMark(tokens.get(start))) {
            Optional<Quotation> quotation =
                    layout.findQuotation(tokens.get(start).start());
            int end = start + 1;
            while (end < stretch.last()
                    && quotation.isPresent()
                    && tokens.get(end).start() < quotation.get().end()) {
                end++;
            }
            if (end > start + 1) {
                Stretch inner = trim(new Stretch(start + 1, end));
                parts.add(inner);
            }
            start = end + 1;
        }
        if (start < stretch.last() && start > stretch.first()) {
            Stretch first = parts.isEmpty() ? stretch : parts.get(0);
            parts.clear();
            parts.add(trim(new Stretch(first.first(), stretch.last())));
        }
        return parts.stream().filter(part -> !part.isEmpty()).toList();
    }

    private Stretch trim(Stretch stretch) {
        int first = stretch.first();
        int last = stretch.last();
        while (first < last && (Grammar.isComma(tokens.get(first)) || isStop(first))) {
            first++;
        }
        while (last > first
                && (Grammar.isComma(tokens.get(last - 1)) || isStop(last - 1) || closesAlone(first, last))) {
            last--;
        }
        return new Stretch(first, last);
    }

    // A closing mark whose opening mark lies before the stretch is no part of it.
    private boolean closesAlone(int first, int last) {
        Token mark = tokens.get(last - 1);
        return (Grammar.isQuoteMark(mark) || "’".equals(mark.text()))
                && layout.findQuotation(mark.start())
                        .map(quotation -> quotation.open() < tokens.get(first).start())
                        .orElse(false);
    }

    private boolean isStop(int at) {
        String text = tokens.get(at).text();
        return ".".equals(text) || ";".equals(text);
    }

    private Form form(Attribution attribution) {
        int quoted = 0;
        int words = 0;
        for (Stretch stretch : attribution.content()) {
            for (int i = stretch.first(); i < stretch.last(); i++) {
                if (!Grammar.isMark(tokens.get(i))) {
                    words++;
                    int at = i;
                    quoted += layout.findQuotation(tokens.get(at).start())
                                    .filter(quotation ->
                                            quotation.encloses(tokens.get(at).start()))
                                    .isPresent()
                            ? 1
                            : 0;
                }
            }
        }
        if (quoted == 0) {
            return Form.INDIRECT;
        }
        return quoted == words ? Form.DIRECT : Form.MIXED;
    }

    private Span span(Stretch stretch) {
        return Span.of(
                layout.text(),
                tokens.get(stretch.first()).start(),
                tokens.get(stretch.last() - 1).end());
    }
}
