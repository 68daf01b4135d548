package care.tend.scheduling.internal.calendars.dav;

import care.tend.kernel.NotFound;
import care.tend.platform.ClientAddress;
import care.tend.platform.Limit;
import care.tend.platform.RateLimits;
import care.tend.scheduling.Appointments;
import care.tend.scheduling.CalendarFeedId;
import care.tend.scheduling.CalendarFeeds;
import care.tend.scheduling.CalendarFeeds.Opened;
import care.tend.scheduling.Move;
import care.tend.scheduling.Rules;
import care.tend.scheduling.internal.calendars.FeedWriter.Item;
import care.tend.scheduling.internal.calendars.ics.SingleEvent;
import jakarta.servlet.http.HttpServletRequest;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lets programs in by a feed's name and password, and moves what they moved. */
@Component
class DavDesk {

    private final CalendarFeeds feeds;
    private final Appointments appointments;
    private final RateLimits limits;
    private final ClientAddress addresses;

    DavDesk(CalendarFeeds feeds, Appointments appointments, RateLimits limits, ClientAddress addresses) {
        this.feeds = feeds;
        this.appointments = appointments;
        this.limits = limits;
        this.addresses = addresses;
    }

    /** A program that was let in, and what it sees. */
    record Visit(Opened opened, DavTree tree) {}

    /** Empty for one without a name and password, or with wrong ones. */
    Optional<Visit> admit(HttpServletRequest request) {
        var credentials = credentials(request.getHeader("Authorization"));
        if (credentials.isEmpty()) {
            return Optional.empty();
        }
        var network = addresses.network(request);
        limits.check(Limit.CALENDAR_GUESS, network);
        var opened = feeds.open(credentials.get().feed(), credentials.get().password());
        if (opened.isEmpty()) {
            limits.take(Limit.CALENDAR_GUESS, network);
            return Optional.empty();
        }
        limits.take(Limit.CALENDAR_DAV, credentials.get().feed().text());
        var listed = feeds.items(opened.get());
        return opened.map(
                open -> new Visit(open, new DavTree(open.feed().id().text(), listed.title(), listed.items())));
    }

    /**
     * Puts an appointment where a program put it. What else it changed is not taken over.
     *
     * @return false when nothing was asked that can be done
     * @throws care.tend.scheduling.BookingRefused when the time is not free
     */
    boolean move(Visit visit, Item item, String text) {
        var event = SingleEvent.read(text, ZoneOffset.UTC);
        if (event.isEmpty()
                || !event.get().uid().equals(item.uid())
                || item.appointment().isEmpty()
                || !visit.opened().mayMove()) {
            return false;
        }
        var start = event.get().start();
        var end = event.get().end();
        if (start.equals(item.period().start()) && end.equals(item.period().end())) {
            return true;
        }
        var stretched = Duration.between(start, end).equals(item.period().length());
        var move = new Move(
                start,
                stretched ? Optional.empty() : Optional.of(end),
                Optional.empty(),
                Rules.STAFF,
                OptionalInt.empty());
        var unused = appointments.reschedule(
                visit.opened().business(), item.appointment().get(), move);
        return true;
    }

    private record Credentials(CalendarFeedId feed, String password) {}

    private static Optional<Credentials> credentials(@Nullable String header) {
        if (header == null || !header.toLowerCase(Locale.ROOT).startsWith("basic ")) {
            return Optional.empty();
        }
        try {
            var text = new String(Base64.getDecoder().decode(header.substring(6).strip()), StandardCharsets.UTF_8);
            int colon = text.indexOf(':');
            return colon < 0
                    ? Optional.empty()
                    : Optional.of(
                            new Credentials(CalendarFeedId.of(text.substring(0, colon)), text.substring(colon + 1)));
        } catch (IllegalArgumentException | NotFound none) {
            return Optional.empty();
        }
    }
}
