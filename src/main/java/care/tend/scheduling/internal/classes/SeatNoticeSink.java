package care.tend.scheduling.internal.classes;

import care.tend.business.Businesses;
import care.tend.business.Locations;
import care.tend.business.Providers;
import care.tend.catalogue.Services;
import care.tend.clients.Clients;
import care.tend.kernel.BusinessId;
import care.tend.notifications.AppointmentNotice;
import care.tend.notifications.AppointmentNotice.Term;
import care.tend.notifications.AppointmentNotice.What;
import care.tend.notifications.Notifications;
import care.tend.notifications.SeriesNotice;
import care.tend.pets.Pets;
import care.tend.platform.BusinessOrders;
import care.tend.platform.Formats;
import care.tend.platform.Messages;
import care.tend.platform.OutboxSink;
import care.tend.scheduling.Attendance;
import care.tend.scheduling.AttendanceId;
import care.tend.scheduling.ClassSession;
import care.tend.scheduling.internal.GuestLinks;
import care.tend.scheduling.internal.NoticeWriter;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Writes to whoever has, or had, a seat. An order that a later change overtook says nothing. */
@Component
class SeatNoticeSink implements OutboxSink {

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
    private final Notifications notifications;
    private final Messages messages;
    private final BusinessOrders orders;
    private final GuestLinks links;
    private final Clock clock;

    SeatNoticeSink(
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
            Notifications notifications,
            Messages messages,
            BusinessOrders orders,
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
        this.notifications = notifications;
        this.messages = messages;
        this.orders = orders;
        this.links = links;
        this.clock = clock;
    }

    @Override
    public String kind() {
        return SeatNotices.KIND;
    }

    @Override
    public void deliver(UUID id, String payload) {
        orders.carryOut(payload, SeatNotices.Order.class, (business, order) -> attendances
                .read(business, AttendanceId.of(order.attendance()))
                .filter(seat -> seat.sequence() == order.sequence())
                .ifPresent(seat -> tell(business, seat, order.byGuest())));
    }

    private void tell(BusinessId business, Attendance seat, boolean byGuest) {
        if (!seat.isBooked() || seat.enrolment().isEmpty()) {
            notifications.send(notice(business, seat, byGuest));
            return;
        }
        var dates = attendances.enrolment(business, seat.id()).stream()
                .filter(Attendance::isBooked)
                .map(one -> notice(business, one, byGuest))
                .toList();
        notifications.send(new SeriesNotice(seat.id().text(), dates));
    }

    private AppointmentNotice notice(BusinessId id, Attendance seat, boolean byGuest) {
        var business = businesses.read(id);
        var client = clients.read(id, seat.client());
        var session = sessions.read(id, seat.session()).orElseThrow();
        var service = services.read(id, session.service());
        return new AppointmentNotice(
                what(seat, session),
                business,
                locations.read(id, session.location()),
                NoticeWriter.setting(service.terms().mode()),
                new AppointmentNotice.Guest(
                        client.name(), Optional.ofNullable(client.email()), Optional.ofNullable(client.phone())),
                seat.language(),
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
                byGuest,
                terms(id, seat, session),
                List.of(),
                Optional.empty());
    }

    private static What what(Attendance seat, ClassSession session) {
        if (seat.state() != Attendance.State.CANCELLED) {
            return What.CONFIRMED;
        }
        return session.state() == ClassSession.State.TOO_FEW ? What.TOO_FEW : What.CANCELLED;
    }

    /** What becomes of a class they miss. */
    private List<Term> terms(BusinessId business, Attendance seat, ClassSession session) {
        var zone = locations.read(business, session.location()).zone();
        var formats = Formats.of(seat.language(), zone);
        var label = messages.text(seat.language(), "class.mail.makeup");
        if (!seat.isBooked()) {
            return makeups
                    .of(business, seat.id())
                    .filter(makeup -> makeup.isOpen(clock.instant()))
                    .map(makeup -> new Term(
                            label,
                            messages.text(
                                    seat.language(),
                                    "class.mail.makeup.until",
                                    Map.of("day", formats.day(makeup.expiresAt())))))
                    .stream()
                    .toList();
        }
        if (!session.makesUp(clock.instant())) {
            return List.of();
        }
        var until = session.period().start().minusSeconds(60L * session.terms().noticeMinutes());
        var text = messages.text(seat.language(), "class.mail.makeup.before", Map.of("when", formats.dateTime(until)));
        return List.of(new Term(label, text));
    }
}
