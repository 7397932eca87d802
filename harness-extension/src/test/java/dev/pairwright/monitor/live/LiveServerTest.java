package dev.pairwright.monitor.live;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.BindException;
import java.net.ConnectException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A time limit here only ends a test that would hang. */
@Timeout(60)
class LiveServerTest {

    private LiveServer server;
    private URI address;

    @BeforeEach
    void open() throws IOException {
        server = LiveServer.open(0);
        address = server.address();
    }

    @AfterEach
    void close() {
        server.close();
    }

    private String host() {
        return "Host: 127.0.0.1:" + address.getPort();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private RawHttp.Answer get(String path, String... headers) throws IOException {
        List<String> lines = new ArrayList<>(List.of("GET " + path + " HTTP/1.1", host(), "Connection: close"));
        lines.addAll(List.of(headers));
        return RawHttp.ask(address, lines.toArray(String[]::new));
    }

    @Test
    void it_listens_on_the_loopback_address_and_serves_a_page_that_may_run_and_ask_for_nothing_but_its_own()
            throws IOException {
        RawHttp.Answer page = get("/");
        assertThat(address.getHost()).isEqualTo("127.0.0.1");
        assertThat(page.status()).isEqualTo("HTTP/1.1 200 OK");
        assertThat(page.header("Content-Type")).isEqualTo("text/html; charset=utf-8");
        assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.header("Referrer-Policy")).isEqualTo("no-referrer");
        assertThat(page.header("X-Frame-Options")).isEqualTo("DENY");
        assertThat(page.header("Cross-Origin-Resource-Policy")).isEqualTo("same-origin");
        assertThat(page.header("Access-Control-Allow-Origin")).isEmpty();
        assertThat(page.header("Content-Security-Policy"))
                .matches("default-src 'none'; script-src 'sha256-[A-Za-z0-9+/]{43}='; style-src"
                        + " 'sha256-[A-Za-z0-9+/]{43}='; connect-src 'self'; img-src data:; base-uri 'none';"
                        + " form-action 'none'; frame-ancestors 'none'; require-trusted-types-for 'script';"
                        + " trusted-types 'none'");
        assertThat(page.body())
                .doesNotContainPattern("https?://")
                .doesNotContain("innerHTML", "outerHTML", "insertAdjacentHTML", "document.write", "eval(");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Host: evil.example",
                "Host: evil.example:PORT",
                "Host: 127.0.0.1",
                "Host: 127.0.0.1:1",
                "Host: 127.0.0.1.evil.example:PORT",
                "Host: localhost.evil.example:PORT",
                "Host: evil.example@127.0.0.1:PORT",
                "Host: 127.0.0.2:PORT",
                "Host: 2130706433:PORT",
                "Host: 0.0.0.0:PORT",
                "Host: localhost:PORT.",
                "Host: ",
                "X-Forwarded-Host: 127.0.0.1:PORT",
                "Host: 127.0.0.1:PORT\r\nHost: evil.example",
            })
    void a_host_that_is_not_this_one_is_not_answered(String line) throws IOException {
        for (String path : List.of("/", "/events")) {
            RawHttp.Answer answer = RawHttp.ask(
                    address,
                    "GET " + path + " HTTP/1.1",
                    line.replace("PORT", String.valueOf(address.getPort())),
                    "Connection: close");
            assertThat(answer.status()).startsWith("HTTP/1.1 421");
            assertThat(answer.body()).isEqualTo("this is not the host that was asked for\n");
            assertThat(answer.header("X-Content-Type-Options")).isEqualTo("nosniff");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "localhost", "LocalHost", "[::1]"})
    void this_machine_goes_by_three_names(String name) throws IOException {
        RawHttp.Answer answer =
                RawHttp.ask(address, "GET / HTTP/1.1", "Host: " + name + ":" + address.getPort(), "Connection: close");
        assertThat(answer.status()).isEqualTo("HTTP/1.1 200 OK");
    }

    @Test
    void it_is_no_proxy() throws IOException {
        for (String target : List.of("http://evil.example/", "//evil.example/")) {
            assertThat(get(target).body()).isEqualTo("this is no proxy\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"POST", "PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "HEAD", "PROPFIND", "get"})
    void nothing_but_get_is_answered(String method) throws IOException {
        for (String path : List.of("/", "/events")) {
            RawHttp.Answer answer = RawHttp.ask(
                    address, method + " " + path + " HTTP/1.1", host(), "Content-Length: 0", "Connection: close");
            assertThat(answer.status()).isEqualTo("HTTP/1.1 405 Method Not Allowed");
            assertThat(answer.header("Allow")).isEqualTo("GET");
            assertThat(answer.body())
                    .isEqualTo(method.equals("HEAD") ? "" : "only GET: there is nothing to be changed here\n");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"/x", "/events/", "/../etc/passwd", "/%2e%2e/etc/passwd", "/page.html", "//", "/EVENTS"})
    void there_is_a_page_and_a_stream_and_nothing_else(String path) throws IOException {
        assertThat(get(path).status()).doesNotContain(" 200 ");
    }

    @Test
    void a_stranger_s_page_cannot_take_a_place_in_the_audience() throws IOException {
        for (String site : List.of("cross-site", "same-site")) {
            assertThat(get("/events", "Sec-Fetch-Site: " + site).body()).isEqualTo("only the page itself may listen\n");
        }
    }

    @Test
    void who_comes_hears_at_once_how_things_stand_then_what_changes_and_then_the_end() throws IOException {
        server.publish(bytes("{\"n\": 1}"));
        server.publish(bytes("{\"n\": 2}"));
        try (Listening early = Listening.to(address).orElseThrow()) {
            Listening.Event first = early.next().orElseThrow();
            assertThat(first.data().get("n").asInt()).isEqualTo(2);
            assertThat(first.id()).endsWith("-2");
            server.publish(bytes("{\"n\": 3}"));
            assertThat(early.next().orElseThrow().data().get("n").asInt()).isEqualTo(3);
            try (Listening late = Listening.to(address).orElseThrow()) {
                Listening.Event again = late.next().orElseThrow();
                assertThat(again.data().get("n").asInt()).isEqualTo(3);
                assertThat(again.id()).isEqualTo(first.id().replaceFirst("2$", "3"));
            }
            server.publishLast(bytes("{\"n\": 4}"));
            server.publish(bytes("{\"n\": 5}"));
            assertThat(early.next().orElseThrow().data().get("n").asInt()).isEqualTo(4);
            assertThat(early.next()).isEmpty();
        }
    }

    @Test
    void who_does_not_read_keeps_nobody_waiting_and_misses_what_was_in_between() throws IOException {
        // more than a connection holds while nobody reads, so that whoever writes it has to wait
        server.publish(bytes("{\"much\": \"" + "x".repeat(32 << 20) + "\"}"));
        try (RawHttp stalled = RawHttp.to(address)) {
            stalled.send("GET /events HTTP/1.1\r\n" + host() + "\r\n\r\n");
            assertThat(stalled.firstLine()).isEqualTo("HTTP/1.1 200 OK");
            for (int n = 1; n <= 2_000; n++) {
                server.publish(bytes("{\"n\": " + n + "}"));
            }
            try (Listening other = Listening.to(address).orElseThrow()) {
                assertThat(other.next().orElseThrow().data().get("n").asInt()).isEqualTo(2_000);
                server.publishLast(bytes("{\"n\": 2001}"));
                assertThat(other.next().orElseThrow().data().get("n").asInt()).isEqualTo(2_001);
            }
            server.close();
            assertThatThrownBy(() -> RawHttp.to(address)).isInstanceOf(ConnectException.class);
        }
    }

    @Test
    void the_audience_is_bounded_and_a_place_that_is_left_can_be_taken() throws IOException {
        server.publish(bytes("{}"));
        List<Listening> listening = new ArrayList<>();
        for (int i = 0; i < Audience.PLACES; i++) {
            listening.add(Listening.to(address).orElseThrow());
        }
        RawHttp.Answer full = get("/events");
        assertThat(full.status()).isEqualTo("HTTP/1.1 503 Service Unavailable");
        assertThat(full.body()).isEqualTo("16 are watching already\n");
        assertThat(get("/").status()).isEqualTo("HTTP/1.1 200 OK");

        listening.remove(0).close();
        Optional<Listening> next = Optional.empty();
        while (next.isEmpty()) {
            server.publish(bytes("{}"));
            next = Listening.to(address);
        }
        listening.add(next.get());
        for (Listening each : listening) {
            each.close();
        }
    }

    @Test
    void requests_that_never_end_do_not_keep_others_out() throws IOException {
        List<RawHttp> half = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            half.add(RawHttp.to(address).send("GET / HTTP/1.1\r\nHost: 127"));
        }
        assertThat(get("/").status()).isEqualTo("HTTP/1.1 200 OK");
        for (RawHttp each : half) {
            each.close();
        }
    }

    @Test
    void a_port_that_is_taken_is_told() {
        assertThatThrownBy(() -> LiveServer.open(address.getPort())).isInstanceOf(BindException.class);
    }

    @Test
    void nobody_answers_once_it_is_closed() throws IOException {
        server.close();
        assertThatThrownBy(() -> RawHttp.to(address)).isInstanceOf(ConnectException.class);
    }
}
