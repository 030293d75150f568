package org.sisterledger.server;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A form that a test fills in and sends as a browser does, with the token of the page that it stands on. */
public final class Form {
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final String BOUNDARY = "----a-boundary-that-is-in-no-article";

    private final Http http;
    private final String cookie;
    private final ByteArrayOutputStream parts = new ByteArrayOutputStream();

    private Form(Http http, String cookie) {
        this.http = http;
        this.cookie = cookie;
    }

    /** The form of a page. */
    public static Form of(Http http, String page) {
        Http.Answer answer = http.get(page);
        Matcher token = TOKEN.matcher(answer.text());
        if (!token.find()) {
            throw new AssertionError("there is no form with a token on " + page + ": " + answer.status());
        }
        return new Form(http, answer.header("Set-Cookie").split(";", -1)[0]).with("_csrf", token.group(1));
    }

    /** A form of nobody's page, without a token. */
    public static Form forged(Http http) {
        return new Form(http, "");
    }

    /** Fills in a field. */
    public Form with(String name, String value) {
        return part("name=\"" + name + "\"", value.getBytes(StandardCharsets.UTF_8));
    }

    /** Chooses a file. */
    public Form file(String name, String file, byte[] bytes) {
        return part(
                "name=\"" + name + "\"; filename=\"" + file + "\"\r\nContent-Type: application/octet-stream", bytes);
    }

    private Form part(String head, byte[] bytes) {
        parts.writeBytes(("--" + BOUNDARY + "\r\nContent-Disposition: form-data; " + head + "\r\n\r\n")
                .getBytes(StandardCharsets.UTF_8));
        parts.writeBytes(bytes);
        parts.writeBytes("\r\n".getBytes(StandardCharsets.UTF_8));
        return this;
    }

    /** Sends it. */
    public Http.Answer send(String path) {
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        body.writeBytes(parts.toByteArray());
        body.writeBytes(("--" + BOUNDARY + "--\r\n").getBytes(StandardCharsets.UTF_8));
        String type = "multipart/form-data; boundary=" + BOUNDARY;
        return cookie.isEmpty()
                ? http.post(path, body.toByteArray(), "Content-Type", type)
                : http.post(path, body.toByteArray(), "Content-Type", type, "Cookie", cookie);
    }
}
