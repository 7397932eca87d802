package dev.pairwright.monitor;

import dev.pairwright.core.LiveView;
import dev.pairwright.core.Printable;
import dev.pairwright.io.Console;
import dev.pairwright.io.StrictJson;
import dev.pairwright.monitor.live.LiveServer;
import java.io.IOException;
import java.net.BindException;
import java.util.Arrays;
import java.util.Optional;

/** Shows a campaign in a browser. */
record PageView(LiveServer server) implements View {

    /** Opens it and says where; where that cannot be done, says so: the campaign goes on without it. */
    static Optional<PageView> open(LiveView wanted) {
        try {
            LiveServer server = LiveServer.open(wanted.port());
            Console.println("  watch     " + server.address());
            return Optional.of(new PageView(server));
        } catch (BindException e) {
            Console.println(
                    without("port " + wanted.port() + " of 127.0.0.1 cannot be had, another program may listen there ("
                            + Printable.of(String.valueOf(e.getMessage()), 200)
                            + "). -Dpairwright.monitor=true takes one that is free"));
        } catch (IOException e) {
            Console.println(without(Printable.of(e.toString(), 200)));
        }
        return Optional.empty();
    }

    private static String without(String why) {
        return "  no watching: the campaign goes on without a live view, for " + why;
    }

    @Override
    public void show(Snapshot now) {
        byte[] line = StrictJson.line(now);
        byte[] bare = Arrays.copyOf(line, line.length - 1);
        if (now.state() == Snapshot.State.ENDED) {
            server.publishLast(bare);
        } else {
            server.publish(bare);
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
