package care.tend.scheduling.internal.pages;

import org.jspecify.annotations.Nullable;

/**
 * One field of a form: what was typed stays in it.
 *
 * @param help said below it, unless there is a fault to say
 * @param most letters it takes
 */
public record Field(
        String name,
        String label,
        @Nullable String help,
        int most,
        String value,
        @Nullable String fault) {

    public boolean bad() {
        return fault != null;
    }
}
