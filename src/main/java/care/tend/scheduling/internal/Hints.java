package care.tend.scheduling.internal;

import care.tend.business.LocationId;
import care.tend.business.Locations;
import care.tend.kernel.BusinessId;
import care.tend.kernel.TimeRange;
import care.tend.live.Change;
import care.tend.live.Live;
import care.tend.live.Topic;
import care.tend.platform.Permission;
import care.tend.scheduling.Appointment;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Component;

/** Tells open calendars which days to read anew. Runs inside the transaction of the change, and speaks after it. */
@Component
public class Hints {

    static final Topic APPOINTMENTS = new Topic("appointments", Permission.APPOINTMENTS_READ);

    private final Live live;
    private final Locations locations;

    Hints(Live live, Locations locations) {
        this.live = live;
        this.locations = locations;
    }

    /** It was made, in a place with {@code zone}. */
    void made(Appointment appointment, ZoneId zone) {
        say(appointment.business(), List.of(appointment.id().text()), days(appointment.period(), zone));
    }

    /** It is another than before: somewhere else, or further on. */
    public void changed(Appointment before, Appointment after) {
        var days = Stream.concat(
                days(before.period(), zone(before.business(), before.location())).stream(),
                days(after.period(), zone(after.business(), after.location())).stream());
        say(after.business(), List.of(after.id().text()), days.toList());
    }

    /** Time was taken by a visitor for a while, or given back. */
    public void held(BusinessId business, LocationId location, TimeRange period) {
        say(business, List.of(), days(period, zone(business, location)));
    }

    /** Busy times from elsewhere are others than before, on whatever days. */
    public void imported(BusinessId business) {
        live.changed(business, APPOINTMENTS, Change.OF_EVERYTHING);
    }

    /** Somebody runs late, or is on time again. */
    void late(BusinessId business, LocalDate day) {
        say(business, List.of(), List.of(day));
    }

    /** Somebody's hours are others than before, on any number of days. */
    public void hours(BusinessId business) {
        live.changed(business, APPOINTMENTS, Change.OF_EVERYTHING);
    }

    private void say(BusinessId business, Collection<String> ids, Collection<LocalDate> days) {
        live.changed(business, APPOINTMENTS, Change.of(ids, days));
    }

    private ZoneId zone(BusinessId business, LocationId location) {
        return locations.read(business, location).zone();
    }

    /** From the first to the last on which it shows. */
    private static List<LocalDate> days(TimeRange period, ZoneId zone) {
        var first = LocalDate.ofInstant(period.start(), zone);
        var last = LocalDate.ofInstant(period.end().minusNanos(1), zone);
        return first.datesUntil(last.plusDays(1)).toList();
    }

    @Configuration(proxyBeanMethods = false)
    static class Topics {
        @Bean
        Topic appointmentsTopic() {
            return APPOINTMENTS;
        }
    }
}
