package org.sisterledger.connect.table;

import java.util.List;
import java.util.Optional;
import org.sisterledger.ledger.Action;
import org.sisterledger.ledger.Draft;
import org.sisterledger.ledger.Entry;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.Receipt;
import org.sisterledger.ledger.View;
import org.sisterledger.proof.Digest;

/**
 * A rule by which the rows of tables are accepted without a person looking at each.
 *
 * @param name such as {@code starter-1}
 * @param text what it accepts, in words
 */
public record ImportRule(String name, String text) {
    /** The rule for the starter record. */
    public static final ImportRule STARTER = new ImportRule(
            "starter-1",
            "Accepts every row of the starter tables that come with the program, as its source states it. They were compiled"
                    + " from public sources, each row with its own; rows that disagree stay side by side.");

    /** The rule for tables that a user hands over. */
    public static final ImportRule TABLES = new ImportRule(
            "tables-1",
            "Accepts every row of a table in the project's schema, as its source states it. The author of the import answers"
                    + " for the choice of the table.");

    /** The rule for registers, read by a mapping. */
    public static final ImportRule REGISTERS = new ImportRule(
            "registers-1",
            "Accepts what a register states of places and ties as statements of that register, each with its place in the source."
                    + " Whether two registers mean the same place is not decided. The author of the import answers for the choice.");

    private static final int PAGE = 1000;

    /** The digest of the entry that declares this rule; declares it if no entry does. */
    public Digest declare(Ledger ledger, String author) {
        return find(ledger).orElseGet(() -> {
            Receipt receipt = ledger.append(List.of(Draft.of(new Action.DeclareRule(name, text), author)));
            // Another import may have declared it in between.
            return receipt.appended().stream()
                    .findFirst()
                    .or(() -> find(ledger))
                    .orElseThrow();
        });
    }

    // A rule is declared before the first row that it accepts, so it stands near the beginning.
    private Optional<Digest> find(Ledger ledger) {
        long size = ledger.head(View.PUBLIC).position();
        for (long from = 0; from < size; from += PAGE) {
            for (Entry entry : ledger.listEntries(View.PUBLIC, from, PAGE)) {
                if (entry.action() instanceof Action.DeclareRule rule
                        && rule.name().equals(name)
                        && rule.text().equals(text)) {
                    return Optional.of(entry.id());
                }
            }
        }
        return Optional.empty();
    }
}
