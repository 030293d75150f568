package org.sisterledger.reading.speech;

import java.util.ArrayList;
import java.util.List;
import org.sisterledger.reading.speech.Attribution.Stretch;
import org.sisterledger.reading.text.Token;

/**
 * Ends the content of one attribution where the next of the same rank begins: "A said x, and B said y". An attribution inside
 * the content of another without such a joint is nested and stays inside.
 */
final class Siblings {
    private Siblings() {}

    static List<Attribution> cut(List<Attribution> own, List<Token> tokens) {
        List<Attribution> cut = new ArrayList<>();
        for (int i = 0; i < own.size(); i++) {
            Attribution attribution = own.get(i);
            for (int k = i + 1; k < own.size(); k++) {
                attribution = cut(attribution, own.get(k), tokens);
            }
            cut.add(attribution);
        }
        return cut;
    }

    private static Attribution cut(Attribution earlier, Attribution later, List<Token> tokens) {
        int begin = later.inherits() || later.source().isEmpty()
                ? later.cue().first()
                : later.source().first();
        Stretch last = earlier.content().get(earlier.content().size() - 1);
        if (!last.contains(begin) || begin <= last.first() + 1) {
            return earlier;
        }
        int joint = begin;
        Token before = tokens.get(joint - 1);
        boolean joined =
                before.is("and") || before.is("but") || before.is("while") || before.is("whereas") || before.is(";");
        if (joined) {
            joint--;
        }
        boolean comma = Grammar.isComma(tokens.get(joint - 1));
        if (!joined && !(comma && later.inherits())) {
            return earlier;
        }
        int end = comma ? joint - 1 : joint;
        if (end <= last.first()) {
            return earlier;
        }
        List<Stretch> content = new ArrayList<>(earlier.content());
        content.set(content.size() - 1, new Stretch(last.first(), end));
        return new Attribution(
                earlier.sentence(),
                earlier.source(),
                earlier.cue(),
                content,
                earlier.addressee(),
                earlier.modality(),
                earlier.inherits());
    }
}
