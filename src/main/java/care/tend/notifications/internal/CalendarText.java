package care.tend.notifications.internal;

import care.tend.notifications.CalendarInvite;
import care.tend.platform.ContentLines;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import net.fortuna.ical4j.data.CalendarOutputter;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Parameter;
import net.fortuna.ical4j.model.ParameterList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.parameter.Cn;
import net.fortuna.ical4j.model.parameter.PartStat;
import net.fortuna.ical4j.model.parameter.Rsvp;
import net.fortuna.ical4j.model.property.Attendee;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Method;
import net.fortuna.ical4j.model.property.Organizer;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.Url;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;

/** Writes an invitation as iCalendar text. Times are in UTC, which every calendar shows in its reader's zone. */
public final class CalendarText {

    private CalendarText() {}

    public static String of(CalendarInvite invite) {
        return of(invite.method(), List.of(invite));
    }

    /** Several in one file; only copies may stand together (RFC 5546 3.2). */
    static String of(CalendarInvite.Method method, List<CalendarInvite> invites) {
        var calendar = new Calendar();
        calendar.add(new ProdId("-//Tend//Tend//EN"));
        calendar.add(ImmutableVersion.VERSION_2_0);
        calendar.add(new Method(method.name()));
        invites.forEach(invite -> calendar.add(event(invite)));
        try {
            var text = new StringWriter();
            // folded below by octets, as RFC 5545 3.1 counts; the library counts letters
            new CalendarOutputter(true, Integer.MAX_VALUE).output(calendar, text);
            return ContentLines.folded(text.toString());
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
    }

    private static VEvent event(CalendarInvite invite) {
        var event = new VEvent(false);
        event.add(new Uid(invite.uid()));
        event.add(new DtStamp(invite.stamp()));
        event.add(new Sequence(invite.sequence()));
        event.add(new DtStart<>(invite.period().start()));
        event.add(new DtEnd<>(invite.period().end()));
        event.add(new Summary(clean(invite.summary())));
        if (!invite.location().isBlank()) {
            event.add(new net.fortuna.ical4j.model.property.Location(clean(invite.location())));
        }
        if (!invite.description().isBlank()) {
            event.add(new Description(clean(invite.description())));
        }
        invite.url().ifPresent(url -> event.add(new Url(url)));
        event.add(new Organizer(named(invite.organizer().name()), mailto(invite.organizer())));
        invite.attendee().ifPresent(attendee -> event.add(attendee(attendee, invite.asks())));
        event.add(status(invite));
        event.add(ImmutableTransp.OPAQUE);
        return event;
    }

    /** A guest who booked has agreed by that: nothing is asked of them. */
    private static Attendee attendee(CalendarInvite.Party party, boolean asks) {
        var parameters = named(party.name())
                .add(asks ? PartStat.NEEDS_ACTION : PartStat.ACCEPTED)
                .add(asks ? Rsvp.TRUE : Rsvp.FALSE);
        return new Attendee(parameters, mailto(party));
    }

    private static Status status(CalendarInvite invite) {
        return invite.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED;
    }

    /** A double quote cannot stand in a parameter (RFC 5545 3.2); no name loses by its absence. */
    private static ParameterList named(String name) {
        var text = clean(name).replace('\n', ' ').replace('"', '\'').strip();
        return new ParameterList(text.isEmpty() ? List.<Parameter>of() : List.<Parameter>of(new Cn(text)));
    }

    private static URI mailto(CalendarInvite.Party party) {
        return URI.create("mailto:" + party.email().toLowerCase(Locale.ROOT));
    }

    /** Control characters cannot stand in a text value; line ends are one character. */
    private static String clean(String text) {
        return text.replace("\r\n", "\n").replaceAll("[\\p{Cc}&&[^\n\t]]", "");
    }
}
