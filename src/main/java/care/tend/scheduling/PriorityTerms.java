package care.tend.scheduling;

import care.tend.catalogue.ServiceId;
import care.tend.kernel.Fields;
import java.util.List;
import java.util.Map;

/**
 * What premium clients are given before others.
 *
 * @param daysAhead how many days beyond a service's horizon they may book; 0 to 365
 * @param services the same where it differs, by service
 * @param hours what is kept for them, at most {@value #MOST_HOURS}
 */
public record PriorityTerms(int daysAhead, Map<ServiceId, Integer> services, List<KeptHours> hours) {

    public static final int MOST_HOURS = 50;

    private static final int FURTHEST = 365;

    /** Nothing. */
    public static final PriorityTerms NONE = new PriorityTerms(0, Map.of(), List.of());

    public PriorityTerms {
        services = Map.copyOf(services);
        hours = List.copyOf(hours);
        var fields = new Fields();
        fields.between("daysAhead", daysAhead, 0, FURTHEST);
        services.values().forEach(days -> fields.between("services", days, 0, FURTHEST));
        fields.between("hours", hours.size(), 0, MOST_HOURS);
        fields.refuse();
    }

    /** How many days further ahead than others they may book {@code service}. */
    public int daysAhead(ServiceId service) {
        return services.getOrDefault(service, daysAhead);
    }

    /** Whether a premium client has nothing over others. */
    public boolean none() {
        return daysAhead == 0 && hours.isEmpty() && services.values().stream().allMatch(days -> days == 0);
    }
}
