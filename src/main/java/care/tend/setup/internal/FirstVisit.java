package care.tend.setup.internal;

import care.tend.identity.FirstAccount;
import care.tend.platform.ClientAddress;
import care.tend.platform.Language;
import care.tend.platform.Limit;
import care.tend.platform.Pages;
import care.tend.platform.RateLimits;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * While a new installation waits for its first account, its pages say where the link to it is to be found, and only
 * that link leads further. Programs are answered as ever: there is nothing here yet that they could reach.
 */
@Configuration(proxyBeanMethods = false)
public class FirstVisit implements WebMvcConfigurer, HandlerInterceptor {

    private static final List<Language> LANGUAGES = List.of(Language.values());
    private static final String WIZARD = "/app/set-up";

    /** Read by the template. {@code stale}: they came with a link, but not with the one that works. */
    public record Wait(boolean stale) {}

    private final FirstAccount first;
    private final Pages pages;
    private final RateLimits limits;
    private final ClientAddress address;

    FirstVisit(FirstAccount first, Pages pages, RateLimits limits, ClientAddress address) {
        this.first = first;
        this.pages = pages;
        this.limits = limits;
        this.address = address;
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        registry.addInterceptor(this).addPathPatterns("/", "/app", "/app/**");
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws IOException {
        if (!first.isAwaited()) {
            return true;
        }
        var key = request.getRequestURI().equals(WIZARD) ? request.getParameter("key") : null;
        if (key != null && opens(key, request)) {
            return true;
        }
        write(request, response, key);
        return false;
    }

    private boolean opens(String key, HttpServletRequest request) {
        var network = address.network(request);
        limits.take(Limit.FIRST_LINK, network);
        if (!first.opens(key)) {
            return false;
        }
        limits.forgive(Limit.FIRST_LINK, network);
        return true;
    }

    private void write(HttpServletRequest request, HttpServletResponse response, @Nullable String key)
            throws IOException {
        var words = pages.words(request, LANGUAGES);
        var frame = pages.frame(request, response, LANGUAGES, words.say("setup.wait.title"));
        var status = key == null ? HttpStatus.OK : HttpStatus.FORBIDDEN;
        var answer = pages.answer(status, "setup/wait.jte", frame, new Wait(key != null));
        response.setStatus(answer.getStatusCode().value());
        answer.getHeaders().forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
        response.getOutputStream()
                .write(Objects.requireNonNullElse(answer.getBody(), "").getBytes(StandardCharsets.UTF_8));
    }
}
