package org.sisterledger.review;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.record.RecordView;
import org.sisterledger.record.SubjectFacts;
import org.sisterledger.source.Publisher;

/** The documents and publishers of a record, found by text, address and name. */
final class KnownSources {
    private static final int LONGEST_SLUG = 80;

    private final Map<String, EntityId> byText = new HashMap<>();
    private final Map<String, EntityId> untoldByUrl = new HashMap<>();
    private final Map<String, EntityId> publishers = new HashMap<>();
    private final Set<EntityId> publisherIds = new HashSet<>();

    private KnownSources() {}

    /**
     * A publisher.
     *
     * @param known whether the record has it
     */
    record Named(EntityId id, String name, boolean known) {}

    static KnownSources of(RecordView record) {
        KnownSources known = new KnownSources();
        record.documents().forEach((id, document) -> {
            Optional<String> digest = record.facts(id).flatMap(facts -> digest(facts));
            if (digest.isPresent()) {
                known.byText.putIfAbsent(key(digest.get(), document.url()), id);
                known.byText.putIfAbsent(key(digest.get(), Optional.empty()), id);
            } else {
                document.url().ifPresent(url -> known.untoldByUrl.putIfAbsent(url, id));
            }
        });
        for (Publisher publisher : record.publishers().values()) {
            known.publisherIds.add(publisher.id());
            known.publishers.putIfAbsent(fold(publisher.name()), publisher.id());
        }
        // Names come before aliases: an alias of one may be the name of another.
        for (Publisher publisher : record.publishers().values()) {
            publisher.aliases().forEach(alias -> known.publishers.putIfAbsent(fold(alias), publisher.id()));
        }
        return known;
    }

    /**
     * The document that holds this text: the one of the record that has it at this address or whose text nobody has read yet,
     * else one named after text and address. Where no address is known, any that has the text.
     */
    EntityId documentOf(String textDigest, Optional<String> url) {
        EntityId known = byText.get(key(textDigest, url));
        if (known == null) {
            known = url.map(untoldByUrl::get).orElse(null);
        }
        return known == null ? DocumentSource.idOf(EntityKind.DOCUMENT, textDigest, url.orElse("")) : known;
    }

    Named publisherOf(String name) {
        EntityId known = publishers.get(fold(name));
        if (known != null) {
            return new Named(known, name.strip(), true);
        }
        String slug = slug(name);
        EntityId id = slug.isEmpty() ? null : EntityId.of(EntityKind.PUBLISHER, slug);
        // The slug of another name says nothing of this one.
        return new Named(
                id == null || publisherIds.contains(id) ? DocumentSource.idOf(EntityKind.PUBLISHER, fold(name)) : id,
                name.strip(),
                false);
    }

    private static Optional<String> digest(SubjectFacts facts) {
        return facts.findText("textDigest");
    }

    private static String key(String textDigest, Optional<String> url) {
        return textDigest + "\n" + url.orElse("");
    }

    private static String fold(String name) {
        return name.strip().toLowerCase(Locale.ROOT);
    }

    private static String slug(String name) {
        StringBuilder slug = new StringBuilder();
        for (char c : fold(name).toCharArray()) {
            boolean plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
            boolean dash = !slug.isEmpty() && slug.charAt(slug.length() - 1) == '-';
            if (c > 127 && Character.isLetter(c)) {
                // A slug that drops letters would fit other names too.
                return "";
            }
            if (slug.length() < LONGEST_SLUG && (plain || !(dash || slug.isEmpty()))) {
                slug.append(plain ? c : '-');
            }
        }
        int end = slug.length();
        return slug.substring(0, end > 0 && slug.charAt(end - 1) == '-' ? end - 1 : end);
    }
}
