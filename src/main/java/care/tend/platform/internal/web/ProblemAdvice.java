package care.tend.platform.internal.web;

import care.tend.kernel.Invalid;
import care.tend.kernel.NotFound;
import care.tend.kernel.TendException;
import care.tend.platform.Problems;
import care.tend.platform.TooMany;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.exc.UnrecognizedPropertyException;

/** The one place where an exception becomes an answer of the API. Pages have their own, for people. */
@RestControllerAdvice
class ProblemAdvice {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);
    private static final String RETRY_SECONDS = "2";

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(TendException refusal, HttpServletRequest request) {
        var wait = refusal instanceof TooMany tooMany ? Long.toString(tooMany.retryAfterSeconds()) : RETRY_SECONDS;
        return answer(problems.of(refusal, ReaderLanguage.of(request)), wait);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unreadable(HttpMessageNotReadableException fault, HttpServletRequest request) {
        var refusal = causeOfType(fault, TendException.class);
        if (refusal != null) {
            return refused(
                    fault.getCause() instanceof JacksonException json ? at(path(json), refusal) : refusal, request);
        }
        var problem = problems.of(HttpStatus.BAD_REQUEST, "unreadable", Map.of(), ReaderLanguage.of(request));
        if (fault.getCause() instanceof JacksonException json && !json.getPath().isEmpty()) {
            var code = json instanceof UnrecognizedPropertyException ? "unknown-field" : "unreadable-field";
            var message = problems.of(HttpStatus.BAD_REQUEST, code, Map.of(), ReaderLanguage.of(request));
            problem.setProperty(
                    "errors",
                    List.of(new Problems.FieldProblem(path(json), code, Objects.toString(message.getDetail()))));
        }
        return answer(problem);
    }

    /** A parameter of the address that is no number, no date, none of the choices. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> mistyped(MethodArgumentTypeMismatchException fault, HttpServletRequest request) {
        var refusal = causeOfType(fault, TendException.class);
        if (refusal != null) {
            return refused(refusal, request);
        }
        var language = ReaderLanguage.of(request);
        var problem = problems.of(HttpStatus.BAD_REQUEST, "unreadable", Map.of(), language);
        var field = problems.of(HttpStatus.BAD_REQUEST, "unreadable-field", Map.of(), language);
        problem.setProperty(
                "errors",
                List.of(new Problems.FieldProblem(
                        fault.getName(), "unreadable-field", Objects.toString(field.getDetail()))));
        return answer(problem);
    }

    /** Whoever asked has gone before the answer; there is nobody to tell, and nothing to mend. */
    @ExceptionHandler
    void unheard(AsyncRequestNotUsableException gone) {
        log.debug("Gone before the answer: {}", gone.getMessage());
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> other(Exception fault, HttpServletRequest request) {
        var refusal = causeOfType(fault, TendException.class);
        if (refusal != null) {
            return refused(refusal, request);
        }
        if (Away.isCauseOf(fault)) {
            return unavailable(fault, request);
        }
        var language = ReaderLanguage.of(request);
        if (fault instanceof ErrorResponse known) {
            var status = HttpStatus.valueOf(known.getStatusCode().value());
            var answer = answer(problems.of(status, "http." + status.value(), Map.of(), language));
            return ResponseEntity.status(status)
                    .headers(known.getHeaders())
                    .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                    .body(answer.getBody());
        }
        log.error("Unexpected failure", fault);
        return answer(problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "unexpected", Map.of(), language));
    }

    /** The database is away, full or out of connections: nothing was kept, and trying again is right. */
    private ResponseEntity<ProblemDetail> unavailable(Exception fault, HttpServletRequest request) {
        log.warn(
                "Unavailable: {}",
                NestedExceptionUtils.getMostSpecificCause(fault).toString());
        return answer(problems.of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", Map.of(), ReaderLanguage.of(request)));
    }

    /** The refusal of a value inside a body: its fields are named from the top, and an id of nothing is a bad field. */
    private static TendException at(String path, TendException refusal) {
        if (path.isEmpty()) {
            return refusal;
        }
        if (refusal instanceof NotFound) {
            return new Invalid(path, "field.unknown");
        }
        return refusal instanceof Invalid
                ? new Invalid(refusal.fields().stream()
                        .map(f -> new TendException.FieldError(below(path, f.field()), f.code(), f.arguments()))
                        .toList())
                : refusal;
    }

    /** A value that is a field of its own names itself, and is not said twice. */
    private static String below(String path, String field) {
        return path.equals(field) || path.endsWith("." + field) ? path : path + "." + field;
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return answer(problem, RETRY_SECONDS);
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem, String retryAfterSeconds) {
        var response = ResponseEntity.status(problem.getStatus()).contentType(MediaType.APPLICATION_PROBLEM_JSON);
        if (problem.getStatus() == 503 || problem.getStatus() == 429) {
            response.header(HttpHeaders.RETRY_AFTER, retryAfterSeconds);
        }
        return response.body(problem);
    }

    private static String path(JacksonException json) {
        return json.getPath().stream()
                .map(step -> step.getPropertyName() == null ? "[" + step.getIndex() + "]" : step.getPropertyName())
                .collect(Collectors.joining("."))
                .replace(".[", "[");
    }

    private static <T extends Throwable> @org.jspecify.annotations.Nullable T causeOfType(
            Throwable fault, Class<T> type) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            if (type.isInstance(cause)) {
                return type.cast(cause);
            }
        }
        return null;
    }
}
