package org.sisterledger.check;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.fact.EntityId;
import org.sisterledger.people.Role;
import org.sisterledger.record.RecordView;
import org.sisterledger.statement.Speaker;
import org.sisterledger.statement.Statement;
import org.sisterledger.time.Edtf;

/** Fills in who speakers were on a day, where the article does not say. The text's own words win. */
final class Speakers {
    /** Offices that one person holds at a time. */
    private static final Set<String> SINGLE =
            Set.of("mayor", "governor", "president", "premier", "prime minister", "chairman", "chairwoman", "chair");

    private final RecordView record;
    private final LocalDate day;

    Speakers(RecordView record, LocalDate day) {
        this.record = record;
        this.day = day;
    }

    Statement fill(Statement statement) {
        return new Statement(
                statement.id(),
                fill(statement.speaker()),
                statement.addressee(),
                statement.form(),
                statement.modality(),
                statement.source(),
                statement.cue(),
                statement.content(),
                statement.saidOn(),
                statement.claims());
    }

    Speaker fill(Speaker speaker) {
        if (!speaker.named()
                || speaker.id().isEmpty()
                || (speaker.role().isPresent() && speaker.organization().isPresent())) {
            return speaker;
        }
        // A role that the text gives is not joined with the body of another role; "Secretary" is short for "Secretary
        // of State".
        Optional<Role> role = role(speaker.id().get())
                .filter(known ->
                        speaker.role().map(said -> names(known.title(), said)).orElse(true));
        return new Speaker(
                speaker.name(),
                speaker.id(),
                speaker.role().or(() -> role.map(Role::title).filter(title -> !title.isBlank())),
                speaker.organization().or(() -> role.flatMap(Role::organization).map(this::name)),
                speaker.asWritten(),
                true);
    }

    private static boolean names(String title, String said) {
        String full = " " + title.toLowerCase(Locale.ROOT) + " ";
        return full.contains(" " + said.toLowerCase(Locale.ROOT) + " ");
    }

    private Optional<Role> role(EntityId person) {
        Comparator<Role> nearest = Comparator.comparingLong(this::daysAway);
        return record.roles().values().stream()
                .filter(role -> role.person().equals(person))
                .filter(role -> role.valid().map(valid -> valid.mayBe(day)).orElse(true))
                .filter(role -> !role.asOf().map(asOf -> asOf.isAfter(day)).orElse(false))
                .filter(role -> !isSucceeded(role))
                .min(nearest.thenComparing(Role::id));
    }

    // A role whose end nobody recorded is over if somebody else is known to hold the same one on the day.
    private boolean isSucceeded(Role role) {
        return role.valid().isEmpty()
                && role.organization().isPresent()
                && SINGLE.contains(role.title().toLowerCase(Locale.ROOT))
                && record.roles().values().stream()
                        .filter(other -> !other.person().equals(role.person()))
                        .filter(other -> other.title().equalsIgnoreCase(role.title())
                                && other.organization().equals(role.organization()))
                        .anyMatch(other ->
                                other.valid().map(valid -> valid.mayBe(day)).orElse(false));
    }

    // A role held on the day is nearest; else the one attested last before it.
    private long daysAway(Role role) {
        if (role.valid().isPresent()) {
            return 0;
        }
        return role.asOf()
                .flatMap(Edtf::latest)
                .map(asOf -> Math.abs(ChronoUnit.DAYS.between(asOf, day)))
                .orElse(Long.MAX_VALUE);
    }

    private String name(String idOrName) {
        return EntityId.find(idOrName).map(record::label).orElse(idOrName);
    }
}
