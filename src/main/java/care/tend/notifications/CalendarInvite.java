package care.tend.notifications;

import care.tend.kernel.TimeRange;
import care.tend.notifications.internal.CalendarText;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * One appointment for a calendar: iCalendar (RFC 5545), and with {@link Method#REQUEST} and {@link Method#CANCEL} a
 * message of iTIP (RFC 5546) that a mail client puts into the calendar by itself.
 *
 * @param cancelled whether the appointment no longer takes place
 * @param uid the same through the whole life of the appointment
 * @param sequence rises with every change; a calendar ignores what is older than what it has
 * @param stamp when this text is made
 * @param location a postal address, or where else to be; may be empty
 * @param description plain text of several lines
 * @param url where the appointment is managed
 * @param organizer whose appointment it is
 * @param attendee whom it is for: somebody in a message, nobody in a copy (RFC 5546 3.2.1)
 * @param asks whether they are asked to answer; else they have agreed
 */
public record CalendarInvite(
        Method method,
        boolean cancelled,
        String uid,
        int sequence,
        Instant stamp,
        TimeRange period,
        String summary,
        String location,
        String description,
        Optional<URI> url,
        Party organizer,
        Optional<Party> attendee,
        boolean asks) {

    /** What a calendar is to do with it. */
    public enum Method {
        /** Enter or change it. */
        REQUEST,
        /** Take it out. */
        CANCEL,
        /** A copy to keep, downloaded rather than sent. */
        PUBLISH
    }

    /** Somebody with a name and an address. */
    public record Party(String name, String email) {}

    /**
     * The UID of an appointment's entry in a calendar. It does not name this installation's address, which may change
     * while the entry stays; the id in it is one of a kind in the world.
     *
     * @param appointment public form of its id
     */
    public static String uidOf(String appointment) {
        return appointment + "@tend.care";
    }

    public CalendarInvite {
        if ((method == Method.PUBLISH) != attendee.isEmpty()) {
            throw new IllegalArgumentException("a message of iTIP is for somebody, a copy for nobody");
        }
        if (method == Method.CANCEL && !cancelled) {
            throw new IllegalArgumentException("what is taken out is cancelled");
        }
    }

    /** As a file: UTF-8 when written out, lines end with CRLF and have at most 75 octets. */
    public String text() {
        return CalendarText.of(this);
    }
}
