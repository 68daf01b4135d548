package care.tend.business;

import care.tend.kernel.Fields;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A business's name in addresses: {@code /b/alma-vet}. 3 to 40 lower-case letters, digits and single hyphens inside,
 * and none of the words that read as Tend's own.
 */
public record Slug(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final Set<String> RESERVED = Set.of(
            "about",
            "account",
            "accounts",
            "actuator",
            "admin",
            "adopt",
            "api",
            "app",
            "assets",
            "auth",
            "billing",
            "blog",
            "book",
            "booking",
            "bookings",
            "business",
            "businesses",
            "calendar",
            "clients",
            "contact",
            "dashboard",
            "demo",
            "docs",
            "emergency",
            "en",
            "error",
            "favicon",
            "fonts",
            "health",
            "help",
            "home",
            "inbox",
            "index",
            "kk",
            "legal",
            "lost",
            "login",
            "logout",
            "mail",
            "mailbox",
            "manage",
            "new",
            "null",
            "pay",
            "payments",
            "privacy",
            "public",
            "register",
            "robots",
            "root",
            "search",
            "security",
            "session",
            "settings",
            "shop",
            "sign-in",
            "sign-out",
            "sign-up",
            "sitemap",
            "static",
            "status",
            "support",
            "system",
            "tend",
            "terms",
            "today",
            "undefined",
            "verify",
            "webhooks",
            "well-known",
            "www");

    /** @throws care.tend.kernel.Invalid naming {@code slug} when the rule is broken or the word is reserved */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public Slug(@Nullable String value) {
        var fields = new Fields();
        this.value = fields.line("slug", value, 40);
        if (value != null
                && !(this.value.length() >= 3 && FORM.matcher(this.value).matches())) {
            fields.fault("slug", "business.slug.form");
        } else if (RESERVED.contains(this.value)) {
            fields.fault("slug", "business.slug.reserved");
        }
        fields.refuse();
    }

    @Override
    public String toString() {
        return value;
    }
}
