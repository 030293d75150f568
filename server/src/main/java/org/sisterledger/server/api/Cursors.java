package org.sisterledger.server.api;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.sisterledger.proof.Digest;
import org.springframework.stereotype.Component;

/**
 * Writes cursors that only this server can have written, each for one question of one clearance. The key lasts as long as the process: after
 * a restart a list is begun anew.
 */
@Component
final class Cursors {
    private static final String METHOD = "HmacSHA256";
    private static final int SEAL = 16;
    private static final int LONGEST = 2048;

    private final SecretKeySpec key;

    Cursors() {
        byte[] random = new byte[32];
        new SecureRandom().nextBytes(random);
        this.key = new SecretKeySpec(random, METHOD);
    }

    /**
     * A cursor as text for an address.
     *
     * @param question the question and the clearance for which it holds
     */
    String write(String question, Cursor cursor) {
        byte[] words = String.join(
                        "\n",
                        Long.toString(cursor.position()),
                        cursor.root().toString(),
                        cursor.day().toString(),
                        cursor.after())
                .getBytes(StandardCharsets.UTF_8);
        byte[] sealed = Arrays.copyOf(seal(question, words), SEAL + words.length);
        System.arraycopy(words, 0, sealed, SEAL, words.length);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(sealed);
    }

    /**
     * Reads a cursor.
     *
     * @throws Refusal if it was not handed out for this question
     */
    Cursor read(String question, String text) {
        try {
            byte[] sealed = text.length() > LONGEST
                    ? new byte[0]
                    : Base64.getUrlDecoder().decode(text);
            if (sealed.length > SEAL) {
                byte[] words = Arrays.copyOfRange(sealed, SEAL, sealed.length);
                if (MessageDigest.isEqual(seal(question, words), Arrays.copyOf(sealed, SEAL))) {
                    String[] parts = new String(words, StandardCharsets.UTF_8).split("\n", 4);
                    return new Cursor(
                            Long.parseLong(parts[0]), Digest.parse(parts[1]), LocalDate.parse(parts[2]), parts[3]);
                }
            }
        } catch (IllegalArgumentException | DateTimeException e) {
            throw refused();
        }
        throw refused();
    }

    private static Refusal refused() {
        return new Refusal(
                Fault.INVALID_CURSOR,
                "cursor",
                "expected a cursor that a page of this very list gave, for the same parameters and the same reader, and"
                        + " since the server was started; this is none. Ask again without it.");
    }

    private byte[] seal(String question, byte[] words) {
        try {
            Mac mac = Mac.getInstance(METHOD);
            mac.init(key);
            byte[] asked = question.getBytes(StandardCharsets.UTF_8);
            mac.update((asked.length + "\n").getBytes(StandardCharsets.UTF_8));
            mac.update(asked);
            return Arrays.copyOf(mac.doFinal(words), SEAL);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + METHOD, e);
        }
    }
}
