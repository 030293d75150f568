package org.sisterledger.connect.ledger;

import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.EntryBody;
import org.sisterledger.ledger.SealedEntry;
import org.sisterledger.proof.Digest;

/** Which texts the entries of a sequence lack, and whether redactions of that sequence account for them. */
final class MissingTexts {
    /**
     * A text that an entry lacks.
     *
     * @param entry of which entry; of an author, the first that lacks the name
     * @param by who sees the entry
     * @param field which text
     */
    record Missing(Digest entry, Sensitivity by, String field) {}

    /**
     * Whom an entry is by: entries of one sensitivity with one digest share the name, and lose it together.
     *
     * @param by who sees the entry
     * @param digest the digest of the name
     */
    record Author(Sensitivity by, Digest digest) {
        static Author of(EntryBody body) {
            Digest digest = body.digests().get("author");
            if (digest == null) {
                throw new IllegalStateException("An entry body without a digest of its author.");
            }
            return new Author(body.sensitivity(), digest);
        }
    }

    private record Lack(Sensitivity by, Set<String> fields) {}

    private final Map<Digest, Lack> texts = new LinkedHashMap<>();
    private final Map<Digest, Author> nameless = new HashMap<>();
    private final Map<Author, Digest> firsts = new LinkedHashMap<>();
    private final Set<Author> erased = new HashSet<>();

    /** Takes the next entry of the sequence. */
    void add(SealedEntry entry, EntryBody body) {
        if (entry.texts().size() < body.digests().size()) {
            Digest id = entry.id();
            Set<String> fields = new LinkedHashSet<>(body.digests().keySet());
            fields.removeAll(entry.texts().keySet());
            if (fields.remove("author")) {
                Author author = Author.of(body);
                nameless.put(id, author);
                firsts.putIfAbsent(author, id);
            }
            if (!fields.isEmpty()) {
                texts.put(id, new Lack(body.sensitivity(), fields));
            }
        }
        if (body.action() instanceof Action.Redact redaction) {
            account(redaction);
        }
    }

    private void account(Action.Redact redaction) {
        Lack lack = texts.get(redaction.target());
        if (lack != null
                && lack.fields().removeAll(redaction.fields())
                && lack.fields().isEmpty()) {
            texts.remove(redaction.target());
        }
        Author author = nameless.get(redaction.target());
        if (author != null && redaction.fields().contains("author")) {
            erased.add(author);
        }
    }

    /**
     * A text that is missing though no redaction erased it.
     *
     * @param there tells that the entry is in the record already, where it is kept as it is
     * @return empty if all that are missing are accounted for
     */
    Optional<Missing> findUnaccounted(Predicate<Missing> there) {
        for (Map.Entry<Digest, Lack> text : texts.entrySet()) {
            Lack lack = text.getValue();
            Missing missing = new Missing(
                    text.getKey(), lack.by(), lack.fields().iterator().next());
            if (!there.test(missing)) {
                return Optional.of(missing);
            }
        }
        for (Map.Entry<Author, Digest> first : firsts.entrySet()) {
            Missing missing = new Missing(first.getValue(), first.getKey().by(), "author");
            if (!erased.contains(first.getKey()) && !there.test(missing)) {
                return Optional.of(missing);
            }
        }
        return Optional.empty();
    }
}
