package org.sisterledger.server.operation;

import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;

/** Hangs the log of requests into the web server, before everything that may refuse one. */
@Configuration(proxyBeanMethods = false)
class OperationBeans {
    @Bean
    PrometheusMeterRegistry figures() {
        return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
    }

    @Bean
    @Order(Ordered.HIGHEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> requestLog(Meters meters) {
        return factory -> factory.addEngineValves(new RequestLog(meters));
    }
}
