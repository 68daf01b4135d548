package care.tend.scheduling.internal.web;

import care.tend.business.LocationId;
import care.tend.catalogue.Boardings;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Fields;
import care.tend.platform.Caller;
import care.tend.platform.Idempotency;
import care.tend.platform.Language;
import care.tend.platform.Needs;
import care.tend.platform.OpenToVisitors;
import care.tend.platform.Permission;
import care.tend.scheduling.Initiative;
import care.tend.scheduling.Rules;
import care.tend.scheduling.StayId;
import care.tend.scheduling.StayQuestion;
import care.tend.scheduling.Stays;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Stays: what is free and what it costs, booking, and who is in. */
@RestController
@RequestMapping("/api/v1/businesses/{business}/stays")
@Tag(name = "Stays")
class StayController {

    private static final int MOST_DAYS = 62;

    private final Stays stays;
    private final Boardings boardings;
    private final StayDesk desk;
    private final GuestStayDesk guests;
    private final BookingDesk doors;
    private final VisitorCookie visitors;
    private final Idempotency idempotency;

    StayController(
            Stays stays,
            Boardings boardings,
            StayDesk desk,
            GuestStayDesk guests,
            BookingDesk doors,
            VisitorCookie visitors,
            Idempotency idempotency) {
        this.stays = stays;
        this.boardings = boardings;
        this.desk = desk;
        this.guests = guests;
        this.doors = doors;
        this.visitors = visitors;
        this.idempotency = idempotency;
    }

    private static boolean member(Caller caller) {
        return caller instanceof Caller.Member m && m.may(Permission.APPOINTMENTS_EDIT);
    }

    @GetMapping("/offers")
    @OpenToVisitors
    @Operation(operationId = "listStayOffers", summary = "List the stays that visitors can book")
    StayView.Offers offers(@PathVariable BusinessId business, Language language) {
        return desk.offers(business, language);
    }

    @PostMapping("/quote")
    @OpenToVisitors
    @Operation(
            operationId = "quoteStay",
            summary = "Say what a stay would be and cost",
            description = "Nothing is taken. When it is full, `instead` names others of the same length.")
    StayView.Quote quote(
            @PathVariable BusinessId business, @RequestBody StayQuestion question, Caller caller, Language language) {
        var quote = stays.quote(business, question, member(caller) ? Rules.STAFF : Rules.GUEST);
        var boarding = boardings.read(business, question.service());
        return desk.quoted(business, boarding.terms().unit(), question.location(), quote, language);
    }

    @PostMapping("/nights")
    @OpenToVisitors
    @Operation(
            operationId = "listStayNights",
            summary = "Say how many runs could be had on each day",
            description = "From the first of the dates on, for one night, day or half-day each; at most 62 days.")
    StayView.Nights nights(
            @PathVariable BusinessId business,
            @RequestParam(defaultValue = "28") int count,
            @RequestBody StayQuestion question,
            Caller caller) {
        var fields = new Fields();
        fields.between("count", count, 1, MOST_DAYS);
        fields.refuse();
        return new StayView.Nights(stays.nights(business, question, count, member(caller) ? Rules.STAFF : Rules.GUEST));
    }

