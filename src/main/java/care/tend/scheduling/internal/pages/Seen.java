package care.tend.scheduling.internal.pages;

import care.tend.kernel.Money;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The sum a page told, carried through its form: no more than that is asked. */
final class Seen {

    private Seen() {}

    /** "450000 KZT". */
    static @Nullable String of(@Nullable Money amount) {
        return amount == null ? null : amount.minor() + " " + amount.currency().getCurrencyCode();
    }

    /** Empty where the form says none, or none that could be read. */
    static Optional<Money> read(HttpServletRequest request) {
        var sent = Optional.ofNullable(request.getParameter("seen")).orElse("").split(" ", 2);
        try {
            return sent.length == 2 ? Optional.of(Money.of(Long.parseLong(sent[0]), sent[1])) : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }
}
