package care.tend.access;

import care.tend.kernel.Invalid;
import care.tend.platform.Permission;
import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/** What a member is to a business: a bundle of permissions under a name people know. */
public enum Role {
    /** Everything. A business has at least one. */
    OWNER("owner", EnumSet.allOf(Permission.class)),
    /** Everything but handing out roles. */
    MANAGER("manager", EnumSet.complementOf(EnumSet.of(Permission.MEMBERS_EDIT))),
    /** Serves clients: sees and leads the appointments, keeps their own hours and the notes on clients. */
    PROVIDER(
            "provider",
            EnumSet.of(
                    Permission.BUSINESS_READ,
                    Permission.CLIENTS_READ,
                    Permission.CLIENTS_EDIT,
                    Permission.APPOINTMENTS_READ,
                    Permission.APPOINTMENTS_EDIT,
                    Permission.AVAILABILITY_EDIT_OWN)),
    /** Answers the phone and the door: books, moves, checks in, keeps everybody's hours, and reads what was sent. */
    FRONT_DESK(
            "front_desk",
            EnumSet.of(
                    Permission.BUSINESS_READ,
                    Permission.CLIENTS_READ,
                    Permission.CLIENTS_EDIT,
                    Permission.APPOINTMENTS_READ,
                    Permission.APPOINTMENTS_EDIT,
                    Permission.APPOINTMENTS_OVERBOOK,
                    Permission.AVAILABILITY_EDIT,
                    Permission.AVAILABILITY_EDIT_OWN,
                    Permission.MAILBOX_READ));

    private final String code;

    @SuppressWarnings("ImmutableEnumChecker") // Set.copyOf
    private final Set<Permission> permissions;

    Role(String code, Set<Permission> permissions) {
        this.code = code;
        this.permissions = Set.copyOf(permissions);
    }

    @JsonValue
    public String code() {
        return code;
    }

    public Set<Permission> permissions() {
        return permissions;
    }

    public static Optional<Role> of(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }

    @JsonCreator
    static Role read(String code) {
        return of(code).orElseThrow(() -> new Invalid("role", "field.unknown"));
    }
}
