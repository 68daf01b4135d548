package care.tend.scheduling.internal.pages;

import care.tend.kernel.Invalid;
import care.tend.pets.Species;
import care.tend.platform.EmailAddress;
import care.tend.platform.Phone;
import care.tend.platform.Phrases;
import care.tend.scheduling.Booking;
import care.tend.scheduling.internal.pages.DetailsForm.Details;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Finds what a visitor has still to say, all of it at once, in words that help. */
final class DetailsCheck {

    private static final int LONGEST_NOTE = 2000;
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_PET = 80;

    private DetailsCheck() {}

    /** @param region country whose numbers need no country code, ISO 3166-1 */
    static Map<String, String> faults(Details typed, boolean needsPet, String region, Phrases words) {
        var faults = new HashMap<String, String>();
        if (typed.name().isEmpty()) {
            faults.put("name", "name");
        } else if (typed.name().length() > LONGEST_NAME) {
            faults.put("name", "long");
        }
        if (typed.email().isEmpty() && typed.phone().isEmpty()) {
            faults.put("email", "contact");
        }
        if (!typed.email().isEmpty() && EmailAddress.read(typed.email()).isEmpty()) {
            faults.put("email", "email");
        }
        if (!typed.phone().isEmpty() && Phone.read(typed.phone(), region).isEmpty()) {
            faults.put("phone", "phone");
        }
        if (needsPet) {
            pet(typed, faults);
        }
        if (typed.note().length() > LONGEST_NOTE) {
            faults.put("note", "long");
        }
        faults.replaceAll((field, fault) -> words.say("booking.fault." + fault));
        return faults;
    }

    private static void pet(Details typed, Map<String, String> faults) {
        if (typed.pet().length() > LONGEST_PET) {
            faults.put("pet", "long");
        }
        if (Arrays.stream(Species.values()).noneMatch(s -> s.code().equals(typed.species()))) {
            faults.put("species", "species");
        }
    }

    /** What a lower module found, beside the field it means. */
    static Map<String, String> faults(Invalid invalid, Phrases words) {
        var faults = new HashMap<String, String>();
        words.faults(invalid).forEach((field, text) -> faults.put(own(field), text));
        return faults;
    }

    private static String own(String field) {
        var last = field.substring(field.lastIndexOf('.') + 1);
        return switch (last) {
            case "email", "phone", "note", "species" -> last;
            default -> field.startsWith("pet") ? "pet" : "name";
        };
    }

    static Booking.Guest.Named guest(Details typed, String region) {
        return new Booking.Guest.Named(
                typed.name(),
                Optional.of(typed.email()).filter(text -> !text.isEmpty()),
                Phone.read(typed.phone(), region).map(Phone::e164));
    }
}
