package org.sisterledger.server.reconcile;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.CorsRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** Lets pages of other sites ask the service, without what signs a reader in: they get what is public. */
@Configuration(proxyBeanMethods = false)
class CrossOrigin {
    @Bean
    WebMvcConfigurer reconcileForOtherSites() {
        return new WebMvcConfigurer() {
            @Override
            public void addCorsMappings(CorsRegistry registry) {
                for (String path : new String[] {"/reconcile", "/reconcile/**"}) {
                    registry.addMapping(path)
                            .allowedOrigins("*")
                            .allowedMethods("GET", "POST", "HEAD")
                            .allowCredentials(false)
                            .maxAge(3600);
                }
            }
        };
    }
}
