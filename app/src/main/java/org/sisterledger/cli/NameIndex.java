package org.sisterledger.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Nearest;
import org.sisterledger.record.RecordView;
import org.sisterledger.record.SubjectFacts;

/** The names by which a user may ask for a subject: names, aliases and labels, whatever their case. */
final class NameIndex {
    private static final List<EntityKind> NAMED = List.of(
            EntityKind.COUNTRY,
            EntityKind.TERRITORY,
            EntityKind.COMMUNITY,
            EntityKind.ORGANIZATION,
            EntityKind.PERSON,
            EntityKind.PUBLISHER,
            EntityKind.REGISTER,
            EntityKind.RULE);

    private final Map<String, TreeSet<EntityId>> bearers = new TreeMap<>();
    private final Map<String, String> spelling = new LinkedHashMap<>();

    private NameIndex() {}

    static NameIndex of(RecordView record) {
        NameIndex index = new NameIndex();
        for (EntityKind kind : NAMED) {
            for (EntityId id : record.listIds(kind)) {
                SubjectFacts facts = record.facts(id).orElseThrow();
                index.add(record.label(id), id);
                for (String property : List.of("name", "alias", "title")) {
                    facts.listTexts(property).forEach(name -> index.add(name, id));
                }
            }
        }
        return index;
    }

    /** Who bears a name, by id. */
    List<EntityId> find(String name) {
        return List.copyOf(bearers.getOrDefault(key(name), new TreeSet<>()));
    }

    /** The names nearest to one that nobody bears. */
    List<String> nearest(String name) {
        String wanted = key(name);
        List<String> near = Nearest.to(wanted, bearers.keySet(), 5);
        List<String> keys = near.isEmpty()
                ? bearers.keySet().stream()
                        .filter(key -> wanted.length() > 2 && key.contains(wanted))
                        .limit(5)
                        .toList()
                : near;
        return keys.stream().map(key -> spelling.getOrDefault(key, key)).toList();
    }

    private void add(String name, EntityId id) {
        bearers.computeIfAbsent(key(name), key -> new TreeSet<>()).add(id);
        spelling.putIfAbsent(key(name), name);
    }

    private static String key(String name) {
        return name.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
    }
}
