package care.tend.scheduling.internal.web;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.catalogue.AddOnId;
import care.tend.catalogue.ServiceId;
import care.tend.catalogue.VariantId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Fields;
import care.tend.kernel.NotFound;
import care.tend.platform.Language;
import care.tend.platform.Needs;
import care.tend.platform.OpenToVisitors;
import care.tend.platform.Permission;
import care.tend.scheduling.Booking;
import care.tend.scheduling.WaitlistEntryId;
import care.tend.scheduling.WaitlistWish;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Those who wait for a time to be freed, and what they are offered. */
@RestController
@RequestMapping("/api/v1/businesses/{business}")
@Tag(name = "Waitlist")
class WaitlistController {

    private final WaitlistDesk desk;
    private final BookingDesk doors;

    WaitlistController(WaitlistDesk desk, BookingDesk doors) {
        this.desk = desk;
        this.doors = doors;
    }

    /**
     * @param booking the secret of a later booking that shall come forward; then the client need not be named
     * @param days 1 = Monday to 7 = Sunday; none means any
     * @param earliest on the wall clock of the place, as {@code latest}
     */
    @Schema(name = "NewWaitlistEntry")
    record NewEntry(
            ServiceId service,
            LocationId location,
            @Nullable ProviderId provider,
            LocalDate firstDay,
            LocalDate lastDay,
            @Nullable List<Integer> days,
            @Nullable LocalTime earliest,
            @Nullable LocalTime latest,
            @Nullable Integer noticeMinutes,
            @Nullable VariantId variant,
            @Nullable List<AddOnId> addOns,
            @Nullable String booking,
            BookingRequest.@Nullable Person client,
            BookingRequest.@Nullable Animal pet,
            @Nullable Language locale) {

        WaitlistWish wish() {
            var fields = new Fields();
            fields.needed("service", service);
            fields.needed("location", location);
            fields.needed("firstDay", firstDay);
            fields.needed("lastDay", lastDay);
            var numbers = days == null ? List.<Integer>of() : days;
            numbers.forEach(day -> fields.between("days", day, 1, 7));
            fields.refuse();
            return new WaitlistWish(
                    service,
                    location,
                    Optional.ofNullable(provider),
                    firstDay,
                    lastDay,
                    numbers.stream().map(DayOfWeek::of).collect(Collectors.toSet()),
                    Objects.requireNonNullElse(earliest, LocalTime.MIN),
                    Objects.requireNonNullElse(latest, LocalTime.of(23, 59)),
                    Objects.requireNonNullElse(noticeMinutes, 120),
                    BookingRequest.tailoring(variant, addOns));
        }

        Booking.Guest.Named guest() {
            var fields = new Fields("client");
            var typed = client == null ? new BookingRequest.Person(null, null, null) : client;
            var name = fields.line("name", typed.name(), 120);
            var email = fields.line("email", typed.email(), 254);
            fields.refuse();
            return new Booking.Guest.Named(name, Optional.of(email), Optional.ofNullable(typed.phone()));
        }

        Optional<Booking.PetWish> animal() {
            if (pet == null) {
                return Optional.empty();
            }
            var fields = new Fields("pet");
            var name = fields.optionalLine("name", pet.name(), 80);
            fields.needed("species", pet.species());
            fields.refuse();
            var species = Objects.requireNonNull(pet.species());
            return Optional.of(BookingRequest.wish(name, species));
        }
    }

    /** @param manageUrl the secret link by which one stops waiting */
    @Schema(name = "WaitlistJoined")
    record Joined(WaitlistEntryId id, String manageUrl) {}

    /** An offer as whoever it is made to sees it. */
    @Schema(name = "WaitlistOffered")
    record Offered(
            String state,
            Instant start,
            Instant end,
            String service,
            String provider,
            String zone,
            Instant expiresAt) {}

    @PostMapping("/waitlist")
    @OpenToVisitors
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "joinWaitlist",
            summary = "Wait for a time to be freed",
            description =
                    "Offers come by mail, each kept for a while. With the secret of a later booking, that one comes "
                            + "forward instead of a new one being made.")
    Joined join(
            @PathVariable BusinessId business,
            @RequestBody NewEntry wish,
            Language language,
            HttpServletRequest request) {
        return desk.join(business, wish, language, request);
    }

    @GetMapping("/waitlist")
    @Needs(Permission.APPOINTMENTS_READ)
    @Operation(
            operationId = "listWaitlist",
            summary = "List those who wait",
            description = "In the order in which they are asked: premium clients first, then who waits longest.")
    WaitlistView list(
            @PathVariable BusinessId business,
            @RequestParam(required = false) @Nullable String cursor,
            @RequestParam(required = false) @Nullable Integer limit,
            Language language) {
        return desk.list(business, cursor, limit, language);
    }

    @DeleteMapping("/waitlist/{entry}")
    @Needs(Permission.APPOINTMENTS_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(operationId = "endWaitlistEntry", summary = "Take somebody off the waitlist")
    void end(@PathVariable BusinessId business, @PathVariable WaitlistEntryId entry) {
        desk.end(business, entry);
    }

    @PostMapping("/waitlist/{entry}/restore")
    @Needs(Permission.APPOINTMENTS_EDIT)
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "restoreWaitlistEntry",
            summary = "Put somebody back on the waitlist",
            description =
                    "In the rank they had. 422 when the days they wished for have passed, 409 when they took a time.")
    void restore(@PathVariable BusinessId business, @PathVariable WaitlistEntryId entry) {
        desk.restore(business, entry);
    }

    @GetMapping("/offers/{secret}")
    @OpenToVisitors
    @Operation(operationId = "readOffer", summary = "Read an offer by its secret link")
    Offered offer(
            @PathVariable BusinessId business,
            @PathVariable String secret,
            Language language,
            HttpServletRequest request) {
        doors.countLink(request);
        return desk.offered(business, secret, language).orElseThrow(NotFound::new);
    }

    @PostMapping("/offers/{secret}/take")
    @OpenToVisitors
    @Operation(
            operationId = "takeOffer",
            summary = "Take an offered time",
            description =
                    "Books it, or brings the later booking forward. 409 scheduling.hold-expired when the next was "
                            + "asked already.")
    BookingView take(
            @PathVariable BusinessId business,
            @PathVariable String secret,
            Language language,
            HttpServletRequest request) {
        doors.countLink(request);
        return desk.take(business, secret, language);
    }

    @PostMapping("/offers/{secret}/pass")
    @OpenToVisitors
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(
            operationId = "passOffer",
            summary = "Let an offered time pass",
            description = "The next in rank is asked; whoever lets it pass goes on waiting.")
    void pass(@PathVariable BusinessId business, @PathVariable String secret, HttpServletRequest request) {
        doors.countLink(request);
        desk.pass(business, secret);
    }
}
