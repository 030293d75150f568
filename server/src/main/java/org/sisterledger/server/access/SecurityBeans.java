package org.sisterledger.server.access;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** Who may do what. */
@Configuration(proxyBeanMethods = false)
class SecurityBeans {
    @Bean
    SecurityFilterChain chain(HttpSecurity http) {
        return http.authorizeHttpRequests(all -> all.anyRequest().permitAll())
                // Nobody can be signed in there by what a browser sends of its own accord.
                .csrf(forged -> forged.ignoringRequestMatchers("/v1/**", "/reconcile"))
                .build();
    }
}
