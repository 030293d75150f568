package org.sisterledger.server.settings;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Everything that an operator may set, with its meaning. What is not here is refused. */
public enum Setting {
    /** The port. */
    PORT("port", "8080", "The port on which the server listens; 0 for any that is free.", 0, 65_535),
    /** The address of the network card. */
    ADDRESS("address", "127.0.0.1", "The address on which the server listens; 0.0.0.0 for all of the machine."),
    /** Whether the public reads without signing in. */
    PUBLIC_READING(
            "public-reading", "true", "Whether anybody may read what is public without signing in.", Kind.YES_OR_NO),
    /** Host names that are answered. */
    HOSTS(
            "hosts",
            "localhost,127.0.0.1,[::1]",
            "The names under which the server is reached; requests for another are refused."),
    /** Forwarded headers. */
    PROXY(
            "proxy",
            "false",
            "Whether a reverse proxy stands before the server and its X-Forwarded headers are believed.",
            Kind.YES_OR_NO),
    /** TLS key store. */
    TLS_KEY_STORE("tls.key-store", "", "A PKCS12 key store; with one the server speaks HTTPS only.", Kind.FILE),
    /** TLS key store password. */
    TLS_PASSWORD(
            "tls.password",
            "",
            "The password of the key store. Better in the environment than in the file.",
            Kind.SECRET),
    /** The largest article or upload. */
    UPLOAD_KILOBYTES(
            "upload.kilobytes", "2048", "The largest article or form that is taken, in kilobytes.", 1, 102_400),
    /** Requests that one reader may make. */
    REQUESTS_PER_MINUTE(
            "requests.per-minute", "1200", "How many requests one address may make in a minute.", 1, 1_000_000),
    /** Checks that one reader may make. */
    CHECKS_PER_MINUTE(
            "checks.per-minute", "60", "How many articles one address may have checked in a minute.", 1, 1_000_000),
    /** Requests at once. */
    REQUESTS_AT_ONCE(
            "requests.at-once",
            "200",
            "How many requests are worked on at once; more are told to come back.",
            1,
            10_000),
    /** Connections at once. */
    CONNECTIONS("connections", "2000", "How many connections are held open at once.", 1, 100_000),
    /** Seconds for a request to arrive. */
    ARRIVAL_SECONDS(
            "arrival.seconds", "20", "How long a request may take to arrive, and a connection may be idle.", 1, 3_600),
    /** Hosts from which articles are fetched. */
    FETCH_HOSTS(
            "fetch.hosts",
            "",
            "Hosts from which an article may be fetched by its address; none, and nothing is fetched."),
    /** How long a session lasts. */
    SESSION_MINUTES(
            "session.minutes", "60", "After how many minutes without a request somebody is signed out.", 1, 100_000),
    /** Failed sign-ins before a lock. */
    LOCKOUT_FAILURES("lockout.failures", "5", "After how many failures in a row a name is locked.", 1, 1_000),
    /** How long a lock holds. */
    LOCKOUT_MINUTES("lockout.minutes", "15", "For how many minutes a locked name stays locked.", 1, 100_000),
    /** OpenID Connect provider. */
    OIDC_ISSUER(
            "oidc.issuer",
            "",
            "The issuer of an OpenID Connect provider; none, and people sign in with a password only."),
    /** OpenID Connect client. */
    OIDC_CLIENT("oidc.client", "", "The id of this server at the provider."),
    /** OpenID Connect secret. */
    OIDC_SECRET(
            "oidc.secret",
            "",
            "The secret of this server at the provider. Better in the environment than in the file.",
            Kind.SECRET),
    /** OpenID Connect claim that names the person. */
    OIDC_NAME("oidc.name", "preferred_username", "The claim that names the person; it has to be a name known here."),
    /** Form of the log. */
    LOG_FORMAT("log.format", "text", "How the log is written: text, or json with one object a line.", Kind.LOG_FORMAT),
    /** Seconds for requests to end. */
    SHUTDOWN_SECONDS(
            "shutdown.seconds", "20", "How long requests may go on when the server is told to stop.", 0, 3_600),
    /** Seconds between saying that the server stops and taking nothing more. */
    SHUTDOWN_NOTICE_SECONDS(
            "shutdown.notice-seconds",
            "1",
            "How long /health answers 503 before the server takes no more requests; for balancers.",
            0,
            600);

    private static final String PREFIX = "SISTERLEDGER_SERVER_";

    private final String key;
    private final String absent;
    private final String meaning;
    private final Kind kind;
    private final int least;
    private final int most;

    Setting(String key, String absent, String meaning) {
        this(key, absent, meaning, Kind.TEXT);
    }

    Setting(String key, String absent, String meaning, Kind kind) {
        this(key, absent, meaning, kind, 0, 0);
    }

    Setting(String key, String absent, String meaning, int least, int most) {
        this(key, absent, meaning, Kind.NUMBER, least, most);
    }

    Setting(String key, String absent, String meaning, Kind kind, int least, int most) {
        this.key = key;
        this.absent = absent;
        this.meaning = meaning;
        this.kind = kind;
        this.least = least;
        this.most = most;
    }

    /** The name in the file, such as {@code tls.key-store}. */
    public String key() {
        return key;
    }

    /** The name in the environment, such as {@code SISTERLEDGER_SERVER_TLS_KEY_STORE}. */
    public String variable() {
        return PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_').replace('-', '_');
    }

    /** What holds when nothing is set; empty means none. */
    public String absent() {
        return absent;
    }

    /** What it means, in a sentence. */
    public String meaning() {
        return meaning;
    }

    /** What was expected of a value; empty if it is as expected. */
    Optional<String> expected(String value) {
        return switch (kind) {
            case TEXT, SECRET -> Optional.empty();
            case NUMBER ->
                isNumber(value) ? Optional.empty() : Optional.of("a whole number from " + least + " to " + most);
            case YES_OR_NO -> among(value, "true", "false");
            case LOG_FORMAT -> among(value, "text", "json");
            case FILE ->
                value.isEmpty() || Files.isReadable(Path.of(value))
                        ? Optional.empty()
                        : Optional.of("a file that can be read");
        };
    }

    private static Optional<String> among(String value, String one, String other) {
        return value.equals(one) || value.equals(other) ? Optional.empty() : Optional.of(one + " or " + other);
    }

    private boolean isNumber(String value) {
        if (value.isEmpty() || value.length() > 9 || !value.chars().allMatch(c -> c >= '0' && c <= '9')) {
            return false;
        }
        int number = Integer.parseInt(value);
        return number >= least && number <= most;
    }

    /** Whether its value is shown to nobody. */
    public boolean isSecret() {
        return kind == Kind.SECRET;
    }

    static boolean isVariable(String name) {
        return name.startsWith(PREFIX);
    }

    static Optional<Setting> find(String key) {
        for (Setting setting : values()) {
            if (setting.key.equals(key)) {
                return Optional.of(setting);
            }
        }
        return Optional.empty();
    }
}
