package care.tend.scheduling.internal.calendars;

import care.tend.kernel.BusinessId;
import care.tend.kernel.TimeRange;
import care.tend.platform.Ids;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.OutsideCalendarId;
import care.tend.scheduling.Proposal.Wish;
import care.tend.scheduling.ProposalId;
import care.tend.scheduling.internal.AppointmentTable;
import care.tend.scheduling.internal.Hints;
import care.tend.scheduling.internal.calendars.CopyTable.Copy;
import care.tend.scheduling.internal.calendars.connected.Reader.Change;
import care.tend.scheduling.internal.calendars.connected.Reader.Seen;
import care.tend.scheduling.internal.calendars.ics.SingleEvent;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Sees what others did with the copies of our appointments. Another time or none is a proposal for somebody to decide
 * about; other words are the business of whoever wrote them. Runs inside a transaction.
 */
@Component
class CopyWatch {

    private final CopyTable copies;
    private final ProposalTable proposals;
    private final AppointmentTable appointments;
    private final Hints hints;
    private final Ids ids;

    CopyWatch(CopyTable copies, ProposalTable proposals, AppointmentTable appointments, Hints hints, Ids ids) {
        this.copies = copies;
        this.proposals = proposals;
        this.appointments = appointments;
        this.hints = hints;
        this.ids = ids;
    }

    /** At all copies in a calendar that changed. */
    void look(BusinessId business, OutsideCalendarId calendar, Change change, Instant now) {
        for (var copy : copies.in(business, calendar)) {
            var seen = change.seen().get(copy.href());
            if (seen != null) {
                meet(business, copy, seen, now);
            } else if (change.gone().contains(copy.href()) && copy.etag() != null) {
                miss(business, copy, now);
            }
        }
    }

    /** It stands there, perhaps otherwise than it was written. */
    void meet(BusinessId business, Copy copy, Seen seen, Instant now) {
        if (seen.tag().equals(copy.etag())) {
            return;
        }
        copies.setTag(business, copy, seen.tag());
        var appointment = appointments.read(business, copy.appointment());
        if (appointment.isEmpty() || !isAhead(appointment.get(), now)) {
            return;
        }
        var event = SingleEvent.read(seen.text(), ZoneOffset.UTC);
        var period = event.map(one -> new TimeRange(one.start(), one.end())).orElse(null);
        var current = appointment.get().period();
        // where it was until now is no wish: the newer time is still on its way there
        if (period != null && (period.equals(current) || period.equals(copy.period()))) {
            withdraw(business, copy);
        } else if (period != null) {
            propose(business, appointment.get(), copy, Wish.MOVE, period, now);
        } else {
            var wish = SingleEvent.isCalledOff(seen.text()) ? Wish.CANCEL : Wish.UNCLEAR;
            propose(business, appointment.get(), copy, wish, null, now);
        }
    }

    /** It is not there any more. */
    void miss(BusinessId business, Copy copy, Instant now) {
        copies.setTag(business, copy, null);
        appointments
                .read(business, copy.appointment())
                .filter(appointment -> isAhead(appointment, now))
                .ifPresent(appointment -> propose(business, appointment, copy, Wish.CANCEL, null, now));
    }

    private static boolean isAhead(Appointment appointment, Instant now) {
        return appointment.status().isAhead() && appointment.period().start().isAfter(now);
    }

    private void withdraw(BusinessId business, Copy copy) {
        if (proposals.withdraw(business, copy.appointment(), copy.connection())) {
            hints.imported(business);
        }
    }

    private void propose(
            BusinessId business,
            Appointment appointment,
            Copy copy,
            Wish wish,
            @Nullable TimeRange period,
            Instant now) {
        proposals.put(
                business,
                new ProposalId(ids.next()),
                appointment.id(),
                copy.connection(),
                appointment.period(),
                wish,
                period,
                "",
                now);
        hints.imported(business);
    }
}
