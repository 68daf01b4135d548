package care.tend.business;

import care.tend.kernel.Fields;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One thing that services take up: a room, a table, a cage, a vehicle, a piece of equipment.
 *
 * @param id null for one that is to be added
 * @param location where it stands; it serves there only
 * @param hours when it can be used; none means whenever somebody works
 * @param active whether it is used at all
 * @param lodging what animals it houses; null when none stay in it
 */
public record Resource(
        @Nullable ResourceId id,
        String name,
        LocationId location,
        List<ResourceHours> hours,
        @Nullable Boolean active,
        @Nullable Lodging lodging) {

    @SuppressWarnings("ConstantValue") // what comes from JSON may be null in spite of its type
    public Resource {
        var fields = new Fields();
        name = fields.line("name", name, 80);
        location = fields.needed("location", location);
        hours = fields.distinct("hours", hours, 50);
        active = active == null || active;
        fields.refuse();
    }

    /** One that houses no animals. */
    public Resource(
            @Nullable ResourceId id,
            String name,
            LocationId location,
            List<ResourceHours> hours,
            @Nullable Boolean active) {
        this(id, name, location, hours, active, null);
    }

    public boolean inUse() {
        return !Boolean.FALSE.equals(active);
    }

    Resource with(ResourceId given) {
        return new Resource(given, name, location, hours, active, lodging);
    }

    Resource retired() {
        return new Resource(id, name, location, hours, false, lodging);
    }
}
