package care.tend.scheduling.internal;

import care.tend.business.ProviderId;
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
import java.util.UUID;
import java.util.stream.Collectors;
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

    /**
     * Who and what is taken besides the provider.
     *
     * @param things in the business's order
     * @param colleagues who serve together with the provider
     */
    public record Besides(List<Thing> things, List<ProviderId> colleagues) {
        public static final Besides NOTHING = new Besides(List.of(), List.of());
    }

    /** What each takes up besides its provider. */
    public Map<AppointmentId, Besides> of(BusinessId business, Collection<Appointment> appointments) {
        var living = appointments.stream()
                .filter(appointment -> appointment.status().holdsTime())
                .map(Appointment::id)
                .toList();
        var taken = living.isEmpty() ? Map.<AppointmentId, List<UUID>>of() : claims.besides(business, living);
        if (taken.isEmpty()) {
            return Map.of();
        }
        var known = all(business);
        var besides = new HashMap<AppointmentId, Besides>();
        taken.forEach((appointment, ids) -> besides.put(appointment, besides(known, ids)));
        return besides;
    }

    /** What is no thing of the business is somebody. */
    private static Besides besides(List<Thing> known, List<UUID> taken) {
        var things = known.stream()
                .filter(thing -> taken.contains(thing.id().value()))
                .toList();
        var ids = things.stream().map(thing -> thing.id().value()).collect(Collectors.toSet());
        var colleagues = taken.stream()
                .filter(id -> !ids.contains(id))
                .map(ProviderId::new)
                .toList();
        return new Besides(things, colleagues);
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
