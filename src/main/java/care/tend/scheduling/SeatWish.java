package care.tend.scheduling;

import care.tend.kernel.Invalid;
import care.tend.platform.Language;
import java.util.Map;
import java.util.Optional;

/**
 * A place in a class somebody wants.
 *
 * @param wholeCourse whether in all that are left of its course too, from this one on
 * @param seats how many come, 1 to 9; 1 where pets are counted
 * @param note what they want known, at most 2000 letters
 */
public record SeatWish(
        ClassId session,
        boolean wholeCourse,
        Booking.Guest guest,
        Optional<Booking.PetWish> pet,
        int seats,
        String note,
        Language language,
        Via via) {

    private static final int LONGEST_NOTE = 2000;
    private static final int MOST = 9;

    public SeatWish {
        note = note.strip();
        if (note.length() > LONGEST_NOTE) {
            throw new Invalid("note", "field.too-long", Map.of("max", LONGEST_NOTE));
        }
        if (seats < 1 || seats > MOST) {
            throw new Invalid("seats", "field.range", Map.of("min", 1, "max", MOST));
        }
    }
}
