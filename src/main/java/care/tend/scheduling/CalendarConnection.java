package care.tend.scheduling;

import care.tend.business.ProviderId;
import care.tend.scheduling.CalendarFeed.Shows;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * An account at a calendar server elsewhere (CalDAV). Its calendars keep times free here, and into one of them what is
 * booked here can be written.
 *
 * @param provider whose it is
 * @param name as its owner calls it
 * @param host of its address; the rest is sealed
 * @param user the name it signs in with; its password is told to nobody
 * @param shows how much of an appointment is written there
 * @param fault code of what kept an appointment from being written there the last time; it is tried again
 * @param calendars all that lie there, in the order they were found
 */
public record CalendarConnection(
        CalendarConnectionId id,
        ProviderId provider,
        String name,
        String host,
        String user,
        Shows shows,
        Instant addedAt,
        Optional<String> fault,
        List<ConnectedCalendar> calendars) {

    /**
     * One of its calendars.
     *
     * @param state how its reading stands
     * @param counts its busy times are kept free here
     * @param receives what is booked here is written into it; one of a connection at most
     * @param writable whether it lets itself be written to
     */
    public record ConnectedCalendar(OutsideCalendar state, boolean counts, boolean receives, boolean writable) {}
}
