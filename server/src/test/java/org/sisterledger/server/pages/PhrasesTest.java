package org.sisterledger.server.pages;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

final class PhrasesTest {
    private static final Pattern PLACE = Pattern.compile("\\{\\d}");
    private static final Pattern USED =
            Pattern.compile("\\bw(?:\\(\\))?\\.(?:say|count)\\(\"([a-zA-Z0-9.-]+)\"\\s*[,)]");

    @Test
    void everyLanguageHasTheSamePhrasesWithTheSamePlaces() {
        Phrases english = Phrases.of(Language.ENGLISH);
        for (Language language : Language.values()) {
            Phrases other = Phrases.of(language);
            assertThat(other.keys()).isEqualTo(english.keys());
            for (String key : english.keys()) {
                assertThat(places(other.say(key))).as(key + " in " + language).isEqualTo(places(english.say(key)));
                assertThat(other.say(key)).as(key + " in " + language).isNotBlank();
            }
        }
    }

    @Test
    void chineseIsNotEnglishLeftOver() {
        Phrases chinese = Phrases.of(Language.CHINESE);
        for (String key : chinese.keys()) {
            boolean han = chinese.say(key)
                    .codePoints()
                    .anyMatch(c -> Character.UnicodeScript.of(c) == Character.UnicodeScript.HAN);
            boolean noLetters =
                    chinese.say(key).replaceAll("\\{\\d}", "").chars().noneMatch(Character::isLetter);
            boolean name = chinese.say(key).equals(Phrases.of(Language.ENGLISH).say(key))
                    && chinese.say(key).length() <= 24
                    && Character.isUpperCase(chinese.say(key).charAt(0))
                    && !chinese.say(key).contains(" ");
            assertThat(han || noLetters || name)
                    .as(key + "=" + chinese.say(key))
                    .isTrue();
        }
    }

    @Test
    void everyPhraseThatATemplateNamesIsInTheCatalogue() throws IOException {
        Set<String> used = new TreeSet<>();
        try (Stream<Path> templates = Files.walk(Path.of("src/main/jte"))) {
            for (Path template :
                    templates.filter(path -> path.toString().endsWith(".jte")).toList()) {
                Matcher matcher = USED.matcher(Files.readString(template));
                while (matcher.find()) {
                    boolean counted = matcher.group().contains("count(");
                    used.add(matcher.group(1) + (counted ? ".many" : ""));
                }
            }
        }
        assertThat(used).isNotEmpty();
        assertThat(Phrases.of(Language.ENGLISH).keys()).containsAll(used);
    }

    @Test
    void anUnknownPhraseIsAFaultOfOurs() {
        assertThatThrownBy(() -> Phrases.of(Language.ENGLISH).say("no.such.phrase"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("no.such.phrase");
    }

    private static Set<String> places(String phrase) {
        Set<String> places = new TreeSet<>();
        Matcher matcher = PLACE.matcher(phrase);
        while (matcher.find()) {
            places.add(matcher.group());
        }
        return places;
    }
}
