package care.tend.demo.internal;

import care.tend.access.Members;
import care.tend.access.Role;
import care.tend.business.Location;
import care.tend.business.LocationId;
import care.tend.business.Locations;
import care.tend.business.PoolDetails;
import care.tend.business.PoolId;
import care.tend.business.Provider;
import care.tend.business.ProviderId;
import care.tend.business.Providers;
import care.tend.business.Resource;
import care.tend.business.Resources;
import care.tend.catalogue.Composition;
import care.tend.catalogue.Need;
import care.tend.catalogue.OwnTerms;
import care.tend.catalogue.Policies;
import care.tend.catalogue.Service;
import care.tend.catalogue.ServiceId;
import care.tend.catalogue.ServiceTerms;
import care.tend.catalogue.Services;
import care.tend.kernel.AccountId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Money;
import care.tend.platform.Language;
import care.tend.scheduling.AssignmentRule;
import care.tend.scheduling.Assignments;
import care.tend.scheduling.Availability;
import care.tend.scheduling.CalendarFeed;
import care.tend.scheduling.CalendarFeeds;
import care.tend.scheduling.Holidays;
import care.tend.scheduling.HoursOverride;
import care.tend.scheduling.HoursPattern;
import care.tend.scheduling.KeptHours;
import care.tend.scheduling.Priority;
import care.tend.scheduling.PriorityTerms;
import care.tend.scheduling.Rosters;
import care.tend.scheduling.Shift;
import care.tend.scheduling.WeeklyHours;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Sets up what an example needs before anybody books: places, people, hours, services, clients. */
@Component
public class Furnishing {

    private final Locations locations;
    private final Providers providers;
    private final Resources resources;
    private final Services services;
    private final Policies policies;
    private final Availability availability;
    private final Priority priority;
    private final Rosters rosters;
    private final Holidays holidays;
    private final Assignments assignments;
    private final Members members;
    private final CalendarFeeds feeds;
    private final Cast cast;

    Furnishing(
            Locations locations,
            Providers providers,
            Resources resources,
            Services services,
            Policies policies,
            Availability availability,
            Priority priority,
            Rosters rosters,
            Holidays holidays,
            Assignments assignments,
            Members members,
            CalendarFeeds feeds,
            Cast cast) {
        this.locations = locations;
        this.providers = providers;
        this.resources = resources;
        this.services = services;
        this.policies = policies;
        this.availability = availability;
        this.priority = priority;
        this.rosters = rosters;
        this.holidays = holidays;
        this.assignments = assignments;
        this.members = members;
        this.feeds = feeds;
        this.cast = cast;
    }

    /** The business was opened with its first place and has nothing else yet. */
    public void furnish(BusinessId business, Story story, Map<Story.Sign, AccountId> accounts, LocalDate today) {
        story.locations().stream().skip(1).forEach(details -> locations.add(business, details));
        var places = locations.of(business).stream().map(Location::id).toList();
        for (var person : story.providers()) {
            hours(business, providers.add(business, person.profile()).id(), person, places, today);
        }
        holidays(business, story, today);
        var people = providers.of(business).stream().map(Provider::id).toList();
        var pools = pools(business, story, places);
        for (var offer : story.services()) {
            var service = services.add(business, needing(terms(story, offer, people, places), offer, pools));
            var within = Optional.ofNullable(offer.approveWithinMinutes()).map(Duration::ofMinutes);
            give(business, service.id(), offer, people);
            if (within.isPresent()) {
                services.answerWithin(business, service.id(), within);
            }
        }
        var offered = services.of(business).stream().map(Service::id).toList();
        story.policies().forEach(rule -> policies.add(business, rule.of(offered)));
        keep(business, story, people);
        accounts.forEach((sign, account) -> join(business, sign, account, people));
        cast.make(business, story, today);
    }

    private void keep(BusinessId business, Story story, List<ProviderId> people) {
        var before = story.priority();
        if (before == null) {
            return;
        }
        var hours = before.hours().stream()
                .map(kept -> new KeptHours(
                        null,
                        kept.provider() == null ? null : people.get(kept.provider()),
                        days(kept.days()),
                        kept.start(),
                        kept.end(),
                        kept.opensHoursBefore()))
                .toList();
        priority.set(business, new PriorityTerms(before.daysAhead(), Map.of(), hours), 0);
    }

    private List<PoolId> pools(BusinessId business, Story story, List<LocationId> places) {
        var pools = new ArrayList<PoolId>();
        for (var equals : story.pools() == null ? List.<Story.Equals>of() : story.pools()) {
            var things = equals.things().entrySet().stream()
                    .flatMap(there -> there.getValue().stream()
                            .map(name -> new Resource(null, name, places.get(there.getKey()), List.of(), true)))
                    .toList();
            pools.add(resources
                    .add(business, new PoolDetails(equals.name(), equals.kind(), things))
                    .id());
        }
        return pools;
    }

