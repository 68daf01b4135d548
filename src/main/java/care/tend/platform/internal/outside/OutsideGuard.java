package care.tend.platform.internal.outside;

import care.tend.platform.AddressRange;
import care.tend.platform.OutsideRefused;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Decides which addresses may be spoken to. */
class OutsideGuard {

    private static final Set<Integer> PORTS = Set.of(80, 443, 8080, 8443);

    private final List<AddressRange> allowed;
    private final Names names;

    /** @param allowed networks that are reachable although they are not public, at any port */
    OutsideGuard(List<AddressRange> allowed, Names names) {
        this.allowed = List.copyOf(allowed);
        this.names = names;
    }

    /** @throws OutsideRefused.BadAddress when no server outside is meant by it */
    void check(URI address) {
        var scheme = String.valueOf(address.getScheme()).toLowerCase(Locale.ROOT);
        var web = scheme.equals("http") || scheme.equals("https");
        var usual = PORTS.contains(port(address)) || !allowed.isEmpty();
        if (!web || !usual || address.getHost() == null || address.getUserInfo() != null) {
            throw new OutsideRefused.BadAddress();
        }
    }

    /**
     * The addresses to connect to, and no others: of a name that has a private one as well, none is trusted.
     *
     * @throws OutsideRefused.NotPublic when one of them is in a network that is not public
     */
    InetAddress[] resolve(String host, int port) throws UnknownHostException {
        var found = names.of(host.startsWith("[") ? host.substring(1, host.length() - 1) : host);
        if (found.length == 0) {
            throw new UnknownHostException(host);
        }
        var open = Arrays.stream(found).allMatch(this::isAllowed);
        if (!open && !Arrays.stream(found).allMatch(PublicAddresses::contains)) {
            throw new OutsideRefused.NotPublic();
        }
        if (!open && !PORTS.contains(port)) {
            throw new OutsideRefused.BadAddress();
        }
        return found;
    }

    /** Whether a secret may be sent there unencrypted: within networks that were allowed by name. */
    boolean isInside(String host) {
        try {
            return Arrays.stream(names.of(host)).allMatch(this::isAllowed);
        } catch (UnknownHostException unknown) {
            return false;
        }
    }

    static int port(URI address) {
        if (address.getPort() != -1) {
            return address.getPort();
        }
        return "http".equalsIgnoreCase(address.getScheme()) ? 80 : 443;
    }

    private boolean isAllowed(InetAddress address) {
        return allowed.stream().anyMatch(range -> range.contains(address));
    }
}
