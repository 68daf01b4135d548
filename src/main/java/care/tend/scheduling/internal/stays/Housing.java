package care.tend.scheduling.internal.stays;

import care.tend.business.Location;
import care.tend.business.LocationId;
import care.tend.business.Locations;
import care.tend.business.Resources;
import care.tend.business.RunSize;
import care.tend.catalogue.BoardingTerms;
import care.tend.catalogue.BoardingTerms.Unit;
import care.tend.catalogue.Boardings;
import care.tend.catalogue.ServiceId;
import care.tend.catalogue.ServiceTerms;
import care.tend.catalogue.Services;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Fields;
import care.tend.kernel.Invalid;
import care.tend.kernel.NotFound;
import care.tend.kernel.TimeRange;
import care.tend.scheduling.Rules;
import care.tend.scheduling.Stay;
import care.tend.scheduling.StayDates;
import care.tend.scheduling.StayId;
import care.tend.scheduling.StayNight;
import care.tend.scheduling.StayQuestion;
import care.tend.scheduling.StayQuote;
import care.tend.scheduling.StayRefused;
import care.tend.scheduling.internal.stays.Runs.Run;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Finds out which runs could be had and what a stay in one would be. Runs inside a transaction. */
@Component
public class Housing {

    private static final StayId NOBODY = new StayId(new UUID(0, 0));

    /** How far around a stay its neighbours are looked at, and others are looked for. */
    private static final int AROUND = 31;

    private static final int NEAR = 14;
    private static final int MOST_INSTEAD = 3;

    private final Boardings boardings;
    private final Services services;
    private final Resources resources;
    private final Locations locations;
    private final OpenDays openDays;
    private final StayClaims claims;
    private final Clock clock;

    Housing(
            Boardings boardings,
            Services services,
            Resources resources,
            Locations locations,
            OpenDays openDays,
            StayClaims claims,
            Clock clock) {
        this.boardings = boardings;
        this.services = services;
        this.resources = resources;
        this.locations = locations;
        this.openDays = openDays;
        this.claims = claims;
        this.clock = clock;
    }

    /** @throws NotFound when animals do not stay there for it, or visitors do not see it */
    Need need(BusinessId business, ServiceId service, LocationId location, RunSize size, int animals, Rules whose) {
        var boarding = boardings.read(business, service);
        var place = locations.read(business, location);
        boolean open = boarding.terms().published() && place.active();
        if (!boarding.service().offeredAt(location) || (whose.guest() && !open)) {
            throw new NotFound();
        }
        var rules = boarding.service().terms();
        return need(
                business,
                rules,
                rules.bufferAfterMinutes(),
                boarding.terms(),
                place,
                size,
                animals,
                NOBODY,
                Optional.empty());
    }

    /** The same for one that is booked already, as it was agreed. */
    Need need(BusinessId business, Stay stay) {
        return need(
                business,
                services.read(business, stay.service()).terms(),
                stay.bufferAfter(),
                stay.terms(),
                locations.read(business, stay.location()),
                stay.size(),
                stay.pets().size(),
                stay.id(),
                Optional.of(stay.dates()));
    }

    private Need need(
            BusinessId business,
            ServiceTerms rules,
            int bufferAfter,
            BoardingTerms terms,
            Location place,
            RunSize size,
            int animals,
            StayId own,
            Optional<StayDates> before) {
        var runs = Runs.of(resources.read(business, terms.pool()), place.id());
        if (!Runs.anyFits(runs, size, animals) || (animals > 1 && terms.further() == null)) {
            throw new StayRefused.TooMany();
        }
        return new Need(terms, rules, bufferAfter, place, runs, size, animals, own, before);
    }

    /** What a visitor or a member is told before they book. */
    public StayQuote quote(BusinessId business, StayQuestion question, Rules whose) {
        var boarding = boardings.read(business, question.service());
        refuseSpecies(boarding.terms(), question);
        var need = need(
                business,
                question.service(),
                question.location(),
                question.size(),
                question.animals().size(),
                whose);
        return quote(business, need, question.dates(), whose);
    }

    /** The same for a stay that is booked, on other dates. */
    public StayQuote requote(BusinessId business, Stay stay, StayDates dates, Rules whose) {
        return quote(business, need(business, stay), dates, whose);
    }

    private static void refuseSpecies(BoardingTerms terms, StayQuestion question) {
        boolean strange = !terms.species().isEmpty()
                && question.animals().stream().anyMatch(one -> !terms.species().contains(one.species()));
        if (strange) {
            throw new Invalid("animals", "scheduling.stay-species");
        }
    }

    /** @throws Invalid when it cannot be on these dates, whatever is free */
    StayQuote quote(BusinessId business, Need need, StayDates dates, Rules whose) {
        refuseDates(business, need, dates, whose);
        var free = free(business, need, dates);
        var zone = need.place().zone();
        var lines = Reckoning.lines(need.terms(), dates, need.animals());
        return new StayQuote(
                dates,
                free.size(),
                Reckoning.units(need.terms().unit(), dates),
                Reckoning.bringFrom(need.terms(), dates, zone),
                Reckoning.bringUntil(need.terms(), dates, zone),
                Reckoning.fetchFrom(need.terms(), dates, zone),
                Reckoning.fetchUntil(need.terms(), dates, zone),
                lines,
                Reckoning.total(lines),
                free.isEmpty() ? instead(business, need, dates, whose) : List.of());
    }

