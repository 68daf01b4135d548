package care.tend.platform;

import care.tend.kernel.TendException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.slf4j.MDC;
import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/**
 * Turns a refusal into RFC 9457 problem details: {@code type} and {@code code} for machines, {@code title} and
 * {@code detail} for people in their language, {@code errors} for fields, {@code reference} to quote to support.
 */
@Component
public class Problems {

    private final Messages messages;

    Problems(Messages messages) {
        this.messages = messages;
    }

    /** One refused field, told to the reader. */
    public record FieldProblem(String field, String code, String message) {}

    public ProblemDetail of(TendException refusal, Language language) {
        var problem = of(status(refusal.kind()), refusal.code(), refusal.arguments(), language);
        if (!refusal.fields().isEmpty()) {
            problem.setProperty(
                    "errors",
                    refusal.fields().stream().map(f -> field(f, language)).toList());
        }
        refusal.extensions().forEach(problem::setProperty);
        return problem;
    }

    /** A problem that no module's refusal stands behind, e.g. an unreadable body. */
    public ProblemDetail of(HttpStatus status, String code, Map<String, Object> arguments, Language language) {
        var problem = ProblemDetail.forStatus(status);
        problem.setType(URI.create("urn:tend:problem:" + code));
        problem.setTitle(messages.text(language, titleOf(status, code, language)));
        problem.setDetail(messages.text(language, "problem." + code, arguments));
        problem.setProperty("code", code);
        var reference = MDC.get("correlation");
        if (reference != null) {
            problem.setProperty("reference", reference);
        }
        return problem;
    }

    /** What is said beside the fields of a form. */
    public List<FieldProblem> fields(TendException refusal, Language language) {
        return refusal.fields().stream().map(f -> field(f, language)).toList();
    }

    private FieldProblem field(TendException.FieldError error, Language language) {
        return new FieldProblem(
                error.field(), error.code(), messages.text(language, "problem." + error.code(), error.arguments()));
    }

    private String titleOf(HttpStatus status, String code, Language language) {
        var own = "problem." + code + ".title";
        return messages.has(language, own) ? own : "problem.title." + status.value();
    }

    public static HttpStatus status(TendException.Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.UNPROCESSABLE_CONTENT;
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case CONFLICT -> HttpStatus.CONFLICT;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case TOO_MANY -> HttpStatus.TOO_MANY_REQUESTS;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }
}
