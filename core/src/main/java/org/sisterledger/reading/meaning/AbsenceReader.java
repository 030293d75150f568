package org.sisterledger.reading.meaning;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.claim.Absent;
import org.sisterledger.claim.Claim;
import org.sisterledger.claim.Claim.Experiencer;
import org.sisterledger.claim.Scope;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.reading.text.Days;
import org.sisterledger.reading.text.WordSet;
import org.sisterledger.statement.Modality;
import org.sisterledger.statement.Speaker;
import org.sisterledger.time.Edtf;

/** Reads what is said never to have been: issues, politics in discussions, activities. */
final class AbsenceReader {
    private static final Set<String> ISSUES =
            WordSet.of("issue issues problem problems incident incidents conflict conflicts interference pressure"
                    + " threat threats espionage trouble troubles difficulties controversy spying demands strings"
                    + " meddling coercion complaint complaints");
    private static final Set<String> POLITICAL =
            WordSet.of("political politics security espionage spying interference pressure coercion meddling strings");
    private static final Set<String> OVERCOMES = WordSet.of(
            "solve solved resolve resolved avoid avoided address addressed overcome settle settled handle handled"
                    + " fix fixed end ended prevent prevented hide hidden ignore ignored escape discuss discussed");
    private static final Set<String> TALKS =
            WordSet.of("discussion discussions talks conference conferences meeting meetings conversations agenda"
                    + " discussed sessions topics exchanges dialogue");
    private static final Set<String> TOPIC = Set.of("politics", "political", "policy", "geopolitics", "ideology");
    private static final Set<String> PLACES =
            WordSet.of("municipalities cities towns communities members counties mayors localities");
    private static final Set<String> SPEAKER_SIDE = Set.of("we", "our", "ours");

    private static final Set<String> ENDED =
            Set.of("ended", "terminated", "severed", "cut", "cancelled", "canceled", "dissolved", "broken", "scrapped");
    private static final List<String> GOOD_ONLY =
            List.of("anything other than", "anything but", "nothing but", "nothing other than");

    private AbsenceReader() {}

    static Optional<Claim> read(Clause clause, ArticleContext context, Optional<Speaker> speaker, Modality modality) {
        return absent(clause, modality).map(absent -> {
            Scope named = context.scope(clause);
            List<Experiencer> experiencers = experiencers(clause, named, speaker);
            Scope scope = experiencers.equals(List.of(Experiencer.NAMED_COMMUNITY))
                            && named.communities().isEmpty()
                    ? ofSpeaker(named, context, speaker)
                    : named;
            return new Claim.Absence(
                    clause.span(),
                    reading(absent, scope, experiencers),
                    absent,
                    scope,
                    experiencers,
                    counterpart(clause, scope),
                    window(clause, context));
        });
    }

    private static Optional<Absent> absent(Clause clause, Modality modality) {
        boolean denied = modality == Modality.DENIES;
        int negation = negation(clause);
        // Who denies that nothing happened does not claim that nothing did.
        if (denied == (negation >= 0)) {
            return Optional.empty();
        }
        if (clause.has(TALKS) && clause.has(TOPIC) && (negatesTopic(clause) || denied)) {
            return Optional.of(Absent.POLITICS_IN_DISCUSSIONS);
        }
        boolean butGood = clause.hasAnyPhrase(GOOD_ONLY);
        int issue = clause.find(ISSUES, Math.max(clause.first(), negation));
        boolean near = issue >= 0 && (denied || (issue - negation <= 10 && isMet(clause, negation)));
        if (near) {
            return Optional.of(clause.has(POLITICAL) ? Absent.POLITICAL_OR_SECURITY_ISSUES : Absent.ANY_ISSUES);
        }
        if (butGood && !denied) {
            return Optional.of(Absent.ANY_ISSUES);
        }
        if (negation >= 0 && isNoneEnded(clause, negation)) {
            return Optional.of(Absent.ENDINGS);
        }
        int activity = clause.find(Lexicon.ACTIVITY, Math.max(clause.first(), negation));
        boolean none = negation >= 0 && activity >= 0 && activity - negation <= 5 && quantifies(clause, negation);
        return none ? Optional.of(Absent.ACTIVITIES) : Optional.empty();
    }

    // "never had problems" tells that there were none; "could not solve their problems" that there were some.
    private static boolean isMet(Clause clause, int negation) {
        boolean verbs = clause.token(negation).is("not")
                || clause.token(negation).lower().endsWith("t");
        int next = negation + 1;
        return !verbs
                || next >= clause.last()
                || !OVERCOMES.contains(clause.token(next).lower());
    }

    // "No American city has ever ended its tie", "not one relationship has been terminated".
    private static boolean isNoneEnded(Clause clause, int negation) {
        boolean none = clause.token(negation).is("no")
                || clause.token(negation).is("none")
                || clause.token(negation).is("never")
                || (negation + 1 < clause.last() && clause.token(negation + 1).is("one"));
        int ended = clause.find(ENDED, negation);
        long places = clause.listMentions().stream()
                .filter(mention -> mention.name().id().kind() == EntityKind.COMMUNITY)
                .count();
        return none && ended > negation && clause.has(Lexicon.TIE) && places < 2 && !clause.has("longer");
    }

    private static int negation(Clause clause) {
        for (int i = clause.first(); i < clause.last(); i++) {
            if (Lexicon.isNegation(clause.token(i))) {
                return i;
            }
        }
        int rather = clause.findPhrase("rather than");
        return rather >= 0 ? rather : clause.findPhrase("instead of");
    }

