package care.tend.scheduling.internal.slots.json;

import care.tend.scheduling.internal.slots.BookingWindow;
import care.tend.scheduling.internal.slots.Limits;
import care.tend.scheduling.internal.slots.Minutes;
import care.tend.scheduling.internal.slots.ServiceTimes;
import java.util.Map;
import java.util.OptionalLong;

/** Reads what a case says of the service. */
final class ServiceReader {

    /** The sorts of booking window, each made of its days and whether all days of the calendar count. */
    private interface Sort {
        BookingWindow window(long days, boolean calendarDays);
    }

    private static final Map<String, Sort> WINDOWS =
            Map.of("rolling", BookingWindow.Rolling::new, "rolling_available", BookingWindow.RollingAvailable::new);

    private ServiceReader() {}

    static ServiceTimes service(Place place) {
        place.only(
                "durationMinutes",
                "intervalMinutes",
                "bufferBeforeMinutes",
                "bufferAfterMinutes",
                "minNoticeMinutes",
                "limits",
                "bookingWindow");
        long duration = place.get("durationMinutes").whole(1, Minutes.MOST);
        return new ServiceTimes(
                duration,
                place.find("intervalMinutes")
                        .map(interval -> interval.whole(1, Minutes.MOST))
                        .orElse(duration),
                CaseReader.number(place, "bufferBeforeMinutes").orElse(0L),
                CaseReader.number(place, "bufferAfterMinutes").orElse(0L),
                CaseReader.number(place, "minNoticeMinutes").orElse(0L),
                place.find("limits").map(ServiceReader::limits).orElse(Limits.NONE),
                place.find("bookingWindow").map(ServiceReader::window).orElseGet(BookingWindow.Unlimited::new));
    }

    private static Limits limits(Place place) {
        place.only("maxBookingsPerDay", "maxMinutesPerDay");
        return new Limits(most(place, "maxBookingsPerDay"), most(place, "maxMinutesPerDay"));
    }

    private static OptionalLong most(Place place, String field) {
        return CaseReader.number(place, field).map(OptionalLong::of).orElse(OptionalLong.empty());
    }

    private static BookingWindow window(Place place) {
        place.only("type", "days", "calendarDays");
        var sort = place.get("type").oneOf(WINDOWS);
        long days = place.get("days").whole(0, Minutes.MOST);
        return sort.window(days, place.find("calendarDays").map(Place::flag).orElse(true));
    }
}
