package care.tend.platform.internal.web;

import care.tend.kernel.TendException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorViewResolver;
import org.springframework.core.Ordered;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.View;

/**
 * Turns what failed on the way to a page into a page; what failed under {@code /api} is left to {@link ProblemAdvice}.
 */
@Component
class PageRefusals implements HandlerExceptionResolver, ErrorViewResolver, Ordered {

    private final RefusalPage page;
    private final ProblemAdvice advice;

    PageRefusals(RefusalPage page, ProblemAdvice advice) {
        this.page = page;
        this.advice = advice;
    }

    /** Before the advice, which would answer a browser in JSON. */
    @Override
    public int getOrder() {
        return -10;
    }

    @Override
    public @Nullable ModelAndView resolveException(
            HttpServletRequest request, HttpServletResponse response, @Nullable Object handler, Exception fault) {
        if (!RefusalPage.wanted(request)) {
            return null;
        }
        var problem = explained(fault, request);
        boolean general = !(fault instanceof TendException refusal) || refusal.kind() == TendException.Kind.NOT_FOUND;
        var own = general ? null : Objects.requireNonNull(problem.getBody()).getDetail();
        var status = HttpStatus.valueOf(problem.getStatusCode().value());
        response.setHeader(HttpHeaders.RETRY_AFTER, problem.getHeaders().getFirst(HttpHeaders.RETRY_AFTER));
        return written(page.of(request, response, status, own));
    }

    @Override
    public @Nullable ModelAndView resolveErrorView(
            HttpServletRequest request, HttpStatus status, Map<String, Object> model) {
        return RefusalPage.wanted(request) ? new ModelAndView(new Later(status)) : null;
    }

    private ResponseEntity<ProblemDetail> explained(Exception fault, HttpServletRequest request) {
        return fault instanceof TendException refusal ? advice.refused(refusal, request) : advice.other(fault, request);
    }

    private static ModelAndView written(ResponseEntity<String> answer) {
        View view = (model, request, response) -> write(answer, response);
        return new ModelAndView(view);
    }

    static void write(ResponseEntity<String> answer, HttpServletResponse response) throws IOException {
        response.setStatus(answer.getStatusCode().value());
        response.setContentType("text/html;charset=UTF-8");
        response.getOutputStream()
                .write(Objects.requireNonNullElse(answer.getBody(), "").getBytes(StandardCharsets.UTF_8));
    }

    /** Made when it is rendered, since only then the response is at hand. */
    private final class Later implements View {

        private final HttpStatus status;

        Later(HttpStatus status) {
            this.status = status;
        }

        @Override
        public void render(@Nullable Map<String, ?> model, HttpServletRequest request, HttpServletResponse response)
                throws Exception {
            write(page.of(request, response, status, null), response);
        }
    }
}
