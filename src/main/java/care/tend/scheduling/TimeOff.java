package care.tend.scheduling;

import care.tend.kernel.Invalid;
import java.time.LocalDate;

/** Whole days a provider is away, both included, whatever the hours say. */
public record TimeOff(TimeOffId id, LocalDate from, LocalDate to, String reason) {

    public TimeOff {
        if (to.isBefore(from)) {
            throw new Invalid("to", "time.range-empty");
        }
    }
}
