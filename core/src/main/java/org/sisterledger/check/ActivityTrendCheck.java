package org.sisterledger.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.sisterledger.activity.Activity;
import org.sisterledger.activity.ActivityLevel;
import org.sisterledger.activity.Mode;
import org.sisterledger.check.Finding.Definition;
import org.sisterledger.claim.Claim;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Words;
import org.sisterledger.time.Edtf;

/** "Activity has been close to zero since": held activities a year, by level and mode, in the window and in the years before. */
final class ActivityTrendCheck {
    private static final double DAYS_A_YEAR = 365.25;

    private final Evidence evidence;
    private final OwnSide own;

    ActivityTrendCheck(Evidence evidence, OwnSide own) {
        this.evidence = evidence;
        this.own = own;
    }

    Finding check(Claim.ActivityTrend claim) {
        Draft draft = new Draft(evidence, claim.scope(), EntityKind.ACTIVITY).window(Optional.of(claim.window()));
        Optional<LocalDate> start = claim.window().earliest().filter(day -> day.isBefore(evidence.day()));
        if (start.isEmpty()) {
            return draft.say("The words set no beginning before " + evidence.day() + " to compare with.")
                    .finish(Verdict.NOT_ON_RECORD, own);
        }
        LocalDate end = claim.window()
                .latest()
                .filter(day -> day.isBefore(evidence.day()))
                .orElse(evidence.day())
                .plusDays(1);
        Deeds deeds = new Deeds(evidence, claim.scope());
        List<Activity> held = deeds.listHeld();
        Set<ActivityLevel> levels = levels(claim, held);
        LocalDate from = start.get().minusYears(Comparators.BASELINE_YEARS);
        Table table = new Table(from, start.get(), end);
        for (ActivityLevel level : levels) {
            addLevel(draft, claim, level, table, held);
        }
        held.stream().filter(table::touches).forEach(activity -> draft.row(deeds.row(activity)));
        long coarse = held.stream().filter(table::isTooCoarse).count();
        long announced = deeds.list().stream()
                .filter(activity -> !activity.isHeld() && evidence.isBy(activity.on()) && table.touches(activity))
                .count();
        explain(draft, claim, table, announced, coarse);
        return draft.finish(verdict(draft.definitions(), levels), own);
    }

    private static Set<ActivityLevel> levels(Claim.ActivityTrend claim, List<Activity> held) {
        if (!claim.scope().levels().isEmpty()) {
            return EnumSet.copyOf(claim.scope().levels());
        }
        Set<ActivityLevel> found = EnumSet.noneOf(ActivityLevel.class);
        held.forEach(activity -> activity.level().ifPresent(found::add));
        return found;
    }

    private static void addLevel(
            Draft draft, Claim.ActivityTrend claim, ActivityLevel level, Table table, List<Activity> held) {
        boolean any = false;
        for (Mode mode : Mode.values()) {
            List<Activity> cell = held.stream()
                    .filter(activity ->
                            activity.mode() == mode && activity.level().equals(Optional.of(level)))
                    .filter(table::touches)
                    .toList();
            if (!cell.isEmpty()) {
                any = true;
                draft.definition(
                        name(level) + ", " + Words.of(mode) + ": " + table.words(cell),
                        table.share(cell).map(share -> Math.round(share * 100) / 100.0),
                        table.share(cell).map(share -> Comparators.holds(claim.trend(), share)));
            }
        }
        if (!any) {
            draft.definition(name(level) + ": no held activity on record", Optional.empty(), Optional.empty());
        }
    }

