package care.tend.scheduling.internal.web;

import care.tend.kernel.NotFound;
import care.tend.platform.ClientAddress;
import care.tend.platform.Limit;
import care.tend.platform.OpenToVisitors;
import care.tend.platform.RateLimits;
import care.tend.platform.Secrets;
import care.tend.scheduling.CalendarFeeds;
import io.swagger.v3.oas.annotations.Hidden;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;

/** Calendars at their secret addresses, for programs that hold no session. */
@RestController
@Hidden
class FeedFileController {

    private static final MediaType CALENDAR = new MediaType("text", "calendar", StandardCharsets.UTF_8);

    private final CalendarFeeds feeds;
    private final RateLimits limits;
    private final ClientAddress addresses;

    FeedFileController(CalendarFeeds feeds, RateLimits limits, ClientAddress addresses) {
        this.feeds = feeds;
        this.limits = limits;
        this.addresses = addresses;
    }

    static String path(String secret) {
        return "/calendar/" + secret + ".ics";
    }

    /** A program that has this text already is answered with 304, by its tag or by the time of the last change. */
    @OpenToVisitors
    @GetMapping("/calendar/{secret}.ics")
    ResponseEntity<byte[]> read(@PathVariable String secret, HttpServletRequest request) {
        var network = addresses.network(request);
        limits.check(Limit.CALENDAR_GUESS, network);
        limits.take(Limit.CALENDAR_READ, HexFormat.of().formatHex(Secrets.hash(secret)));
        var file = feeds.read(secret).orElseThrow(() -> {
            limits.take(Limit.CALENDAR_GUESS, network);
            return new NotFound();
        });
        var text = file.written().text();
        var answer = ResponseEntity.ok()
                .contentType(CALENDAR)
                .cacheControl(CacheControl.noCache().cachePrivate())
                .eTag(HexFormat.of().formatHex(Secrets.hash(text)))
                .header("Content-Disposition", "inline; filename=\"calendar.ics\"")
                .header("Referrer-Policy", "no-referrer");
        file.written().changedAt().ifPresent(answer::lastModified);
        return answer.body(text.getBytes(StandardCharsets.UTF_8));
    }
}
