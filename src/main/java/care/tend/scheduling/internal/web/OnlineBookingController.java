package care.tend.scheduling.internal.web;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.kernel.BusinessId;
import care.tend.platform.Needs;
import care.tend.platform.Permission;
import care.tend.scheduling.BookingRest;
import care.tend.scheduling.OnlineBooking;
import care.tend.scheduling.RestId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Whether visitors may book at present. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/booking-rests")
@Tag(name = "Availability")
class OnlineBookingController {

    private final OnlineBooking online;

    OnlineBookingController(OnlineBooking online) {
        this.online = online;
    }

    record BookingRests(List<BookingRest> items) {}

    /** @param minutes at most a week */
    record NewBookingRest(
            @Nullable LocationId location, @Nullable ProviderId provider, long minutes) {}

    @GetMapping
    @Needs(Permission.APPOINTMENTS_READ)
    @Operation(operationId = "listBookingRests", summary = "List where online booking rests at present")
    BookingRests list(@PathVariable BusinessId business) {
        return new BookingRests(online.rests(business));
    }

    @PostMapping
    @Needs(Permission.APPOINTMENTS_EDIT)
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "stopOnlineBooking",
            summary = "Stop online booking for a while",
            description =
                    "For everybody, or at one location, or with one provider. It goes on by itself. The business's "
                            + "own people can still book.")
    BookingRest stop(@PathVariable BusinessId business, @RequestBody NewBookingRest wish) {
        return online.stop(
                business,
                Optional.ofNullable(wish.location()),
                Optional.ofNullable(wish.provider()),
                Duration.ofMinutes(wish.minutes()));
    }

    @DeleteMapping("/{rest}")
    @Needs(Permission.APPOINTMENTS_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "resumeOnlineBooking", summary = "Let online booking go on at once")
    void resume(@PathVariable BusinessId business, @PathVariable RestId rest) {
        online.resume(business, rest);
    }
}
