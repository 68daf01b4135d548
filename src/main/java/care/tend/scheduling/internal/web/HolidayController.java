package care.tend.scheduling.internal.web;

import care.tend.kernel.BusinessId;
import care.tend.platform.Needs;
import care.tend.platform.NeedsSignIn;
import care.tend.platform.Permission;
import care.tend.scheduling.HolidaySet;
import care.tend.scheduling.HolidayYear;
import care.tend.scheduling.Holidays;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.time.Year;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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

/** Public holidays a business keeps. */
@RestController
@RequestMapping("/api/v1")
@Tag(name = "Availability")
class HolidayController {

    private final Holidays holidays;

    HolidayController(Holidays holidays) {
        this.holidays = holidays;
    }

    record HolidaySets(List<HolidaySet> items) {}

    @GetMapping("/holiday-sets")
    @NeedsSignIn
    @Operation(operationId = "listHolidaySets", summary = "List the sets of public holidays there are")
    HolidaySets sets() {
        return new HolidaySets(holidays.sets());
    }

    @GetMapping("/businesses/{business}/holidays")
    @Needs(Permission.BUSINESS_READ)
    @Operation(operationId = "readHolidays", summary = "Read on which days of a year a business keeps a holiday")
    HolidayYear year(@PathVariable BusinessId business, @RequestParam int year) {
        return holidays.year(business, Year.of(Math.clamp(year, 1950, 2150)));
    }

    /** @param code of a set, or null for none */
    record FollowedHolidays(@Nullable String code, boolean substitutes) {}

    @PutMapping("/businesses/{business}/holidays")
    @Needs(Permission.BUSINESS_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "followHolidays", summary = "Follow a set of public holidays, or none")
    void follow(@PathVariable BusinessId business, @RequestBody FollowedHolidays wish) {
        holidays.follow(business, Optional.ofNullable(wish.code()), wish.substitutes());
    }

    /** @param name of a day of the business's own */
    record HolidayDecision(boolean open, @Nullable String name) {}

    @PutMapping("/businesses/{business}/holidays/{date}")
    @Needs(Permission.BUSINESS_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "decideHoliday", summary = "Keep one date open or closed, whatever the set says")
    void decide(@PathVariable BusinessId business, @PathVariable LocalDate date, @RequestBody HolidayDecision wish) {
        holidays.decide(business, date, wish.open(), wish.name() == null ? "" : wish.name());
    }

    @DeleteMapping("/businesses/{business}/holidays/{date}")
    @Needs(Permission.BUSINESS_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "leaveHoliday", summary = "Back to what the set says of a date")
    void leave(@PathVariable BusinessId business, @PathVariable LocalDate date) {
        holidays.leave(business, date);
    }
}
