package org.sisterledger.server.guard;

import jakarta.servlet.Filter;
import java.time.Duration;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.sisterledger.server.settings.Setting;
import org.sisterledger.server.settings.Settings;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The filters before everything else, in their order. They stand before the sign-in, so that nobody gets around them by it. */
@Configuration(proxyBeanMethods = false)
class GuardBeans {
    /** Before the filters of Spring Security, which stand at -100. */
    private static final int FIRST = -200;

    /** One address gets at most this part of the requests that are worked on at once. */
    private static final int PART_OF_ONE = 4;

    @Bean
    FilterRegistrationBean<HeaderFilter> headers() {
        return in(FIRST, new HeaderFilter());
    }

    @Bean
    FilterRegistrationBean<HostFilter> hosts(Settings settings) {
        Set<String> names = settings.list(Setting.HOSTS).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return in(FIRST + 1, new HostFilter(names));
    }

    @Bean
    FilterRegistrationBean<AtOnceFilter> atOnce(Settings settings) {
        int most = settings.number(Setting.REQUESTS_AT_ONCE);
        return in(FIRST + 2, new AtOnceFilter(most, Math.max(1, most / PART_OF_ONE)));
    }

    @Bean
    FilterRegistrationBean<RateFilter> rate(Settings settings) {
        Buckets requests = new Buckets(settings.number(Setting.REQUESTS_PER_MINUTE), System::nanoTime);
        Buckets checks = new Buckets(settings.number(Setting.CHECKS_PER_MINUTE), System::nanoTime);
        return in(FIRST + 3, new RateFilter(requests, checks));
    }

    @Bean
    FilterRegistrationBean<BodyFilter> bodies(Settings settings) {
        Duration arrival = Duration.ofSeconds(settings.number(Setting.ARRIVAL_SECONDS));
        return in(FIRST + 4, new BodyFilter(settings.number(Setting.UPLOAD_KILOBYTES), arrival, System::nanoTime));
    }

    @Bean
    Fetcher fetcher(Settings settings) {
        Set<String> hosts = settings.list(Setting.FETCH_HOSTS).stream()
                .map(name -> name.toLowerCase(Locale.ROOT))
                .collect(Collectors.toSet());
        return Fetcher.of(
                hosts,
                settings.number(Setting.UPLOAD_KILOBYTES),
                Duration.ofSeconds(settings.number(Setting.ARRIVAL_SECONDS)));
    }

    private static <T extends Filter> FilterRegistrationBean<T> in(int order, T filter) {
        FilterRegistrationBean<T> bean = new FilterRegistrationBean<>(filter);
        bean.setOrder(order);
        return bean;
    }
}
