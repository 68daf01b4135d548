package care.tend.identity;

import care.tend.kernel.Fields;
import care.tend.platform.EmailAddress;
import care.tend.platform.Language;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the fields of an account are read from what somebody typed. */
final class AccountFields {

    static final int LONGEST_NAME = 100;

    private static final Set<String> ZONES = ZoneId.getAvailableZoneIds();
    private static final EmailAddress NONE = new EmailAddress("");

    private AccountFields() {}

    /** What comes back of a refused one is only a placeholder until {@link Fields#refuse()}. */
    static EmailAddress email(Fields fields, @Nullable String typed) {
        if (typed == null || typed.isBlank()) {
            fields.fault("email", "field.required");
            return NONE;
        }
        return EmailAddress.read(typed).orElseGet(() -> {
            fields.fault("email", "field.email");
            return NONE;
        });
    }

    static Language language(Fields fields, @Nullable String code) {
        return Language.of(code).orElseGet(() -> {
            fields.fault("locale", code == null ? "field.required" : "field.unknown");
            return Language.EN;
        });
    }

    /** A place, not an offset: an offset forgets when its clocks change. */
    static ZoneId zone(Fields fields, @Nullable String id) {
        try {
            // the calendar library announces zones of its own, which have no rules until it fills them
            if (id != null && ZONES.contains(id) && ZoneId.of(id).getRules() != null) {
                return ZoneId.of(id);
            }
        } catch (DateTimeException unknown) {
            // told below
        }
        fields.fault("zone", id == null ? "field.required" : "field.zone");
        return ZoneId.of("UTC");
    }
}
