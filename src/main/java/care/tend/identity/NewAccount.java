package care.tend.identity;

import care.tend.kernel.Fields;
import care.tend.platform.EmailAddress;
import care.tend.platform.Language;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/** What somebody says about themselves to get an account. Every fault is told at once. */
public record NewAccount(EmailAddress email, Password password, String name, Language language, ZoneId zone) {

    /**
     * Reads what was typed.
     *
     * @throws care.tend.kernel.Invalid naming every field that is missing or refused
     */
    public static NewAccount read(
            @Nullable String email,
            @Nullable String password,
            @Nullable String name,
            @Nullable String locale,
            @Nullable String zone) {
        var fields = new Fields();
        var read = AccountFields.email(fields, email);
        var typed = fields.needed("password", password);
        if (typed != null) {
            Password.fault(typed, read).ifPresent(code -> fields.fault("password", code));
        }
        var line = fields.line("name", name, AccountFields.LONGEST_NAME);
        var language = AccountFields.language(fields, locale);
        var place = AccountFields.zone(fields, zone);
        fields.refuse();
        return new NewAccount(read, new Password(typed), line, language, place);
    }
}
