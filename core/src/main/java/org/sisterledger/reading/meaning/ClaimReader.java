package org.sisterledger.reading.meaning;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sisterledger.claim.Claim;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.reading.names.Gazetteer;
import org.sisterledger.reading.names.Mentions;
import org.sisterledger.reading.speech.Actors;
import org.sisterledger.reading.text.Layout;
import org.sisterledger.statement.Modality;
import org.sisterledger.statement.Speaker;

/** Reads the claims in a stretch of an article, clause by clause. */
public final class ClaimReader {
    private final Layout layout;
    private final Mentions mentions;
    private final ArticleContext context;
    private final TieReader ties = new TieReader();

    /**
     * A reader for one article.
     *
     * @param layout the article
     * @param mentions the names in it
     * @param actors who does what in it
     * @param gazetteer the names and ties known
     * @param published the publication day; empty if not known
     */
    public ClaimReader(
            Layout layout, Mentions mentions, Actors actors, Gazetteer gazetteer, Optional<LocalDate> published) {
        this.layout = layout;
        this.mentions = mentions;
        this.context = new ArticleContext(mentions, published, actors, gazetteer);
    }

    /** The claims of what somebody said, by place; at least one for each clause. */
    public List<Claim> readSpeech(int first, int last, Speaker speaker, Modality modality) {
        List<Claim> claims = new ArrayList<>();
        Optional<Complements.Lead> lead = readLead(first, last);
        if (lead.isPresent()) {
            return lead.get().first() < last
                    ? readSpeech(lead.get().first(), last, speaker, lead.get().modality())
                    : List.of();
        }
        for (Clause clause : ClauseSplitter.split(layout, mentions, first, last)) {
            List<Claim> own = Denials.turn(readClause(clause, Optional.of(speaker), modality), modality);
            if (own.isEmpty()) {
                own.add(EventReader.other(clause, context)
                        .<Claim>map(event -> event)
                        .orElseGet(() -> AttitudeReader.remark(clause, context)));
            }
            claims.addAll(own);
        }
        return claims;
    }

    /** What somebody says that somebody else said: an account, with no question for the record. */
    public Claim readAccount(int first, int last) {
        return AttitudeReader.remark(new Clause(layout, mentions, first, last), context);
    }

    /** Leading words that only deny or doubt what follows; empty if what was said begins with none. */
    public Optional<Complements.Lead> readLead(int first, int last) {
        return Complements.find(new Clause(layout, mentions, first, last));
    }

    /** The totals of ties and tied places that the article itself states in a sentence; empty if it states none. */
    public List<Claim> readTotals(int first, int last) {
        List<Claim> totals = new ArrayList<>();
        for (Clause clause : ClauseSplitter.split(layout, mentions, first, last)) {
            totals.addAll(CountReader.readTotals(clause, context));
        }
        return totals;
    }

    /**
     * The publisher as a speaker, linked to the record's if the name is that of one.
     *
     * @param name as the article or its metadata gives it; empty if not known, which makes an unnamed speaker
     */
    public Speaker publisher(Optional<String> name) {
        List<EntityId> known = name.stream()
                .flatMap(words -> context.gazetteer().find(words, EntityKind.PUBLISHER).stream())
                .map(found -> found.id())
                .distinct()
                .toList();
        Optional<EntityId> id = known.size() == 1 ? Optional.of(known.get(0)) : Optional.empty();
        return new Speaker(name.orElse("the publisher"), id, Optional.empty(), Optional.empty(), "", name.isPresent());
    }

    /** What the article itself reports in a sentence: events and changes of ties; empty if it reports neither. */
    public List<Claim> readReport(int first, int last) {
        List<Claim> claims = new ArrayList<>();
        for (Clause clause : ClauseSplitter.split(layout, mentions, first, last)) {
            List<Claim.Existence> tie = ties.read(clause, context);
            List<Claim.Event> events = EventReader.read(clause, context, Optional.empty());
            claims.addAll(tie);
            if (tie.isEmpty()) {
                claims.addAll(events);
            }
            boolean total = !CountReader.readTotals(clause, context).isEmpty();
            if (tie.isEmpty() && events.isEmpty() && !total) {
                EventReader.other(clause, context).ifPresent(claims::add);
            }
        }
        return claims;
    }

    /** The letter in which somebody says what a sentence reports. */
    public Claim.Event readLetter(int first, int last, List<Speaker> authors) {
        return EventReader.letter(new Clause(layout, mentions, first, last), context, authors);
    }

    /** A tie that the words name; empty if they name none. */
    public Optional<Claim.Existence> readTie(int first, int last) {
        Clause whole = new Clause(layout, mentions, first, last);
        return ties.read(whole, context).stream().findFirst().or(() -> ties.mentioned(whole, context));
    }

    private List<Claim> readClause(Clause clause, Optional<Speaker> speaker, Modality modality) {
        List<Claim> claims = new ArrayList<>();
        SuperlativeReader.read(clause, context).ifPresent(claims::add);
        claims.addAll(CountReader.read(clause, context));
        Optional<Claim> absence = AbsenceReader.read(clause, context, speaker, modality);
        absence.ifPresent(claims::add);
        Optional<Claim> trend = TrendReader.read(clause, context);
        if (absence.isEmpty()) {
            trend.ifPresent(claims::add);
        }
        // Who asks for an end does not tell of one.
        if (claims.isEmpty() && modality != Modality.ASKS) {
            claims.addAll(ties.read(clause, context));
        }
        if (claims.isEmpty()) {
            addEventOrAttitude(clause, speaker, modality, claims);
        }
        return claims;
    }

    private void addEventOrAttitude(Clause clause, Optional<Speaker> speaker, Modality modality, List<Claim> claims) {
        List<Claim.Event> events = modality == Modality.ASKS ? List.of() : EventReader.read(clause, context, speaker);
        Optional<Claim> attitude = AttitudeReader.read(clause, context);
        if (attitude.isPresent() && (events.isEmpty() || attitude.get() instanceof Claim.Intent)) {
            claims.add(attitude.get());
            agreement(clause, attitude.get()).ifPresent(claims::add);
            return;
        }
        claims.addAll(events);
    }

    // "both have agreed on the need to": that they agreed is an event, what they need an opinion.
    private Optional<Claim> agreement(Clause clause, Claim attitude) {
        boolean agreed = clause.has("agreed") && attitude instanceof Claim.Opinion;
        return agreed ? AgreementReader.read(clause, context).map(event -> event) : Optional.empty();
    }
}