    // "no visits", "not any visits", "not aware of any visits"; "did not end its visits" says nothing of the kind.
    private static boolean quantifies(Clause clause, int negation) {
        return clause.token(negation).is("no") || clause.token(negation).is("without") || clause.has("any");
    }

    private static boolean negatesTopic(Clause clause) {
        int topic = clause.find(TOPIC);
        for (int i = Math.max(clause.first(), topic - 6); i < topic; i++) {
            boolean rather = clause.token(i).is("rather")
                    || clause.token(i).is("instead")
                    || clause.token(i).is("avoided");
            if (rather || Lexicon.isNegation(clause.token(i))) {
                return true;
            }
        }
        int behind = topic + 1;
        return clause.isWithin(behind) && clause.has("never");
    }

    private static List<Experiencer> experiencers(Clause clause, Scope scope, Optional<Speaker> speaker) {
        List<Experiencer> experiencers = new ArrayList<>();
        boolean own = clause.has(SPEAKER_SIDE) || ofOwnPlace(clause);
        boolean city = speaker.map(AbsenceReader::speaksForCommunity).orElse(false);
        if (clause.has(PLACES)) {
            experiencers.add(Experiencer.COMMUNITIES);
        } else if (!scope.communities().isEmpty() || (own && city)) {
            experiencers.add(Experiencer.NAMED_COMMUNITY);
        } else if (own) {
            experiencers.add(Experiencer.NETWORK_BODY);
            experiencers.add(Experiencer.COMMUNITIES);
        } else {
            experiencers.add(Experiencer.COMMUNITIES);
        }
        return experiencers;
    }

    // "his city's program", "its program": the speaker's own place.
    private static boolean ofOwnPlace(Clause clause) {
        int at = clause.find(Set.of("his", "her", "its", "their"));
        return at >= 0
                && at + 1 < clause.last()
                && Set.of("city", "town", "county", "community")
                        .contains(clause.token(at + 1).lower());
    }

    private static boolean speaksForCommunity(Speaker speaker) {
        boolean mayor = speaker.role()
                .map(role -> role.toLowerCase(Locale.ROOT))
                .map(role -> role.contains("mayor") || role.contains("council"))
                .orElse(false);
        return mayor
                || speaker.id().map(id -> id.kind() == EntityKind.COMMUNITY).orElse(false);
    }

    // "Anything other than courtesies" is said of how the other side behaved; so are words that name partners.
    private static Scope ofSpeaker(Scope named, ArticleContext context, Optional<Speaker> speaker) {
        List<EntityId> own = speaker.stream()
                .flatMap(self -> self.organization().stream())
                .flatMap(place -> context.gazetteer().find(place, EntityKind.COMMUNITY).stream())
                .map(name -> name.id())
                .distinct()
                .toList();
        return own.size() == 1 ? new Scope(named.countries(), own, named.levels()) : named;
    }

    private static Optional<EntityId> counterpart(Clause clause, Scope scope) {
        boolean named = clause.has(Set.of("counterpart", "counterparts", "partner", "partners", "foreign"));
        boolean treated = clause.hasAnyPhrase(GOOD_ONLY);
        if ((!named && !treated) || scope.countries().size() < 2) {
            return Optional.empty();
        }
        return Optional.of(scope.countries().get(scope.countries().size() - 1));
    }

    // "since 2010", "before 2000", "until 2010", "in 2015", "between 2000 and 2005".
    private static Optional<Edtf> window(Clause clause, ArticleContext context) {
        if (clause.has("since") || clause.has(Lexicon.PANDEMIC)) {
            return TrendReader.since(clause, context);
        }
        for (int i = clause.first(); i + 1 < clause.last(); i++) {
            Optional<Edtf> date = Days.dateAt(clause.layout().tokens(), i + 1, context.published())
                    .map(Days.Dated::date);
            if (date.isPresent()) {
                Optional<Edtf> bounded = bounded(clause, i, date.get(), context);
                if (bounded.isPresent()) {
                    return bounded;
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<Edtf> bounded(Clause clause, int word, Edtf date, ArticleContext context) {
        return switch (clause.token(word).lower()) {
            case "before" -> date.earliest().map(day -> Edtf.parse("../" + day.minusDays(1)));
            case "until", "till", "through" -> date.latest().map(day -> Edtf.parse("../" + day));
            case "in", "during" -> Optional.of(date);
            case "between", "from" -> {
                int and = clause.find(Set.of("and", "to"), word + 2);
                Optional<Edtf> end = and < 0 || and + 1 >= clause.last()
                        ? Optional.empty()
                        : Days.dateAt(clause.layout().tokens(), and + 1, context.published())
                                .map(Days.Dated::date);
                yield end.flatMap(Edtf::latest)
                        .flatMap(last -> date.earliest().map(first -> Edtf.parse(first + "/" + last)));
            }
            default -> Optional.empty();
        };
    }

    private static String reading(Absent absent, Scope scope, List<Experiencer> experiencers) {
        String what = switch (absent) {
            case POLITICAL_OR_SECURITY_ISSUES -> "no political or security issue";
            case ANY_ISSUES -> "no issue of any kind";
            case POLITICS_IN_DISCUSSIONS -> "no politics in discussions";
            case ACTIVITIES -> "no activities";
            case ENDINGS -> "no tie ended";
        };
        String whose = String.join(
                " or ",
                experiencers.stream()
                        .map(experiencer -> switch (experiencer) {
                            case COMMUNITIES -> "the communities that hold the ties";
                            case NETWORK_BODY -> "the network body itself";
                            case NAMED_COMMUNITY -> "the community named";
                        })
                        .toList());
        String where = scope.countries().isEmpty() ? "" : ", ties between " + CountReader.names(scope);
        return what + " met by " + whose + where;
    }
}
