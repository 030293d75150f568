package org.sisterledger.connect.document;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The header of a mail message, as far as it tells a message from a text that begins with lines such as {@code Date: …}.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc5322#section-3.6">RFC 5322, field definitions</a>
 */
final class MailHeader {
    private static final Set<String> TRANSPORT = Set.of(
            "received",
            "return-path",
            "message-id",
            "mime-version",
            "delivered-to",
            "content-transfer-encoding",
            "x-mailer",
            "dkim-signature");
    private static final int LINES = 200;

    private MailHeader() {}

    /**
     * Whether a file begins with the header of a message: fields only up to a blank line, among them one that mail transport
     * writes beside another of a message, or {@code From}, {@code Date} and a recipient or subject.
     */
    static boolean begins(String head) {
        Set<String> fields = new HashSet<>();
        int at = head.startsWith("From ") ? head.indexOf('\n') + 1 : 0;
        for (int line = 0; line < LINES && at < head.length(); line++) {
            int end = head.indexOf('\n', at);
            String text = head.substring(at, end < 0 ? head.length() : end).stripTrailing();
            if (text.isEmpty()) {
                break;
            }
            boolean folded = line > 0 && (head.charAt(at) == ' ' || head.charAt(at) == '\t');
            int colon = text.indexOf(':');
            if (!folded) {
                if (colon < 1 || !isName(text, colon)) {
                    return false;
                }
                fields.add(text.substring(0, colon).toLowerCase(Locale.ROOT));
            }
            at = end < 0 ? head.length() : end + 1;
        }
        boolean carried = fields.stream().anyMatch(TRANSPORT::contains);
        boolean addressed = fields.contains("to") || fields.contains("subject");
        return (carried && fields.size() > 1) || (fields.contains("from") && fields.contains("date") && addressed);
    }

    private static boolean isName(String line, int colon) {
        for (int i = 0; i < colon; i++) {
            char c = line.charAt(i);
            if (c <= ' ' || c > '~') {
                return false;
            }
        }
        return true;
    }
}
