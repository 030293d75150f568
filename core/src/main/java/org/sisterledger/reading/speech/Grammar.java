package org.sisterledger.reading.speech;

import java.util.Set;
import org.sisterledger.reading.text.Token;
import org.sisterledger.reading.text.WordSet;

/** Small closed word classes of English that the rules for speech ask for. */
final class Grammar {
    private static final Set<String> AUXILIARIES =
            WordSet.of("has have had would will could may might can did does do must should");
    private static final Set<String> BE = WordSet.of("is are was were be been being");
    private static final Set<String> ADVERBS = WordSet.of(
            "also later then afterwards afterward further recently repeatedly publicly privately once again previously earlier"
                    + " often flatly now still already briefly initially simply however consistently reportedly even"
                    + " only never twice long since subsequently separately instead itself himself herself themselves"
                    + " both all each");
    private static final Set<String> PRONOUNS = WordSet.of("he she they it we i who you");
    private static final Set<String> BOUNDARIES =
            WordSet.of("that because but while whereas although though if when after before since until which whom"
                    + " whose where than so or yet");
    private static final Set<String> PREPOSITIONS =
            WordSet.of("in on at to from by with for of during over under about into through between among against"
                    + " without within near after before despite amid following");
    private static final Set<String> DETERMINERS =
            WordSet.of("the a an this that these those his her its their our my some many several no any such other one"
                    + " two both all each another more most few");
    private static final Set<String> DAYS =
            WordSet.of("monday tuesday wednesday thursday friday saturday sunday today yesterday");
    private static final Set<String> MONTHS =
            WordSet.of("january february march april may june july august september october november december jan. feb."
                    + " mar. apr. jun. jul. aug. sept. sep. oct. nov. dec.");
    private static final Set<String> TIMES =
            WordSet.of("week month year day night morning afternoon evening spring summer autumn fall winter weekend");

    private Grammar() {}

    static boolean isAuxiliary(Token token) {
        return AUXILIARIES.contains(token.lower());
    }

    static boolean isBe(Token token) {
        return BE.contains(token.lower());
    }

    static boolean isAdverb(Token token) {
        return ADVERBS.contains(token.lower())
                || (token.lower().endsWith("ly") && token.lower().length() > 4);
    }

    static boolean isPronoun(Token token) {
        return PRONOUNS.contains(token.lower());
    }

    static boolean isBoundary(Token token) {
        return BOUNDARIES.contains(token.lower());
    }

    static boolean isPreposition(Token token) {
        return PREPOSITIONS.contains(token.lower());
    }

    static boolean isDeterminer(Token token) {
        return DETERMINERS.contains(token.lower());
    }

    static boolean isNegation(Token token) {
        return token.is("not")
                || token.is("never")
                || token.lower().endsWith("n't")
                || token.lower().endsWith("n’t");
    }

    /** Whether it names a day, a month or a time, so that it may stand between a cue and its content. */
    static boolean isTime(Token token) {
        return DAYS.contains(token.lower())
                || (MONTHS.contains(token.lower()) && token.isCapitalized())
                || TIMES.contains(token.lower());
    }

    static boolean isComma(Token token) {
        return ",".equals(token.text());
    }

    static boolean isMark(Token token) {
        return !token.isWord() && !token.isNumber();
    }

    static boolean isDash(Token token) {
        return "--".equals(token.text())
                || "—".equals(token.text())
                || "–".equals(token.text())
                || "-".equals(token.text());
    }

    static boolean isQuoteMark(Token token) {
        return token.text().length() == 1 && "\"“”„«»‘".indexOf(token.text().charAt(0)) >= 0;
    }

    /** Whether a token may be a finite verb, by its form alone. */
    static boolean looksFinite(Token token) {
        return isBe(token)
                || isAuxiliary(token)
                || Cues.find(token.lower()).isPresent()
                || VERBS.contains(token.lower())
                || (token.lower().length() > 4 && token.lower().endsWith("ed") && !token.isCapitalized());
    }

    private static final Set<String> VERBS =
            WordSet.of("began came went took made gave became held met led kept left cut won lost grew fell rose ran"
                    + " sent spent brought built paid sought chose wants needs includes remains helps seems means makes"
                    + " takes gives comes goes uses poses serves belongs depends exists exist want need remain signed"
                    + " said put read drew broke stood understood knew knows know feel feels felt works work covers"
                    + " asks counts lists shows lies runs sees saw got gets bars requires allows");
}
