package dev.pairwright.agent.gateway;

import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;

/** A second way to a gateway: what is said at a Unix socket is carried to its port and back. For agents in a namespace without a network. */
final class UnixSocket {

    private static final int PIECE = 16 << 10;

    private final ServerSocketChannel listening;
    private final Path socket;
    private final SocketAddress target;

    private UnixSocket(ServerSocketChannel listening, Path socket, SocketAddress target) {
        this.listening = listening;
        this.socket = socket;
        this.target = target;
    }

    static UnixSocket open(Path socket, SocketAddress target) throws IOException {
        ServerSocketChannel listening = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            listening.bind(UnixDomainSocketAddress.of(socket));
        } catch (IOException | RuntimeException e) {
            listening.close();
            throw e;
        }
        UnixSocket open = new UnixSocket(listening, socket, target);
        start(open::accept);
        return open;
    }

    private void accept() {
        while (listening.isOpen()) {
            try {
                SocketChannel near = listening.accept();
                SocketChannel far = SocketChannel.open(target);
                start(() -> carry(near, far));
                start(() -> {
                    carry(far, near);
                    quietly(near);
                    quietly(far);
                });
            } catch (IOException e) {
                // closed, or a client that is gone again
            }
        }
    }

    private static void carry(SocketChannel from, SocketChannel to) {
        ByteBuffer piece = ByteBuffer.allocate(PIECE);
        try {
            while (from.read(piece) >= 0) {
                piece.flip();
                while (piece.hasRemaining()) {
                    to.write(piece);
                }
                piece.clear();
            }
            to.shutdownOutput();
        } catch (IOException e) {
            quietly(from);
            quietly(to);
        }
    }

    private static void quietly(SocketChannel channel) {
        try {
            channel.close();
        } catch (IOException e) {
            // it is of no use any more in any case
        }
    }

    private static void start(Runnable work) {
        Thread thread = new Thread(work, "pairwright-gateway-socket");
        thread.setDaemon(true);
        thread.start();
    }

    void close() {
        try {
            listening.close();
            Files.deleteIfExists(socket);
        } catch (IOException e) {
            // whoever comes finds nobody listening
        }
    }
}
