package care.tend.kernel;

import java.util.UUID;

/**
 * An identifier that cannot be mistaken for another kind. Outside it reads {@code prefix_} and 26 letters of
 * Crockford's base 32 (lower case, no i l o u), which keeps the time order of the UUIDv7 inside.
 *
 * <p>An id is an address, not a key to a door: whoever holds one still has to be allowed in.
 */
public interface TypedId {

    /** The value as the database keeps it. */
    UUID value();

    /** Three or four letters naming the kind. */
    String prefix();

    /** The form for people, URLs and JSON. */
    default String text() {
        return prefix() + "_" + encode(value());
    }

    /**
     * Reads the public form.
     *
     * @throws NotFound when it is not an id of this kind: an address that cannot exist is an address where nothing is
     */
    static UUID parse(String prefix, String text) {
        int body = prefix.length() + 1;
        if (text.length() != body + 26 || !text.startsWith(prefix) || text.charAt(prefix.length()) != '_') {
            throw new NotFound();
        }
        return decode(text.substring(body));
    }

    private static String encode(UUID value) {
        var letters = new char[26];
        long high = value.getMostSignificantBits();
        long low = value.getLeastSignificantBits();
        for (int i = 25; i >= 0; i--) {
            letters[i] = ALPHABET.charAt((int) (low & 31));
            low = (low >>> 5) | (high << 59);
            high >>>= 5;
        }
        return new String(letters);
    }

    private static UUID decode(String letters) {
        long high = 0;
        long low = 0;
        for (int i = 0; i < letters.length(); i++) {
            int digit = ALPHABET.indexOf(letters.charAt(i));
            if (digit < 0 || (i == 0 && digit > 7)) {
                throw new NotFound();
            }
            high = (high << 5) | (low >>> 59);
            low = (low << 5) | digit;
        }
        return new UUID(high, low);
    }

    /** Digits in rising order, so that text sorts as the value does. */
    String ALPHABET = "0123456789abcdefghjkmnpqrstvwxyz";
}
