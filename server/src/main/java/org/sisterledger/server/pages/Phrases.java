package org.sisterledger.server.pages;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;

/** The words of the pages in one language: a catalogue of phrases by key, with {@code {0}}, {@code {1}} where something is put in. */
public final class Phrases {
    private static final Map<Language, Phrases> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, read(language));
        }
    }

    private final Language language;
    private final Properties phrases;

    private Phrases(Language language, Properties phrases) {
        this.language = language;
        this.phrases = phrases;
    }

    /** The phrases of a language. */
    public static Phrases of(Language language) {
        return Objects.requireNonNull(ALL.get(language));
    }

    private static Phrases read(Language language) {
        String name = "phrases-" + language.tag() + ".properties";
        Properties properties = new Properties();
        try (InputStream in = Phrases.class.getResourceAsStream(name)) {
            properties.load(new InputStreamReader(Objects.requireNonNull(in, name), StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Phrases(language, properties);
    }

    /** The language. */
    public Language language() {
        return language;
    }

    /** The keys, in order. */
    Set<String> keys() {
        return new TreeSet<>(phrases.stringPropertyNames());
    }

    /** Whether there is a phrase under a key. */
    public boolean has(String key) {
        return phrases.containsKey(key);
    }

    /**
     * The phrase under a key.
     *
     * @param parts what stands for {0}, {1} and so on
     * @throws IllegalArgumentException if there is none
     */
    public String say(String key, Object... parts) {
        String phrase = phrases.getProperty(key);
        if (phrase == null) {
            throw new IllegalArgumentException("no phrase under '" + key + "' in " + language.tag());
        }
        if (parts.length == 0) {
            return phrase;
        }
        StringBuilder said = new StringBuilder(phrase.length() + 16);
        for (int i = 0; i < phrase.length(); i++) {
            char c = phrase.charAt(i);
            if (c == '{' && i + 2 < phrase.length() && phrase.charAt(i + 2) == '}') {
                int part = phrase.charAt(i + 1) - '0';
                said.append(part >= 0 && part < parts.length ? parts[part] : "");
                i += 2;
            } else {
                said.append(c);
            }
        }
        return said.toString();
    }

    /** The phrase for a number of things: under {@code key.one} for 1, else under {@code key.many}; {0} is the number. */
    public String count(String key, long number) {
        return say(key + (number == 1 ? ".one" : ".many"), number(number));
    }

    /** A number with its thousands apart. */
    public String number(long number) {
        return String.format(java.util.Locale.ROOT, "%,d", number);
    }

    /** The phrase for a word of the record, such as a status or a kind: under {@code word.WORD}, or the word itself. */
    public String word(String word) {
        return phrases.getProperty("word." + word, word.replace('-', ' '));
    }
}
