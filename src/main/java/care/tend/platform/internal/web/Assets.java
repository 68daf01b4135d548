package care.tend.platform.internal.web;

import care.tend.platform.Language;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the web builds made, found on the class path under {@code web/}: their manifests tell the hashed name of each
 * source. Where nothing was built there are no addresses, and pages do without. What was read is kept, except while
 * developing ({@code tend.dev=true}), when the next build may have replaced it.
 */
@Component
public class Assets {

    private static final String FONTS = "src/shared/fonts/onest-";
    private static final Pattern NAME = Pattern.compile("[A-Za-z0-9_-][A-Za-z0-9._-]*");

    /** A built file in one encoding. */
    record Asset(
            ByteArrayResource content,
            String type,
            @Nullable String encoding) {}

    private final boolean developing;
    private final Map<String, String> addresses;
    private final Map<String, Optional<byte[]>> files = new ConcurrentHashMap<>();

    Assets(@Value("${tend.dev:false}") boolean developing) {
        this.developing = developing;
        this.addresses = Map.copyOf(manifest());
    }

    /** Where the browser finds what {@code source} became; null when it was not built. */
    public @Nullable String address(String source) {
        return developing ? manifest().get(source) : addresses.get(source);
    }

    /** The font files a page in {@code language} is sure to need, most needed first. */
    public List<String> fonts(Language language) {
        var subsets =
                switch (language) {
                    case EN -> List.of("latin");
                    case RU -> List.of("latin", "cyrillic");
                    case KK -> List.of("latin", "cyrillic", "kazakh");
                };
        var found = new ArrayList<String>();
        for (var subset : subsets) {
            var address = address(FONTS + subset + ".woff2");
            if (address != null) {
                found.add(address);
            }
        }
        return List.copyOf(found);
    }

    /** The built file {@code name}, in the smallest form among {@code accepted}; empty when there is none. */
    Optional<Asset> hashed(String name, String accepted) {
        return NAME.matcher(name).matches() ? found("assets/" + name, accepted) : Optional.empty();
    }

    /** The script that shows booking pages on other sites. */
    Optional<Asset> embed(String accepted) {
        return found("embed.js", accepted);
    }

    private Optional<Asset> found(String path, String accepted) {
        for (var encoding : List.of("br", "gzip")) {
            var packed = accepts(accepted, encoding)
                    ? file(path + (encoding.equals("br") ? ".br" : ".gz"))
                    : Optional.<byte[]>empty();
            if (packed.isPresent()) {
                return Optional.of(new Asset(new ByteArrayResource(packed.get()), type(path), encoding));
            }
        }
        return file(path).map(bytes -> new Asset(new ByteArrayResource(bytes), type(path), null));
    }

    /** The page of the workspace, which finds its way by itself; empty when the web part is not built. */
    Optional<byte[]> workspace() {
        return file("index.html");
    }

    private Optional<byte[]> file(String path) {
        return developing ? read(path) : files.computeIfAbsent(path, Assets::read);
    }

    private static boolean accepts(String header, String encoding) {
        for (var offer : header.split(",", -1)) {
            var parts = offer.strip().split(";", -1);
            boolean refused = parts.length > 1 && parts[1].replace(" ", "").matches("q=0(\\.0*)?");
            if (parts[0].strip().equalsIgnoreCase(encoding) && !refused) {
                return true;
            }
        }
        return false;
    }

    private static String type(String name) {
        return switch (name.substring(name.lastIndexOf('.') + 1)) {
            case "css" -> "text/css;charset=UTF-8";
            case "js" -> "text/javascript;charset=UTF-8";
            case "json" -> "application/json";
            case "svg" -> "image/svg+xml";
            case "png" -> "image/png";
            case "woff2" -> "font/woff2";
            default -> "application/octet-stream";
        };
    }

    private static Optional<byte[]> read(String path) {
        var resource = new ClassPathResource("web/" + path);
        if (!resource.exists()) {
            return Optional.empty();
        }
        try {
            return Optional.of(resource.getContentAsByteArray());
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static Map<String, String> manifest() {
        var found = new TreeMap<String, String>();
        for (var build : List.of("manifest.json", "public.json")) {
            read(build).ifPresent(bytes -> JsonMapper.shared()
                    .readTree(bytes)
                    .forEachEntry((source, made) ->
                            found.put(source, "/" + made.path("file").asString())));
        }
        return found;
    }
}
