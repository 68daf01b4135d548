package care.tend.platform.internal.web;

import care.tend.kernel.NotFound;
import care.tend.platform.OpenToVisitors;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RestController;

/**
 * Hands out what the web build made. A hashed name never changes its content, so it may be kept for a year; the page of
 * the workspace names the hashes of the day and is asked for anew each time.
 */
@RestController
class AssetController {

    private static final String FOREVER = "public, max-age=31536000, immutable";
    private static final String AN_HOUR = "public, max-age=3600";
    private static final String A_DAY = "public, max-age=86400";

    private static final byte[] SIGN = """
            <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><rect width="32" height="32" rx="9" fill="#12664B"/>\
            <g transform="translate(4 4)" fill="none"><path d="M12 21V11" stroke="#fff" stroke-width="2.2" stroke-linecap="round"/>\
            <path d="M12 12C12 7.5 8.8 5 4 5c0 4.8 3 7.6 8 7Z" fill="#fff"/>\
            <path d="M12 15c0-3.6 2.600-5.700 7.500-5.700 0 4-2.600 6.300-7.500 5.700Z" fill="#fff" opacity=".62"/></g></svg>
            """.getBytes(StandardCharsets.UTF_8);

    private static final String ROBOTS = """
            User-agent: *
            Disallow: /api/
            Disallow: /app
            Disallow: /b/*/book
            Disallow: /e/
            """;

    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @OpenToVisitors
    @GetMapping("/assets/{name}")
    ResponseEntity<byte[]> asset(
            @PathVariable String name,
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String accepted) {
        var asset = assets.hashed(name, accepted).orElseThrow(NotFound::new);
        var answer = ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(asset.type()))
                .header(HttpHeaders.CACHE_CONTROL, FOREVER)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        withEncoding(answer, asset.encoding());
        return answer.body(asset.content().getByteArray());
    }

    /** One address for good, since it stands in pages of others: asked for again every hour. */
    @OpenToVisitors
    @GetMapping("/embed.js")
    ResponseEntity<byte[]> embed(
            @RequestHeader(name = HttpHeaders.ACCEPT_ENCODING, defaultValue = "") String accepted) {
        var asset = assets.embed(accepted).orElseThrow(NotFound::new);
        var answer = ResponseEntity.ok()
                .contentType(MediaType.parseMediaType(asset.type()))
                .header(HttpHeaders.CACHE_CONTROL, AN_HOUR)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        withEncoding(answer, asset.encoding());
        return answer.body(asset.content().getByteArray());
    }

    @OpenToVisitors
    @GetMapping({"/app", "/app/**"})
    ResponseEntity<byte[]> workspace() {
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8))
                .header(HttpHeaders.CACHE_CONTROL, "no-cache")
                .body(assets.workspace().orElseThrow(NotFound::new));
    }

    @OpenToVisitors
    @GetMapping({"/favicon.svg", "/favicon.ico"})
    ResponseEntity<byte[]> sign() {
        return ResponseEntity.ok()
                .contentType(MediaType.parseMediaType("image/svg+xml"))
                .header(HttpHeaders.CACHE_CONTROL, A_DAY)
                .body(SIGN);
    }

    @OpenToVisitors
    @GetMapping("/robots.txt")
    ResponseEntity<String> robots() {
        return ResponseEntity.ok()
                .contentType(MediaType.TEXT_PLAIN)
                .header(HttpHeaders.CACHE_CONTROL, A_DAY)
                .body(ROBOTS);
    }

    private static void withEncoding(ResponseEntity.BodyBuilder answer, @Nullable String encoding) {
        if (encoding != null) {
            answer.header(HttpHeaders.CONTENT_ENCODING, encoding);
        }
    }
}
