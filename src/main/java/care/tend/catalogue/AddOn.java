package care.tend.catalogue;

import care.tend.kernel.Fields;
import care.tend.kernel.Money;
import care.tend.platform.LocalText;
import org.jspecify.annotations.Nullable;

/**
 * Something that can be had with a service: nails, teeth, a bow.
 *
 * @param id null for one that is to be added
 * @param minutes by which it makes the service longer, at its end; may be none
 * @param price on top of the service's; null when it costs nothing more
 */
public record AddOn(
        @Nullable AddOnId id,
        LocalText name,
        int minutes,
        @Nullable Money price) {

    @SuppressWarnings("ConstantValue") // what comes from JSON may be null in spite of its type
    public AddOn {
        var fields = new Fields();
        name = (name == null ? LocalText.NONE : name).checked(fields, "name", 80);
        if (name.isEmpty()) {
            fields.fault("name", "field.required");
        }
        fields.between("minutes", minutes, 0, 480);
        fields.refuse();
    }

    AddOn with(AddOnId given) {
        return new AddOn(given, name, minutes, price);
    }
}
