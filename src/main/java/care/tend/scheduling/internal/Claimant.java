package care.tend.scheduling.internal;

import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.ClassId;
import care.tend.scheduling.HoldId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Whose it will be: a hold's, with {@code expiresAt}, an appointment's or a class's. */
record Claimant(
        @Nullable HoldId hold,
        @Nullable AppointmentId appointment,
        @Nullable ClassId session,
        @Nullable Instant expiresAt) {

    static Claimant of(AppointmentId appointment) {
        return new Claimant(null, appointment, null, null);
    }

    static Claimant of(HoldId hold, Instant expiresAt) {
        return new Claimant(hold, null, null, expiresAt);
    }

    static Claimant of(ClassId session) {
        return new Claimant(null, null, session, null);
    }
}
