package org.sisterledger.reading;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.sisterledger.fact.EntityId;
import org.sisterledger.reading.names.Gazetteer;
import org.sisterledger.source.Span;
import org.sisterledger.statement.Statement;

/** Makes readings of short texts with a small gazetteer, and says them in lines for people. */
final class Readings {
    private Readings() {}

    static Reading of(String text) {
        return Reader.of(gazetteer()).read(text, Metadata.NONE);
    }

    static Reading on(String day, String text) {
        Metadata metadata = Metadata.NONE.withPublishedOn(LocalDate.parse(day));
        return Reader.of(gazetteer()).read(text, metadata);
    }

    /** One line a statement: speaker, role, organization, cue, modality, form, content. */
    static List<String> said(String text) {
        return of(text).statements().stream().map(Readings::line).toList();
    }

    /** One line a claim: type and reading. */
    static List<String> claims(String text) {
        return of(text).statements().stream()
                .flatMap(statement -> statement.claims().stream())
                .map(claim -> claim.typeName() + ": " + claim.reading())
                .toList();
    }

    private static String line(Statement statement) {
        String who = statement.speaker().name()
                + statement.speaker().role().map(role -> ", " + role).orElse("")
                + statement.speaker().organization().map(body -> " at " + body).orElse("");
        String cue =
                String.join(" / ", statement.cue().stream().map(Span::quote).toList());
        String content = String.join(
                " ... ", statement.content().stream().map(Span::quote).toList());
        return who + " | " + cue + " | " + statement.modality() + " " + statement.form() + " | " + content;
    }

    static Gazetteer gazetteer() {
        List<Gazetteer.Name> names = new ArrayList<>();
        country(names, "US", "United States", "US", "U.S.");
        adjective(names, "US", "American");
        country(names, "CN", "China");
        adjective(names, "CN", "Chinese");
        country(names, "RU", "Russia");
        adjective(names, "RU", "Russian");
        community(names, "us-ca-irvine", "Irvine", "US", "California");
        community(names, "us-in-carmel", "Carmel", "US", "Indiana");
        community(names, "us-in-columbus", "Columbus", "US", "Indiana");
        community(names, "us-oh-columbus", "Columbus", "US", "Ohio");
        community(names, "cn-shanghai-xuhui", "Xuhui", "CN", "Shanghai");
        community(names, "cn-hubei-xiangyang", "Xiangyang", "CN", "Hubei");
        community(names, "us-ia-des-moines", "Des Moines", "US", "Iowa");
        community(names, "ru-stavropol", "Stavropol", "RU", "Stavropol Krai");
        name(names, "organization:sister-cities-international", "Sister Cities International", "SCI");
        name(names, "person:bill-boerum", "Bill Boerum");
        name(names, "person:marsha-blackburn", "Marsha Blackburn");
        name(names, "publisher:sputnik", "Sputnik");
        List<Gazetteer.Tie> ties = List.of(
                new Gazetteer.Tie(
                        EntityId.parse("community:us-in-carmel"), EntityId.parse("community:cn-hubei-xiangyang")),
                new Gazetteer.Tie(
                        EntityId.parse("community:us-in-columbus"), EntityId.parse("community:cn-hubei-xiangyang")));
        return Gazetteer.of(names, ties);
    }

    private static void country(List<Gazetteer.Name> names, String code, String label, String... aliases) {
        EntityId id = EntityId.parse("country:" + code);
        add(names, id, label, label, Optional.of(id), Optional.empty(), false);
        for (String alias : aliases) {
            add(names, id, alias, label, Optional.of(id), Optional.empty(), false);
        }
    }

    private static void adjective(List<Gazetteer.Name> names, String code, String word) {
        EntityId id = EntityId.parse("country:" + code);
        add(names, id, word, word, Optional.of(id), Optional.empty(), true);
    }

    private static void community(List<Gazetteer.Name> names, String slug, String name, String country, String region) {
        add(
                names,
                EntityId.parse("community:" + slug),
                name,
                name,
                Optional.of(EntityId.parse("country:" + country)),
                Optional.of(region),
                false);
    }

    private static void name(List<Gazetteer.Name> names, String id, String label, String... aliases) {
        add(names, EntityId.parse(id), label, label, Optional.empty(), Optional.empty(), false);
        for (String alias : aliases) {
            add(names, EntityId.parse(id), alias, label, Optional.empty(), Optional.empty(), false);
        }
    }

    private static void add(
            List<Gazetteer.Name> names,
            EntityId id,
            String text,
            String label,
            Optional<EntityId> country,
            Optional<String> region,
            boolean adjective) {
        names.add(new Gazetteer.Name(text, id, label, country, region, Optional.empty(), adjective));
    }
}
