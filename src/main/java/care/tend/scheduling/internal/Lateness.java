package care.tend.scheduling.internal;

import care.tend.business.ProviderId;
import care.tend.clients.Client;
import care.tend.clients.ClientId;
import care.tend.clients.Clients;
import care.tend.kernel.BusinessId;
import care.tend.kernel.TimeRange;
import care.tend.notifications.Notifications;
import care.tend.platform.BusinessOrders;
import care.tend.platform.Outbox;
import care.tend.platform.OutboxSink;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.Delay.Affected;
import care.tend.scheduling.Delay.Reach;
import care.tend.scheduling.Status;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Works out who begins late when somebody runs late, and writes to them. Runs inside a transaction. */
@Component
public class Lateness implements OutboxSink {

    private static final String KIND = "late-notice";

    /** Nobody is bothered with less. */
    private static final Duration LEAST = Duration.ofMinutes(5);

    private final AppointmentTable appointments;
    private final DelayTable table;
    private final Clients clients;
    private final NoticeWriter writer;
    private final Notifications notifications;
    private final Hints hints;
    private final Outbox outbox;
    private final BusinessOrders orders;
    private final Clock clock;

    Lateness(
            AppointmentTable appointments,
            DelayTable table,
            Clients clients,
            NoticeWriter writer,
            Notifications notifications,
            Hints hints,
            Outbox outbox,
            BusinessOrders orders,
            Clock clock) {
        this.appointments = appointments;
        this.table = table;
        this.clients = clients;
        this.writer = writer;
        this.notifications = notifications;
        this.hints = hints;
        this.outbox = outbox;
        this.orders = orders;
        this.clock = clock;
    }

    /** @param times how often the client will have been told with this; a later word makes it void */
    record Order(String business, String appointment, int times, Instant begins) implements BusinessOrders.Order {}

    /** Who begins late today when what comes next begins {@code minutes} late. */
    public List<Affected> of(BusinessId business, ProviderId provider, int minutes, ZoneId zone) {
        var now = clock.instant();
        var late = late(ahead(business, provider, now, zone), Duration.ofMinutes(minutes));
        var told = table.told(business, late.stream().map(Late::id).toList());
        var guests = clients.named(
                business, late.stream().map(one -> one.appointment.client()).collect(Collectors.toSet()));
        return late.stream()
                .map(one -> new Affected(one.appointment, one.begins, reach(one, told, guests, now)))
                .toList();
    }

    /** Says so, and orders the mails to those who were not told that very time before. */
    public List<Affected> announce(BusinessId business, ProviderId provider, int minutes, ZoneId zone) {
        var now = clock.instant();
        var affected = of(business, provider, minutes, zone);
        table.say(business, provider, LocalDate.ofInstant(now, zone), minutes, now);
        affected.stream().filter(one -> one.reach() == Reach.MAIL).forEach(one -> table.tell(
                        business, one.appointment().id(), one.begins())
                .ifPresent(times -> outbox.putInLine(
                        KIND,
                        one.appointment().id().text(),
                        new Order(business.text(), one.appointment().id().text(), times, one.begins()),
                        now)));
        hints.late(business, LocalDate.ofInstant(now, zone));
        return affected;
    }

    @Override
    public String kind() {
        return KIND;
    }

    /** What was overtaken by a later word, a move, an arrival or the time itself is not said any more. */
    @Override
    public void deliver(UUID id, String payload) {
        orders.carryOut(payload, Order.class, this::tell);
    }

    private void tell(BusinessId business, Order order) {
        var appointment = AppointmentId.of(order.appointment());
        appointments
                .read(business, appointment)
                .filter(booked -> booked.status() == Status.BOOKED)
                .filter(booked -> clock.instant().isBefore(booked.period().start()))
                .filter(booked -> booked.period().start().isBefore(order.begins()))
                .filter(booked -> table.stands(business, appointment, order.times()))
                .ifPresent(booked -> notifications.send(writer.late(booked, order.begins(), order.times())));
    }

    private record Late(Appointment appointment, Instant begins) {
        AppointmentId id() {
            return appointment.id();
        }
    }

    private List<Appointment> ahead(BusinessId business, ProviderId provider, Instant now, ZoneId zone) {
        var today = LocalDate.ofInstant(now, zone);
        var day = new TimeRange(
                today.atStartOfDay(zone).toInstant(),
                today.plusDays(1).atStartOfDay(zone).toInstant());
        return appointments.within(business, day, Optional.empty(), Optional.of(provider)).stream()
                .filter(one -> one.status() == Status.BOOKED || one.status() == Status.ARRIVED)
                .filter(one -> one.period().end().isAfter(now))
                .toList();
    }

    /** One after the other: nobody begins before the one before is over, and a pause makes up for some of it. */
    private static List<Late> late(List<Appointment> ahead, Duration by) {
        var late = new ArrayList<Late>();
        Instant free = null;
        for (var appointment : ahead) {
            var start = appointment.period().start();
            var begins = free == null ? start.plus(by) : free.isAfter(start) ? free : start;
            if (Duration.between(start, begins).compareTo(LEAST) < 0) {
                break;
            }
            late.add(new Late(appointment, begins));
            free = begins.plus(appointment.period().length());
        }
        return late;
    }

    private static Reach reach(Late one, Map<AppointmentId, Instant> told, Map<ClientId, Client> guests, Instant now) {
        var appointment = one.appointment;
        var client = guests.get(appointment.client());
        boolean here = appointment.status() == Status.ARRIVED
                || !now.isBefore(appointment.period().start());
        if (here || client == null || client.email() == null) {
            return Reach.IN_PERSON;
        }
        return one.begins.equals(told.get(one.id())) ? Reach.TOLD : Reach.MAIL;
    }
}
