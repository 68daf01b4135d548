package care.tend.scheduling.internal.pages;

import static care.tend.scheduling.internal.pages.BookController.seeOther;

import care.tend.kernel.NotFound;
import care.tend.pets.Pets;
import care.tend.platform.Pages;
import care.tend.platform.Transactions;
import care.tend.scheduling.Attendance;
import care.tend.scheduling.ClassId;
import care.tend.scheduling.ClassRefused;
import care.tend.scheduling.ClassSession;
import care.tend.scheduling.Classes;
import care.tend.scheduling.Makeup;
import care.tend.scheduling.Rules;
import care.tend.scheduling.internal.pages.ClassPages.Line;
import care.tend.scheduling.internal.web.BookingDesk;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Shows somebody their seat, takes it back, and gives them another for one they missed. */
@Component
class SeatDesk {

    private final Reception reception;
    private final Classes classes;
    private final ClassWords words;
    private final Pets pets;
    private final BookingDesk desk;
    private final Transactions transactions;
    private final Pages pages;

    SeatDesk(
            Reception reception,
            Classes classes,
            ClassWords words,
            Pets pets,
            BookingDesk desk,
            Transactions transactions,
            Pages pages) {
        this.reception = reception;
        this.classes = classes;
        this.words = words;
        this.pets = pets;
        this.desk = desk;
        this.transactions = transactions;
        this.pages = pages;
    }

    ResponseEntity<String> show(Visit visit, String secret, HttpServletRequest request) {
        desk.countLink(request);
        return classes.byLink(visit.id(), secret)
                .map(seat -> show(HttpStatus.OK, visit, seat, secret))
                .orElseGet(() -> unknown(visit));
    }

    void giveBack(Visit visit, String secret, HttpServletRequest request) {
        desk.countLink(request);
        var seat = classes.byLink(visit.id(), secret).orElseThrow(NotFound::new);
        try {
            classes.giveBack(visit.id(), seat.id());
        } catch (ClassRefused.Closed tooLate) {
            // the page of the seat says that it can no longer be given back
        }
    }

    /** One tap: the page of the new seat says so. */
    ResponseEntity<String> makeUp(Visit visit, String secret, HttpServletRequest request) {
        desk.countLink(request);
        var seat = classes.byLink(visit.id(), secret);
        if (seat.isEmpty()) {
            return unknown(visit);
        }
        var session = ClassId.of(DetailsDesk.text(request, "session"));
        try {
            var taken = classes.makeUp(visit.id(), seat.get().id(), session, Rules.GUEST);
            return seeOther(visit.home() + "/seat/" + classes.linkSecret(taken.id()));
        } catch (ClassRefused late) {
            return show(HttpStatus.CONFLICT, visit, seat.get(), secret);
        }
    }

    private ResponseEntity<String> show(HttpStatus status, Visit visit, Attendance seat, String secret) {
        return transactions.in(visit.id(), () -> {
            var session = classes.read(visit.id(), seat.session());
            var path = visit.home() + "/seat/" + secret;
            boolean ahead =
                    seat.isBooked() && visit.now().isBefore(session.period().start());
            var makeup = classes.makeup(visit.id(), seat.id());
            var state = state(seat, session);
            var page = new ClassPages.Seat(
                    reception.host(
                            visit,
                            visit.place(session.location())
                                    .orElse(visit.places().getFirst())),
                    seat.state() == Attendance.State.CANCELLED,
                    visit.words().say("class.seat." + state),
                    text(visit, state, makeup),
                    words.facts(visit, session, seat.seats(), pet(visit, seat)),
                    ahead && session.terms().makeupDays() > 0 ? note(visit, session) : null,
                    ahead ? path + "/cancel" : null,
                    makeup.map(credit -> instead(visit, credit, path)).orElse(List.of()),
                    visit.home() + "/classes");
            return pages.answer(status, "booking/seat.jte", visit.frame(), page);
        });
    }

    private static String state(Attendance seat, ClassSession session) {
        return switch (seat.state()) {
            case BOOKED, ATTENDED, MISSED -> "booked";
            case CANCELLED ->
                session.state() == ClassSession.State.OPEN
                        ? "cancelled"
                        : session.state().word();
        };
    }

    private static String text(Visit visit, String state, Optional<Makeup> makeup) {
        if (makeup.filter(credit -> credit.used().isPresent()).isPresent()) {
            return visit.words().say("class.makeup.used");
        }
        return makeup.filter(credit -> credit.isOpen(visit.now()))
                .map(credit -> {
                    var signage = visit.signage(visit.places().getFirst());
                    return visit.words()
                            .say("class.makeup.until", "day", signage.longDay(signage.dateOf(credit.expiresAt())));
                })
                .orElseGet(() -> visit.words().say("class.seat." + state + ".text"));
    }

    private static String note(Visit visit, ClassSession session) {
        var signage = visit.signage(
                visit.place(session.location()).orElse(visit.places().getFirst()));
        var until = session.period().start().minusSeconds(60L * session.terms().noticeMinutes());
        return session.makesUp(visit.now())
                ? visit.words().say("class.makeup.before", "when", signage.when(until, visit.now()))
                : visit.words().say("class.makeup.late");
    }

    private List<Line> instead(Visit visit, Makeup makeup, String path) {
        return words.lines(visit, classes.instead(visit.id(), makeup), path + "/makeup");
    }

    private @Nullable String pet(Visit visit, Attendance seat) {
        return seat.pet().map(id -> pets.read(visit.id(), id).name()).orElse(null);
    }

    private ResponseEntity<String> unknown(Visit visit) {
        var host = new Host(visit.business().name(), visit.business().trade().code(), visit.home(), null);
        return pages.answer(HttpStatus.NOT_FOUND, "booking/unknown.jte", visit.frame(), host);
    }
}
