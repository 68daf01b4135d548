package care.tend.scheduling.internal.web;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.kernel.BusinessId;
import care.tend.platform.Language;
import care.tend.platform.Needs;
import care.tend.platform.Permission;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The calendar of the business's own people. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/calendar")
@Tag(name = "Appointments")
class CalendarController {

    private final CalendarDesk desk;
    private final ResourceCalendarDesk resources;
    private final MonthDesk months;

    CalendarController(CalendarDesk desk, ResourceCalendarDesk resources, MonthDesk months) {
        this.desk = desk;
        this.resources = resources;
        this.months = months;
    }

    @GetMapping
    @Needs(Permission.APPOINTMENTS_READ)
    @Operation(
            operationId = "readCalendar",
            summary = "Read the calendar",
            description =
                    "Who works when, and all that is booked, from one local day up to another (excluded), at most 42. Days "
                            + "are those of the location, or of the business's first one.")
    CalendarView read(
            @PathVariable BusinessId business,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam Optional<LocationId> location,
            @RequestParam Optional<ProviderId> provider,
            Language language) {
        return desk.read(business, new CalendarDesk.Question(from, to, location, provider), language);
    }

    @GetMapping("/resources")
    @Needs(Permission.APPOINTMENTS_READ)
    @Operation(
            operationId = "readResourceCalendar",
            summary = "Read the calendar of rooms and equipment",
            description =
                    "When each can be used, and what it is taken by, from one local day up to another (excluded), at most "
                            + "42. What only houses animals over nights is left out.")
    ResourceCalendarView resources(
            @PathVariable BusinessId business,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam Optional<LocationId> location,
            Language language) {
        return resources.read(business, new CalendarDesk.Question(from, to, location, Optional.empty()), language);
    }

    @GetMapping("/month")
    @Needs(Permission.APPOINTMENTS_READ)
    @Operation(
            operationId = "readMonth",
            summary = "Read what the days of a month hold",
            description =
                    "How many visits each day has, how full it is and what it begins with, from one local day up to "
                            + "another (excluded), at most 42; of everybody, or of the providers named with commas between.")
    MonthView month(
            @PathVariable BusinessId business,
            @RequestParam LocalDate from,
            @RequestParam LocalDate to,
            @RequestParam Optional<LocationId> location,
            @RequestParam(defaultValue = "") List<ProviderId> provider,
            Language language) {
        var question = new CalendarDesk.Question(from, to, location, Optional.empty());
        return months.read(business, question, Set.copyOf(provider), language);
    }
}
