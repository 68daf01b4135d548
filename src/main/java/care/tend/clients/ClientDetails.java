package care.tend.clients;

import care.tend.kernel.Fields;
import care.tend.platform.EmailAddress;
import care.tend.platform.Language;
import org.jspecify.annotations.Nullable;

/**
 * What a business keeps about a person, for its members only.
 *
 * @param email in lower case once kept
 * @param phone as typed; kept in E.164, without a country code read as a number of the business's country
 * @param locale the language they are written to in
 * @param note seen by members, never by the client
 */
public record ClientDetails(
        String name,
        @Nullable String email,
        @Nullable String phone,
        Language locale,
        Tier tier,
        @Nullable String note) {

    @SuppressWarnings("ConstantValue") // what comes from JSON may be null in spite of its type
    public ClientDetails {
        var fields = new Fields();
        name = fields.line("name", name, 120);
        email = fields.optionalLine("email", email, 254);
        if (email != null) {
            var read = EmailAddress.read(email);
            if (read.isEmpty()) {
                fields.fault("email", "field.email");
            }
            email = read.map(EmailAddress::value).orElse(email);
        }
        phone = fields.optionalLine("phone", phone, 40);
        locale = fields.needed("locale", locale);
        tier = tier == null ? Tier.STANDARD : tier;
        note = fields.optionalText("note", note, 4000);
        fields.refuse();
    }
}
