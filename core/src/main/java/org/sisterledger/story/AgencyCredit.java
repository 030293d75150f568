package org.sisterledger.story;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Finds the agency that a report credits: in the dateline ({@code BEIJING, June 3 (Xinhua) --}), in a credit line ({@code By The
 * Associated Press}, {@code Source: Reuters}) or in a notice of rights. An agency that a sentence speaks of is no credit.
 */
public final class AgencyCredit {
    private static final int DATELINE = 400;
    private static final int FIRST_LINES = 8;
    private static final int LAST_LINES = 5;
    private static final int LONGEST_CREDIT = 160;
    private static final List<String> OPENINGS = List.of(
            "by ",
            "source:",
            "source ",
            "agency:",
            "credit:",
            "reporting by ",
            "(reporting by ",
            "copyright",
            "©",
            "(c) ",
            "from ",
            "via ",
            "with files from ",
            "with ");
    // Abbreviations are told by their case: "ap" is no agency.
    private static final Map<String, List<String>> AGENCIES = agencies();

    private AgencyCredit() {}

    /** The agency credited in a report, by its usual name, such as {@code Associated Press}; empty if none is. */
    public static Optional<String> find(String text) {
        String start = text.substring(0, Math.min(text.length(), DATELINE));
        for (int open = start.indexOf('('); open >= 0; open = start.indexOf('(', open + 1)) {
            int close = text.indexOf(')', open);
            Optional<String> credited = close < 0 || close - open > LONGEST_CREDIT
                    ? Optional.empty()
                    : inBrackets(text.substring(open + 1, close));
            if (credited.isPresent()) {
                return credited;
            }
        }
        return inLines(text);
    }

    /** The usual name of the agency that a name stands for; empty if it is that of no agency known here. */
    public static Optional<String> named(String name) {
        String plain = name.strip();
        for (Map.Entry<String, List<String>> agency : AGENCIES.entrySet()) {
            for (String known : agency.getValue()) {
                if (isAbbreviation(known) ? known.equals(plain) : known.equalsIgnoreCase(plain)) {
                    return Optional.of(agency.getKey());
                }
            }
        }
        return Optional.empty();
    }

    // "(UrduPoint / Sputnik - 19th June, 2023)", "(AP)".
    private static Optional<String> inBrackets(String inside) {
        int from = 0;
        for (int i = 0; i <= inside.length(); i++) {
            boolean part = i == inside.length() || "/-–—,;".indexOf(inside.charAt(i)) >= 0;
            if (part) {
                Optional<String> agency = named(inside.substring(from, i));
                if (agency.isPresent()) {
                    return agency;
                }
                from = i + 1;
            }
        }
        return Optional.empty();
    }

    private static Optional<String> inLines(String text) {
        List<String> lines = text.strip()
                .lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty())
                .toList();
        for (int i = 0; i < lines.size(); i++) {
            if (i < FIRST_LINES || i >= lines.size() - LAST_LINES) {
                Optional<String> agency = inLine(lines.get(i));
                if (agency.isPresent()) {
                    return agency;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> inLine(String line) {
        Optional<String> whole = named(line);
        String lower = line.toLowerCase(Locale.ROOT);
        if (whole.isPresent()
                || line.length() > LONGEST_CREDIT
                || OPENINGS.stream().noneMatch(lower::startsWith)) {
            return whole;
        }
        for (Map.Entry<String, List<String>> agency : AGENCIES.entrySet()) {
            for (String known : agency.getValue()) {
                boolean there =
                        isAbbreviation(known) ? hasWord(line, known) : hasWord(lower, known.toLowerCase(Locale.ROOT));
                if (there && !isSentence(line)) {
                    return Optional.of(agency.getKey());
                }
            }
        }
        return Optional.empty();
    }

    // A notice of rights may be one: "Copyright 2024 The Associated Press. All rights reserved."
    private static boolean isSentence(String line) {
        String lower = line.toLowerCase(Locale.ROOT);
        boolean notice = lower.startsWith("copyright") || lower.startsWith("©") || lower.startsWith("(c) ");
        boolean reporting = lower.startsWith("reporting by ") || lower.startsWith("(reporting by ");
        return !notice && !reporting && line.endsWith(".");
    }

    private static boolean hasWord(String line, String word) {
        for (int at = line.indexOf(word); at >= 0; at = line.indexOf(word, at + 1)) {
            int end = at + word.length();
            boolean opens = at == 0 || !Character.isLetterOrDigit(line.charAt(at - 1));
            boolean closes = end == line.length() || !Character.isLetterOrDigit(line.charAt(end));
            if (opens && closes) {
                return true;
            }
        }
        return false;
    }

    private static boolean isAbbreviation(String name) {
        return name.length() <= 4 && name.equals(name.toUpperCase(Locale.ROOT));
    }

    private static Map<String, List<String>> agencies() {
        Map<String, List<String>> all = new LinkedHashMap<>();
        all.put("Associated Press", List.of("AP", "Associated Press", "The Associated Press"));
        all.put("Reuters", List.of("Reuters", "Thomson Reuters"));
        all.put("Agence France-Presse", List.of("AFP", "Agence France-Presse", "Agence France Presse"));
        all.put("Xinhua", List.of("Xinhua", "Xinhua News Agency", "新华社", "新华网"));
        all.put("China News Service", List.of("CNS", "China News Service", "ECNS", "中新社"));
        all.put("Sputnik", List.of("Sputnik", "RIA Novosti", "Sputnik News"));
        all.put("TASS", List.of("TASS", "Itar-Tass"));
        all.put("Interfax", List.of("Interfax"));
        all.put("Deutsche Presse-Agentur", List.of("dpa", "Deutsche Presse-Agentur"));
        all.put("Agencia EFE", List.of("EFE", "Agencia EFE"));
        all.put("ANSA", List.of("ANSA"));
        all.put("Kyodo", List.of("Kyodo", "Kyodo News"));
        all.put("Jiji Press", List.of("Jiji", "Jiji Press"));
        all.put("Yonhap", List.of("Yonhap", "Yonhap News Agency"));
        all.put("Central News Agency", List.of("CNA", "Central News Agency"));
        all.put("Press Trust of India", List.of("PTI", "Press Trust of India"));
        all.put("Asian News International", List.of("ANI", "Asian News International"));
        all.put("United Press International", List.of("UPI", "United Press International"));
        all.put("PA Media", List.of("PA Media", "Press Association"));
        all.put("Australian Associated Press", List.of("AAP", "Australian Associated Press"));
        all.put("The Canadian Press", List.of("Canadian Press", "The Canadian Press"));
        all.put("Bloomberg", List.of("Bloomberg", "Bloomberg News"));
        return all;
    }
}
