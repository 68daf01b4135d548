package care.tend.scheduling.internal.replies;

import care.tend.business.Locations;
import care.tend.clients.Clients;
import care.tend.kernel.BusinessId;
import care.tend.kernel.NotFound;
import care.tend.kernel.TimeRange;
import care.tend.notifications.CalendarInvite;
import care.tend.notifications.ReplyReceived;
import care.tend.platform.Audit;
import care.tend.platform.Ids;
import care.tend.platform.Transactions;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.Appointment.Answer;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.Proposal.Wish;
import care.tend.scheduling.ProposalId;
import care.tend.scheduling.Status;
import care.tend.scheduling.internal.AppointmentTable;
import care.tend.scheduling.internal.Hints;
import care.tend.scheduling.internal.ToldTable;
import care.tend.scheduling.internal.VisitTable;
import care.tend.scheduling.internal.Whole;
import care.tend.scheduling.internal.calendars.ProposalTable;
import care.tend.scheduling.internal.calendars.ics.Reply;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Takes in what clients answer to invitations. Whoever accepts has confirmed; whoever would rather come at another
 * time, or not at all, has proposed that and nothing more: somebody decides, since it may cost something. What cannot
 * be proven, is late, or answers what is no longer so, has no effect, and nobody hears that it came.
 */
@Component
class Replies {

    private final ReplyTable table;
    private final ReplyProof proof;
    private final AppointmentTable appointments;
    private final VisitTable visits;
    private final ToldTable told;
    private final ProposalTable proposals;
    private final Clients clients;
    private final Locations locations;
    private final Transactions transactions;
    private final Audit audit;
    private final Hints hints;
    private final Ids ids;
    private final Clock clock;

    Replies(
            ReplyTable table,
            ReplyProof proof,
            AppointmentTable appointments,
            VisitTable visits,
            ToldTable told,
            ProposalTable proposals,
            Clients clients,
            Locations locations,
            Transactions transactions,
            Audit audit,
            Hints hints,
            Ids ids,
            Clock clock) {
        this.table = table;
        this.proof = proof;
        this.appointments = appointments;
        this.visits = visits;
        this.told = told;
        this.proposals = proposals;
        this.clients = clients;
        this.locations = locations;
        this.transactions = transactions;
        this.audit = audit;
        this.hints = hints;
        this.ids = ids;
        this.clock = clock;
    }

    /**
     * What was invited to: one appointment, or a visit under the id of its first part.
     *
     * @param whole as its client knows it
     * @param parts that take place, by start
     */
    private record Invited(Appointment whole, List<Appointment> parts) {}

    @EventListener
    void on(ReplyReceived received) {
        Reply.read(received.calendar()).ifPresent(reply -> appointment(reply).ifPresent(id -> transactions
                .plain(() -> table.businessOf(id))
                .ifPresent(business -> transactions.run(business, () -> take(business, id, reply, received)))));
    }

    private static Optional<AppointmentId> appointment(Reply reply) {
        var uid = reply.uid();
        try {
            var id = AppointmentId.of(uid.substring(0, Math.max(0, uid.indexOf('@'))));
            return uid.equals(CalendarInvite.uidOf(id.text())) ? Optional.of(id) : Optional.empty();
        } catch (NotFound foreign) {
            return Optional.empty();
        }
    }

    private void take(BusinessId business, AppointmentId id, Reply reply, ReplyReceived received) {
        var invited = invited(business, id);
        if (invited.isEmpty()) {
            return;
        }
        var whole = invited.get().whole();
        var reader = clients.read(business, whole.client()).email();
        if (reader == null || !proof.holds(received, id, reader)) {
            return;
        }
        var answer = reply.answerOf(reader);
        var sequence = told.invited(whole);
        boolean timely = isAhead(whole) && sequence.isPresent() && reply.sequence() >= sequence.getAsInt();
        if (answer.isEmpty() || !timely) {
            return;
        }
        if (table.enter(business, id, received.message(), reply.sequence(), reply.stamp(), clock.instant())) {
            answered(invited.get(), answer.get(), reply, reply.commentOf(reader), received.receivedAt());
        }
    }

    private Optional<Invited> invited(BusinessId business, AppointmentId id) {
        return appointments.read(business, id).map(lead -> lead.visit()
                .flatMap(visit -> visits.read(business, visit))
                .map(visit -> new Invited(Whole.of(visit), visit.living()))
                .orElseGet(() -> new Invited(lead, List.of(lead))));
    }

    private boolean isAhead(Appointment whole) {
        return whole.status() == Status.BOOKED && whole.period().start().isAfter(clock.instant());
    }

    private void answered(Invited invited, Answer answer, Reply reply, String comment, Instant at) {
        var business = invited.whole().business();
        table.note(business, invited.parts(), new Appointment.Reply(answer, comment, at));
        switch (answer) {
            case ACCEPTED, TENTATIVE ->
                proposals.withdraw(business, lead(invited).id(), null);
            case DECLINED -> propose(invited, Wish.CANCEL, null, comment, at);
            case COUNTERED -> {
                var wished = wished(invited.whole(), reply);
                propose(invited, wished == null ? Wish.UNCLEAR : Wish.MOVE, wished, comment, at);
            }
        }
        audit.enter(
                business, "scheduling." + answer.word(), invited.whole().id().text());
        invited.parts().forEach(part -> hints.changed(part, part));
    }

    /** The first that takes place stands for all: it is what somebody decides about. */
    private static Appointment lead(Invited invited) {
        return invited.parts().getFirst();
    }

    private void propose(Invited invited, Wish wish, @Nullable TimeRange period, String comment, Instant at) {
        var lead = lead(invited);
        proposals.put(
                lead.business(), new ProposalId(ids.next()), lead.id(), null, lead.period(), wish, period, comment, at);
        hints.imported(lead.business());
    }

    /** As long as it is: a client chooses when, not what. Null when that says nothing, or nothing that can be. */
    private @Nullable TimeRange wished(Appointment whole, Reply reply) {
        var zone = locations.read(whole.business(), whole.location()).zone();
        return reply.start(zone)
                .filter(start -> start.isAfter(clock.instant())
                        && !start.equals(whole.period().start()))
                .map(start -> TimeRange.of(start, whole.period().length()))
                .orElse(null);
    }
}
