package org.sisterledger.reading.speech;

import java.util.Set;
import org.sisterledger.reading.text.WordSet;

/** Common English given names that take one pronoun, so that "she" is not read as Bill. Unknown names fit both. */
final class GivenNames {
    private static final Set<String> HE =
            WordSet.of("Bill William John James Robert Michael David Richard Joseph Thomas Charles Chris Christopher"
                    + " Daniel Matthew Anthony Mark Donald Steven Paul Andrew Joshua Kenneth Kevin Brian George Edward"
                    + " Ronald Timothy Jason Jeffrey Ryan Jacob Gary Nicholas Eric Jonathan Stephen Larry Justin Scott"
                    + " Brandon Benjamin Samuel Frank Gregory Raymond Alexander Patrick Jack Dennis Jerry Tom Josh Jim"
                    + " Mike Dan Ben Antony Tony Roger Chip Thom Marco Greg Peter Henry Adam Mitch Zdenek Volodymyr");
    private static final Set<String> SHE =
            WordSet.of("Mary Patricia Jennifer Linda Elizabeth Barbara Susan Jessica Sarah Karen Lisa Nancy Betty"
                    + " Margaret Sandra Ashley Kimberly Emily Donna Michelle Carol Amanda Dorothy Melissa Deborah"
                    + " Stephanie Rebecca Sharon Laura Cynthia Kathleen Amy Angela Shirley Anna Brenda Pamela Emma"
                    + " Nicole Helen Samantha Katherine Christine Debra Rachel Carolyn Janet Catherine Maria Heather"
                    + " Diane Ruth Julie Olivia Joyce Virginia Marsha Sue Beth Hillary Elise Cara Frida Natalie Muriel"
                    + " Jane");

    private GivenNames() {}

    /** Whether the name is listed as one that takes the pronoun. */
    static boolean surelyFits(String pronoun, String name) {
        int blank = name.indexOf(' ');
        String given = blank < 0 ? name : name.substring(0, blank);
        return (pronoun.equals("she") || pronoun.equals("her")) ? SHE.contains(given) : HE.contains(given);
    }

    static boolean fits(String pronoun, String name) {
        int blank = name.indexOf(' ');
        String given = blank < 0 ? name : name.substring(0, blank);
        boolean female = pronoun.equals("she") || pronoun.equals("her");
        return female ? !HE.contains(given) : pronoun.equals("who") || !SHE.contains(given);
    }
}
