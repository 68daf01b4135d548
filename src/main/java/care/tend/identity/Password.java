package care.tend.identity;

import care.tend.identity.internal.CommonPasswords;
import care.tend.kernel.Invalid;
import care.tend.platform.EmailAddress;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * A password somebody chose, by the rules of NIST SP 800-63B 3.1.1: 8 to 128 characters of any kind, none demanded, not
 * one of the commonest, not their own address. Two ways of typing the same letters are one (NFKC). Never printed.
 */
public record Password(String text) {

    private static final int SHORTEST = 8;
    private static final int LONGEST = 128;

    public Password {
        text = Normalizer.normalize(text, Normalizer.Form.NFKC);
    }

    /** @throws Invalid naming {@code password} when it may not be chosen for {@code email} */
    public static Password chosen(String typed, EmailAddress email) {
        fault(typed, email).ifPresent(code -> {
            throw new Invalid("password", code);
        });
        return new Password(typed);
    }

    /** Why it may not be chosen, if so: the key of a message. */
    static Optional<String> fault(String typed, EmailAddress email) {
        var text = new Password(typed).text;
        int length = text.codePointCount(0, text.length());
        if (length < SHORTEST) {
            return Optional.of("identity.password-short");
        }
        if (length > LONGEST) {
            return Optional.of("identity.password-long");
        }
        var plain = text.toLowerCase(Locale.ROOT);
        if (CommonPasswords.contains(plain)) {
            return Optional.of("identity.password-common");
        }
        return plain.equals(email.value()) || plain.equals(localPart(email))
                ? Optional.of("identity.password-is-email")
                : Optional.empty();
    }

    private static String localPart(EmailAddress email) {
        return email.value().substring(0, Math.max(0, email.value().indexOf('@')));
    }

    @Override
    public String toString() {
        return "…";
    }
}
