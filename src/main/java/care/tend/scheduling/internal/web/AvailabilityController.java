package care.tend.scheduling.internal.web;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Fields;
import care.tend.kernel.Invalid;
import care.tend.kernel.NotFound;
import care.tend.platform.Needs;
import care.tend.platform.Permission;
import care.tend.scheduling.Availability;
import care.tend.scheduling.HoursOverride;
import care.tend.scheduling.HoursPattern;
import care.tend.scheduling.TimeOff;
import care.tend.scheduling.TimeOffId;
import care.tend.scheduling.WeeklyHours;
import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** When a provider can be booked. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/providers/{provider}")
@Tag(name = "Availability")
class AvailabilityController {

    private static final int LONGEST_REASON = 200;
    private static final int MOST_DAYS = 92;

    private final Availability availability;

    AvailabilityController(Availability availability) {
        this.availability = availability;
    }

    /**
     * Days are 0 for Sunday to 6 for Saturday; 00:00 as an end is midnight.
     *
     * @param week which of the weeks that take turns, from 1; the first when left out
     */
    record Range(
            LocationId location,
            @Nullable Integer week,
            List<Integer> days,
            @JsonFormat(pattern = "HH:mm") LocalTime start,
            @JsonFormat(pattern = "HH:mm") LocalTime end) {

        static Range of(WeeklyHours hours) {
            return new Range(
                    hours.location(),
                    hours.week(),
                    hours.days().stream().map(day -> day.getValue() % 7).toList(),
                    hours.start(),
                    hours.end());
        }

        void check(Fields fields) {
            fields.needed("weekly.location", location);
            fields.list("weekly.days", days);
            fields.needed("weekly.start", start);
            fields.needed("weekly.end", end);
        }

        WeeklyHours hours() {
            return new WeeklyHours(
                    location,
                    week == null ? 1 : week,
                    days.stream().map(Range::day).toList(),
                    start,
                    end);
        }

        private static DayOfWeek day(int number) {
            if (number < 0 || number > 6) {
                throw new Invalid("weekly.days", "field.range", Map.of("min", 0, "max", 6));
            }
            return DayOfWeek.of(number == 0 ? 7 : number);
        }
    }

    /**
     * Weeks that take turns.
     *
     * @param weeks how many, 2 to 8
     * @param monday with which a first week begins, this one or any other
     */
    @Schema(name = "HoursCycle")
    record Turns(int weeks, LocalDate monday) {}

    /** @param cycle left out or null when all weeks are alike */
    record Week(List<Range> weekly, @Nullable Turns cycle) {
        static Week of(HoursPattern pattern) {
            return new Week(
                    pattern.hours().stream().map(Range::of).toList(),
                    pattern.weeks() == 1 ? null : new Turns(pattern.weeks(), pattern.monday()));
        }

        HoursPattern pattern() {
            var fields = new Fields();
            fields.list("weekly", weekly).forEach(range -> range.check(fields));
            if (cycle != null) {
                fields.needed("cycle.monday", cycle.monday());
            }
            fields.refuse();
            var hours = weekly.stream().map(Range::hours).toList();
            return cycle == null
                    ? HoursPattern.everyWeek(hours)
                    : new HoursPattern(cycle.weeks(), cycle.monday(), hours);
        }
    }

    record DayRange(
            @JsonFormat(pattern = "HH:mm") LocalTime start,
            @JsonFormat(pattern = "HH:mm") LocalTime end) {

        private static List<HoursOverride.Range> read(Fields fields, @Nullable List<DayRange> ranges) {
            var given = fields.list("ranges", ranges);
            for (var range : given) {
                fields.needed("ranges.start", range.start());
                fields.needed("ranges.end", range.end());
            }
            fields.refuse();
            return given.stream()
                    .map(range -> new HoursOverride.Range(range.start(), range.end()))
                    .toList();
        }
    }

    @Schema(name = "HoursOfDay")
    record Day(LocationId location, List<DayRange> ranges) {}

    record NewTimeOff(
            LocalDate from, LocalDate to, @Nullable String reason) {}

    record TimesOff(List<TimeOff> items) {}

    @GetMapping("/hours")
    @Needs(Permission.APPOINTMENTS_READ)
    @Operation(operationId = "readHours", summary = "Read the weekly hours of a provider")
    Week hours(@PathVariable BusinessId business, @PathVariable ProviderId provider) {
        return Week.of(availability.pattern(business, provider));
    }

    @PutMapping("/hours")
    @Needs(value = Permission.AVAILABILITY_EDIT, own = Permission.AVAILABILITY_EDIT_OWN)
    @Operation(operationId = "replaceHours", summary = "Replace the weekly hours of a provider")
    Week replace(@PathVariable BusinessId business, @PathVariable ProviderId provider, @RequestBody Week week) {
        availability.setPattern(business, provider, week.pattern());
        return hours(business, provider);
    }

    /** A date with hours of its own; none means closed. */
    record DayOfItsOwn(LocalDate date, LocationId location, List<DayRange> ranges) {}

