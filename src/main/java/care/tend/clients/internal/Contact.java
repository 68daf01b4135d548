package care.tend.clients.internal;

import care.tend.clients.ClientDetails;
import java.util.ArrayList;
import java.util.List;

/**
 * One way to reach somebody.
 *
 * @param kind {@code email} or {@code phone}
 * @param value in its one form
 */
public record Contact(String kind, String value) {

    /** Those of a client, in the order everybody claims them, so that two never wait for each other. */
    public static List<Contact> of(ClientDetails details) {
        var contacts = new ArrayList<Contact>();
        if (details.email() != null) {
            contacts.add(new Contact("email", details.email()));
        }
        if (details.phone() != null) {
            contacts.add(new Contact("phone", details.phone()));
        }
        return contacts;
    }
}