    private static void explain(Draft draft, Claim.ActivityTrend claim, Table table, long announced, long coarse) {
        long told = draft.definitions().stream()
                .filter(definition -> definition.holds().isPresent())
                .count();
        long holding = draft.definitions().stream()
                .filter(definition -> definition.holds().orElse(false))
                .count();
        draft.say("Read as " + Comparators.words(claim.trend()) + " " + table.start() + "; it holds in " + holding
                + " of " + told + " rows of level and mode that the record can tell.");
        int silent = (int) (draft.definitions().size() - told);
        if (silent > 0) {
            draft.say(Scopes.number(silent, "row has", "rows have") + " fewer than " + Comparators.ENOUGH
                    + " held activities in " + table.from() + "/"
                    + table.start().minusDays(1)
                    + " and cannot be told: an unrecorded year is not a quiet year.");
        }
        if (announced > 0) {
            draft.say(Scopes.number(announced, "activity was", "activities were") + " only announced and not counted.");
        }
        if (coarse > 0) {
            draft.say(Scopes.number(coarse, "date is", "dates are") + " too coarse to tell before from after.");
        }
    }

    // Every level that the words name must be told before the whole is.
    private static Verdict verdict(List<Definition> definitions, Set<ActivityLevel> levels) {
        Verdict verdict = Draft.verdict(definitions);
        boolean allTold = levels.stream()
                .allMatch(level -> definitions.stream()
                        .anyMatch(row -> row.name().startsWith(name(level))
                                && row.holds().isPresent()));
        return verdict == Verdict.SUPPORTED && !allTold ? Verdict.DEPENDS : verdict;
    }

    private static String name(ActivityLevel level) {
        return Words.of(level);
    }

    /** The baseline {@code [from, start)} and the window {@code [start, end)}. */
    private record Table(LocalDate from, LocalDate start, LocalDate end) {
        boolean touches(Activity activity) {
            Edtf on = activity.on().orElseThrow();
            return !on.isBefore(from) && !on.isAfter(end.minusDays(1));
        }

        boolean isTooCoarse(Activity activity) {
            return touches(activity) && !isIn(activity, from, start) && !isIn(activity, start, end);
        }

        /** The yearly rate in the window as a share of that before; empty if the baseline is too thin to speak. */
        Optional<Double> share(List<Activity> cell) {
            long before = count(cell, from, start);
            if (before < Comparators.ENOUGH) {
                return Optional.empty();
            }
            return Optional.of(rate(count(cell, start, end), start, end) / rate(before, from, start));
        }

        String words(List<Activity> cell) {
            Map<Integer, Integer> years = new TreeMap<>();
            cell.forEach(activity -> activity.on()
                    .flatMap(Edtf::earliest)
                    .ifPresent(day -> years.merge(day.getYear(), 1, Integer::sum)));
            StringBuilder words = new StringBuilder();
            words.append(count(cell, from, start))
                    .append(" held in ")
                    .append(from)
                    .append('/');
            words.append(start.minusDays(1))
                    .append(" (")
                    .append(yearly(cell, from, start))
                    .append(" a year), ");
            words.append(count(cell, start, end))
                    .append(" in ")
                    .append(start)
                    .append('/')
                    .append(end.minusDays(1));
            words.append(" (").append(yearly(cell, start, end)).append(" a year); by year");
            years.forEach((year, n) ->
                    words.append(' ').append(year).append(": ").append(n).append(','));
            words.setLength(words.length() - 1);
            return words.toString();
        }

        private static String yearly(List<Activity> cell, LocalDate from, LocalDate to) {
            return String.format(Locale.ROOT, "%.1f", rate(count(cell, from, to), from, to));
        }

        private static double rate(long n, LocalDate from, LocalDate to) {
            return n * DAYS_A_YEAR / ChronoUnit.DAYS.between(from, to);
        }

        private static long count(List<Activity> cell, LocalDate from, LocalDate to) {
            return cell.stream().filter(activity -> isIn(activity, from, to)).count();
        }

        private static boolean isIn(Activity activity, LocalDate from, LocalDate to) {
            Edtf on = activity.on().orElseThrow();
            return on.isBefore(to)
                    && on.earliest().map(day -> !day.isBefore(from)).orElse(false);
        }
    }
}
