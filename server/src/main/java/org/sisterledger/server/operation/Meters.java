package org.sisterledger.server.operation;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.jvm.JvmMemoryMetrics;
import io.micrometer.core.instrument.binder.jvm.JvmThreadMetrics;
import io.micrometer.core.instrument.binder.system.FileDescriptorMetrics;
import io.micrometer.core.instrument.binder.system.ProcessorMetrics;
import io.micrometer.core.instrument.binder.system.UptimeMetrics;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AbstractAuthenticationFailureEvent;
import org.springframework.stereotype.Component;

/** What the server counts and times. No figure has a label that a client chooses, so their number stays bounded. */
@Component
final class Meters {
    private static final Duration[] STEPS = {
        Duration.ofMillis(5), Duration.ofMillis(25), Duration.ofMillis(50), Duration.ofMillis(100),
        Duration.ofMillis(150), Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1),
        Duration.ofMillis(2_500), Duration.ofSeconds(10)
    };
    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS");

    private final PrometheusMeterRegistry registry;
    private final AtomicInteger running = new AtomicInteger();
    private final MeterProvider<Timer> requests;
    private final Counter failures;

    Meters(PrometheusMeterRegistry registry) {
        this.registry = registry;
        new JvmMemoryMetrics().bindTo(registry);
        new JvmThreadMetrics().bindTo(registry);
        new ProcessorMetrics().bindTo(registry);
        new FileDescriptorMetrics().bindTo(registry);
        new UptimeMetrics().bindTo(registry);
        requests = Timer.builder("sisterledger.requests")
                .description("Requests, by method, template of the route and status")
                .serviceLevelObjectives(STEPS)
                .withRegistry(registry);
        failures = Counter.builder("sisterledger.signin.failures")
                .description("Failures to sign in")
                .register(registry);
        gauge("sisterledger.requests.running", "Requests that are being worked on", running::get);
    }

    /** A figure that is asked for when somebody reads the metrics. */
    void gauge(String name, String meaning, Supplier<Number> value) {
        Gauge.builder(name, value).description(meaning).strongReference(true).register(registry);
    }

    void began() {
        running.incrementAndGet();
    }

    void ended() {
        running.decrementAndGet();
    }

    /** Counts and times a request that has been answered. */
    void answered(String method, String route, int status, Duration time) {
        requests.withTags(Tags.of("method", method(method), "route", route, "status", Integer.toString(status)))
                .record(time);
    }

    /** The method, or {@code OTHER} for one that nobody knows. */
    static String method(String method) {
        return METHODS.contains(method) ? method : "OTHER";
    }

    @EventListener
    void failed(AbstractAuthenticationFailureEvent event) {
        failures.increment();
    }

    /** All figures in the text format of Prometheus. */
    String text() {
        return registry.scrape();
    }
}
