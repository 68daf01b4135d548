package care.tend.setup.internal;

import care.tend.access.Members;
import care.tend.business.Business;
import care.tend.business.Businesses;
import care.tend.business.LocationId;
import care.tend.business.Locations;
import care.tend.business.Provider;
import care.tend.business.ProviderId;
import care.tend.business.Providers;
import care.tend.catalogue.Services;
import care.tend.kernel.AccountId;
import care.tend.kernel.BusinessId;
import care.tend.scheduling.Availability;
import care.tend.scheduling.WeeklyHours;
import java.util.List;
import org.springframework.stereotype.Component;

/** Makes the business of a plan, through the faces that its people use afterwards. */
@Component
public class Builder {

    private final Businesses businesses;
    private final Locations locations;
    private final Providers providers;
    private final Members members;
    private final Availability availability;
    private final Services services;

    Builder(
            Businesses businesses,
            Locations locations,
            Providers providers,
            Members members,
            Availability availability,
            Services services) {
        this.businesses = businesses;
        this.locations = locations;
        this.providers = providers;
        this.members = members;
        this.availability = availability;
        this.services = services;
    }

    /** In the context of {@code id}: all of it, or nothing. */
    public Business build(BusinessId id, AccountId owner, Plan plan) {
        var business = businesses.open(id, owner, plan.profile(), plan.currency(), plan.place());
        var place = locations.of(id).getFirst().id();
        var week = week(plan, place);
        var people = plan.people().stream()
                .map(profile -> providers.add(id, profile))
                .map(Provider::id)
                .toList();
        people.forEach(person -> availability.setWeekly(id, person, week));
        if (plan.me() >= 0) {
            members.provides(id, owner, people.get(plan.me()));
        }
        plan.services().forEach(terms -> services.add(id, terms.offeredBy(List.<ProviderId>copyOf(people), List.of())));
        return business;
    }

    private static List<WeeklyHours> week(Plan plan, LocationId place) {
        return plan.week().stream()
                .map(range -> new WeeklyHours(place, range.days(), range.start(), range.end()))
                .toList();
    }
}
