package care.tend.scheduling.internal;

import static care.tend.platform.Timestamps.utc;

import care.tend.kernel.BusinessId;
import care.tend.kernel.TimeRange;
import care.tend.platform.Later;
import care.tend.platform.Transactions;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.internal.ClaimTable.Span;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.springframework.stereotype.Repository;

/**
 * Claims of time that is almost sure to be free. They leave with the next statement or the end of their transaction,
 * which is run again if somebody has it: then {@link Transactions#mayHope} is false.
 */
@Repository
class HopefulClaims {

    private static final String CORE = "(?, ?, tstzrange(?, ?), int8range(null, null), 'appointment', true, ?, ?, ?)";

    private static final String BUFFER = """
            (?, ?, tstzrange(?, ?), (select int8range(l, l + 1) from nextval('scheduling.buffer_lane') l), 'buffer',
             false, ?, 0, 0)
            """;

    private static final String TAKE = """
            with taken as (
                insert into scheduling.claim (business_id, resource_id, period, lane, kind, counted,
                    appointment_id, buffer_before, buffer_after)
                values %s on conflict do nothing returning 1)
            select platform.hoped(count(*) = ?) from taken
            """;

    private final Later later;

    HopefulClaims(Later later) {
        this.later = later;
    }

    /** Takes a provider's time with its buffers. */
    void take(BusinessId business, Span span, AppointmentId appointment) {
        var buffers = buffers(span);
        var values = new ArrayList<Object>(row(business, span, span.period(), appointment));
        values.addAll(List.of(span.bufferBefore(), span.bufferAfter()));
        buffers.forEach(buffer -> values.addAll(row(business, span, buffer, appointment)));
        values.add(1 + buffers.size());
        var rows = CORE + String.join("", Collections.nCopies(buffers.size(), ", " + BUFFER));
        later.write(TAKE.formatted(rows), values.toArray());
    }

    private static List<Object> row(BusinessId business, Span span, TimeRange period, AppointmentId appointment) {
        return List.of(business.value(), span.resource(), utc(period.start()), utc(period.end()), appointment.value());
    }

    private static List<TimeRange> buffers(Span span) {
        var buffers = new ArrayList<TimeRange>();
        if (span.bufferBefore() > 0) {
            buffers.add(new TimeRange(
                    minutes(span.period().start(), -span.bufferBefore()),
                    span.period().start()));
        }
        if (span.bufferAfter() > 0) {
            buffers.add(new TimeRange(span.period().end(), minutes(span.period().end(), span.bufferAfter())));
        }
        return buffers;
    }

    private static Instant minutes(Instant from, int minutes) {
        return from.plusSeconds(60L * minutes);
    }
}
