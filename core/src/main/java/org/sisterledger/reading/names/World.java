package org.sisterledger.reading.names;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;

/**
 * All countries, so that one the record does not know is not taken for another that it knows. Names are the English ones that
 * the Java platform gives for ISO 3166-1; adjectives are listed for the countries that news name most.
 */
final class World {
    private static final String ADJECTIVES = """
            German DE;French FR;Italian IT;Spanish ES;Portuguese PT;Dutch NL;Belgian BE;Swiss CH;Austrian AT;Polish PL;Czech CZ;\
            Slovak SK;Hungarian HU;Romanian RO;Bulgarian BG;Greek GR;Turkish TR;Swedish SE;Norwegian NO;Danish DK;Finnish FI;\
            Icelandic IS;Irish IE;British GB;Ukrainian UA;Belarusian BY;Lithuanian LT;Latvian LV;Estonian EE;Serbian RS;\
            Croatian HR;Slovenian SI;Israeli IL;Iranian IR;Iraqi IQ;Saudi SA;Egyptian EG;Moroccan MA;Algerian DZ;Tunisian TN;\
            Ethiopian ET;Kenyan KE;Nigerian NG;Ghanaian GH;Tanzanian TZ;Indian IN;Pakistani PK;Bangladeshi BD;Nepalese NP;\
            Thai TH;Vietnamese VN;Cambodian KH;Malaysian MY;Singaporean SG;Indonesian ID;Filipino PH;Philippine PH;Japanese JP;\
            Korean KR;Mongolian MN;Kazakh KZ;Uzbek UZ;Australian AU;Canadian CA;Mexican MX;Cuban CU;Brazilian BR;\
            Argentine AR;Chilean CL;Peruvian PE;Colombian CO;Venezuelan VE;Bolivian BO;Ecuadorian EC;Russian RU;Chinese CN;\
            American US;Syrian SY;Lebanese LB;Jordanian JO;Afghan AF;Georgian GE;Armenian AM;Azerbaijani AZ;Taiwanese TW""";

    // People, states of the US and everyday words bear these names as well.
    private static final Set<String> AMBIGUOUS = Set.of("Georgia", "Jordan", "Chad", "Guinea", "Dominica", "Niger");

    private static final Map<String, Gazetteer.Name> NAMES = names();

    private World() {}

    /** The country of this name or adjective; empty if no country has it. */
    static Optional<Gazetteer.Name> find(String words) {
        return Optional.ofNullable(NAMES.get(words));
    }

    private static Map<String, Gazetteer.Name> names() {
        Map<String, Gazetteer.Name> names = new HashMap<>();
        for (String code : Locale.getISOCountries()) {
            String name = Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
            if (!AMBIGUOUS.contains(name)) {
                names.put(name, name(name, code, false));
            }
        }
        for (String row : ADJECTIVES.split(";", -1)) {
            int blank = row.indexOf(' ');
            String word = row.substring(0, blank);
            names.put(word, name(word, row.substring(blank + 1), true));
        }
        return Map.copyOf(names);
    }

    private static Gazetteer.Name name(String words, String code, boolean adjective) {
        EntityId id = EntityId.of(EntityKind.COUNTRY, code);
        String label = Locale.of("", code).getDisplayCountry(Locale.ENGLISH);
        return new Gazetteer.Name(words, id, label, Optional.of(id), Optional.empty(), Optional.empty(), adjective);
    }
}
