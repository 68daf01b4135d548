package care.tend.kernel;

import java.util.List;
import java.util.Map;

/** A value that breaks a rule of its type: names the field, so that the person finds it. */
public final class Invalid extends TendException {

    private static final long serialVersionUID = 1L;

    private final transient List<FieldError> fields;

    /** @param code key of the message, e.g. {@code money.negative} */
    public Invalid(String field, String code) {
        this(List.of(new FieldError(field, code)));
    }

    /** As {@link #Invalid(String, String)}, with values for the message. */
    public Invalid(String field, String code, Map<String, Object> arguments) {
        this(List.of(new FieldError(field, code, arguments)));
    }

    public Invalid(List<FieldError> fields) {
        super(Kind.INVALID, "invalid");
        this.fields = List.copyOf(fields);
    }

    @Override
    public List<FieldError> fields() {
        return fields;
    }
}
