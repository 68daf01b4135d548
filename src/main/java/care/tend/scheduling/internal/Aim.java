package care.tend.scheduling.internal;

import care.tend.kernel.TimeRange;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.Length;
import care.tend.scheduling.Move;
import care.tend.scheduling.Rules;
import care.tend.scheduling.SlotChoice;
import java.time.Instant;
import java.util.Optional;

/**
 * What a move comes to.
 *
 * @param stays whether only its length changes: same start, same provider
 * @param isWhereItIs whether nothing does
 * @param rules that bind it; giving time back is always possible
 * @param asOf from when the hours are looked at: what stays may have begun
 */
record Aim(SlotChoice choice, boolean stays, boolean isWhereItIs, Rules rules, Instant asOf) {

    static Aim of(Appointment appointment, Move move, Instant now) {
        var period = appointment.period();
        var provider = move.provider().orElse(appointment.provider());
        boolean stays = period.start().equals(move.start()) && provider.equals(appointment.provider());
        var end = move.end()
                .filter(wanted -> !new TimeRange(move.start(), wanted).length().equals(period.length()));
        boolean shorter =
                stays && end.map(wanted -> wanted.isBefore(period.end())).orElse(false);
        var length = end.map(wanted -> Length.between(move.start(), wanted)).orElseGet(() -> length(appointment, move));
        var choice = new SlotChoice(
                appointment.service(), appointment.location(), Optional.of(provider), move.start(), length);
        boolean begun = stays && !now.isBefore(period.start());
        return new Aim(
                choice,
                stays,
                stays && end.isEmpty(),
                shorter ? Rules.ANY_TIME : move.rules(),
                begun ? period.start().minusSeconds(1) : now);
    }

    /** Said outright, it is as long as it was with anybody. */
    private static Length length(Appointment appointment, Move move) {
        return move.end().isPresent() ? new Length.Exactly(appointment.period().length()) : appointment.length();
    }
}
