package org.sisterledger.reading.speech;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.sisterledger.reading.text.Token;
import org.sisterledger.reading.text.WordSet;

/** Words for offices and positions. */
final class Roles {
    private static final Set<String> HEADS =
            WordSet.of("chairman chairwoman chair chairperson president mayor senator sen. representative rep."
                    + " congressman congresswoman secretary governor gov. minister ambassador director manager"
                    + " spokesman spokeswoman spokesperson professor prof. commissioner councilman councilwoman"
                    + " councilor councillor councilmember ceo chief leader officer consul premier chancellor attorney"
                    + " treasurer coordinator administrator analyst researcher scholar fellow editor founder member"
                    + " official adviser advisor counselor counsellor envoy diplomat lawmaker delegate supervisor"
                    + " trustee deputy head host reporter activist commentator expert author sponsor sheriff judge king"
                    + " queen clerk aide consultant organizer organiser volunteer staffer negotiator candidate"
                    + " sister-cities");
    private static final Set<String> BEFORE =
            WordSet.of("vice deputy assistant associate prime foreign executive managing acting former then honorary"
                    + " general chief senior attorney council board committee city state county party majority minority"
                    + " consul under lieutenant lt. interim national regional us u.s. republican democratic press"
                    + " permanent defense defence");
    private static final Set<String> AFTER =
            WordSet.of("emeritus general executive of elect designate pro tem emerita");
    private static final Set<String> GROUPS =
            WordSet.of("officials lawmakers senators representatives critics experts supporters opponents residents"
                    + " councillors councilors councilmembers members leaders researchers analysts sources people"
                    + " observers protesters sponsors mayors governors legislators authorities others ministers"
                    + " diplomats republicans democrats advocates activists scholars campaigners organizers staff"
                    + " commissioners reporters journalists they aides authors parents students cities towns");
    private static final Set<String> BODIES =
            WordSet.of("council department ministry committee commission association agency office city county state"
                    + " government administration university institute embassy consulate board body organization"
                    + " organisation group network senate house party company center centre foundation union assembly"
                    + " legislature bureau release report statement leadership district court conference council's"
                    + " paper newspaper letter review study article broadcaster outlet ministry's spokespeople"
                    + " programme program services service network's alliance federation chamber league society"
                    + " coalition");

    private static final Set<String> LOOSE = WordSet.of("former then us u.s. republican democratic acting");

    private static final Set<String> TITLES = WordSet.of("mr. mrs. ms. dr. mr mrs ms dr miss");

    private Roles() {}

    /** A name without the courtesy title before it: "Jane Roe" for "Dr. Jane Roe". */
    static String withoutTitle(String name) {
        int blank = name.indexOf(' ');
        boolean titled = blank > 0 && TITLES.contains(name.substring(0, blank).toLowerCase(Locale.ROOT));
        return titled ? name.substring(blank + 1) : name;
    }

    static boolean isHead(Token token) {
        return HEADS.contains(token.lower());
    }

    static boolean isGroup(String lower) {
        return GROUPS.contains(lower);
    }

    static boolean isBody(String lower) {
        return BODIES.contains(lower);
    }

    /** First index of the role around its head, with the words that go before it; never below {@code limit}. */
    static int start(List<Token> tokens, int head, int limit) {
        int start = head;
        while (start > limit && BEFORE.contains(tokens.get(start - 1).lower()) && sameCase(tokens, start - 1, head)) {
            start--;
        }
        while (start < head && LOOSE.contains(tokens.get(start).lower())) {
            start++;
        }
        return start;
    }

    /** Index behind the role around its head: "Chairman Emeritus", "Secretary of State", "Attorney General". */
    static int end(List<Token> tokens, int head, int limit) {
        int end = head + 1;
        if (end + 1 < limit
                && tokens.get(head).is("secretary")
                && tokens.get(end).is("of")
                && tokens.get(end + 1).is("state")) {
            return end + 2;
        }
        while (end < limit
                && (AFTER.contains(tokens.get(end).lower()) || isHead(tokens.get(end)))
                && !tokens.get(end).is("of")) {
            end++;
        }
        return end;
    }

    private static boolean sameCase(List<Token> tokens, int at, int head) {
        return tokens.get(at).isCapitalized() || !tokens.get(head).isCapitalized();
    }
}
