package org.sisterledger.cli;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.sisterledger.fact.Assertion;
import org.sisterledger.fact.EntityId;
import org.sisterledger.fact.EntityKind;
import org.sisterledger.fact.Grade;
import org.sisterledger.fact.Nearest;
import org.sisterledger.fact.Property;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.fact.SourceReference;
import org.sisterledger.fact.Value;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Draft;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.time.Edtf;
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
        Sensitivity who = parse("--sensitivity", sensitivity, Sensitivity::parse);
        SourceDocument document = SourceDocument.find(ledger, view(), source, subject);
        Assertion assertion = assertion(document.id());
        sayIfNew(ledger, assertion.subject());
        List<Draft> drafts = Stream.concat(
                        document.address().stream()
                                .map(address -> new Draft(
                                        new Action.Assert(address, Optional.empty()), author(), Optional.empty(), who)),
                        Stream.of(draft(action.apply(assertion), who)))
                .toList();
        return append(
                ledger,
                drafts,
                id -> "sisterledger record " + undo + " " + id + " --author NAME --reason WHY"
                        + (who.equals(Sensitivity.PUBLIC) ? "" : " --clearance " + who));
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

    private Assertion assertion(EntityId document) {
        if (subject == null) {
            throw new UsageException("a subject is missing.");
        }
        if (subject.kind() == EntityKind.PARTNERSHIP && property.equals("status")) {
            throw new UsageException("a status is a subject of its own, which names its partnership. Enter three facts:"
                    + " status:SLUG partnership " + subject + "; status:SLUG status " + value
                    + "; status:SLUG decided DAY. 'sisterledger record add --help' shows an example.");
        }
        try {
            Property known = Property.of(subject.kind(), property);
            Value stated = switch (value) {
                case "?" -> Value.SOME;
                case "-" -> Value.NONE;
                default -> Value.of(value);
            };
            known.requireWord(stated);
            return new Assertion(
                    subject,
                    known,
                    stated,
                    Optional.ofNullable(valid).map(text -> parse("--valid", text, Edtf::parse)),
                    new SourceReference(document, Optional.ofNullable(locator)),
                    parse("--grade", grade, Grade::parse),
                    Optional.ofNullable(asOf).map(text -> parse("--as-of", text, Edtf::parse)),
                    Optional.ofNullable(note).filter(text -> !text.isBlank()));
        } catch (IllegalArgumentException e) {
            throw new UsageException(String.valueOf(e.getMessage()));
        }
    }

    private static <T> T parse(String option, String text, Function<String, T> parser) {
        try {
            return parser.apply(text);
        } catch (IllegalArgumentException e) {
            throw new UsageException(option + ": " + e.getMessage());
        }
    }
}
