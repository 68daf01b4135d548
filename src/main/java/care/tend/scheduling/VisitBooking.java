package care.tend.scheduling;

import care.tend.kernel.Invalid;
import care.tend.platform.Language;
import care.tend.scheduling.Booking.Guest;
import care.tend.scheduling.Booking.PetWish;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Everything a visit is made of.
 *
 * @param outsideHours whether the business means it, also where nobody is meant to work
 * @param pets for whom the items are, by their number; shorter or empty when there are none
 * @param premium whether what is kept for premium clients is theirs
 * @param held what was kept of it before; empty to take it now
 * @param note what the guest wants known, at most 2000 letters
 */
public record VisitBooking(
        Cart cart,
        Instant start,
        boolean outsideHours,
        Guest guest,
        List<Optional<PetWish>> pets,
        String note,
        Language language,
        Via via,
        boolean premium,
        Optional<Held> held) {

    private static final int LONGEST_NOTE = 2000;

    public VisitBooking {
        pets = List.copyOf(pets);
        note = note.strip();
        if (note.length() > LONGEST_NOTE) {
            throw new Invalid("note", "field.too-long", Map.of("max", LONGEST_NOTE));
        }
    }

    /**
     * What a visitor keeps already.
     *
     * @param hold that of the first part
     * @param holder the visitor's secret under which it is kept
     */
    public record Held(HoldId hold, String holder) {}

    /** By somebody who is given nothing before others. */
    public VisitBooking(
            Cart cart,
            Instant start,
            boolean outsideHours,
            Guest guest,
            List<Optional<PetWish>> pets,
            String note,
            Language language,
            Via via) {
        this(cart, start, outsideHours, guest, pets, note, language, via, false, Optional.empty());
    }

    /** By whose rules it is taken. */
    public Rules rules() {
        if (outsideHours) {
            return Rules.ANY_TIME;
        }
        return premium && via.rules().guest() ? Rules.PREMIUM : via.rules();
    }

    /** Whose pet the item is for. */
    public Optional<PetWish> pet(Cart.Item item) {
        return item.whose() < pets.size() ? pets.get(item.whose()) : Optional.empty();
    }
}
