package care.tend.scheduling.internal.web;

import care.tend.kernel.BusinessId;
import care.tend.kernel.Fields;
import care.tend.kernel.NotFound;
import care.tend.platform.Language;
import care.tend.platform.OpenToVisitors;
import care.tend.scheduling.Stay;
import care.tend.scheduling.Stays;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** A stay by its guest's secret link. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/guest-stays/{secret}")
@Tag(name = "Stays")
class GuestStayController {

    private final Stays stays;
    private final GuestStayDesk desk;
    private final BookingDesk doors;

    GuestStayController(Stays stays, GuestStayDesk desk, BookingDesk doors) {
        this.stays = stays;
        this.desk = desk;
        this.doors = doors;
    }

    @GetMapping
    @OpenToVisitors
    @Operation(
            operationId = "readGuestStay",
            summary = "Read a stay by its secret link",
            description = "With what cancelling it and changing its dates would cost now.")
    StayView.Guest read(
            @PathVariable BusinessId business,
            @PathVariable String secret,
            Language language,
            HttpServletRequest request) {
        doors.countLink(request);
        return desk.byLink(business, secret, language);
    }

    @PostMapping("/change")
    @OpenToVisitors
    @Operation(
            operationId = "changeGuestStay",
            summary = "Change the dates of a stay by its secret link",
            description = "Until it is checked in. 409 scheduling.price-changed when changing costs more than "
                    + "`atMost`, scheduling.stay-full with `instead` when there is no room.")
    StayView.Guest change(
            @PathVariable BusinessId business,
            @PathVariable String secret,
            @RequestBody StayRequest.Change change,
            Language language,
            HttpServletRequest request) {
        var fields = new Fields();
        fields.needed("dates", change.dates());
        fields.refuse();
        var stay = stay(business, secret, request);
        stays.change(business, stay.id(), change.dates(), StayRequest.guest(change.atMost()));
        return desk.byLink(business, secret, language);
    }

    @PostMapping("/cancel")
    @OpenToVisitors
    @Operation(
            operationId = "cancelGuestStay",
            summary = "Cancel a stay by its secret link",
            description = "Until it is checked in. 409 scheduling.price-changed when it costs more than `atMost`. "
                    + "Twice is once.")
    StayView.Guest cancel(
            @PathVariable BusinessId business,
            @PathVariable String secret,
            @RequestBody(required = false) StayRequest.@Nullable Cancel how,
            Language language,
            HttpServletRequest request) {
        var stay = stay(business, secret, request);
        stays.cancel(business, stay.id(), StayRequest.guest(how == null ? null : how.atMost()));
        return desk.byLink(business, secret, language);
    }

    private Stay stay(BusinessId business, String secret, HttpServletRequest request) {
        doors.countLink(request);
        return stays.byLink(business, secret).orElseThrow(NotFound::new);
    }
}
