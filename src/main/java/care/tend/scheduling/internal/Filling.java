package care.tend.scheduling.internal;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.catalogue.ServiceId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.NotFound;
import care.tend.platform.Ids;
import care.tend.platform.Keys;
import care.tend.platform.Outbox;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.BookingRefused;
import care.tend.scheduling.Hold;
import care.tend.scheduling.HoldId;
import care.tend.scheduling.OfferedSlots;
import care.tend.scheduling.Rules;
import care.tend.scheduling.SlotChoice;
import care.tend.scheduling.SlotQuestion;
import care.tend.scheduling.WaitlistEntry;
import care.tend.scheduling.WaitlistOffer;
import care.tend.scheduling.WaitlistOfferId;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Offers freed time to those who wait, in rank: each gets the first start that suits, kept by a hold, and time to
 * answer. Runs inside a transaction, one at a time for a business.
 */
@Component
public class Filling {

    private static final String LINK = "offer-link";
    private static final int MOST = 500;
    private static final Duration LEAST_NOTICE = Duration.ofMinutes(30);
    private static final Duration LONGEST_ANSWER = Duration.ofHours(2);

    private final WaitlistTable table;
    private final SlotSearch search;
    private final Taking taking;
    private final HoldTable holds;
    private final AppointmentTable appointments;
    private final Outbox outbox;
    private final Hints hints;
    private final Keys keys;
    private final Ids ids;
    private final Clock clock;

    Filling(
            WaitlistTable table,
            SlotSearch search,
            Taking taking,
            HoldTable holds,
            AppointmentTable appointments,
            Outbox outbox,
            Hints hints,
            Keys keys,
            Ids ids,
            Clock clock) {
        this.table = table;
        this.search = search;
        this.taking = taking;
        this.holds = holds;
        this.appointments = appointments;
        this.outbox = outbox;
        this.hints = hints;
        this.keys = keys;
        this.ids = ids;
        this.clock = clock;
    }

    /** One question to the engine serves all who ask the same. */
    private record Asked(ServiceId service, LocationId location, Optional<ProviderId> provider) {}

    void look(BusinessId business, Instant from, Instant to) {
        table.queueFor(business);
        table.endPast(
                business, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC).minusDays(1));
        var known = new HashMap<Asked, OfferedSlots>();
        for (var entry : table.waiting(business, MOST)) {
            if (entry.offer().isEmpty() && offer(business, entry, from, to, known)) {
                known.clear(); // less is free than before
            }
        }
    }

    private boolean offer(
            BusinessId business, WaitlistEntry entry, Instant from, Instant to, Map<Asked, OfferedSlots> known) {
        var earliest = earliest(entry, from);
        var latest = latest(business, entry, to);
        if (latest.isEmpty() || !earliest.isBefore(latest.get())) {
            return false;
        }
        var wish = entry.wish();
        var free = known.computeIfAbsent(
                new Asked(wish.service(), wish.location(), wish.provider()), asked -> free(business, asked, from, to));
        var before = table.offersOf(business, entry.id());
        for (var slot : free.slots()) {
            boolean suits = !slot.start().isBefore(earliest)
                    && slot.start().isBefore(latest.get())
                    && wish.suits(slot.start(), free.zone());
            if (suits && keep(business, entry, slot.start(), slot.providers(), before)) {
                return true;
            }
        }
        return false;
    }

    /** They must hear of it in time, and have time to answer. */
    private Instant earliest(WaitlistEntry entry, Instant from) {
        var notice = Duration.ofMinutes(entry.wish().noticeMinutes());
        var soonest = clock.instant().plus(notice.compareTo(LEAST_NOTICE) < 0 ? LEAST_NOTICE : notice);
        return from.isAfter(soonest) ? from : soonest;
    }

    /** A booking only comes forward; when it is over, so is the wish. */
    private Optional<Instant> latest(BusinessId business, WaitlistEntry entry, Instant to) {
        if (entry.appointment().isEmpty()) {
            return Optional.of(to);
        }
        var later = entry.appointment()
                .flatMap((AppointmentId id) -> appointments.read(business, id))
                .filter(appointment -> appointment.status().isAhead())
                .map((Appointment appointment) -> appointment.period().start());
        if (later.isEmpty()) {
            table.setState(business, entry.id(), WaitlistEntry.State.ENDED);
        }
        return later.map(start -> start.isBefore(to) ? start : to);
    }

    /** Nothing, when the service is no longer offered there. */
    private OfferedSlots free(BusinessId business, Asked asked, Instant from, Instant to) {
        try {
            return search.find(
                    business,
                    new SlotQuestion(asked.service(), asked.location(), asked.provider(), from, to),
                    Rules.GUEST);
        } catch (NotFound gone) {
            return new OfferedSlots(ZoneOffset.UTC, List.of(), null);
        }
    }

    /** Keeps it for them, unless they were asked about it before or somebody has it by now. */
    private boolean keep(
            BusinessId business,
            WaitlistEntry entry,
            Instant start,
            List<ProviderId> able,
            List<WaitlistOffer> before) {
        var provider = able.stream()
                .filter(one -> before.stream()
                        .noneMatch(offer -> offer.provider().equals(one)
                                && offer.period().start().equals(start)))
                .findFirst();
        if (provider.isEmpty()) {
            return false;
        }
        var wish = entry.wish();
        var choice = new SlotChoice(wish.service(), wish.location(), provider, start);
        var now = clock.instant();
        var half = Duration.between(now, start).dividedBy(2);
        var expires = now.plus(half.compareTo(LONGEST_ANSWER) < 0 ? half : LONGEST_ANSWER);
        var hold = new HoldId(ids.next());
        try {
            var taken = taking.take(business, choice, Rules.GUEST, new Taking.Purpose.Holding(hold, expires));
            keep(business, entry, new Hold(hold, choice, taken.provider(), taken.period(), expires));
            return true;
        } catch (BookingRefused.SlotTaken faster) {
            return false;
        }
    }

    private void keep(BusinessId business, WaitlistEntry entry, Hold hold) {
        var id = new WaitlistOfferId(ids.next());
        var offer = new WaitlistOffer(
                id,
                entry.id(),
                hold.id(),
                hold.provider(),
                hold.period(),
                clock.instant(),
                hold.expiresAt(),
                WaitlistOffer.State.OPEN);
        var secret = secret(id);
        holds.insert(business, hold, secret);
        table.insert(business, offer, secret);
        outbox.put(OfferMail.KIND, new OfferMail.Order(business.text(), id.text()));
        outbox.put(OfferExpiry.KIND, new OfferMail.Order(business.text(), id.text()), hold.expiresAt());
        hints.held(business, hold.choice().location(), hold.period());
    }

    /** The secret of an offer's link, and of the hold that keeps it; the same each time it is asked for. */
    public String secret(WaitlistOfferId offer) {
        return keys.derive(LINK, offer.text());
    }
}
