package care.tend.scheduling.internal.web;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Fields;
import care.tend.platform.Needs;
import care.tend.platform.Permission;
import care.tend.scheduling.Roster;
import care.tend.scheduling.Rosters;
import care.tend.scheduling.Shift;
import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Weeks of a provider that are planned day by day. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/providers/{provider}/rosters")
@Tag(name = "Availability")
class RosterController {

    private final Rosters rosters;

    RosterController(Rosters rosters) {
        this.rosters = rosters;
    }

    @Schema(name = "Shift")
    record ShiftView(
            LocalDate date,
            LocationId location,
            @JsonFormat(pattern = "HH:mm") LocalTime start,
            @JsonFormat(pattern = "HH:mm") LocalTime end) {}

    @Schema(name = "RosterPlan")
    record Plan(int weeks, boolean published, List<ShiftView> shifts) {}

    @Schema(name = "Roster")
    record View(LocalDate monday, int weeks, boolean published, List<ShiftView> shifts) {
        static View of(Roster roster) {
            return new View(
                    roster.monday(),
                    roster.weeks(),
                    roster.published(),
                    roster.shifts().stream()
                            .map(shift -> new ShiftView(shift.date(), shift.location(), shift.start(), shift.end()))
                            .toList());
        }
    }

    @Schema(name = "Rosters")
    record Views(List<View> items) {}

    @GetMapping
    @Needs(Permission.APPOINTMENTS_READ)
    @Operation(operationId = "listRosters", summary = "List the rosters of a provider that last beyond a day")
    Views list(@PathVariable BusinessId business, @PathVariable ProviderId provider, @RequestParam LocalDate from) {
        return new Views(
                rosters.of(business, provider, from).stream().map(View::of).toList());
    }

    @PutMapping("/{monday}")
    @Needs(value = Permission.AVAILABILITY_EDIT, own = Permission.AVAILABILITY_EDIT_OWN)
    @Operation(
            operationId = "keepRoster",
            summary = "Plan weeks day by day",
            description =
                    "From that Monday on, up to 12 weeks. Once published, its shifts stand in place of the weekly "
                            + "hours, and dates without one are free. A draft changes nothing.")
    View keep(
            @PathVariable BusinessId business,
            @PathVariable ProviderId provider,
            @PathVariable LocalDate monday,
            @RequestBody Plan plan) {
        var fields = new Fields();
        var given = fields.list("shifts", plan.shifts());
        for (var shift : given) {
            fields.needed("shifts.date", shift.date());
            fields.needed("shifts.location", shift.location());
            fields.needed("shifts.start", shift.start());
            fields.needed("shifts.end", shift.end());
        }
        fields.refuse();
        var shifts = given.stream()
                .map(shift -> new Shift(shift.date(), shift.location(), shift.start(), shift.end()))
                .toList();
        return View.of(rosters.keep(business, provider, monday, plan.weeks(), plan.published(), shifts));
    }

    @DeleteMapping("/{monday}")
    @Needs(value = Permission.AVAILABILITY_EDIT, own = Permission.AVAILABILITY_EDIT_OWN)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "removeRoster", summary = "Back to the weekly hours in those weeks")
    void remove(@PathVariable BusinessId business, @PathVariable ProviderId provider, @PathVariable LocalDate monday) {
        rosters.remove(business, provider, monday);
    }
}
