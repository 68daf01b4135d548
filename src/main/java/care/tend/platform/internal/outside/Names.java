package care.tend.platform.internal.outside;

import java.net.InetAddress;
import java.net.UnknownHostException;

/** Finds the addresses of a name: the system's resolver, or a test's. */
@FunctionalInterface
public interface Names {
    InetAddress[] of(String host) throws UnknownHostException;
}