    private static ServiceTerms needing(ServiceTerms terms, Story.Offer offer, List<PoolId> pools) {
        var made = terms.composition();
        var needs = offer.needs() == null ? List.<Integer>of() : offer.needs();
        return terms.composedOf(new Composition(
                made.segments(),
                made.variants(),
                made.addOns(),
                needs.stream().map(pool -> new Need(pools.get(pool), 1)).toList(),
                made.together()));
    }

    private void hours(
            BusinessId business, ProviderId provider, Story.Person person, List<LocationId> places, LocalDate today) {
        availability.setPattern(
                business, provider, new HoursPattern(person.weeks(), mondayOf(today), weekly(person, places)));
        plan(business, provider, person, places, today);
        var off = person.timeOff();
        if (off != null) {
            var from = today.plusDays(off.inDays());
            availability.addTimeOff(business, provider, from, from.plusDays(off.days() - 1L), off.reason());
        }
        var other = person.override();
        if (other != null) {
            availability.setOverride(
                    business,
                    provider,
                    new HoursOverride(
                            today.plusDays(other.inDays()),
                            places.get(other.location()),
                            other.ranges().stream()
                                    .map(range -> new HoursOverride.Range(range.start(), range.end()))
                                    .toList()));
        }
    }

    private static List<WeeklyHours> weekly(Story.Person person, List<LocationId> places) {
        return person.weekly().stream()
                .flatMap(each -> IntStream.rangeClosed(1, person.weeks())
                        .filter(week -> each.week() == null || each.week() == week)
                        .mapToObj(week -> new WeeklyHours(
                                places.get(each.location()), week, days(each.days()), each.start(), each.end())))
                .toList();
    }

    private void plan(
            BusinessId business, ProviderId provider, Story.Person person, List<LocationId> places, LocalDate today) {
        var planned = person.roster();
        if (planned != null) {
            var monday = mondayOf(today).plusWeeks(planned.inWeeks());
            var shifts = planned.shifts().stream()
                    .map(duty -> new Shift(
                            monday.plusDays(duty.day()), places.get(duty.location()), duty.start(), duty.end()))
                    .toList();
            rosters.keep(business, provider, monday, planned.weeks(), true, shifts);
        }
    }

    private void give(BusinessId business, ServiceId service, Story.Offer offer, List<ProviderId> people) {
        var giving = offer.giving();
        if (giving != null) {
            var weights = new HashMap<ProviderId, Integer>();
            for (int i = 0; i < giving.weights().size(); i++) {
                weights.put(
                        people.get(offer.providers().get(i)), giving.weights().get(i));
            }
            assignments.setRule(business, service, new AssignmentRule(giving.mode(), weights));
        }
    }

    /** The day it is filled is an ordinary one, whatever the calendar says. */
    private void holidays(BusinessId business, Story story, LocalDate today) {
        var set = story.holidays();
        if (set != null) {
            holidays.follow(business, Optional.of(set), true);
            holidays.decide(business, today, true, "");
        }
    }

    private static LocalDate mondayOf(LocalDate day) {
        return day.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
    }

    private static List<DayOfWeek> days(List<Integer> fromSunday) {
        return fromSunday.stream().map(day -> DayOfWeek.of(day == 0 ? 7 : day)).toList();
    }

    private static ServiceTerms terms(
            Story story, Story.Offer offer, List<ProviderId> people, List<LocationId> places) {
        var own = new ArrayList<OwnTerms>();
        for (var theirs : offer.own() == null ? List.<Story.Own>of() : offer.own()) {
            var price = theirs.price();
            own.add(new OwnTerms(
                    people.get(theirs.provider()),
                    theirs.durationMinutes(),
                    price == null ? null : new Money(price, story.currency())));
        }
        return offer.terms()
                .offeredBy(offer.providers().stream().map(people::get).toList(), own)
                .offeredAt(
                        offer.locations() == null
                                ? List.of()
                                : offer.locations().stream().map(places::get).toList());
    }

    /** On their telephone, as most do. */
    private void follow(BusinessId business, AccountId account, ProviderId provider) {
        feeds.open(business, account, Optional.of(provider), Optional.empty(), CalendarFeed.Shows.NAMES, Language.EN);
    }

    /** The owner is one already: they opened the business. */
    private void join(BusinessId business, Story.Sign sign, AccountId account, List<ProviderId> people) {
        if (sign.role() != Role.OWNER) {
            var provider = sign.provider();
            members.add(business, account, sign.role(), provider == null ? null : people.get(provider));
            if (provider != null) {
                follow(business, account, people.get(provider));
            }
        }
    }
}
