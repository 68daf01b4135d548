package care.tend.scheduling.internal.calendars.connected;

import care.tend.platform.OutsideRefused;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Locale;

/** Addresses as calendar servers tell them. */
public final class Addresses {

    private Addresses() {}

    /**
     * What {@code href} means where {@code base} said it. A server may name another host only within its own domain,
     * since whoever is asked hears the password.
     *
     * @throws OutsideRefused.BadAddress when it leads elsewhere, or nowhere
     */
    static URI resolved(URI base, String href) {
        try {
            var address = base.resolve(new URI(escaped(href)));
            if (address.getHost() == null || !isAtHome(base, address)) {
                throw new OutsideRefused.BadAddress();
            }
            return address;
        } catch (URISyntaxException | IllegalArgumentException unreadable) {
            throw new OutsideRefused.BadAddress();
        }
    }

    /** The same address with another path, given as it is kept: without percent codes. */
    public static URI at(URI base, String path) {
        try {
            return base.resolve(new URI(null, null, path, null).toASCIIString());
        } catch (URISyntaxException | IllegalArgumentException unreadable) {
            throw new OutsideRefused.BadAddress();
        }
    }

    /** The path, without percent codes: servers differ in what they encode, and so does one server with itself. */
    public static String path(String href) {
        try {
            var path = new URI(escaped(href)).getPath();
            return path == null ? "" : path;
        } catch (URISyntaxException unreadable) {
            return href;
        }
    }

    /** Collections end with a slash, whether their server says so or not. */
    static URI collection(URI address) {
        return address.getRawPath().endsWith("/") ? address : address.resolve(address.getRawPath() + "/");
    }

    private static boolean isAtHome(URI base, URI address) {
        var same = base.getHost().equalsIgnoreCase(address.getHost());
        if (same) {
            return base.getPort() == address.getPort() && base.getScheme().equalsIgnoreCase(address.getScheme());
        }
        return "https".equalsIgnoreCase(address.getScheme())
                && address.getPort() == base.getPort()
                && domain(base.getHost()).equals(domain(address.getHost()));
    }

    /** The last two names of a host, three where the last two are short (co.uk); all of it where it has no more. */
    private static List<String> domain(String host) {
        var names = List.of(host.toLowerCase(Locale.ROOT).split("\\.", -1));
        int most = names.size();
        boolean numeric = names.getLast().matches("[0-9]+|.*]");
        if (numeric || most <= 2) {
            return names;
        }
        boolean shared = names.getLast().length() == 2 && names.get(most - 2).length() <= 3;
        return names.subList(Math.max(0, most - (shared ? 3 : 2)), most);
    }

    /** Some servers leave in the text what an address cannot have. */
    private static String escaped(String href) {
        return href.strip().replace(" ", "%20").replace("|", "%7C");
    }
}
