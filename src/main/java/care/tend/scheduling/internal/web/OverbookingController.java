package care.tend.scheduling.internal.web;

import care.tend.kernel.BusinessId;
import care.tend.platform.Needs;
import care.tend.platform.Permission;
import care.tend.scheduling.Overbooking;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Whether the business's own people may book somebody beside what a provider has already. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/overbooking")
@Tag(name = "Availability")
class OverbookingController {

    private final Overbooking overbooking;

    OverbookingController(Overbooking overbooking) {
        this.overbooking = overbooking;
    }

    /** @param atOnce how many at one moment of one person, 0 to 3; 0 when nobody is overbooked */
    @Schema(name = "OverbookingRule")
    record Rule(int atOnce) {}

    @GetMapping
    @Needs(Permission.APPOINTMENTS_READ)
    @Operation(operationId = "readOverbooking", summary = "Read how many may be booked beside what somebody has")
    Rule read(@PathVariable BusinessId business) {
        return new Rule(overbooking.atOnce(business));
    }

    @PutMapping
    @Needs(Permission.BUSINESS_EDIT)
    @Operation(
            operationId = "setOverbooking",
            summary = "Say how many may be booked beside what somebody has",
            description = "At one moment of one person. Visitors are never offered time that somebody has.")
    Rule set(@PathVariable BusinessId business, @RequestBody Rule wish) {
        overbooking.allow(business, wish.atOnce());
        return read(business);
    }
}
