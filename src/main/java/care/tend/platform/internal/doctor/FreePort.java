package care.tend.platform.internal.doctor;

import care.tend.platform.StartRefused;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.List;

/** Whether we may listen there, found out by listening for a moment. */
public final class FreePort {

    private FreePort() {}

    /**
     * @throws StartRefused.PortTaken when somebody else listens there
     * @throws StartRefused.InvalidSettings when nobody of this machine or account can
     */
    public static void require(InetAddress address, int port) {
        try (var socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
        } catch (IOException refused) {
            var why = String.valueOf(refused.getMessage());
            if (why.contains("in use")) {
                throw new StartRefused.PortTaken(address.getHostAddress(), port);
            }
            throw new StartRefused.InvalidSettings(List.of("TEND_BIND, TEND_PORT: cannot listen on %s port %d (%s)"
                    .formatted(address.getHostAddress(), port, why)));
        }
    }
}
