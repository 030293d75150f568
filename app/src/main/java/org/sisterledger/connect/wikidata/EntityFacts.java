package org.sisterledger.connect.wikidata;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.connect.register.Countries;
import org.sisterledger.connect.register.Place;
import org.sisterledger.connect.register.RegisterIntake;
import org.sisterledger.connect.register.RowOutcomes;
import org.sisterledger.connect.register.Stated;
import org.sisterledger.connect.register.TieStatement;
import org.sisterledger.connect.register.TieStatement.When;
import org.sisterledger.fact.EntityKind;

/** Takes from items what they state: names, country, point, and each twinned administrative body. */
final class EntityFacts {
    private static final int MOST_ALIASES = 20;
    private static final int LONGEST_NAME = 250;
    private static final List<String> CHINESE = List.of("zh", "zh-hans", "zh-hant", "zh-cn", "zh-tw");

    private final RegisterIntake intake;
    private final RowOutcomes outcomes;

    EntityFacts(RegisterIntake intake, RowOutcomes outcomes) {
        this.intake = intake;
        this.outcomes = outcomes;
    }

    /** Takes what an item says of itself. */
    void takePlace(Entity entity) {
        if (!entity.redirected().isEmpty()) {
            outcomes.remark(entity.id(), "reached through a redirect from another item", entity.redirected());
        }
        List<Stated> facts = new ArrayList<>();
        Optional<String> item = countryOf(entity);
        Optional<Countries.Land> land = item.flatMap(Countries::findItem);
        if (item.isPresent() && land.isEmpty()) {
            outcomes.remark(
                    entity.id(), "no code of this country item, so the place stands without country", item.get());
        }
        List<String> languages =
                land.map(known -> Countries.listLanguages(known.id())).orElse(List.of());
        addNames(facts, entity, languages);
        land.ifPresent(known -> {
            facts.add(community("country", known.id().toString()));
            known.region().ifPresent(region -> facts.add(community("region", region)));
        });
        best(entity.listClaims("P625"))
                .flatMap(claim -> claim.main().point())
                .ifPresent(point -> facts.add(community("point", point)));
        best(entity.listClaims("P1566"))
                .flatMap(claim -> claim.main().text())
                .filter(EntityFacts::isNumber)
                .ifPresent(number -> facts.add(community("geonames", number)));
        intake.take(Place.ofItem(entity.id(), facts));
    }

    /** Takes the ties that an item states; answers the items that it names. */
    List<String> takeTies(Entity entity) {
        List<String> named = new ArrayList<>();
        for (Claim claim : entity.listClaims("P190")) {
            outcomes.read();
            String where = claim.id().isEmpty() ? entity.id() : claim.id();
            String other = claim.main().text().orElse("");
            if (claim.isDeprecated()) {
                outcomes.refuse(where, "a statement that the register has deprecated", other);
            } else if (!isItem(other)) {
                outcomes.refuse(where, "no item is named", claim.main().kind().name());
            } else if (other.equals(entity.id())) {
                outcomes.refuse(where, "a place is tied with itself", other);
            } else {
                named.add(other);
                take(entity, claim, other, where);
            }
        }
        return named;
    }

    private void take(Entity entity, Claim claim, String other, String where) {
        TieStatement statement = new TieStatement(
                Place.idOfItem(entity.id()),
                Place.idOfItem(other),
                where,
                claim.isPreferred(),
                claim.references(),
                dates(claim, "P580", where),
                dates(claim, "P582", where),
                Optional.empty(),
                Optional.empty());
        outcomes.take();
        if (!intake.take(statement)) {
            intake.add(statement);
            outcomes.remark(where, "a second statement of the same tie by the same place", other);
        }
        intake.take(Place.ofItem(other, List.of()));
    }

    private List<When> dates(Claim claim, String property, String where) {
        List<When> dates = new ArrayList<>();
        for (Snak snak : claim.qualifier(property)) {
            Optional<When> date = snak.date();
            date.ifPresent(dates::add);
            if (date.isEmpty()) {
                outcomes.remark(
                        where,
                        "a date that EDTF has no form for, left out",
                        property + " " + snak.text().orElse(""));
            }
        }
        return dates;
    }

    // English, else in a language of the country, else any: the first in the order of the file.
    private static void addNames(List<Stated> facts, Entity entity, List<String> languages) {
        List<String> order = new ArrayList<>(List.of("en", "mul", "en-gb", "en-ca"));
        order.addAll(languages);
        Optional<String> name = order.stream()
                .flatMap(language -> Optional.ofNullable(entity.labels().get(language)).stream())
                .findFirst()
                .or(() -> entity.labels().values().stream().findFirst());
        Set<String> aliases = new LinkedHashSet<>();
        order.addAll(CHINESE);
        order.forEach(
                language -> Optional.ofNullable(entity.labels().get(language)).ifPresent(aliases::add));
        aliases.addAll(entity.aliases().getOrDefault("en", List.of()));
        name.ifPresent(aliases::remove);
        name.filter(EntityFacts::isShort).ifPresent(text -> facts.add(community("name", text)));
        aliases.stream()
                .filter(EntityFacts::isShort)
                .limit(MOST_ALIASES)
                .forEach(alias -> facts.add(community("alias", alias)));
    }

    // The country now: of the best rank, and not ended.
    private static Optional<String> countryOf(Entity entity) {
        List<Claim> all = entity.listClaims("P17").stream()
                .filter(claim ->
                        !claim.isDeprecated() && claim.qualifier("P582").isEmpty())
                .toList();
        return best(all).flatMap(claim -> claim.main().text());
    }

    private static Optional<Claim> best(List<Claim> claims) {
        return claims.stream()
                .filter(Claim::isPreferred)
                .findFirst()
                .or(() -> claims.stream().filter(claim -> !claim.isDeprecated()).findFirst());
    }

    private static Stated community(String property, String text) {
        return Stated.of(EntityKind.COMMUNITY, property, text);
    }

    private static boolean isShort(String text) {
        return !text.isBlank() && text.length() <= LONGEST_NAME;
    }

    /** Whether a text is the id of an item: Q and digits. */
    static boolean isItem(String text) {
        return text.length() > 1 && text.charAt(0) == 'Q' && isNumber(text.substring(1));
    }

    private static boolean isNumber(String text) {
        return !text.isEmpty() && text.length() <= 18 && text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
