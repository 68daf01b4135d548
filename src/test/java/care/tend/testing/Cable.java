package care.tend.testing;

import java.io.Closeable;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** What lies between a client and the server, and can be cut and mended. */
public final class Cable implements AutoCloseable {

    private final ServerSocket here;
    private final int there;
    private final Set<Socket> open = ConcurrentHashMap.newKeySet();
    private final AtomicInteger connections = new AtomicInteger();
    private volatile boolean cut;

    public Cable(int port) throws IOException {
        this.there = port;
        this.here = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.startVirtualThread(this::accept);
    }

    /** Where clients connect to. */
    public int port() {
        return here.getLocalPort();
    }

    /** How many came about so far. */
    public int connections() {
        return connections.get();
    }

    /** Every connection breaks, and none comes about. */
    public void cut() {
        cut = true;
        open.forEach(Cable::drop);
    }

    public void mend() {
        cut = false;
    }

    private void accept() {
        while (!here.isClosed()) {
            try {
                var client = here.accept();
                if (cut) {
                    drop(client);
                    continue;
                }
                connections.incrementAndGet();
                var server = new Socket(InetAddress.getLoopbackAddress(), there);
                open.add(client);
                open.add(server);
                Thread.startVirtualThread(() -> carry(client, server));
                Thread.startVirtualThread(() -> carry(server, client));
            } catch (IOException closed) {
                // by us, or the server is not there: the client notices
            }
        }
    }

    private void carry(Socket from, Socket to) {
        try (from;
                to) {
            from.getInputStream().transferTo(to.getOutputStream());
        } catch (IOException broken) {
            // what breaks on one side breaks on the other
        } finally {
            open.remove(from);
            open.remove(to);
        }
    }

    private static void drop(Closeable socket) {
        try {
            socket.close();
        } catch (IOException already) {
            // gone
        }
    }

    @Override
    public void close() {
        cut();
        drop(here);
    }
}
