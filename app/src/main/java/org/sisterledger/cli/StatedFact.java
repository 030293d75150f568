package org.sisterledger.cli;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.sisterledger.answer.FactQuestion;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.Nearest;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Ledger;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** A fact given on the command line, to be entered or proposed. */
abstract class StatedFact extends Entering {
    @Parameters(
            index = "0",
            paramLabel = "SUBJECT",
            description = "Such as partnership:us-ca-irvine--cn-shanghai-xuhui.")
    private @Nullable EntityId subject;

    @Parameters(
            index = "1",
            paramLabel = "PROPERTY",
            description = "A property of its kind, as docs/schema.md lists them.")
    private String property = "";

    @Parameters(
            index = "2",
            paramLabel = "VALUE",
            description = "The value; ? for known to exist, - for known to be none.")
    private String value = "";

    @Option(
            names = "--source",
            required = true,
            paramLabel = "DOCUMENT",
            description =
                    "Where it is stated: document:ID of the record, or an address, which is entered if it is new.")
    private String source = "";

    @Option(names = "--locator", paramLabel = "PLACE", description = "Where in the document, such as 'page 3'.")
    private @Nullable String locator;

    @Option(names = "--valid", paramLabel = "EDTF", description = "When it held, such as 2006-05-30/2006-06-27.")
    private @Nullable String valid;

    @Option(names = "--grade", paramLabel = "GRADE", description = "Admiralty code, A1 to F6. Default: F6.")
    private String grade = "F6";

    @Option(names = "--as-of", paramLabel = "EDTF", description = "The day that the source speaks of.")
    private @Nullable String asOf;

    @Option(names = "--note", paramLabel = "TEXT", description = "Where the source is unsure.")
    private @Nullable String note;

    @Option(names = "--sensitivity", paramLabel = "WHO", description = "public (default), internal or restricted:NAME.")
    private String sensitivity = "public";

    final int enter(Ledger ledger, Function<Assertion, Action> action, String undo) {
        FactQuestion.Stated stated = FactQuestion.of(given()).state(ledger, view());
        sayIfNew(ledger, stated.fact().subject());
        return append(
                ledger,
                stated.drafts(action, author(), reason()),
                id -> "sisterledger record " + undo + " " + id + " --author NAME --reason WHY"
                        + (stated.sensitivity().equals(Sensitivity.PUBLIC)
                                ? ""
                                : " --clearance " + stated.sensitivity()));
    }

    private Map<String, String> given() {
        Map<String, String> given = new HashMap<>();
        put(given, "subject", subject);
        put(given, "property", property);
        put(given, "value", value);
        put(given, "source", source);
        put(given, "locator", locator);
        put(given, "valid", valid);
        put(given, "grade", grade);
        put(given, "as-of", asOf);
        put(given, "note", note);
        put(given, "sensitivity", sensitivity);
        return given;
    }

    private static void put(Map<String, String> given, String name, @Nullable Object text) {
        if (text != null) {
            given.put(name, text.toString());
        }
    }

    private void sayIfNew(Ledger ledger, EntityId id) {
        if (!ledger.listFacts(view(), id).isEmpty()) {
            return;
        }
        Set<String> others = new TreeSet<>();
        ledger.forEachFact(
                view(),
                List.of(id.kind()),
                fact -> others.add(fact.assertion().subject().toString()));
        List<String> near = Nearest.to(id.toString(), others, 3);
        terminal()
                .say("New subject: the record had nothing of " + id + "."
                        + (near.isEmpty() ? "" : " Nearest: " + String.join(", ", near) + "."));
    }
}
