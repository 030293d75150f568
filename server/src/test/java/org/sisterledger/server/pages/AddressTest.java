package org.sisterledger.server.pages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class AddressTest {
    private static final Address ADDRESS = new Address("/ties", ordered());

    private static Map<String, String> ordered() {
        Map<String, String> parameters = new LinkedHashMap<>();
        parameters.put("countries", "US,CN");
        parameters.put("type", "");
        parameters.put("q", "a b&c");
        return parameters;
    }

    @Test
    void whatHasNoValueIsLeftOutAndTextIsHidden() {
        assertThat(ADDRESS).hasToString("/ties?countries=US,CN&q=a+b%26c");
    }

    @Test
    void oneParameterIsChangedOrTakenOut() {
        assertThat(ADDRESS.with("q", "")).hasToString("/ties?countries=US,CN");
        assertThat(ADDRESS.without("countries", "q")).hasToString("/ties");
        assertThat(ADDRESS.with("at", "12").at("/map")).hasToString("/map?countries=US,CN&q=a+b%26c&at=12");
    }
}
