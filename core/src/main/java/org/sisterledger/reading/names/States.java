package org.sisterledger.reading.names;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * States of the US by name, postal code and newspaper abbreviation.
 *
 * @see <a href="https://pe.usps.com/text/pub28/28apb.htm">USPS Publication 28, appendix B</a>
 */
final class States {
    private static final String TABLE = """
            Alabama AL Ala.;Alaska AK;Arizona AZ Ariz.;Arkansas AR Ark.;California CA Calif.;Colorado CO Colo.;\
            Connecticut CT Conn.;Delaware DE Del.;Florida FL Fla.;Georgia GA Ga.;Hawaii HI;Idaho ID;Illinois IL Ill.;\
            Indiana IN Ind.;Iowa IA;Kansas KS Kan.;Kentucky KY Ky.;Louisiana LA La.;Maine ME;Maryland MD Md.;\
            Massachusetts MA Mass.;Michigan MI Mich.;Minnesota MN Minn.;Mississippi MS Miss.;Missouri MO Mo.;\
            Montana MT Mont.;Nebraska NE Neb.;Nevada NV Nev.;New_Hampshire NH N.H.;New_Jersey NJ N.J.;\
            New_Mexico NM N.M.;New_York NY N.Y.;North_Carolina NC N.C.;North_Dakota ND N.D.;Ohio OH;\
            Oklahoma OK Okla.;Oregon OR Ore.;Pennsylvania PA Pa.;Rhode_Island RI R.I.;South_Carolina SC S.C.;\
            South_Dakota SD S.D.;Tennessee TN Tenn.;Texas TX Tex.;Utah UT;Vermont VT Vt.;Virginia VA Va.;\
            Washington WA Wash.;West_Virginia WV W.Va.;Wisconsin WI Wis.;Wyoming WY Wyo.;\
            District_of_Columbia DC D.C.""";

    private static final Map<String, String> BY_WORD = byWord();

    private States() {}

    /** The state that a name, postal code or abbreviation means; empty if none. */
    static Optional<String> find(String word) {
        return Optional.ofNullable(BY_WORD.get(word));
    }

    private static Map<String, String> byWord() {
        Map<String, String> map = new HashMap<>();
        for (String row : TABLE.split(";", -1)) {
            String[] words = row.strip().split(" ", -1);
            String name = words[0].replace('_', ' ');
            map.put(name, name);
            for (int i = 1; i < words.length; i++) {
                map.put(words[i], name);
            }
        }
        return Map.copyOf(map);
    }
}
