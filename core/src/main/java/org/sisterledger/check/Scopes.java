package org.sisterledger.check;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.sisterledger.claim.Scope;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Words;

/** Scopes in words. */
final class Scopes {
    private Scopes() {}

    /** Such as {@code ties between United States and China, up to 2023-06-19}. */
    static String words(Evidence evidence, Scope scope) {
        StringBuilder words = new StringBuilder("ties");
        if (!scope.communities().isEmpty()) {
            words.append(" of ").append(names(evidence, scope.communities()));
        }
        if (scope.countries().size() == 1) {
            words.append(" with ").append(names(evidence, scope.countries()));
        } else if (!scope.countries().isEmpty()) {
            words.append(" between ").append(names(evidence, scope.countries()));
        } else if (scope.communities().isEmpty()) {
            words.append(" anywhere");
        }
        if (!scope.levels().isEmpty()) {
            words.append(", at ");
            words.append(new TreeSet<>(scope.levels()).stream().map(Words::of).collect(Collectors.joining(" and ")));
            words.append(" level");
        }
        return words.append(", up to ").append(evidence.day()).toString();
    }

    /** Names of subjects joined by {@code and}. */
    static String names(Evidence evidence, List<EntityId> ids) {
        return ids.stream().map(id -> evidence.record().label(id)).collect(Collectors.joining(" and "));
    }

    /** {@code 1 case}, {@code 2 cases}. */
    static String number(long count, String one, String many) {
        return count + " " + (count == 1 ? one : many);
    }

    /** The text in typographic quotation marks, if there is one. */
    static String quoted(Optional<String> text) {
        return text.map(words -> "“" + words + "”").orElse("");
    }
}
