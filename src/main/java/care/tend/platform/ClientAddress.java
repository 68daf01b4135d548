package care.tend.platform;

import jakarta.servlet.http.HttpServletRequest;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * Where a request comes from. {@code X-Forwarded-For} is believed only as far as proxies of ours wrote it: read from
 * the right, the first address that is none of theirs is the client, and whatever stands left of it anyone could have
 * made up.
 */
@Component
public class ClientAddress {

    private static final int NETWORK_BYTES = 8;

    private final List<AddressRange> trusted;

    ClientAddress(@Value("${tend.trusted-proxies:}") String trusted) {
        this.trusted = Arrays.stream(trusted.split("[,\\s]+"))
                .filter(part -> !part.isEmpty())
                .map(AddressRange::parse)
                .toList();
    }

    public InetAddress of(HttpServletRequest request) {
        var client = literal(request.getRemoteAddr())
                .orElseThrow(() -> new IllegalStateException("the connection has no address"));
        for (var named : forwarded(request)) {
            if (!isTrusted(client)) {
                return client;
            }
            var next = literal(named);
            if (next.isEmpty()) {
                return client;
            }
            client = next.get();
        }
        return client;
    }

    /**
     * Whom to count when acts are limited: the address, or the /64 of an IPv6 one, since a single customer holds all of
     * that.
     */
    public String network(HttpServletRequest request) {
        var address = of(request);
        if (!(address instanceof Inet6Address)) {
            return address.getHostAddress();
        }
        var bytes = address.getAddress();
        Arrays.fill(bytes, NETWORK_BYTES, bytes.length, (byte) 0);
        try {
            return InetAddress.getByAddress(bytes).getHostAddress() + "/64";
        } catch (UnknownHostException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private boolean isTrusted(InetAddress address) {
        return trusted.stream().anyMatch(range -> range.contains(address));
    }

    /** Nearest hop first. */
    private static List<String> forwarded(HttpServletRequest request) {
        var hops = Collections.list(request.getHeaders("X-Forwarded-For")).stream()
                .flatMap(header -> Arrays.stream(header.split(",", -1)))
                .map(String::strip)
                .toList();
        return hops.reversed();
    }

    private static Optional<InetAddress> literal(String text) {
        try {
            return Optional.of(InetAddress.ofLiteral(text));
        } catch (IllegalArgumentException noAddress) {
            return Optional.empty();
        }
    }
}