    /** Runs that would do and that nobody has, the best first. */
    List<Run> free(BusinessId business, Need need, StayDates dates) {
        var period = period(need, dates);
        return runs(business, need, period).free(need.size(), need.animals(), period, need.bufferAfter());
    }

    TimeRange period(Need need, StayDates dates) {
        return Reckoning.period(need.terms(), dates, need.place().zone());
    }

    private Runs runs(BusinessId business, Need need, TimeRange around) {
        var margin = Duration.ofDays(AROUND);
        var ids = need.runs().stream().map(Run::id).toList();
        return new Runs(
                need.runs(), claims.taken(business, ids, around.widened(margin, margin), clock.instant(), need.own()));
    }

    /** @throws Invalid saying which of the dates cannot be, and why */
    void refuseDates(BusinessId business, Need need, StayDates dates, Rules whose) {
        var fields = new Fields();
        int units = Reckoning.units(need.terms().unit(), dates);
        int least = whose.guest() ? need.terms().least() : 1;
        int most = whose.guest() ? need.terms().most() : 2 * 366;
        if (units < least || units > most) {
            fields.fault("dates.until", "scheduling.stay-length", Map.of("min", least, "max", most));
        }
        fields.refuse();
        if (!inTime(need, dates, whose)) {
            fields.fault("dates.from", "scheduling.stay-too-soon");
        }
        if (dates.from().isAfter(horizon(need)) && whose.guest()) {
            fields.fault("dates.from", "scheduling.stay-too-far");
        }
        var days = openDays.read(business, need.place(), dates.from(), dates.until());
        if (!need.keepsFirst(dates) && !days.open(dates.from())) {
            fields.fault("dates.from", "scheduling.stay-closed-day");
        }
        if (!need.keepsLast(dates) && !days.open(dates.until())) {
            fields.fault("dates.until", "scheduling.stay-closed-day");
        }
        fields.refuse();
    }

    /** A guest comes in time; the business's own people may enter who is here already. */
    private boolean inTime(Need need, StayDates dates, Rules whose) {
        var zone = need.place().zone();
        var now = clock.instant();
        if (!whose.guest() || need.keepsFirst(dates)) {
            return Reckoning.fetchUntil(need.terms(), dates, zone).isAfter(now);
        }
        int notice = need.before().isPresent() ? 0 : need.rules().minNoticeMinutes();
        return Reckoning.bringUntil(need.terms(), dates, zone).isAfter(now.plus(Duration.ofMinutes(notice)));
    }

    private LocalDate horizon(Need need) {
        return LocalDate.ofInstant(clock.instant(), need.place().zone())
                .plusDays(need.rules().horizonDays());
    }

    /** Up to three stays of the same length that could be had, the nearest first. */
    List<StayDates> instead(BusinessId business, Need need, StayDates dates, Rules whose) {
        var first = dates.plusDays(-NEAR);
        var last = dates.plusDays(NEAR);
        var days = openDays.read(business, need.place(), first.from(), last.until());
        var around =
                new TimeRange(period(need, first).start(), period(need, last).end());
        var runs = runs(business, need, around);
        return IntStream.rangeClosed(1, NEAR)
                .boxed()
                .flatMap(by -> Stream.of(by, -by))
                .map(dates::plusDays)
                .filter(other -> days.open(other.from()) && days.open(other.until()))
                .filter(other -> inTime(need, other, Rules.GUEST) && startsAhead(need, other))
                .filter(other -> !whose.guest() || !other.from().isAfter(horizon(need)))
                .filter(other -> !runs.free(need.size(), need.animals(), period(need, other), need.bufferAfter())
                        .isEmpty())
                .limit(MOST_INSTEAD)
                .toList();
    }

    private boolean startsAhead(Need need, StayDates dates) {
        Instant until = Reckoning.bringUntil(need.terms(), dates, need.place().zone());
        return until.isAfter(clock.instant());
    }

    /** How many runs could be had for one unit from each of so many days on. */
    public List<StayNight> nights(BusinessId business, StayQuestion question, int count, Rules whose) {
        var need = need(
                business,
                question.service(),
                question.location(),
                question.size(),
                question.animals().size(),
                whose);
        var from = question.dates().from();
        var last = from.plusDays(count);
        var days = openDays.read(business, need.place(), from, last);
        var runs = runs(business, need, period(need, unit(need, from, last)));
        return from.datesUntil(last)
                .map(day -> new StayNight(
                        day,
                        !days.open(day),
                        runs.free(need.size(), need.animals(), period(need, unit(need, day, day)), need.bufferAfter())
                                .size()))
                .toList();
    }

    /** From the first day to the last; for nights at least one. */
    private static StayDates unit(Need need, LocalDate first, LocalDate last) {
        return new StayDates(
                first, need.terms().unit() == Unit.NIGHT && !last.isAfter(first) ? first.plusDays(1) : last);
    }
}
