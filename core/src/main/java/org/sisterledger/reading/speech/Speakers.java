package org.sisterledger.reading.speech;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.reading.names.Gazetteer;
import org.sisterledger.reading.names.Mention;
import org.sisterledger.reading.names.Mentions;
import org.sisterledger.statement.Speaker;

/** Resolves who speaks: full names, surnames, pronouns, roles and bodies, in the light of what the article said before. */
final class Speakers {
    private static final Set<String> PLACE_WORDS = Set.of("city", "town", "county", "village", "municipality");

    private static final List<String> THEIRS = List.of("its ", "their ", "his ", "her ", "another ");
    private static final Set<String> BODY_WORDS =
            Set.of("organization", "organisation", "body", "group", "agency", "network");

    private static final Set<String> SINGULAR = Set.of("he", "she", "his", "her", "who");
    private static final Set<String> SPEAKS_FOR =
            Set.of("leadership", "board", "office", "staff", "executive", "management");

    private final Mentions mentions;
    private final Cast cast;
    private final Gazetteer gazetteer;
    private final List<Spoken> spoken = new ArrayList<>();

    Speakers(Cast cast, Mentions mentions, Gazetteer gazetteer) {
        this.mentions = mentions;
        this.cast = cast;
        this.gazetteer = gazetteer;
    }

    /** Notes that somebody spoke, so that a pronoun may mean them. */
    void spoke(Speaker speaker, int token) {
        spoken.add(new Spoken(speaker, token));
    }

    private record Spoken(Speaker speaker, int token) {}

    Speaker resolve(Phrase phrase, int token) {
        return switch (phrase.kind()) {
            case PERSON -> person(phrase);
            case BODY -> body(phrase);
            case PRONOUN -> pronoun(phrase, token);
            case ROLE -> role(phrase, token);
            case UNNAMED -> standing(phrase, token).orElseGet(() -> unnamed(phrase));
            case GROUP -> unnamed(phrase);
        };
    }

    private Speaker person(Phrase phrase) {
        String written = Roles.withoutTitle(phrase.name());
        Optional<Cast.Member> member = member(written, phrase.role());
        boolean bare = written.indexOf(' ') < 0 && phrase.role().isEmpty();
        if (member.isEmpty() && bare && !cast.isShared(written) && written.equals(phrase.name())) {
            return body(phrase);
        }
        String name = member.map(Cast.Member::name).orElse(written);
        Optional<Gazetteer.Name> known = Cast.link(name, gazetteer, EntityKind.PERSON);
        Optional<String> role = member.flatMap(Cast.Member::role).or(phrase::role);
        Optional<String> organization =
                member.flatMap(Cast.Member::organization).or(phrase::organization);
        return new Speaker(
                name,
                known.map(Gazetteer.Name::id),
                role.map(Speakers::spellOut),
                organization
                        .filter(words -> known.isEmpty() || !isCountry(words))
                        .map(this::organizationName),
                phrase.words(),
                true);
    }

    // A surname that two people bear tells nobody, unless the title before it is that of one of them.
    private Optional<Cast.Member> member(String name, Optional<String> role) {
        String surname = lastWord(name);
        Optional<Cast.Member> titled =
                name.equals(surname) ? role.flatMap(title -> cast.findBySurname(surname, title)) : cast.find(name);
        return titled.or(() -> cast.findBySurname(surname));
    }

    // "Chinese President" names a country, not the office: the record knows the office of the people it knows.
    private boolean isCountry(String words) {
        return !gazetteer.find(words, EntityKind.COUNTRY).isEmpty();
    }

    private Speaker body(Phrase phrase) {
        String bare = withoutBracket(phrase.name());
        String full = cast.expand(bare);
        Optional<Gazetteer.Name> known = link(full).or(() -> link(bare));
        // "the SCI leadership" speaks for the body that it names.
        if (known.isEmpty() && SPEAKS_FOR.contains(lastWord(bare).toLowerCase(Locale.ROOT))) {
            int blank = bare.lastIndexOf(' ');
            String first = blank < 0 ? bare : bare.substring(0, blank);
            known = link(cast.expand(first));
        }
        return new Speaker(
                known.map(Gazetteer.Name::label).orElse(full),
                known.map(Gazetteer.Name::id),
                Optional.empty(),
                Optional.empty(),
                phrase.words(),
                true);
    }

    private Optional<Gazetteer.Name> link(String name) {
        for (EntityKind kind :
                List.of(EntityKind.ORGANIZATION, EntityKind.PUBLISHER, EntityKind.COUNTRY, EntityKind.COMMUNITY)) {
            Optional<Gazetteer.Name> found = Cast.link(name, gazetteer, kind);
            if (found.isPresent()) {
                return found;
            }
        }
        return Optional.empty();
    }

    private Speaker pronoun(Phrase phrase, int token) {
        String word = phrase.name().toLowerCase(Locale.ROOT);
        return SINGULAR.contains(word) ? someone(phrase, word, token) : something(phrase, word);
    }

