package org.sisterledger.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.Test;

final class ServeTest {
    @Test
    void theStartPageIsServedInTheLanguageOfTheBrowser() throws Exception {
        HttpResponse<String> english = get("en-GB,en;q=0.9");
        assertThat(english.statusCode()).isEqualTo(200);
        assertThat(english.body()).contains("<html lang=\"en\"");
        assertThat(get("zh-CN,zh;q=0.9,en;q=0.5").body()).contains("<html lang=\"zh-Hans\"");
    }

    private static HttpResponse<String> get(String languages) throws Exception {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(
                    HttpRequest.newBuilder(URI.create(TestServer.shared().address()))
                            .header("Accept-Language", languages)
                            .build(),
                    HttpResponse.BodyHandlers.ofString());
        }
    }
}
