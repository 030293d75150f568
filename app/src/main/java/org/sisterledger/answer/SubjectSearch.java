package org.sisterledger.answer;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.FoldedName;
import org.sisterledger.fact.Nearest;
import org.sisterledger.ledger.Fact;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.View;
import org.sisterledger.record.RecordView;

/** Finds the subject that a user means by an id, a name, an alias, or a name with its region. */
public final class SubjectSearch {
    private static final Set<EntityKind> NAMED = EnumSet.of(
            EntityKind.COUNTRY,
            EntityKind.TERRITORY,
            EntityKind.COMMUNITY,
            EntityKind.ORGANIZATION,
            EntityKind.PERSON,
            EntityKind.PUBLISHER,
            EntityKind.REGISTER,
            EntityKind.RULE);
    private static final int BEARERS = 50;
    private static final int NEAR = 5;
    private static final int NEIGHBOURS = 500;

    private final Ledger ledger;
    private final View view;

    /** A search in a view of a ledger. */
    public SubjectSearch(Ledger ledger, View view) {
        this.ledger = ledger;
        this.view = view;
    }

    /** Who is meant: at least one. Refuses what nobody bears, with the nearest names. */
    public List<EntityId> find(String name) {
        try {
            EntityId id = EntityId.find(name).orElse(null);
            if (id != null) {
                List<Fact> facts = ledger.listFacts(view, id);
                if (!facts.isEmpty()) {
                    return List.of(facts.get(0).assertion().subject());
                }
            }
        } catch (IllegalArgumentException e) {
            throw new QuestionException(String.valueOf(e.getMessage()));
        }
        List<EntityId> found = ledger.listNamed(view, NAMED, name, false, BEARERS);
        if (found.isEmpty()) {
            found = listInRegion(name);
        }
        if (found.isEmpty()) {
            List<String> near = listNear(name);
            throw new QuestionException("the record has nothing under '" + name + "'. "
                    + (near.isEmpty()
                            ? "Give the name as it is written locally or in English, or an id such as community:us-ca-irvine."
                            : "Nearest: " + String.join("; ", near) + "."));
        }
        return found;
    }

    /** A name for a subject, fit for people. */
    public String label(EntityId id) {
        return RecordView.of(ledger.listFacts(view, id), List.of()).label(id);
    }

    // "Irvine, California" is a name with what tells it from its namesakes.
    private List<EntityId> listInRegion(String name) {
        int comma = name.indexOf(',');
        if (comma < 0) {
            return List.of();
        }
        String wanted = FoldedName.of(name);
        return ledger.listNamed(view, NAMED, name.substring(0, comma), false, BEARERS).stream()
                .filter(id -> FoldedName.of(label(id)).equals(wanted))
                .toList();
    }

    // A slip at the end of a name leaves its beginning; one at the beginning is found among the names of one letter
    // less.
    private List<String> listNear(String name) {
        String folded = FoldedName.of(name);
        Map<String, String> spellings = new LinkedHashMap<>();
        for (int length = Math.min(folded.length(), 4); length > 0 && spellings.size() < NEAR; length--) {
            for (EntityId id : ledger.listNamed(view, NAMED, folded.substring(0, length), true, NEIGHBOURS)) {
                for (Fact fact : ledger.listFacts(view, id)) {
                    String property = fact.assertion().property().name();
                    if (property.equals("name") || property.equals("alias")) {
                        String text = fact.assertion().value().written();
                        spellings.putIfAbsent(FoldedName.of(text), text);
                    }
                }
            }
            List<String> near = Nearest.to(folded, spellings.keySet(), NEAR);
            if (!near.isEmpty()) {
                return near.stream()
                        .map(key -> spellings.getOrDefault(key, key))
                        .toList();
            }
        }
        List<String> longer = new ArrayList<>();
        spellings.forEach((key, text) -> {
            if (folded.length() > 2 && key.contains(folded) && longer.size() < NEAR) {
                longer.add(text);
            }
        });
        return longer;
    }
}
