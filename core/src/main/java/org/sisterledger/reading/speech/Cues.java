package org.sisterledger.reading.speech;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.sisterledger.reading.text.WordSet;
import org.sisterledger.statement.Modality;

/** Words that report speech, with what they do to the content. Every form is listed, so that a look-up is enough. */
final class Cues {
    /** What a cue does. */
    enum Kind {
        /** Takes a clause, with or without "that". */
        SAY,
        /** Takes an addressee, then a clause. */
        TELL,
        /** Takes a clause only behind "that", or quoted words. */
        SAY_THAT,
        DENY,
        ASK,
        DOUBT,
        /** Takes a person, then "of" and what they are said to do. */
        ACCUSE,
        /** Takes a thing and quoted words or "as". */
        CALL,
        /** Continues the speech of the one who spoke before: "adding". */
        PARTICIPLE,
        PARTICIPLE_DENY;

        Modality modality() {
            return switch (this) {
                case DENY, PARTICIPLE_DENY -> Modality.DENIES;
                case ASK -> Modality.ASKS;
                case DOUBT -> Modality.DOUBTS;
                case SAY, TELL, SAY_THAT, ACCUSE, CALL, PARTICIPLE -> Modality.ASSERTS;
            };
        }
    }

    private static final Map<String, Kind> KINDS = kinds();
    private static final Set<String> NOUNS =
            WordSet.of("claim claims denial accusation accusations allegation allegations assertion statement warning"
                    + " remark remarks suggestion assurance complaint argument");
    private static final Set<String> REFUSED =
            WordSet.of("claim claims accusation accusations allegation allegations suggestion suggestions idea notion"
                    + " criticism charge charges report reports assertion assertions");

    private Cues() {}

    static Optional<Kind> find(String lower) {
        return Optional.ofNullable(KINDS.get(lower));
    }

    /** Whether a noun stands for speech, as in "her claim that". */
    static boolean isNoun(String lower) {
        return NOUNS.contains(lower);
    }

    /** Whether a noun is something that one rejects by speaking. */
    static boolean isRefused(String lower) {
        return REFUSED.contains(lower);
    }

    private static Map<String, Kind> kinds() {
        Map<String, Kind> map = new HashMap<>();
        put(
                map,
                Kind.SAY,
                "say says said claim claims claimed add adds added argue argues argued states stated insist insists"
                        + " insisted stress stresses stressed emphasize emphasizes emphasized emphasise emphasised explain"
                        + " explains explained warn warns warned acknowledge acknowledges acknowledged admit admits admitted"
                        + " concede concedes conceded contend contends contended assert asserts"
                        + " asserted allege alleges alleged declare declares declared suggest suggests suggested predict"
                        + " predicts predicted reply replies replied respond responded recall recalled testify testified"
                        + " remark remarked comment commented caution cautioned complain complained reiterate reiterated"
                        + " counter countered note notes noted believe believes believed think thinks thought");
        put(map, Kind.TELL, "tell tells told assure assured inform informed remind reminded");
        put(
                map,
                Kind.SAY_THAT,
                "maintain maintains maintained write writes wrote report reports reported announce announces announced confirm confirms confirmed conclude"
                        + " concluded observe observed reveal revealed disclose disclosed pledge pledged promise promised vow"
                        + " vowed hint hinted continue continued estimate estimates estimated agree agreed hope hopes hoped"
                        + " fear fears feared find finds found show shows showed quip quipped");
        put(
                map,
                Kind.DENY,
                "deny denies denied reject rejects rejected dismiss dismisses dismissed refute refuted dispute disputes disputed");
        put(map, Kind.ASK, "ask asks asked urge urges urged demand demands demanded request requested wonder wondered");
        put(map, Kind.DOUBT, "doubt doubts doubted question questions questioned");
        put(map, Kind.ACCUSE, "accuse accuses accused blame blamed");
        put(map, Kind.CALL, "call calls called describe describes described brand branded label labelled labeled");
        put(
                map,
                Kind.PARTICIPLE,
                "saying adding noting arguing warning telling stressing claiming insisting explaining stating asserting"
                        + " alleging suggesting acknowledging admitting emphasizing emphasising maintaining");
        put(map, Kind.PARTICIPLE_DENY, "denying rejecting dismissing");
        return Map.copyOf(map);
    }

    private static void put(Map<String, Kind> map, Kind kind, String words) {
        for (String word : words.split(" ", -1)) {
            map.put(word, kind);
        }
    }
}
