package org.sisterledger.server.api;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.sisterledger.activity.Activity;
import org.sisterledger.answer.Json;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Words;
import org.sisterledger.record.RecordView;
import org.sisterledger.time.Edtf;

/**
 * How many activities of each year, level, mode and stage a view holds, by the countries that they concern and the first day on which they may
 * have been: small whatever the record holds, because activities alike are one row. Modes are never added up.
 */
final class ActivityYears {
    private record Key(
            Optional<LocalDate> day, Optional<String> level, String mode, String stage, List<EntityId> countries) {}

    private final Map<String, Counted> rows = new TreeMap<>();

    private static final class Counted {
        private final Key key;
        private int number;

        Counted(Key key) {
            this.key = key;
        }
    }

    private ActivityYears() {}

    /** The activities of a view. */
    static ActivityYears of(Look look) {
        ActivityYears years = new ActivityYears();
        Optional<String> after = Optional.empty();
        do {
            SubjectPages<Activity> pages = new SubjectPages<>(look, EntityKind.ACTIVITY, after, RecordView::activities);
            SubjectPages.Page<Activity> page = pages.ofAll(SubjectPages.LOOKED_AT, activity -> true);
            page.items().forEach(years::add);
            after = page.next();
        } while (after.isPresent());
        return years;
    }

    private void add(Activity activity) {
        Key key = new Key(
                activity.on().flatMap(Edtf::earliest),
                activity.level().map(Words::of),
                Words.of(activity.mode()),
                Words.of(activity.stage()),
                activity.countries().stream().sorted().toList());
        rows.computeIfAbsent(key.toString(), text -> new Counted(key)).number++;
    }

    /** Writes the years up to a day, of what concerns all of these countries. */
    void write(Json json, List<EntityId> countries, LocalDate day) {
        Map<String, Integer> cells = new TreeMap<>();
        int undated = 0;
        for (Counted row : rows.values()) {
            if (row.key.countries().containsAll(countries)) {
                if (row.key.day().isEmpty()) {
                    undated += row.number;
                } else if (!row.key.day().get().isAfter(day)) {
                    String cell = row.key.day().get().getYear() + "\t"
                            + row.key.level().orElse("") + "\t" + row.key.mode() + "\t" + row.key.stage();
                    cells.merge(cell, row.number, Integer::sum);
                }
            }
        }
        json.field("undated", undated).list("years", cells.entrySet(), (out, cell) -> {
            String[] parts = cell.getKey().split("\t", -1);
            out.object()
                    .field("year", Integer.parseInt(parts[0]))
                    .field("level", Optional.of(parts[1]).filter(word -> !word.isEmpty()))
                    .field("mode", parts[2])
                    .field("stage", parts[3])
                    .field("number", cell.getValue())
                    .endObject();
        });
    }
}
