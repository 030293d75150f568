package org.sisterledger.server.api;

import jakarta.servlet.http.HttpServletResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.sisterledger.answer.Json;
import org.sisterledger.answer.QuestionException;
import org.sisterledger.fact.Sensitivity;
import org.sisterledger.ledger.Draft;
import org.sisterledger.ledger.Head;
import org.sisterledger.ledger.Ledger;
import org.sisterledger.ledger.Receipt;
import org.sisterledger.ledger.View;
import org.sisterledger.server.access.Role;
import org.sisterledger.server.access.Visitor;
import org.sisterledger.server.desk.Desk;
import org.springframework.stereotype.Component;

/** Appends what somebody decided, in their name, and answers with the receipt. */
@Component
final class Writing {
    private final Desk desk;

    Writing(Desk desk) {
        this.desk = desk;
    }

    /** Makes the entries. */
    @FunctionalInterface
    interface Drafts {
        /**
         * The entries to be appended.
         *
         * @param view what the author sees
         */
        List<Draft> of(Ledger ledger, View view);
    }

    /**
     * The name of somebody who has a role.
     *
     * @throws Refusal if nobody is signed in, or they have not the role
     */
    static String author(Visitor visitor, Role role) {
        String name = visitor.name()
                .orElseThrow(() -> new Refusal(
                        Fault.NOT_SIGNED_IN,
                        "every entry names its author, and nobody is signed in. Sign in, or send a token."));
        if (!visitor.may(role)) {
            throw new Refusal(
                    Fault.NOT_ALLOWED,
                    "this takes the role " + word(role) + ", and yours is " + word(visitor.role()) + ".");
        }
        return name;
    }

    private static String word(Role role) {
        return role.name().toLowerCase(Locale.ROOT);
    }

    /** Refuses an entry that its author would not see. */
    static void requireSeen(Visitor visitor, Sensitivity sensitivity) {
        if (!visitor.clearance().sees(sensitivity)) {
            throw new Refusal(
                    Fault.NOT_ALLOWED,
                    "sensitivity",
                    "a reader with clearance '" + visitor.clearance() + "' does not see what is " + sensitivity + ".");
        }
    }

    /** Appends all or nothing, and writes the receipt. */
    void append(HttpServletResponse response, Visitor visitor, String done, Drafts drafts) {
        String json = desk.write(ledger -> {
            View view = View.of(visitor.clearance());
            List<Draft> batch;
            Receipt receipt;
            try {
                batch = drafts.of(ledger, view);
                receipt = ledger.append(batch);
            } catch (IllegalArgumentException e) {
                throw new Refusal(Fault.CONFLICT, String.valueOf(e.getMessage()));
            } catch (QuestionException e) {
                throw e.parameter().isPresent() ? e : new Refusal(Fault.CONFLICT, e.words());
            }
            Head head = ledger.head(view);
            return new Json()
                    .object()
                    .field("format", "sisterledger-receipts/1")
                    .field("done", done)
                    .texts("entries", receipt.appended())
                    .field("repeated", receipt.repeated())
                    .field("author", batch.isEmpty() ? "" : batch.get(0).author())
                    .field("position", head.position())
                    .field("root", head.root().toString())
                    .endObject()
                    .toString();
        });
        response.setStatus(HttpServletResponse.SC_CREATED);
        response.setHeader("Cache-Control", "no-store");
        Reads.write(response, "application/json", json.getBytes(StandardCharsets.UTF_8));
    }

    /** The shared record. */
    Desk desk() {
        return desk;
    }
}
