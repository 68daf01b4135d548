package care.tend.platform;

/** What a member of a business may do. Roles are bundles of these; the bundles are {@code access}'s business. */
public enum Permission {
    /** See the business as its members see it. */
    BUSINESS_READ,
    /** Change the business, its locations and its providers. */
    BUSINESS_EDIT,
    MEMBERS_READ,
    /** Add and remove members and change their roles. */
    MEMBERS_EDIT,
    CATALOGUE_EDIT,
    CLIENTS_READ,
    CLIENTS_EDIT,
    APPOINTMENTS_READ,
    APPOINTMENTS_EDIT,
    /** Book somebody beside what a provider has already, where the business lets anybody. */
    APPOINTMENTS_OVERBOOK,
    /** Change hours, overrides and time off of everybody. */
    AVAILABILITY_EDIT,
    /** Change one's own hours, overrides and time off. */
    AVAILABILITY_EDIT_OWN,
    /** Read mails kept here because no mail server is configured. */
    MAILBOX_READ
}
