package care.tend.scheduling;

import care.tend.clients.ClientId;
import care.tend.kernel.Invalid;
import care.tend.pets.PetId;
import care.tend.pets.Species;
import care.tend.platform.Language;
import java.util.Map;
import java.util.Optional;

/**
 * Everything an appointment is made of.
 *
 * @param note what the guest wants known, at most 2000 letters
 * @param language in which the guest is written to
 */
public record Booking(Chosen chosen, Guest guest, Optional<PetWish> pet, String note, Language language, Via via) {

    private static final int LONGEST_NOTE = 2000;

    public Booking {
        note = note.strip();
        if (note.length() > LONGEST_NOTE) {
            throw new Invalid("note", "field.too-long", Map.of("max", LONGEST_NOTE));
        }
    }

    /** The slot: one kept by a hold, or one taken now. */
    public sealed interface Chosen {
        /** @param holder the visitor's secret under which the slot is held */
        record Held(HoldId hold, String holder) implements Chosen {}

        /**
         * @param outsideHours whether the business means it, also where nobody is meant to work
         * @param premium whether what is kept for premium clients is theirs
         */
        record Now(SlotChoice slot, boolean outsideHours, boolean premium) implements Chosen {
            public Now(SlotChoice slot, boolean outsideHours) {
                this(slot, outsideHours, false);
            }

            public Now(SlotChoice slot) {
                this(slot, false);
            }

            /** By whose rules it is taken, when it came {@code via} that door. */
            public Rules rules(Via via) {
                if (outsideHours) {
                    return Rules.ANY_TIME;
                }
                return premium && via.rules().guest() ? Rules.PREMIUM : via.rules();
            }
        }

        /** The same of one provider, beside what they have then, if they have something. */
        record Beside(Now wanted, String reason) implements Chosen {

            private static final int LONGEST_REASON = 200;

            public Beside {
                reason = reason.strip();
                if (reason.isEmpty()) {
                    throw new Invalid("overbook", "field.required");
                }
                if (reason.length() > LONGEST_REASON) {
                    throw new Invalid("overbook", "field.too-long", Map.of("max", LONGEST_REASON));
                }
                if (wanted.slot().provider().isEmpty()) {
                    throw new Invalid("provider", "field.required");
                }
            }
        }
    }

    /** Whom it is for. */
    public sealed interface Guest {
        record Known(ClientId client) implements Guest {}

        /** Somebody who gave a name and at least one way to be reached. */
        record Named(String name, Optional<String> email, Optional<String> phone) implements Guest {}
    }

    /** Which pet it is about. */
    public sealed interface PetWish {
        record Known(PetId pet) implements PetWish {}

        /** One the guest named; found in their household or kept anew. */
        record Named(String name, Species species) implements PetWish {}

        /** One whose name is told later, if at all; kept anew. */
        record Unnamed(Species species) implements PetWish {}
    }
}