    record DaysOfTheirOwn(List<DayOfItsOwn> items) {}

    @GetMapping("/overrides")
    @Needs(Permission.APPOINTMENTS_READ)
    @Operation(operationId = "listOverrides", summary = "List the dates whose hours are replaced, from a day on")
    DaysOfTheirOwn overrides(
            @PathVariable BusinessId business, @PathVariable ProviderId provider, @RequestParam LocalDate from) {
        return new DaysOfTheirOwn(availability.overrides(business, provider, from).stream()
                .map(override -> new DayOfItsOwn(override.date(), override.location(), ranges(override)))
                .toList());
    }

    private static List<DayRange> ranges(HoursOverride override) {
        return override.ranges().stream()
                .map(range -> new DayRange(range.start(), range.end()))
                .toList();
    }

    @GetMapping("/overrides/{date}")
    @Needs(Permission.APPOINTMENTS_READ)
    @Operation(operationId = "readOverride", summary = "Read what replaces the hours on a date")
    Day override(@PathVariable BusinessId business, @PathVariable ProviderId provider, @PathVariable LocalDate date) {
        var override = availability.override(business, provider, date).orElseThrow(NotFound::new);
        return new Day(override.location(), ranges(override));
    }

    @PutMapping("/overrides/{date}")
    @Needs(value = Permission.AVAILABILITY_EDIT, own = Permission.AVAILABILITY_EDIT_OWN)
    @Operation(operationId = "setOverride", summary = "Replace the hours on a date; no ranges closes it")
    Day setOverride(
            @PathVariable BusinessId business,
            @PathVariable ProviderId provider,
            @PathVariable LocalDate date,
            @RequestBody Day day) {
        var fields = new Fields();
        fields.needed("location", day.location());
        var ranges = DayRange.read(fields, day.ranges());
        availability.setOverride(business, provider, new HoursOverride(date, day.location(), ranges));
        return day;
    }

    /** @param to included; the same hours hold on each date from {@code from} on */
    @Schema(name = "HoursOfDays")
    record Days(LocalDate from, LocalDate to, LocationId location, List<DayRange> ranges) {}

    @PostMapping("/overrides")
    @Needs(value = Permission.AVAILABILITY_EDIT, own = Permission.AVAILABILITY_EDIT_OWN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "setOverrides",
            summary = "Replace the hours on several dates in a row, at most 92; no ranges closes them")
    void setOverrides(@PathVariable BusinessId business, @PathVariable ProviderId provider, @RequestBody Days days) {
        var fields = new Fields();
        fields.needed("from", days.from());
        fields.needed("to", days.to());
        fields.needed("location", days.location());
        var ranges = DayRange.read(fields, days.ranges());
        if (days.to().isBefore(days.from())) {
            throw new Invalid("to", "time.range-empty");
        }
        if (ChronoUnit.DAYS.between(days.from(), days.to()) >= MOST_DAYS) {
            throw new Invalid("to", "scheduling.window-too-long");
        }
        availability.setOverrides(
                business,
                provider,
                days.from()
                        .datesUntil(days.to().plusDays(1))
                        .map(date -> new HoursOverride(date, days.location(), ranges))
                        .toList());
    }

    @DeleteMapping("/overrides/{date}")
    @Needs(value = Permission.AVAILABILITY_EDIT, own = Permission.AVAILABILITY_EDIT_OWN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "clearOverride", summary = "Back to the weekly hours on a date")
    void clearOverride(
            @PathVariable BusinessId business, @PathVariable ProviderId provider, @PathVariable LocalDate date) {
        availability.clearOverride(business, provider, date);
    }

    @GetMapping("/time-off")
    @Needs(Permission.APPOINTMENTS_READ)
    @Operation(operationId = "listTimeOff", summary = "List the days off of a provider that have not ended")
    TimesOff timeOff(@PathVariable BusinessId business, @PathVariable ProviderId provider) {
        return new TimesOff(availability.timeOff(business, provider));
    }

    @PostMapping("/time-off")
    @Needs(value = Permission.AVAILABILITY_EDIT, own = Permission.AVAILABILITY_EDIT_OWN)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "addTimeOff", summary = "Add days off; booked appointments stay")
    TimeOff addTimeOff(
            @PathVariable BusinessId business, @PathVariable ProviderId provider, @RequestBody NewTimeOff wish) {
        var fields = new Fields();
        fields.needed("from", wish.from());
        fields.needed("to", wish.to());
        var reason = fields.optionalText("reason", wish.reason(), LONGEST_REASON);
        fields.refuse();
        return availability.addTimeOff(business, provider, wish.from(), wish.to(), reason == null ? "" : reason);
    }

    @DeleteMapping("/time-off/{timeOff}")
    @Needs(value = Permission.AVAILABILITY_EDIT, own = Permission.AVAILABILITY_EDIT_OWN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeTimeOff", summary = "Take days off back")
    void removeTimeOff(
            @PathVariable BusinessId business, @PathVariable ProviderId provider, @PathVariable TimeOffId timeOff) {
        availability.removeTimeOff(business, provider, timeOff);
    }
}
