package care.tend.scheduling.internal.pages;

import static care.tend.scheduling.internal.pages.BookController.seeOther;

import care.tend.business.Locations;
import care.tend.kernel.Invalid;
import care.tend.kernel.NotFound;
import care.tend.platform.Idempotency;
import care.tend.platform.Pages;
import care.tend.platform.Secrets;
import care.tend.platform.Transactions;
import care.tend.scheduling.Attendance;
import care.tend.scheduling.AttendanceId;
import care.tend.scheduling.Booking;
import care.tend.scheduling.ClassId;
import care.tend.scheduling.ClassRefused;
import care.tend.scheduling.ClassSession;
import care.tend.scheduling.ClassTerms.Counts;
import care.tend.scheduling.ClassTerms.Entry;
import care.tend.scheduling.Classes;
import care.tend.scheduling.SeatWish;
import care.tend.scheduling.Via;
import care.tend.scheduling.internal.pages.DetailsForm.Details;
import care.tend.scheduling.internal.web.BookingDesk;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The classes there are, and the form in which a visitor takes a seat in one. */
@Component
class ClassForm {

    private static final int MOST_SEATS = 4;

    private final Reception reception;
    private final Classes classes;
    private final ClassWords words;
    private final BookingDesk desk;
    private final Locations locations;
    private final Idempotency idempotency;
    private final Transactions transactions;
    private final Pages pages;

    ClassForm(
            Reception reception,
            Classes classes,
            ClassWords words,
            BookingDesk desk,
            Locations locations,
            Idempotency idempotency,
            Transactions transactions,
            Pages pages) {
        this.reception = reception;
        this.classes = classes;
        this.words = words;
        this.desk = desk;
        this.locations = locations;
        this.idempotency = idempotency;
        this.transactions = transactions;
        this.pages = pages;
    }

    ResponseEntity<String> list(Visit visit) {
        return transactions.in(visit.id(), () -> {
            var page = new ClassPages.Listing(
                    reception.host(visit, visit.places().getFirst()),
                    words.lines(visit, classes.published(visit.id())),
                    visit.home() + "/book");
            return pages.answer(HttpStatus.OK, "booking/classes.jte", visit.frame(), page);
        });
    }

    ResponseEntity<String> show(Visit visit, ClassId session) {
        return form(HttpStatus.OK, visit, session, new Typed(Details.NONE, 1, false), Map.of(), null);
    }

    /** What was typed, beside who comes. */
    private record Typed(Details details, int seats, boolean whole) {
        static Typed of(HttpServletRequest request) {
            var seats = DetailsDesk.text(request, "seats");
            return new Typed(
                    DetailsDesk.typed(request),
                    seats.matches("[1-9]") ? Integer.parseInt(seats) : 1,
                    DetailsDesk.text(request, "course").equals("whole"));
        }
    }

    ResponseEntity<String> take(Visit visit, ClassId id, HttpServletRequest request) {
        return send(visit, id, request, "class page", wish -> classes.take(visit.id(), wish)
                .getFirst());
    }

    /** A place in the list of those who want a seat. */
    ResponseEntity<String> queue(Visit visit, ClassId id, HttpServletRequest request) {
        return send(visit, id, request, "class list", wish -> classes.queue(visit.id(), wish));
    }

    private ResponseEntity<String> send(
            Visit visit, ClassId id, HttpServletRequest request, String what, Function<SeatWish, Attendance> act) {
        var session = classes.read(visit.id(), id);
        var typed = Typed.of(request);
        boolean pet = session.terms().counts() == Counts.PET;
        var region = locations.country(visit.id());
        var faults = DetailsCheck.faults(typed.details(), pet, region, visit.words());
        if (!faults.isEmpty()) {
            return form(HttpStatus.UNPROCESSABLE_CONTENT, visit, id, typed, faults, null);
        }
        var guest = DetailsCheck.guest(typed.details(), region);
        desk.admitBooking(request, guest);
        try {
            var seat = once(visit, session, typed, guest, request, what, act);
            return seeOther(visit.home() + "/seat/" + classes.linkSecret(seat));
        } catch (ClassRefused refused) {
            var told = visit.words().say("problem." + refused.code());
            return form(HttpStatus.CONFLICT, visit, id, typed, Map.of(), told);
        } catch (Invalid invalid) {
            var found = DetailsCheck.faults(invalid, visit.words());
            return form(HttpStatus.UNPROCESSABLE_CONTENT, visit, id, typed, found, null);
        }
    }

    /** The same form sent twice, by an impatient finger or a lost answer, takes one seat. */
    private AttendanceId once(
            Visit visit,
            ClassSession session,
            Typed typed,
            Booking.Guest.Named guest,
            HttpServletRequest request,
            String what,
            Function<SeatWish, Attendance> act) {
        var key = DetailsDesk.text(request, "key");
        boolean pet = session.terms().counts() == Counts.PET;
        var wish = new SeatWish(
                session.id(),
                typed.whole() || session.terms().entry() == Entry.COURSE,
                guest,
                pet ? Optional.of(Registrar.pet(typed.details())) : Optional.empty(),
                pet ? 1 : typed.seats(),
                typed.details().note(),
                visit.language(),
                Via.PUBLIC);
        return idempotency.once(
                visit.id(),
                what + " " + visit.id() + " " + session.id(),
                key.isEmpty() ? null : key,
                Map.of("typed", typed.details().fields(), "seats", wish.seats(), "whole", wish.wholeCourse()),
                AttendanceId.class,
                () -> {
                    var made = act.apply(wish);
                    desk.countBooking(request, guest);
                    return made.id();
                });
    }

    private ResponseEntity<String> form(
            HttpStatus status,
            Visit visit,
            ClassId id,
            Typed typed,
            Map<String, String> faults,
            @Nullable String told) {
        return transactions.in(visit.id(), () -> {
            var session = classes.read(visit.id(), id);
            var place = visit.place(session.location())
                    .filter(at -> session.terms().published())
                    .orElseThrow(NotFound::new);
            boolean gone =
                    !session.isOpen() || !visit.now().isBefore(session.period().start());
            boolean pet = session.terms().counts() == Counts.PET;
            boolean waits = !gone && session.left() == 0 && session.terms().entry() != Entry.COURSE;
            int most = waits ? MOST_SEATS : Math.min(MOST_SEATS, Math.max(1, session.left()));
            var said = visit.words();
            var faulty = faults.isEmpty() ? told : said.say("booking.faults");
            var page = new ClassPages.Booking(
                    reception.host(visit, place),
                    visit.home() + "/classes",
                    words.facts(visit, session, 1, null, session.terms().price()),
                    session.terms().note(),
                    gone ? said.say("problem.scheduling.class-closed") : ClassWords.left(visit, session),
                    gone || session.left() == 0,
                    waits,
                    faulty,
                    DetailsForm.of(said, typed.details(), faults),
                    pet,
                    DetailsDesk.SPECIES,
                    session.course()
                            .filter(course -> !waits)
                            .map(course -> said.say("class.course.all"))
                            .orElse(null),
                    session.terms().entry() == Entry.COURSE,
                    typed.whole(),
                    pet ? List.of() : IntStream.rangeClosed(1, most).boxed().toList(),
                    visit.home() + "/classes/" + id.text() + (waits ? "/wait" : ""),
                    Map.of("key", Secrets.token()));
            return pages.answer(status, "booking/class.jte", visit.frame(), page);
        });
    }
}
