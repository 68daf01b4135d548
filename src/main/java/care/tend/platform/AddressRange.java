package care.tend.platform;

import java.net.InetAddress;
import java.util.Arrays;

/**
 * Addresses that share their first {@code bits}: one address, or a network in CIDR form (RFC 4632).
 *
 * @param bits 0 to 32 for IPv4, 0 to 128 for IPv6
 */
public record AddressRange(InetAddress network, int bits) {

    public AddressRange {
        if (bits < 0 || bits > network.getAddress().length * 8) {
            throw new IllegalArgumentException("prefix length out of range: " + bits);
        }
    }

    /**
     * Reads {@code 10.0.0.7}, {@code 10.0.0.0/8}, {@code ::1} or {@code fd00::/8}. Names are refused: they would ask
     * DNS.
     *
     * @throws IllegalArgumentException when it is none of these
     */
    public static AddressRange parse(String text) {
        var slash = text.indexOf('/');
        if (slash < 0) {
            var address = InetAddress.ofLiteral(text);
            return new AddressRange(address, address.getAddress().length * 8);
        }
        return new AddressRange(
                InetAddress.ofLiteral(text.substring(0, slash)), Integer.parseInt(text.substring(slash + 1)));
    }

    /** Whether {@code address} lies within; never so for one of the other family. */
    public boolean contains(InetAddress address) {
        var ours = network.getAddress();
        var theirs = address.getAddress();
        if (ours.length != theirs.length) {
            return false;
        }
        var whole = bits / 8;
        if (!Arrays.equals(ours, 0, whole, theirs, 0, whole)) {
            return false;
        }
        var mask = 0xFF00 >> (bits % 8) & 0xFF;
        return mask == 0 || (ours[whole] & mask) == (theirs[whole] & mask);
    }

    @Override
    public String toString() {
        return network.getHostAddress() + "/" + bits;
    }
}
