package dev.pairwright.monitor.live;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** A client that sends what it is told, byte for byte, also what no library would send. */
final class RawHttp implements Closeable {

    private final Socket socket;

    private RawHttp(Socket socket) {
        this.socket = socket;
    }

    static RawHttp to(URI address) throws IOException {
        return new RawHttp(new Socket(address.getHost(), address.getPort()));
    }

    /** What came back, in full; the server must close the connection. */
    record Answer(String status, List<String> headers, String body) {

        String header(String name) {
            return headers.stream()
                    .filter(line -> line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ": "))
                    .map(line -> line.substring(name.length() + 2))
                    .reduce((a, b) -> a + " AND " + b)
                    .orElse("");
        }
    }

    /** One request on a connection of its own. */
    static Answer ask(URI address, String... lines) throws IOException {
        try (RawHttp client = to(address)) {
            client.send(String.join("\r\n", lines) + "\r\n\r\n");
            return client.answer();
        }
    }

    RawHttp send(String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.UTF_8));
        socket.getOutputStream().flush();
        return this;
    }

    Answer answer() throws IOException {
        String all = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int end = all.indexOf("\r\n\r\n");
        List<String> head = new ArrayList<>(Arrays.asList(all.substring(0, end).split("\r\n")));
        return new Answer(head.remove(0), List.copyOf(head), all.substring(end + 4));
    }

    /** The first line that comes back. */
    String firstLine() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = socket.getInputStream().read();
        while (next >= 0 && next != '\r') {
            line.write(next);
            next = socket.getInputStream().read();
        }
        return line.toString(StandardCharsets.UTF_8);
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
