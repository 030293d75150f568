package org.sisterledger.connect.document;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import org.apache.james.mime4j.MimeException;
import org.apache.james.mime4j.stream.BodyDescriptor;
import org.apache.james.mime4j.stream.EntityState;
import org.apache.james.mime4j.stream.MimeConfig;
import org.apache.james.mime4j.stream.MimeTokenStream;
import org.apache.james.mime4j.stream.RecursionMode;
import org.sisterledger.connect.article.ArticleText;

/**
 * The text of a mail message: what it says itself, then its attachments that are documents, in order, joined by blank lines. Of
 * parts that are alternatives of each other the plain text is taken, or the HTML if there is no plain text.
 *
 * @see <a href="https://www.rfc-editor.org/rfc/rfc2046">RFC 2046, media types of MIME</a>
 */
final class MailText {
    private static final int LONGEST_LINE = 1 << 20;
    private static final int LONGEST_HEADER = 1 << 18;
    private static final int MOST_HEADERS = 2000;

    private final int depth;
    private final MailFields fields = new MailFields();
    private final List<String> texts = new ArrayList<>();
    private final Deque<Multipart> open = new ArrayDeque<>();
    private String fileName = "";
    private boolean attached;
    private int parts;
    private int attachments;
    private int attachmentsRead;

    // Alternatives keep the best so far until their multipart ends.
    private static final class Multipart {
        private final boolean alternative;
        private String plain = "";
        private String html = "";

        Multipart(boolean alternative) {
            this.alternative = alternative;
        }
    }

    // What makes the whole message unreadable.
    private static final class RefusedException extends RuntimeException {
        private static final long serialVersionUID = 1L;
        private final transient Extraction why;

        RefusedException(Extraction why) {
            super("refused");
            this.why = why;
        }
    }

    private MailText(int depth) {
        this.depth = depth;
    }

    static Extraction read(byte[] bytes, int depth) {
        if (depth > Limits.DEEPEST) {
            return tooDeep();
        }
        MailText mail = new MailText(depth);
        try {
            mail.walk(withoutMailboxLine(bytes));
        } catch (RefusedException e) {
            return e.why;
        } catch (MimeException | IOException e) {
            return Extraction.failed(
                    "broken", "expected a whole mail message, and it cannot be parsed: " + e.getMessage());
        }
        return new Extraction.Text(new DocumentText(
                new ArticleText(String.join("\n\n", mail.texts), mail.fields.metadata(), UTF_8.name()),
                DocumentKind.MAIL,
                mail.attachments,
                mail.attachmentsRead));
    }

    private static Extraction tooDeep() {
        return Extraction.failed(
                "nested too deeply",
                "expected parts and messages at most " + Limits.DEEPEST + " deep inside a message, and they go deeper");
    }

    private void walk(byte[] bytes) throws MimeException, IOException {
        MimeTokenStream stream = new MimeTokenStream(new MimeConfig.Builder()
                .setMaxLineLen(LONGEST_LINE)
                .setMaxHeaderLen(LONGEST_HEADER)
                .setMaxHeaderCount(MOST_HEADERS)
                .setMaxContentLen(Limits.LARGEST)
                .build());
        // A message inside the message is an attachment like others, so that one count of depth holds for both.
        stream.setRecursionMode(RecursionMode.M_NO_RECURSE);
        stream.parse(new ByteArrayInputStream(bytes));
        for (EntityState state = stream.getState(); state != EntityState.T_END_OF_STREAM; state = stream.next()) {
            take(state, stream);
        }
    }

    private void take(EntityState state, MimeTokenStream stream) throws IOException {
        switch (state) {
            case T_START_HEADER -> {
                fileName = "";
                attached = false;
            }
            case T_FIELD -> field(stream.getField().getName(), stream.getField().getBody());
            case T_START_MULTIPART -> {
                if (depth + open.size() + 1 > Limits.DEEPEST) {
                    throw new RefusedException(tooDeep());
                }
                open.push(new Multipart("multipart/alternative"
                        .equals(stream.getBodyDescriptor().getMimeType())));
            }
            case T_END_MULTIPART -> end(open.pop());
            case T_BODY -> body(stream);
            default -> {
                // Preambles, epilogues and the marks between parts say nothing.
            }
        }
    }

    private void field(String name, String body) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (open.isEmpty()) {
            fields.take(lower, body);
        }
        if ("content-disposition".equals(lower)) {
            attached = body.strip().toLowerCase(Locale.ROOT).startsWith("attachment");
        }
        if (lower.startsWith("content-")) {
            MailFields.findFileName(body).ifPresent(found -> fileName = found);
        }
    }

    private void end(Multipart multipart) {
        if (multipart.alternative) {
            add(multipart.plain.isBlank() ? multipart.html : multipart.plain);
        }
    }

    private void add(String text) {
        if (!text.isBlank()) {
            texts.add(text.strip());
        }
    }

    private void body(MimeTokenStream stream) throws IOException {
        if (++parts > Limits.MOST_PARTS) {
            throw new RefusedException(Extraction.failed(
                    "too many parts",
                    "expected at most " + Limits.MOST_PARTS + " parts in a message, and it has more"));
        }
        BodyDescriptor part = stream.getBodyDescriptor();
        byte[] bytes = stream.getDecodedInputStream().readAllBytes();
        boolean plain = "text/plain".equals(part.getMimeType());
        if (!attached && (plain || "text/html".equals(part.getMimeType()))) {
            text(DeclaredCharset.toUtf8(bytes, part.getCharset()), plain);
        } else {
            attachments++;
            attachment(bytes);
        }
    }

    private void text(byte[] bytes, boolean plain) {
        Extraction read = DocumentReader.readText(bytes, plain ? "text" : "text.html");
        String text = read instanceof Extraction.Text found
                ? found.document().article().text()
                : "";
        Multipart around = open.peek();
        if (around == null || !around.alternative) {
            add(text);
        } else if (plain) {
            around.plain = text;
        } else {
            around.html = text;
        }
    }

    private void attachment(byte[] bytes) {
        Extraction read = DocumentReader.read(bytes, fileName, depth + 1);
        switch (read) {
            case Extraction.Text found -> {
                attachmentsRead++;
                add(found.document().article().text());
            }
            case Extraction.Failed failed
            when failed.reason().kind().startsWith("nested") -> throw new RefusedException(failed);
            case Extraction.Failed failed -> {
                // Told by the two counts: the message itself is readable.
            }
            case Extraction.Skipped skipped -> {
                // A picture is no document.
            }
        }
    }

    // What mailbox files put before a message.
    private static byte[] withoutMailboxLine(byte[] bytes) {
        boolean has = bytes.length > 5 && new String(bytes, 0, 5, UTF_8).equals("From ");
        int at = 0;
        while (has && at < bytes.length && bytes[at] != '\n') {
            at++;
        }
        return has ? Arrays.copyOfRange(bytes, Math.min(at + 1, bytes.length), bytes.length) : bytes;
    }
}
