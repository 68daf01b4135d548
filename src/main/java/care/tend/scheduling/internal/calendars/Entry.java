package care.tend.scheduling.internal.calendars;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.catalogue.ServiceId;
import care.tend.clients.ClientId;
import care.tend.kernel.TimeRange;
import care.tend.notifications.CalendarInvite;
import care.tend.pets.PetId;
import care.tend.platform.Language;
import care.tend.platform.LocalText;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.ClassId;
import care.tend.scheduling.Status;
import care.tend.scheduling.StayId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Something that takes time, as a calendar keeps it.
 *
 * @param provider who leads it; empty for a stay
 * @param besides ids of who and what serves in it too: colleagues, rooms, equipment, the run
 * @param client whom it is for; empty for a class
 * @param service as it was called when it was booked; empty for a class, which bears its service's name
 * @param language of what it was called in, for readers of none of the others
 * @param sequence as in the mails (RFC 5545 3.8.7.4)
 * @param changedAt when it last became another; of classes and stays a time that rises with every change
 * @param seats of a class
 */
record Entry(
        Kind kind,
        UUID id,
        Optional<ProviderId> provider,
        List<UUID> besides,
        LocationId location,
        ServiceId serviceId,
        Optional<ClientId> client,
        List<PetId> pets,
        TimeRange period,
        Status status,
        Optional<LocalText> service,
        Language language,
        int sequence,
        Instant changedAt,
        Optional<Seats> seats) {

    /** What it is. */
    enum Kind {
        APPOINTMENT,
        CLASS,
        STAY
    }

    /** How many there are, and how many of them are taken. */
    record Seats(int taken, int all) {}

    Entry {
        besides = List.copyOf(besides);
        pets = List.copyOf(pets);
    }

    boolean cancelled() {
        return status == Status.CANCELLED;
    }

    /** Whether nobody's time is taken by it any more. */
    boolean isOff() {
        return cancelled() || status == Status.NOSHOW;
    }

    /** Public form of its id. */
    String text() {
        return switch (kind) {
            case APPOINTMENT -> new AppointmentId(id).text();
            case CLASS -> new ClassId(id).text();
            case STAY -> new StayId(id).text();
        };
    }

    String uid() {
        return CalendarInvite.uidOf(text());
    }

    /** What programs may move: an appointment, and nothing else. */
    Optional<AppointmentId> appointment() {
        return kind == Kind.APPOINTMENT ? Optional.of(new AppointmentId(id)) : Optional.empty();
    }
}
