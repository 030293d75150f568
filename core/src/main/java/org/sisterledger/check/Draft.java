package org.sisterledger.check;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.sisterledger.check.Finding.Definition;
import org.sisterledger.check.Finding.Published;
import org.sisterledger.check.Finding.Row;
import org.sisterledger.claim.Scope;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.time.Edtf;

/** A finding in the making. What the judged story states is taken in at the end, so that it cannot touch the verdict. */
final class Draft {
    private final Evidence evidence;
    private final Scope scope;
    private final String scopeWords;
    private final Set<Row> rows = new TreeSet<>();
    private final List<Definition> definitions = new ArrayList<>();
    private final List<Published> published = new ArrayList<>();
    private final Set<EntityKind> sameStory = EnumSet.noneOf(EntityKind.class);
    private final StringBuilder explanation = new StringBuilder();
    private Optional<Edtf> window = Optional.empty();

    Draft(Evidence evidence, Scope scope, EntityKind... sameStory) {
        this(evidence, scope, Scopes.words(evidence, scope), sameStory);
    }

    Draft(Evidence evidence, Scope scope, String scopeWords, EntityKind... sameStory) {
        this.evidence = evidence;
        this.scope = scope;
        this.scopeWords = scopeWords;
        this.sameStory.addAll(List.of(sameStory));
        this.sameStory.add(EntityKind.STATEMENT);
    }

    /** Adds a sentence. */
    Draft say(String sentence) {
        if (!explanation.isEmpty()) {
            explanation.append(' ');
        }
        explanation.append(sentence);
        return this;
    }

    Draft row(Row row) {
        rows.add(row);
        return this;
    }

    Draft rows(Collection<Row> more) {
        rows.addAll(more);
        return this;
    }

    Draft definition(String name, Optional<Number> value, Optional<Boolean> holds) {
        definitions.add(new Definition(name, value, holds));
        return this;
    }

    Draft published(List<Published> figures) {
        published.addAll(figures);
        return this;
    }

    Draft window(Optional<Edtf> from) {
        window = from;
        return this;
    }

    List<Definition> definitions() {
        return List.copyOf(definitions);
    }

    /** The rows so far, by id. */
    List<Row> rows() {
        return List.copyOf(rows);
    }

    /** The finding with a verdict. What is supported by nobody but the speaker's own side is one-sided. */
    Finding finish(Verdict verdict, OwnSide own) {
        Verdict given = verdict;
        if (verdict == Verdict.SUPPORTED && own.isAll(sources())) {
            given = Verdict.ONE_SIDED;
            say("Every source of this is of the speaker's own side.");
        }
        return finding(given);
    }

    /** The finding of what cannot be checked. */
    Finding finishWithoutVerdict() {
        return finding(Verdict.NOT_CHECKABLE);
    }

    private Finding finding(Verdict verdict) {
        Optional<Finding.Coverage> coverage =
                verdict == Verdict.NOT_CHECKABLE ? Optional.empty() : evidence.coverage(scope, window, rows);
        if (verdict != Verdict.NOT_CHECKABLE) {
            evidence.findTooWide(scope)
                    .ifPresent(ties -> say("The scope takes in " + ties
                            + " ties: how complete the record is for so many is not told."));
        }
        return new Finding(
                verdict,
                explanation.toString(),
                List.copyOf(rows),
                definitions,
                coverage,
                scopeWords,
                evidence.sameStory(sameStory, scope),
                published);
    }

    private Set<EntityId> sources() {
        Set<EntityId> documents = new LinkedHashSet<>();
        rows.forEach(row -> documents.addAll(evidence.sources(row.id())));
        return documents;
    }

    /** The verdict of several definitions: of those that the record can tell, all, none or some hold. */
    static Verdict verdict(Collection<Definition> definitions) {
        List<Boolean> told = definitions.stream()
                .flatMap(definition -> definition.holds().stream())
                .distinct()
                .toList();
        if (told.isEmpty()) {
            return Verdict.NOT_ON_RECORD;
        }
        if (told.size() == 2) {
            return Verdict.DEPENDS;
        }
        return told.get(0) ? Verdict.SUPPORTED : Verdict.CONTRADICTED;
    }
}
