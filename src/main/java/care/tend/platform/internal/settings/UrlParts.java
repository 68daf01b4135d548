package care.tend.platform.internal.settings;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * An address with its user and password, taken apart. What it throws never holds the text: there may be a password in
 * it.
 *
 * @param path without the leading slash
 * @param query with its question mark, as given; empty when there is none
 */
public record UrlParts(
        String scheme,
        Optional<String> user,
        Optional<String> password,
        String host,
        OptionalInt port,
        String path,
        String query) {

    /** @throws IllegalArgumentException when it is no URL of one of the {@code schemes} that names a host */
    public static UrlParts parse(String text, String... schemes) {
        var uri = uri(text);
        var scheme = Optional.ofNullable(uri.getScheme()).orElse("");
        if (!List.of(schemes).contains(scheme)) {
            throw new IllegalArgumentException("not of " + Arrays.toString(schemes));
        }
        if (uri.getHost() == null || uri.getFragment() != null) {
            throw new IllegalArgumentException("no host named");
        }
        var login = Optional.ofNullable(uri.getRawUserInfo()).map(info -> info.split(":", 2));
        return new UrlParts(
                scheme,
                login.map(parts -> decode(parts[0])).filter(user -> !user.isEmpty()),
                login.filter(parts -> parts.length == 2).map(parts -> decode(parts[1])),
                uri.getHost(),
                uri.getPort() < 0 ? OptionalInt.empty() : OptionalInt.of(uri.getPort()),
                Optional.ofNullable(uri.getRawPath()).orElse("").replaceFirst("^/", ""),
                Optional.ofNullable(uri.getRawQuery()).map(query -> "?" + query).orElse(""));
    }

    /** The path with its percent codes read. */
    public String decodedPath() {
        return decode(path);
    }

    public Optional<String> parameter(String name) {
        return Optional.ofNullable(parameters().get(name));
    }

    /** @throws IllegalArgumentException when the query holds any other */
    public void onlyParameters(String... names) {
        if (!Set.of(names).containsAll(parameters().keySet())) {
            throw new IllegalArgumentException("unknown parameter");
        }
    }

    private Map<String, String> parameters() {
        var found = new LinkedHashMap<String, String>();
        if (query.length() > 1) {
            for (var pair : query.substring(1).split("&", -1)) {
                var parts = pair.split("=", 2);
                found.put(decode(parts[0]), parts.length == 2 ? decode(parts[1]) : "");
            }
        }
        return found;
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException malformed) {
            throw new IllegalArgumentException("not a URL");
        }
    }

    /** Percent signs only: a plus is a plus, as in the passwords people paste. */
    private static String decode(String text) {
        return URLDecoder.decode(text.replace("+", "%2B"), StandardCharsets.UTF_8);
    }
}
