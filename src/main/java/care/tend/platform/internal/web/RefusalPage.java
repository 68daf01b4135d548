package care.tend.platform.internal.web;

import care.tend.platform.Language;
import care.tend.platform.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.slf4j.MDC;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Says to people what went wrong: what happened, what is safe, what to do, and a reference last. */
@Component
public class RefusalPage {

    private static final List<Language> ALL = List.of(Language.values());
    private static final Set<Integer> TOLD = Set.of(403, 404, 429, 500, 503);

    private final Pages pages;

    RefusalPage(Pages pages) {
        this.pages = pages;
    }

    /** Read by the template. */
    public record Refusal(
            String title, String text, @Nullable String reference) {}

    /** Whether the answer will be read by a person rather than by a program. */
    static boolean wanted(HttpServletRequest request) {
        var forwarded = (String) request.getAttribute("jakarta.servlet.error.request_uri");
        var path = forwarded == null ? request.getRequestURI() : forwarded;
        var accept = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT), "");
        boolean machine = path.startsWith("/api/") || path.startsWith("/assets/") || path.startsWith("/actuator/");
        return !machine && !accept.contains("json");
    }

    /** @param own said in place of the general text, where the refusal has words of its own */
    ResponseEntity<String> of(
            HttpServletRequest request, HttpServletResponse response, HttpStatus status, @Nullable String own) {
        var words = pages.words(request, ALL);
        var kind = "public.refused."
                + (TOLD.contains(status.value()) ? status.value() : status.is5xxServerError() ? 500 : 400);
        var title = words.say(kind + ".title");
        var frame = pages.frame(request, response, ALL, title);
        boolean ours = status.is5xxServerError();
        var refusal = new Refusal(title, own == null ? words.say(kind) : own, ours ? MDC.get("correlation") : null);
        return pages.answer(status, "errors/refusal.jte", frame, refusal);
    }
}
