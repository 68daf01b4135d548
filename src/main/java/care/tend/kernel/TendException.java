package care.tend.kernel;

import java.util.List;
import java.util.Map;

/**
 * A refusal that a caller can understand and act on. Each module has a sealed family of its own below this class; the
 * platform turns every one of them into RFC 9457 problem details in the reader's language, in one place.
 *
 * <p>The {@code code} is the stable name for machines ({@code module.what-happened}) and, with the prefix
 * {@code problem.}, the key of the message for people.
 */
public abstract class TendException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of refusal it is; decides the HTTP status and nothing else. */
    public enum Kind {
        /** The request is understood but its content breaks a rule (422). */
        INVALID,
        /** Nobody is signed in, or the proof was not accepted (401). */
        UNAUTHENTICATED,
        /** Known, but not allowed (403). */
        FORBIDDEN,
        /** Not there, or not for this reader: both look the same (404). */
        NOT_FOUND,
        /** It clashes with what is there now (409). */
        CONFLICT,
        /** The version the caller edited is no longer the newest (412). */
        STALE,
        /** Too much, too fast (429). */
        TOO_MANY,
        /** Cannot be done at the moment; try again later (503). */
        UNAVAILABLE
    }

    private final Kind kind;
    private final String code;
    private final transient Map<String, Object> arguments;

    protected TendException(Kind kind, String code, Map<String, Object> arguments) {
        super(code);
        this.kind = kind;
        this.code = code;
        this.arguments = Map.copyOf(arguments);
    }

    protected TendException(Kind kind, String code) {
        this(kind, code, Map.of());
    }

    public final Kind kind() {
        return kind;
    }

    /** Stable, kebab-case after the module's name, e.g. {@code scheduling.slot-taken}. */
    public final String code() {
        return code;
    }

    /** Values for the message to people; never secrets. */
    public final Map<String, Object> arguments() {
        return arguments;
    }

    /** What is wrong with which field; empty when the refusal is not about fields. */
    public List<FieldError> fields() {
        return List.of();
    }

    /** Members added to the problem document for machines, e.g. alternatives; empty by default. */
    public Map<String, Object> extensions() {
        return Map.of();
    }

    /**
     * One field that was refused.
     *
     * @param field its JSON path, e.g. {@code client.email}
     * @param code key of the message for people, without {@code problem.}
     */
    public record FieldError(String field, String code, Map<String, Object> arguments) {
        public FieldError {
            arguments = Map.copyOf(arguments);
        }

        public FieldError(String field, String code) {
            this(field, code, Map.of());
        }
    }
}
