package care.tend.business;

import care.tend.kernel.Fields;
import care.tend.platform.EmailAddress;
import care.tend.platform.Language;
import care.tend.platform.LocalText;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What a business says about itself, and may change. All of it is public.
 *
 * @param legalName the name on contracts, when it differs
 * @param about a few sentences, in any of the languages
 * @param languages spoken with clients, the first one first; decides the languages of the public pages
 * @param accent the colour they gave, {@code #RRGGBB}; {@link Accent} makes it safe
 * @param phone as they want it read, not parsed
 */
public record BusinessProfile(
        Slug slug,
        String name,
        @Nullable String legalName,
        Trade trade,
        LocalText about,
        List<Language> languages,
        String accent,
        @Nullable String phone,
        @Nullable String email) {

    /** The colour of a business that has not chosen: fern. */
    public static final String DEFAULT_ACCENT = "#12664B";

    private static final Pattern COLOUR = Pattern.compile("#[0-9a-fA-F]{6}");

    @SuppressWarnings("ConstantValue") // what comes from JSON may be null in spite of its type
    public BusinessProfile {
        var fields = new Fields();
        slug = fields.needed("slug", slug);
        name = fields.line("name", name, 120);
        legalName = fields.optionalLine("legalName", legalName, 200);
        trade = fields.needed("trade", trade);
        about = (about == null ? LocalText.NONE : about).checked(fields, "about", 2000);
        languages = fields.distinct("languages", languages, 3);
        if (languages.isEmpty()) {
            fields.fault("languages", "field.required");
        }
        accent = accent == null ? DEFAULT_ACCENT : accent;
        if (!isColour(accent)) {
            fields.fault("accent", "business.accent");
        }
        phone = fields.optionalLine("phone", phone, 40);
        email = fields.optionalLine("email", email, 254);
        if (email != null && EmailAddress.read(email).isEmpty()) {
            fields.fault("email", "field.email");
        }
        fields.refuse();
    }

    /** Whether {@code text} is a colour as a business gives it, {@code #RRGGBB}. */
    public static boolean isColour(String text) {
        return COLOUR.matcher(text).matches();
    }
}
