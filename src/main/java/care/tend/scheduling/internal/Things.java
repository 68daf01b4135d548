package care.tend.scheduling.internal;

import care.tend.business.Resource;
import care.tend.business.ResourceId;
import care.tend.business.ResourceKind;
import care.tend.business.Resources;
import care.tend.kernel.BusinessId;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.AppointmentId;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Names the rooms and things that appointments take up: by two questions, however many; by one when there are none. */
@Component
public class Things {

    private final ClaimTable claims;
    private final Resources resources;

    Things(ClaimTable claims, Resources resources) {
        this.claims = claims;
        this.resources = resources;
    }

    /** A thing by its name, which is its own: Table 2. */
    public record Thing(ResourceId id, String name, ResourceKind kind) {}

    /** What each takes up, in the business's order. */
    public Map<AppointmentId, List<Thing>> of(BusinessId business, Collection<Appointment> appointments) {
        var living = appointments.stream()
                .filter(appointment -> appointment.status().holdsTime())
                .map(Appointment::id)
                .toList();
        var taken = living.isEmpty() ? Map.<AppointmentId, List<ResourceId>>of() : claims.things(business, living);
        if (taken.isEmpty()) {
            return Map.of();
        }
        var known = all(business);
        var things = new HashMap<AppointmentId, List<Thing>>();
        taken.forEach((appointment, ids) -> things.put(
                appointment,
                known.stream().filter(thing -> ids.contains(thing.id())).toList()));
        return things;
    }

    /** All of them, used or not. */
    public List<Thing> all(BusinessId business) {
        return resources.of(business).stream()
                .flatMap(pool -> pool.details().resources().stream()
                        .map(resource -> named(resource, pool.details().kind())))
                .toList();
    }

    private static Thing named(Resource resource, ResourceKind kind) {
        return new Thing(Objects.requireNonNull(resource.id()), resource.name(), kind);
    }
}
