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
import care.tend.scheduling.WaitlistEntryId;
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
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/**
 * Offers freed time to those who wait, in rank: each gets the first start that suits, kept by a hold, and time to
 * answer. Runs inside a transaction, one at a time for a business.
 */
@Component
public class Filling {

    private static final String LINK = "offer-link";
    private static final int MOST_A_DAY = 3;
    private static final Duration LEAST_NOTICE = Duration.ofMinutes(30);
    private static final Duration LONGEST_ANSWER = Duration.ofHours(2);

    private final WaitlistTable table;
    private final OfferTable offered;
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
            OfferTable offered,
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
        this.offered = offered;
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

    /**
     * What is known of all who wait.
     *
     * @param asked what each was asked about before
     * @param ahead the bookings that come forward, and only forward; without those that are over
     */
    private record Past(Map<WaitlistEntryId, List<WaitlistOffer>> asked, Map<AppointmentId, Appointment> ahead) {}

    void look(BusinessId business, Instant from, Instant to) {
        table.queueFor(business);
        table.endPast(business, day(clock.instant()).minusDays(1));
        var unasked = table.unasked(business, day(from).minusDays(1), day(to).plusDays(1));
        var past = past(business, unasked);
        var known = new HashMap<Asked, OfferedSlots>();
        for (var entry : unasked) {
            if (offer(business, entry, past, from, to, known)) {
                known.clear(); // less is free than before
            }
        }
    }

    /** At most a day off that of any place. */
    private static LocalDate day(Instant moment) {
        return LocalDate.ofInstant(moment, ZoneOffset.UTC);
    }

    private Past past(BusinessId business, List<WaitlistEntry> entries) {
        var booked =
                entries.stream().flatMap(entry -> entry.appointment().stream()).toList();
        return new Past(
                offered.asked(business, entries.stream().map(WaitlistEntry::id).toList()),
                appointments.all(business, booked).stream()
                        .filter(appointment -> appointment.status().isAhead())
                        .collect(Collectors.toMap(Appointment::id, Function.identity())));
    }

    private boolean offer(
            BusinessId business,
            WaitlistEntry entry,
            Past past,
            Instant from,
            Instant to,
            Map<Asked, OfferedSlots> known) {
        var later = entry.appointment().map(past.ahead()::get);
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
        return !suiting.isEmpty()
                && offer(business, entry, past.asked().getOrDefault(entry.id(), List.of()), suiting, length);
    }

    /** Nobody is asked about the same time twice, nor again and again within a day. */
    private boolean offer(
            BusinessId business, WaitlistEntry entry, List<WaitlistOffer> before, List<Slot> suiting, Length length) {
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
        offered.insert(business, offer, secret);
        outbox.put(OfferMail.KIND, new OfferMail.Order(business.text(), id.text()));
        outbox.put(OfferExpiry.KIND, new OfferMail.Order(business.text(), id.text()), hold.expiresAt());
        hints.held(business, hold.choice().location(), hold.period());
    }

    /** The secret of an offer's link, and of the hold that keeps it; the same each time it is asked for. */
    public String secret(WaitlistOfferId offer) {
        return keys.derive(LINK, offer.text());
    }
}
