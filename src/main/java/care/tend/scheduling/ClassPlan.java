package care.tend.scheduling;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.business.ResourceId;
import care.tend.catalogue.ServiceId;
import care.tend.kernel.Fields;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Classes to hold.
 *
 * @param providers who teach, 1 to 5, the first one first
 * @param things rooms and equipment taken up, at most 5
 * @param start of the first
 * @param minutes how long each takes
 * @param rule how it repeats; see {@link Recurrence}; empty for one class. Those that can be booked together are a
 *     course
 */
public record ClassPlan(
        ServiceId service,
        LocationId location,
        List<ProviderId> providers,
        List<ResourceId> things,
        Instant start,
        int minutes,
        Optional<String> rule,
        ClassTerms terms) {

    private static final int MOST = 5;
    private static final int DAY = 1440;

    @SuppressWarnings("ConstantValue") // what comes from JSON may be null in spite of its type
    public ClassPlan {
        var fields = new Fields();
        service = fields.needed("service", service);
        location = fields.needed("location", location);
        providers = teachers(fields, providers);
        things = rooms(fields, things);
        start = fields.needed("start", start);
        length(fields, minutes);
        terms = fields.needed("terms", terms);
        fields.refuse();
    }

    static List<ProviderId> teachers(Fields fields, List<ProviderId> providers) {
        if (providers.isEmpty()) {
            fields.fault("providers", "field.required");
        }
        return fields.distinct("providers", providers, MOST);
    }

    static List<ResourceId> rooms(Fields fields, List<ResourceId> things) {
        return fields.distinct("things", things, MOST);
    }

    static void length(Fields fields, int minutes) {
        fields.between("minutes", minutes, 5, DAY);
    }
}
