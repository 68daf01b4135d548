package care.tend.scheduling.internal;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.catalogue.ServiceId;
import care.tend.catalogue.Tailoring;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Invalid;
import care.tend.kernel.NotFound;
import care.tend.kernel.TimeRange;
import care.tend.platform.Ids;
import care.tend.platform.Keys;
import care.tend.platform.Outbox;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.BookingRefused;
import care.tend.scheduling.Hold;
import care.tend.scheduling.HoldId;
import care.tend.scheduling.Length;
import care.tend.scheduling.OfferedSlots;
import care.tend.scheduling.Rules;
import care.tend.scheduling.Slot;
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
    private static final int MOST_A_DAY = 3;
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
    private record Asked(
            ServiceId service,
            LocationId location,
            Optional<ProviderId> provider,
            Tailoring tailoring,
            Length length) {}

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
        var later = later(business, entry);
        if (entry.appointment().isPresent() && later.isEmpty()) {
            table.setState(business, entry.id(), WaitlistEntry.State.ENDED);
            return false;
        }
        var earliest = earliest(entry, from);
        var latest = later.map(booking -> booking.period().start())
                .filter(start -> start.isBefore(to))
                .orElse(to);
        if (!earliest.isBefore(latest)) {
            return false;
        }
        var wish = entry.wish();
        var length = later.map(Appointment::length).orElse(Length.AS_OFFERED);
        var free = known.computeIfAbsent(
                new Asked(wish.service(), wish.location(), wish.provider(), wish.tailoring(), length),
                asked -> free(business, asked, from, to));
        var suiting = free.slots().stream()
                .filter(slot -> !slot.start().isBefore(earliest) && slot.start().isBefore(latest))
                .filter(slot -> wish.suits(slot.start(), free.zone()))
                .toList();
        return !suiting.isEmpty() && offer(business, entry, suiting, length);
    }

    /** Nobody is asked about the same time twice, nor again and again within a day. */
    private boolean offer(BusinessId business, WaitlistEntry entry, List<Slot> suiting, Length length) {
        var before = table.offersOf(business, entry.id());
        var yesterday = clock.instant().minus(Duration.ofDays(1));
        long lately = before.stream()
                .filter(offer -> offer.madeAt().isAfter(yesterday))
                .count();
        if (lately >= MOST_A_DAY) {
            return false;
        }
        return suiting.stream()
                .filter(slot -> before.stream().noneMatch(offer -> isAboutTheSame(offer, slot)))
                .anyMatch(slot -> keep(business, entry, slot, length));
    }

    private static boolean isAboutTheSame(WaitlistOffer before, Slot slot) {
        var period = before.period();
        return TimeRange.of(slot.start(), period.length()).overlaps(period);
    }

    /** They must hear of it in time, and have time to answer. */
    private Instant earliest(WaitlistEntry entry, Instant from) {
        var notice = Duration.ofMinutes(entry.wish().noticeMinutes());
        var soonest = clock.instant().plus(notice.compareTo(LEAST_NOTICE) < 0 ? LEAST_NOTICE : notice);
        return from.isAfter(soonest) ? from : soonest;
    }

    /** The booking that comes forward, and only forward; empty when it is over. */
    private Optional<Appointment> later(BusinessId business, WaitlistEntry entry) {
        return entry.appointment()
                .flatMap((AppointmentId id) -> appointments.read(business, id))
                .filter(appointment -> appointment.status().isAhead());
    }

    /** Nothing, when the service is no longer offered there or like that. */
    private OfferedSlots free(BusinessId business, Asked asked, Instant from, Instant to) {
        try {
            var question =
                    new SlotQuestion(asked.service(), asked.location(), asked.provider(), from, to, asked.tailoring());
            return search.find(business, question, asked.length(), Rules.GUEST);
        } catch (NotFound | Invalid gone) {
            return new OfferedSlots(ZoneOffset.UTC, List.of(), null);
        }
    }

    /** Keeps it for them, unless somebody has it by now. */
    private boolean keep(BusinessId business, WaitlistEntry entry, Slot slot, Length length) {
        var start = slot.start();
        var provider = slot.providers().stream().findFirst();
        var wish = entry.wish();
        var choice = new SlotChoice(wish.service(), wish.location(), provider, start, length, wish.tailoring());
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
