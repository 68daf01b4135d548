package care.tend.scheduling.internal.pages;

import care.tend.pets.Species;
import care.tend.platform.Phrases;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The form in which a visitor says who comes, with what was typed and what is wrong with it. */
public record DetailsForm(Field name, Field email, Field phone, Field pet, Field species, Field note) {

    /** Chosen until somebody taps another: most who come are dogs. */
    private static final String FIRST = Species.DOG.code();

    static DetailsForm of(Phrases words, Details typed, Map<String, String> faults) {
        var own = new HashMap<>(faults);
        return new DetailsForm(
                field(words, "name", null, 120, typed.name(), own),
                field(words, "email", words.say("booking.field.email.help"), 254, typed.email(), own),
                field(words, "phone", words.say("booking.field.phone.help"), 40, typed.phone(), own),
                field(words, "pet", words.say("booking.field.pet.help"), 80, typed.pet(), own),
                field(words, "species", null, 20, typed.species().isEmpty() ? FIRST : typed.species(), own),
                field(words, "note", words.say("booking.field.note.help"), 2000, typed.note(), own));
    }

    public boolean faulty() {
        return Stream.of(name, email, phone, pet, species, note).anyMatch(Field::bad);
    }

    private static Field field(
            Phrases words, String name, @Nullable String help, int most, String value, Map<String, String> faults) {
        return new Field(name, words.say("booking.field." + name), help, most, value, faults.get(name));
    }

    /** What a visitor typed, as it came. */
    record Details(String name, String email, String phone, String pet, String species, String note) {

        static final Details NONE = new Details("", "", "", "", "", "");

        boolean isEmpty() {
            return equals(NONE);
        }

        /** As fields of a form that keeps them. */
        Map<String, String> fields() {
            var fields = new LinkedHashMap<String, String>();
            fields.put("name", name);
            fields.put("email", email);
            fields.put("phone", phone);
            fields.put("pet", pet);
            fields.put("species", species);
            fields.put("note", note);
            fields.values().removeIf(String::isEmpty);
            return fields;
        }
    }
}
