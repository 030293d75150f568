package org.sisterledger.reading.places;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** The spellings of a place's name that a text in Latin letters may hold, folded. */
final class NameForms {
    private static final int SHORTEST = 3;
    private static final int LONGEST = 48;
    // Full words that news shorten, and how; both ways.
    private static final List<String[]> SHORT = List.of(
            new String[] {"saint ", "st "},
            new String[] {"sainte ", "ste "},
            new String[] {"fort ", "ft "},
            new String[] {"mount ", "mt "});
    private static final List<String> DIVISIONS = List.of(
            " province",
            " oblast",
            " oblast'",
            " region",
            " governorate",
            " prefecture",
            " republic",
            " krai",
            " kray",
            " department",
            " voivodeship",
            " parish",
            " state");

    private NameForms() {}

    /** The forms of a first name: with the usual abbreviations, without what stands in brackets. */
    static Set<String> ofName(String name) {
        Set<String> forms = new TreeSet<>();
        int bracket = name.indexOf(" (");
        addAll(bracket > 0 ? name.substring(0, bracket) : name, forms);
        return forms;
    }

    /** The forms of a state's or province's name: also without the word for what it is. */
    static Set<String> ofRegion(String name) {
        Set<String> forms = ofName(name);
        String lower = name.toLowerCase(java.util.Locale.ROOT);
        for (String division : DIVISIONS) {
            if (lower.endsWith(division)) {
                addAll(name.substring(0, name.length() - division.length()), forms);
            }
        }
        if (lower.startsWith("state of ")) {
            addAll(name.substring("state of ".length()), forms);
        }
        return forms;
    }

    /** The forms of a county's name: {@code County} before, behind or shortened, as the name has it. */
    static Set<String> ofCounty(String name) {
        Set<String> forms = ofName(name);
        if (name.endsWith(" County")) {
            String bare = name.substring(0, name.length() - " County".length());
            addAll(bare + " Co", forms);
            addAll("County " + bare, forms);
        } else if (name.startsWith("County ")) {
            String bare = name.substring("County ".length());
            addAll("Co " + bare, forms);
            addAll(bare + " County", forms);
        }
        return forms;
    }

    /** The form of another name; empty if it is in other letters, no name but a code, or a transcription in small letters. */
    static Optional<String> ofOtherName(String name) {
        if (name.isEmpty() || !Character.isUpperCase(name.charAt(0)) || name.length() > LONGEST) {
            return Optional.empty();
        }
        boolean code = name.chars().noneMatch(Character::isLowerCase);
        return code ? Optional.empty() : Folding.fold(name).filter(form -> form.length() > SHORTEST);
    }

    private static void addAll(String name, Set<String> forms) {
        Folding.fold(name)
                .filter(form -> form.length() >= 2 && form.length() <= LONGEST)
                .ifPresent(form -> {
                    forms.add(form);
                    for (String[] pair : SHORT) {
                        replaceStart(form, pair[0], pair[1], forms);
                        replaceStart(form, pair[1], pair[0], forms);
                    }
                });
    }

    private static void replaceStart(String form, String start, String by, Set<String> forms) {
        String from = Folding.fold(start + "x").orElseThrow();
        from = from.substring(0, from.length() - 1);
        if (form.startsWith(from)) {
            String to = Folding.fold(by + "x").orElseThrow();
            forms.add(to.substring(0, to.length() - 1) + form.substring(from.length()));
        }
    }
}
