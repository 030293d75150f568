package org.sisterledger.check;

import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.claim.Party;
import org.sisterledger.fact.EntityId;
import org.sisterledger.people.Organization;
import org.sisterledger.record.RecordView;
import org.sisterledger.source.Document;
import org.sisterledger.source.Publisher;
import org.sisterledger.statement.Speaker;
import org.sisterledger.time.Edtf;

/** The speaker's own side: what it publishes itself is no independent evidence of what it says. */
final class OwnSide {
    private final Evidence evidence;
    private final Set<String> names = new HashSet<>();
    private final Set<EntityId> own = new HashSet<>();
    private Optional<EntityId> government = Optional.empty();

    OwnSide(Evidence evidence, Optional<Speaker> speaker) {
        this.evidence = evidence;
        speaker.filter(Speaker::named).ifPresent(this::take);
    }

    /** Whether there are sources and all of them are of the speaker's own side. */
    boolean isAll(Collection<EntityId> documents) {
        return !documents.isEmpty() && documents.stream().allMatch(this::isOwn);
    }

    /** Whether a text names the speaker's body. */
    boolean isNamedIn(String text) {
        String lower = " " + text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}\\p{N}]+", " ") + " ";
        return names.stream().anyMatch(name -> lower.contains(" " + name.replaceAll("[^\\p{L}\\p{N}]+", " ") + " "));
    }

    // What a speaker asked or decided and put on paper: the letter speaks for its writers.
    private void takePapers(Speaker speaker) {
        Parties parties = evidence.parties();
        List<Party> self = List.of(Party.named(speaker.name(), speaker.id()));
        evidence.record().inquiries().values().stream()
                .filter(inquiry -> parties.isAnySame(self, inquiry.by()))
                .forEach(inquiry -> own.addAll(inquiry.sources()));
        evidence.record().decisions().values().stream()
                .filter(decision ->
                        parties.isAnySame(self, decision.by().stream().toList()))
                .forEach(decision -> own.addAll(decision.sources()));
        takeAccounts(speaker, parties);
    }

    // What a body decided, told by a page that has it from the speaker: an outlet in between makes it no second source.
    private void takeAccounts(Speaker speaker, Parties parties) {
        List<Party> body = speaker.organization().stream()
                .map(name -> Party.named(name, Optional.empty()))
                .toList();
        Set<EntityId> quoting = new HashSet<>();
        evidence.record().statements().values().stream()
                .filter(statement -> speaker.id().isPresent()
                        ? statement.speakerId().equals(speaker.id())
                        : statement.speaker().equals(speaker.name()))
                .forEach(statement -> quoting.addAll(statement.sources()));
        evidence.record().decisions().values().stream()
                .filter(decision ->
                        parties.isAnySame(body, decision.by().stream().toList()))
                .flatMap(decision -> decision.sources().stream())
                .filter(quoting::contains)
                .forEach(own::add);
        evidence.record().briefings().values().stream()
                .filter(briefing ->
                        parties.isAnySame(body, briefing.by().stream().toList()))
                .flatMap(briefing -> briefing.sources().stream())
                .filter(quoting::contains)
                .forEach(own::add);
    }

    private void take(Speaker speaker) {
        takePapers(speaker);
        names.add(speaker.name().toLowerCase(Locale.ROOT));
        speaker.organization().ifPresent(name -> names.add(name.toLowerCase(Locale.ROOT)));
        RecordView record = evidence.record();
        for (Organization organization : record.organizations().values()) {
            boolean same = speaker.id().equals(Optional.of(organization.id()))
                    || names.contains(organization.name().toLowerCase(Locale.ROOT))
                    || organization.aliases().stream()
                            .anyMatch(alias -> names.contains(alias.toLowerCase(Locale.ROOT)));
            if (same) {
                names.add(organization.name().toLowerCase(Locale.ROOT));
                organization.aliases().forEach(alias -> names.add(alias.toLowerCase(Locale.ROOT)));
                if (organization.kind().map("government"::equals).orElse(false)) {
                    government = organization.country();
                }
            }
        }
    }

    private boolean isOwn(EntityId document) {
        LocalDate on = evidence.document(document)
                .flatMap(Document::published)
                .flatMap(Edtf::latest)
                .orElse(evidence.day());
        return evidence.publishersOf(document).stream()
                .anyMatch(publisher -> isNamed(publisher)
                        || (isBody(publisher) && (own.contains(document) || isNamedIn(publisher.name())))
                        || (government.isPresent() && publisher.stateOn(on).equals(government)));
    }

    private static boolean isBody(Publisher publisher) {
        return "government".equals(publisher.kind()) || "organization".equals(publisher.kind());
    }

    private boolean isNamed(Publisher publisher) {
        return names.contains(publisher.name().toLowerCase(Locale.ROOT))
                || publisher.aliases().stream().anyMatch(alias -> names.contains(alias.toLowerCase(Locale.ROOT)));
    }
}
