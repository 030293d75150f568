package org.sisterledger.server.pages;

import java.util.Locale;
import java.util.Optional;

/** A language of the pages. */
public enum Language {
    /** English. */
    ENGLISH("en", "English"),
    /** Chinese in simplified characters. */
    CHINESE("zh-Hans", "简体中文");

    private final String tag;
    private final String own;

    Language(String tag, String own) {
        this.tag = tag;
        this.own = own;
    }

    /** Its tag, such as {@code zh-Hans}. */
    public String tag() {
        return tag;
    }

    /** Its name in itself. */
    public String own() {
        return own;
    }

    /** The language of a tag; empty if the pages have none such. */
    public static Optional<Language> find(String tag) {
        String wanted = Locale.forLanguageTag(tag).getLanguage();
        for (Language language : values()) {
            if (!wanted.isEmpty()
                    && Locale.forLanguageTag(language.tag).getLanguage().equals(wanted)) {
                return Optional.of(language);
            }
        }
        return Optional.empty();
    }
}
