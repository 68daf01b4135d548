package care.tend.identity;

import care.tend.kernel.Fields;
import care.tend.platform.Language;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What somebody changes about themselves; null stays as it is. */
public record AccountEdit(
        @Nullable String name,
        @Nullable Language language,
        @Nullable ZoneId zone) {

    /**
     * Reads what was typed; null stays as it is.
     *
     * @throws care.tend.kernel.Invalid naming every field that is refused
     */
    public static AccountEdit read(@Nullable String name, @Nullable String locale, @Nullable String zone) {
        var fields = new Fields();
        var line = name == null ? null : fields.line("name", name, AccountFields.LONGEST_NAME);
        var language = locale == null ? null : AccountFields.language(fields, locale);
        var place = zone == null ? null : AccountFields.zone(fields, zone);
        fields.refuse();
        return new AccountEdit(line, language, place);
    }
}
