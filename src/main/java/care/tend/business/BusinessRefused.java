package care.tend.business;

import care.tend.kernel.TendException;
import java.util.List;
import java.util.Map;

/** Why a business was not opened or changed. */
public abstract sealed class BusinessRefused extends TendException {

    private static final long serialVersionUID = 1L;

    BusinessRefused(Kind kind, String code, Map<String, Object> arguments) {
        super(kind, code, arguments);
    }

    /** The address belongs, or once belonged, to another business. */
    public static final class SlugTaken extends BusinessRefused {
        private static final long serialVersionUID = 1L;

        public SlugTaken(Slug slug) {
            super(Kind.CONFLICT, "business.slug-taken", Map.of("slug", slug.value()));
        }

        @Override
        public List<FieldError> fields() {
            return List.of(new FieldError("slug", code(), arguments()));
        }
    }
}
