package care.tend.scheduling.internal.classes;

import care.tend.business.Businesses;
import care.tend.business.Locations;
import care.tend.business.Providers;
import care.tend.catalogue.Services;
import care.tend.clients.Clients;
import care.tend.notifications.AppointmentNotice;
import care.tend.notifications.AppointmentNotice.Term;
import care.tend.notifications.AppointmentNotice.What;
import care.tend.pets.Pets;
import care.tend.platform.Formats;
import care.tend.platform.Language;
import care.tend.platform.Messages;
import care.tend.scheduling.Attendance;
import care.tend.scheduling.ClassSession;
import care.tend.scheduling.internal.GuestLinks;
import care.tend.scheduling.internal.NoticeWriter;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Looks up what whoever has a seat wants to know of it, for their mails and their calendar. */
@Component
public class SeatNoticeWriter {

    private final AttendanceTable attendances;
    private final ClassTable sessions;
    private final MakeupTable makeups;
    private final Seating seating;
    private final Businesses businesses;
    private final Locations locations;
    private final Providers providers;
    private final Services services;
    private final Clients clients;
    private final Pets pets;
    private final Messages messages;
    private final GuestLinks links;
    private final Clock clock;

    SeatNoticeWriter(
            AttendanceTable attendances,
            ClassTable sessions,
            MakeupTable makeups,
            Seating seating,
            Businesses businesses,
            Locations locations,
            Providers providers,
            Services services,
            Clients clients,
            Pets pets,
            Messages messages,
            GuestLinks links,
            Clock clock) {
        this.attendances = attendances;
        this.sessions = sessions;
        this.makeups = makeups;
        this.seating = seating;
        this.businesses = businesses;
        this.locations = locations;
        this.providers = providers;
        this.services = services;
        this.clients = clients;
        this.pets = pets;
        this.messages = messages;
        this.links = links;
        this.clock = clock;
    }

    /**
     * Within a transaction of the seat's business.
     *
     * @param tellBusiness whether it was not the business that did it
     */
    public AppointmentNotice write(Attendance seat, Language reader, boolean tellBusiness) {
        var id = seat.business();
        var business = businesses.read(id);
        var client = clients.read(id, seat.client());
        var session = sessions.read(id, seat.session()).orElseThrow();
        var service = services.read(id, session.service());
        return new AppointmentNotice(
                what(seat, session, attendances.isTold(id, seat.id())),
                business,
                locations.read(id, session.location()),
                NoticeWriter.setting(service.terms().mode()),
                new AppointmentNotice.Guest(
                        client.name(), Optional.ofNullable(client.email()), Optional.ofNullable(client.phone())),
                reader,
                seat.id().text(),
                session.period(),
                service.name(),
                session.providers().stream()
                        .map(provider -> providers.read(id, provider).name())
                        .collect(Collectors.joining(", ")),
                seat.pet().map(pet -> pets.read(id, pet).name()).filter(name -> !name.isEmpty()),
                seat.price(),
                Optional.of(links.seat(business.slug(), seating.secret(seat.id()))),
                seat.sequence(),
                tellBusiness,
                Stream.concat(about(seat, session, reader), terms(seat, session, reader).stream())
                        .toList(),
                List.of(),
                false,
                seat.offeredUntil());
    }

    private static What what(Attendance seat, ClassSession session, boolean told) {
        if (seat.state() == Attendance.State.WAITING) {
            return What.WAITING;
        }
        if (seat.state() == Attendance.State.OFFERED) {
            return What.OFFERED;
        }
        if (seat.state() != Attendance.State.CANCELLED) {
            return told ? What.CHANGED : What.CONFIRMED;
        }
        return session.state() == ClassSession.State.TOO_FEW ? What.TOO_FEW : What.CANCELLED;
    }

    /** What they should know before they come. */
    private Stream<Term> about(Attendance seat, ClassSession session, Language reader) {
        return Optional.ofNullable(session.terms().note())
                .filter(note -> seat.isBooked())
                .map(note -> new Term(messages.text(reader, "class.mail.about"), note))
                .stream();
    }

    /** What becomes of a class they miss. */
    private List<Term> terms(Attendance seat, ClassSession session, Language reader) {
        var business = seat.business();
        var formats =
                Formats.of(reader, locations.read(business, session.location()).zone());
        var label = messages.text(reader, "class.mail.makeup");
        if (!seat.isBooked()) {
            return makeups
                    .of(business, seat.id())
                    .filter(makeup -> makeup.isOpen(clock.instant()))
                    .map(makeup -> Map.<String, Object>of("day", formats.day(makeup.expiresAt())))
                    .map(day -> new Term(label, messages.text(reader, "class.mail.makeup.until", day)))
                    .stream()
                    .toList();
        }
        if (!session.makesUp(clock.instant())) {
            return List.of();
        }
        var until = session.period().start().minusSeconds(60L * session.terms().noticeMinutes());
        var text = messages.text(reader, "class.mail.makeup.before", Map.of("when", formats.dateTime(until)));
        return List.of(new Term(label, text));
    }
}