    @PostMapping
    @OpenToVisitors
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "bookStay",
            summary = "Book a stay",
            description = "In the smallest free run that fits. 409 scheduling.stay-full with `instead` when none is "
                    + "free for all of it. A member of the business may name client, pets and run by id.")
    StayView.Guest book(
            @PathVariable BusinessId business,
            @RequestBody StayRequest request,
            @RequestHeader(name = "Idempotency-Key", required = false) @Nullable String key,
            Caller caller,
            Language language,
            HttpServletRequest http) {
        boolean member = member(caller);
        var wish = request.read(member, language);
        if (!member) {
            doors.admitBooking(http, wish.guest());
        }
        var scope = "book stay " + business + " "
                + BookingController.asker(caller, visitors.read(http).orElse(""));
        return idempotency.once(business, scope, key, request, StayView.Guest.class, () -> {
            var booked = stays.book(business, wish);
            if (!member) {
                doors.countBooking(http, wish.guest());
            }
            return guests.told(business, booked, language);
        });
    }

    @GetMapping
    @Needs(Permission.APPOINTMENTS_READ)
    @Operation(
            operationId = "readStayBoard",
            summary = "Read who is in which run",
            description = "On at most 62 days of one place; with those who should have gone before and are in.")
    StayView.Board board(
            @PathVariable BusinessId business,
            @RequestParam LocationId location,
            @RequestParam LocalDate from,
            @RequestParam(defaultValue = "14") int days,
            Language language) {
        var fields = new Fields();
        fields.between("days", days, 1, MOST_DAYS);
        fields.between("from", from.getYear(), 2000, 2200);
        fields.refuse();
        return desk.board(business, location, from, days, language);
    }

    @GetMapping("/{stay}")
    @Needs(Permission.APPOINTMENTS_READ)
    @Operation(operationId = "readStay", summary = "Read a stay")
    StayView read(@PathVariable BusinessId business, @PathVariable StayId stay, Language language) {
        return desk.shown(business, stays.read(business, stay), language);
    }

    @PostMapping("/{stay}/quote")
    @Needs(Permission.APPOINTMENTS_READ)
    @Operation(
            operationId = "requoteStay",
            summary = "Say what a stay would cost on other dates",
            description = "At the terms it was booked under; its own time counts as free. Nothing is changed.")
    StayView.Quote requote(
            @PathVariable BusinessId business,
            @PathVariable StayId stay,
            @RequestBody StayRequest.Change change,
            Language language) {
        needed("dates", change.dates());
        var known = stays.read(business, stay);
        var quote = stays.requote(business, known, change.dates(), Rules.STAFF);
        return desk.quoted(business, known.terms().unit(), known.location(), quote, language);
    }

    @PostMapping("/{stay}/change")
    @Needs(Permission.APPOINTMENTS_EDIT)
    @Operation(
            operationId = "changeStay",
            summary = "Change the dates of a stay",
            description = "Longer, shorter or another time, at the terms it was booked under. It keeps its run where "
                    + "it can. Of one that is checked in only the end can change.")
    StayView change(
            @PathVariable BusinessId business,
            @PathVariable StayId stay,
            @RequestBody StayRequest.Change change,
            Language language) {
        needed("dates", change.dates());
        return desk.shown(business, stays.change(business, stay, change.dates(), Initiative.BUSINESS), language);
    }

    @PostMapping("/{stay}/move")
    @Needs(Permission.APPOINTMENTS_EDIT)
    @Operation(
            operationId = "moveStay",
            summary = "Put a stay into another run",
            description = "409 scheduling.stay-run-taken when it is too small or not free. The guest is not told.")
    StayView move(
            @PathVariable BusinessId business,
            @PathVariable StayId stay,
            @RequestBody StayRequest.Move move,
            Language language) {
        needed("run", move.run());
        return desk.shown(business, stays.move(business, stay, move.run()), language);
    }

    @PostMapping("/{stay}/check-in")
    @Needs(Permission.APPOINTMENTS_EDIT)
    @Operation(operationId = "checkInStay", summary = "Note that they were brought", description = "Twice is once.")
    StayView checkIn(@PathVariable BusinessId business, @PathVariable StayId stay, Language language) {
        return desk.shown(business, stays.checkIn(business, stay), language);
    }

    @PostMapping("/{stay}/check-out")
    @Needs(Permission.APPOINTMENTS_EDIT)
    @Operation(
            operationId = "checkOutStay",
            summary = "Note that they were fetched",
            description = "What is left of their time is free at once. Being late is added to what it costs, unless "
                    + "`charge` is false. Twice is once.")
    StayView checkOut(
            @PathVariable BusinessId business,
            @PathVariable StayId stay,
            @RequestBody(required = false) StayRequest.@Nullable CheckOut how,
            Language language) {
        boolean charge = how == null || !Boolean.FALSE.equals(how.charge());
        return desk.shown(business, stays.checkOut(business, stay, charge), language);
    }

    @PostMapping("/{stay}/no-show")
    @Needs(Permission.APPOINTMENTS_EDIT)
    @Operation(operationId = "missStay", summary = "Note that nobody came")
    StayView miss(@PathVariable BusinessId business, @PathVariable StayId stay, Language language) {
        return desk.shown(business, stays.miss(business, stay), language);
    }

    @PostMapping("/{stay}/cancel")
    @Needs(Permission.APPOINTMENTS_EDIT)
    @Operation(
            operationId = "cancelStay",
            summary = "Cancel a stay",
            description = "By the business, which costs its guest nothing. They are told unless it is taken back "
                    + "within twenty seconds. Twice is once.")
    StayView cancel(@PathVariable BusinessId business, @PathVariable StayId stay, Language language) {
        return desk.shown(business, stays.cancel(business, stay, Initiative.BUSINESS), language);
    }

    @PostMapping("/{stay}/take-back")
    @Needs(Permission.APPOINTMENTS_EDIT)
    @Operation(
            operationId = "takeBackStay",
            summary = "Take the last step of a stay back",
            description = "Not cancelled, not missed, not fetched, not come. 409 scheduling.stay-full when no run is "
                    + "free any more.")
    StayView takeBack(@PathVariable BusinessId business, @PathVariable StayId stay, Language language) {
        return desk.shown(business, stays.takeBack(business, stay), language);
    }

    private static void needed(String field, @Nullable Object value) {
        var fields = new Fields();
        fields.needed(field, value);
        fields.refuse();
    }
}
