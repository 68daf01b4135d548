package care.tend.platform;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address in lower case, so that two spellings of one are equal. The form is checked for what mail servers
 * take, not for every oddity of RFC 5322: no quotes, no comments, no line breaks, a dot in the host.
 */
public record EmailAddress(@JsonValue String value) {

    private static final int LONGEST = 254;
    private static final Pattern FORM =
            Pattern.compile("[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+(\\.[\\p{L}\\p{N}!#$%&'*+/=?^_`{|}~-]+)*"
                    + "@([\\p{L}\\p{N}]([\\p{L}\\p{N}-]*[\\p{L}\\p{N}])?\\.)+[\\p{L}\\p{N}-]{2,}");

    /** Empty when no mail could be sent there. */
    public static Optional<EmailAddress> read(String typed) {
        var value = typed.strip().toLowerCase(Locale.ROOT);
        return value.length() <= LONGEST && FORM.matcher(value).matches()
                ? Optional.of(new EmailAddress(value))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return value;
    }
}
