package care.tend.pets;

import care.tend.kernel.TendException;
import java.util.List;
import java.util.Map;

/** Why an animal's record was not kept. */
public abstract sealed class PetRefused extends TendException {

    private static final long serialVersionUID = 1L;

    PetRefused(Kind kind, String code, Map<String, Object> arguments) {
        super(kind, code, arguments);
    }

    /** The household has one of that kind and name. */
    public static final class AlreadyThere extends PetRefused {
        private static final long serialVersionUID = 1L;

        public AlreadyThere(String name) {
            super(Kind.CONFLICT, "pets.already-there", Map.of("name", name));
        }

        @Override
        public List<FieldError> fields() {
            return List.of(new FieldError("name", code(), arguments()));
        }
    }
}
