package org.sisterledger.server;

import java.time.Clock;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.sisterledger.server.desk.Desk;
import org.sisterledger.server.operation.LogFormat;
import org.sisterledger.server.operation.Logs;
import org.sisterledger.server.operation.Reach;
import org.sisterledger.server.settings.Setting;
import org.sisterledger.server.settings.Settings;
import org.sisterledger.server.settings.SettingsException;
import org.sisterledger.store.RecordPlace;
import org.springframework.boot.Banner;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.logging.LoggingSystem;
import org.springframework.boot.web.server.PortInUseException;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

/** A server that answers, until it is closed. */
public final class RunningServer implements AutoCloseable {
    /** Threads that tell what finds no place, and whether the server lives. */
    private static final int SPARE_THREADS = 16;

    static {
        // The log is ours; the framework would set up another.
        System.setProperty(LoggingSystem.SYSTEM_PROPERTY, LoggingSystem.NONE);
    }

    private final ConfigurableApplicationContext context;
    private final boolean secure;

    private RunningServer(ConfigurableApplicationContext context, boolean secure) {
        this.context = context;
        this.secure = secure;
    }

    /**
     * Starts a server; when this returns, it answers.
     *
     * @param place where the record is
     * @param settings what is set
     */
    public static RunningServer start(RecordPlace place, Settings settings) {
        Logs.open(LogFormat.valueOf(settings.text(Setting.LOG_FORMAT).toUpperCase(Locale.ROOT)));
        SpringApplication application = new SpringApplication(ServerBeans.class);
        application.setWebApplicationType(WebApplicationType.SERVLET);
        application.setBannerMode(Banner.Mode.OFF);
        application.setAddCommandLineProperties(false);
        application.setLogStartupInfo(false);
        application.setEnvironment(environment(settings));
        application.addInitializers(context -> {
            if (context instanceof GenericApplicationContext beans) {
                beans.registerBean(Settings.class, () -> settings);
                beans.registerBean(Desk.class, () -> new Desk(place, Clock.system(ZoneId.systemDefault())));
            }
        });
        try {
            return new RunningServer(
                    application.run(), settings.find(Setting.TLS_KEY_STORE).isPresent());
        } catch (RuntimeException e) {
            throw isPortTaken(e)
                    ? new SettingsException(settings.origin(Setting.PORT) + ": port: expected a free one, and "
                            + settings.text(Setting.PORT)
                            + " is taken by another program. Name another with --port, or 0 for any.")
                    : e;
        }
    }

    private static boolean isPortTaken(Throwable failure) {
        return failure instanceof PortInUseException || (failure.getCause() != null && isPortTaken(failure.getCause()));
    }

    /** The address at which it answers, such as {@code http://127.0.0.1:8080/}. */
    public String address() {
        return (secure ? "https" : "http") + "://127.0.0.1:" + port() + "/";
    }

    /** The port on which it listens. */
    public int port() {
        if (context instanceof WebServerApplicationContext web && web.getWebServer() != null) {
            return web.getWebServer().getPort();
        }
        throw new IllegalStateException("the server has no port before it was started");
    }

    /** The beans of the server, for tests that look at its routes. */
    ConfigurableApplicationContext context() {
        return context;
    }

    @Override
    public void close() {
        context.close();
    }

    // Only what Setting names can be set: the framework's own keys are not read from files or from the environment.
    private static StandardEnvironment environment(Settings settings) {
        StandardEnvironment environment = new StandardEnvironment();
        environment.getPropertySources().remove(StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME);
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("sisterledger", new HashMap<>(properties(settings))));
        return environment;
    }

    private static Map<String, Object> properties(Settings settings) {
        Map<String, Object> all = new HashMap<>(Reach.properties(settings));
        all.put("server.shutdown", "graceful");
        all.put("spring.lifecycle.timeout-per-shutdown-phase", settings.number(Setting.SHUTDOWN_SECONDS) + "s");
        all.put("spring.main.lazy-initialization", false);
        String most = settings.number(Setting.UPLOAD_KILOBYTES) + "KB";
        // What is sent stays in memory: nothing of an article is written to a disk.
        all.put("spring.servlet.multipart.max-file-size", most);
        all.put("spring.servlet.multipart.max-request-size", most);
        all.put("spring.servlet.multipart.file-size-threshold", most);
        all.put("server.tomcat.max-http-form-post-size", most);
        all.put("server.tomcat.max-connections", settings.number(Setting.CONNECTIONS));
        all.put("server.tomcat.connection-timeout", settings.number(Setting.ARRIVAL_SECONDS) + "s");
        all.put("server.tomcat.keep-alive-timeout", settings.number(Setting.ARRIVAL_SECONDS) + "s");
        all.put("server.tomcat.threads.max", settings.number(Setting.REQUESTS_AT_ONCE) + SPARE_THREADS);
        return all;
    }
}
