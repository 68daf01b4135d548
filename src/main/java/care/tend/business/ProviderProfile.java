package care.tend.business;

import care.tend.kernel.Fields;
import care.tend.platform.Language;
import care.tend.platform.LocalText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a business says about a professional. All of it is public while they are active.
 *
 * @param title what they are: "Vet, skin and teeth"
 * @param languages they speak with clients
 * @param active whether they can be booked and are shown
 */
public record ProviderProfile(
        String name,
        LocalText title,
        LocalText bio,
        List<Language> languages,
        @Nullable Boolean active) {

    @SuppressWarnings("ConstantValue") // what comes from JSON may be null in spite of its type
    public ProviderProfile {
        var fields = new Fields();
        name = fields.line("name", name, 120);
        title = (title == null ? LocalText.NONE : title).checked(fields, "title", 120);
        bio = (bio == null ? LocalText.NONE : bio).checked(fields, "bio", 2000);
        languages = fields.distinct("languages", languages, 3);
        active = active == null || active;
        fields.refuse();
    }
}
