package dev.pairwright.agent.chat;

import dev.langchain4j.http.client.HttpClientBuilder;
import dev.langchain4j.http.client.jdk.JdkHttpClientBuilder;
import java.net.http.HttpClient;
import java.time.Duration;

/** How models are reached: over this machine's own loopback, past any proxy, without an upgrade of the protocol that the gateway would have to decline. */
final class Loopback {

    private static final Duration CONNECT = Duration.ofSeconds(10);

    private Loopback() {}

    static HttpClientBuilder client(Duration time) {
        return new JdkHttpClientBuilder()
                .httpClientBuilder(HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .proxy(HttpClient.Builder.NO_PROXY))
                .connectTimeout(CONNECT)
                .readTimeout(time);
    }
}