    // Whoever surely fits and stood last, as a speaker or by name, goes before one whose name tells nothing.
    private Speaker someone(Phrase phrase, String word, int token) {
        Optional<Spoken> last = Optional.empty();
        for (int i = spoken.size() - 1; i >= 0 && last.isEmpty(); i--) {
            last = Optional.of(spoken.get(i))
                    .filter(one -> isPerson(one.speaker())
                            && GivenNames.fits(word, one.speaker().name()));
        }
        if (last.isPresent() && GivenNames.surelyFits(word, last.get().speaker().name())) {
            return as(last.get().speaker(), phrase);
        }
        int since = last.map(Spoken::token).orElse(0);
        Optional<Cast.Member> named = cast.findLastBetween(since, token, name -> GivenNames.surelyFits(word, name));
        if (named.isEmpty() && last.isPresent()) {
            return as(last.get().speaker(), phrase);
        }
        return named.or(() -> cast.findLastBetween(0, token, name -> GivenNames.fits(word, name)))
                .map(member -> as(member, phrase))
                .orElseGet(() -> unnamed(phrase));
    }

    private Speaker something(Phrase phrase, String word) {
        boolean thing = word.equals("it") || word.equals("its");
        for (int i = spoken.size() - 1; i >= 0; i--) {
            Speaker candidate = spoken.get(i).speaker();
            boolean body =
                    candidate.id().map(id -> id.kind() != EntityKind.PERSON).orElse(false);
            if (thing ? body : !candidate.named() || body) {
                return as(candidate, phrase);
            }
        }
        return unnamed(phrase);
    }

    private static boolean isPerson(Speaker candidate) {
        boolean body = candidate.id().map(id -> id.kind() != EntityKind.PERSON).orElse(false);
        return !body
                && (candidate.role().isPresent()
                        || candidate.id().isPresent()
                        || (candidate.name().indexOf(' ') > 0 && candidate.named()));
    }

    private static Speaker as(Speaker speaker, Phrase phrase) {
        return new Speaker(
                speaker.name(), speaker.id(), speaker.role(), speaker.organization(), phrase.words(), speaker.named());
    }

    private Speaker as(Cast.Member member, Phrase phrase) {
        return person(
                new Phrase(Phrase.Kind.PERSON, member.name(), Optional.empty(), Optional.empty(), phrase.words()));
    }

    private Speaker role(Phrase phrase, int token) {
        String held = phrase.role().orElse(phrase.name()).toLowerCase(Locale.ROOT);
        boolean theirs = THEIRS.stream().anyMatch(phrase.words().toLowerCase(Locale.ROOT)::startsWith);
        Optional<Cast.Member> member = theirs
                        || phrase.words().startsWith("a ")
                        || phrase.words().startsWith("A ")
                        || phrase.words().startsWith("one ")
                        || phrase.words().startsWith("One ")
                ? Optional.empty()
                : cast.findByRole(held, phrase.organization(), token);
        if (member.isEmpty()) {
            return new Speaker(
                    phrase.words(),
                    Optional.empty(),
                    phrase.role(),
                    phrase.organization().map(this::organizationName),
                    phrase.words(),
                    false);
        }
        Cast.Member holder = member.get();
        return new Speaker(
                holder.name(),
                Cast.link(holder.name(), gazetteer, EntityKind.PERSON).map(Gazetteer.Name::id),
                holder.role().map(Speakers::spellOut),
                holder.organization().map(this::organizationName),
                phrase.words(),
                true);
    }

    // "The association" is the body named last whose name holds the word; "the city" the place named last.
    private Optional<Speaker> standing(Phrase phrase, int token) {
        String lower = phrase.words().toLowerCase(Locale.ROOT);
        if (!lower.startsWith("the ")) {
            return Optional.empty();
        }
        String head = lower.substring(4);
        List<Mention> before = mentions.list(0, token);
        for (int i = before.size() - 1; i >= 0; i--) {
            Gazetteer.Name name = before.get(i).name();
            boolean body = name.id().kind() == EntityKind.ORGANIZATION
                    && (BODY_WORDS.contains(head)
                            || cast.isDescribedAs(name.label(), head)
                            || name.label().toLowerCase(Locale.ROOT).contains(head));
            boolean place = name.id().kind() == EntityKind.COMMUNITY
                    && PLACE_WORDS.contains(head)
                    && !name.region().equals(Optional.of(name.label()));
            if (before.get(i).isClear() && (body || place)) {
                return Optional.of(new Speaker(
                        name.label(),
                        Optional.of(name.id()),
                        Optional.empty(),
                        Optional.empty(),
                        phrase.words(),
                        true));
            }
        }
        return Optional.empty();
    }

    private static Speaker unnamed(Phrase phrase) {
        return new Speaker(phrase.words(), Optional.empty(), Optional.empty(), Optional.empty(), phrase.words(), false);
    }

    private String organizationName(String written) {
        String full = cast.expand(withoutBracket(written));
        return Cast.link(full, gazetteer, EntityKind.ORGANIZATION)
                .or(() -> Cast.link(full, gazetteer, EntityKind.COUNTRY))
                .map(Gazetteer.Name::label)
                .orElse(full);
    }

    private static String withoutBracket(String name) {
        int bracket = name.indexOf(" (");
        return bracket > 0 ? name.substring(0, bracket) : name;
    }

    private static String lastWord(String name) {
        return name.substring(name.lastIndexOf(' ') + 1);
    }

    private static String spellOut(String role) {
        return switch (role) {
            case "Sen." -> "Senator";
            case "Rep." -> "Representative";
            case "Gov." -> "Governor";
            case "Prof." -> "Professor";
            default -> role;
        };
    }
}
