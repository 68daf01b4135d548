package care.tend.scheduling.internal.pages;

import static care.tend.scheduling.internal.pages.BookController.seeOther;

import care.tend.kernel.NotFound;
import care.tend.notifications.Notifications;
import care.tend.pets.Pets;
import care.tend.platform.Formats;
import care.tend.platform.Pages;
import care.tend.platform.Transactions;
import care.tend.scheduling.Attendance;
import care.tend.scheduling.AttendanceId;
import care.tend.scheduling.ClassId;
import care.tend.scheduling.ClassRefused;
import care.tend.scheduling.ClassSession;
import care.tend.scheduling.Classes;
import care.tend.scheduling.Makeup;
import care.tend.scheduling.Rules;
import care.tend.scheduling.internal.classes.SeatNoticeWriter;
import care.tend.scheduling.internal.pages.ClassPages.Line;
import care.tend.scheduling.internal.web.BookingDesk;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
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
    private final SeatNoticeWriter notices;
    private final Notifications notifications;

    SeatDesk(
            Reception reception,
            Classes classes,
            ClassWords words,
            Pets pets,
            BookingDesk desk,
            Transactions transactions,
            Pages pages,
            SeatNoticeWriter notices,
            Notifications notifications) {
        this.reception = reception;
        this.classes = classes;
        this.words = words;
        this.pets = pets;
        this.desk = desk;
        this.transactions = transactions;
        this.pages = pages;
        this.notices = notices;
        this.notifications = notifications;
    }

    ResponseEntity<String> show(Visit visit, String secret, HttpServletRequest request) {
        desk.countLink(request);
        return classes.byLink(visit.id(), secret)
                .map(seat -> show(HttpStatus.OK, visit, seat, secret))
                .orElseGet(() -> unknown(visit));
    }

    void giveBack(Visit visit, String secret, HttpServletRequest request) {
        let(visit, secret, request, seat -> classes.giveBack(visit.id(), seat));
    }

    void giveRestBack(Visit visit, String secret, HttpServletRequest request) {
        let(visit, secret, request, seat -> classes.giveRestBack(visit.id(), seat));
    }

    void take(Visit visit, String secret, HttpServletRequest request) {
        let(visit, secret, request, seat -> classes.takeOffered(visit.id(), seat));
    }

    private void let(Visit visit, String secret, HttpServletRequest request, Consumer<AttendanceId> back) {
        desk.countLink(request);
        var seat = classes.byLink(visit.id(), secret).orElseThrow(NotFound::new);
        try {
            back.accept(seat.id());
        } catch (ClassRefused tooLate) {
            // the page of the seat says how things stand
        }
    }

    /** The class for a calendar, in the words of whoever reads the page. */
    Optional<String> calendar(Visit visit, String secret, HttpServletRequest request) {
        desk.countLink(request);
        return transactions.in(
                visit.id(), () -> classes.byLink(visit.id(), secret).map(seat -> notifications
                        .calendar(notices.write(seat, visit.language(), false))
                        .text()));
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
            boolean before = visit.now().isBefore(session.period().start());
            boolean ahead = seat.isBooked() && before;
            boolean waits = seat.isStanding() && !seat.isBooked() && before && session.isOpen();
            var makeup = classes.makeup(visit.id(), seat.id());
            var state = state(visit, seat, session);
            var facts = words.facts(
                    visit, session, seat.seats(), pet(visit, seat), seat.price().orElse(null));
            var page = new ClassPages.Seat(
                    reception.host(
                            visit,
                            visit.place(session.location())
                                    .orElse(visit.places().getFirst())),
                    seat.state() == Attendance.State.CANCELLED,
                    waits,
                    "offered".equals(state) ? path + "/take" : null,
                    visit.words().say("class.seat." + state),
                    text(visit, seat, session, state, makeup),
                    facts,
                    ahead ? session.terms().note() : null,
                    ahead && session.terms().makeupDays() > 0 ? note(visit, session) : null,
                    ahead || waits ? path + "/cancel" : null,
                    rest(visit, seat, path),
                    ahead ? calendar(visit, session, facts, path) : null,
                    makeup.map(credit -> instead(visit, credit, path)).orElse(List.of()),
                    visit.home() + "/classes");
            return pages.answer(status, "booking/seat.jte", visit.frame(), page);
        });
    }

    /** All that is left of the course; that is more than this one alone. */
    private ClassPages.@Nullable Rest rest(Visit visit, Attendance seat, String path) {
        if (seat.enrolment().isEmpty()) {
            return null;
        }
        var booked = classes.together(visit.id(), seat).stream()
                .filter(Attendance::isBooked)
                .toList();
        var begin =
                classes.all(visit.id(), booked.stream().map(Attendance::session).collect(Collectors.toSet())).stream()
                        .filter(session -> visit.now().isBefore(session.period().start()))
                        .map(ClassSession::id)
                        .collect(Collectors.toSet());
        var others = booked.stream()
                .filter(one -> begin.contains(one.session()))
                .map(Attendance::id)
                .toList();
        if (others.isEmpty() || others.equals(List.of(seat.id()))) {
            return null;
        }
        return new ClassPages.Rest(
                path + "/cancel-course", visit.words().say("class.cancel.rest", "count", others.size()));
    }

    private ManagePage.Calendar calendar(Visit visit, ClassSession session, Facts facts, String path) {
        var said = visit.words();
        var event = new CalendarLinks.Event(
                session.period(),
                said.say(
                        "manage.event",
                        "service",
                        facts.service(),
                        "name",
                        visit.business().name()),
                facts.where(),
                said.say("manage.event.change", "link", pages.site() + path));
        return CalendarLinks.of(path, event);
    }

    private String state(Visit visit, Attendance seat, ClassSession session) {
        return switch (seat.state()) {
            case WAITING -> "waiting";
            case OFFERED -> seat.offeredUntil().filter(visit.now()::isBefore).isPresent() ? "offered" : "lapsed";
            case BOOKED, ATTENDED, MISSED -> "booked";
            case CANCELLED ->
                session.state() == ClassSession.State.OPEN
                        ? "cancelled"
                        : session.state().word();
        };
    }

    private static String text(
            Visit visit, Attendance seat, ClassSession session, String state, Optional<Makeup> makeup) {
        if ("offered".equals(state)) {
            var until = formats(visit, session).dateTime(seat.offeredUntil().orElseThrow());
            return visit.words().say("class.seat.offered.text", "until", until);
        }
        if (makeup.filter(credit -> credit.used().isPresent()).isPresent()) {
            return visit.words().say("class.makeup.used");
        }
        return makeup.filter(credit -> credit.isOpen(visit.now()))
                .map(credit -> visit.words()
                        .say(
                                "class.makeup.until",
                                "day",
                                formats(visit, session).day(credit.expiresAt())))
                .orElseGet(() -> visit.words().say("class.seat." + state + ".text"));
    }

    private static String note(Visit visit, ClassSession session) {
        var until = session.period().start().minusSeconds(60L * session.terms().noticeMinutes());
        return session.makesUp(visit.now())
                ? visit.words()
                        .say(
                                "class.makeup.before",
                                "when",
                                formats(visit, session).dateTime(until))
                : visit.words().say("class.makeup.late");
    }

    private static Formats formats(Visit visit, ClassSession session) {
        var place = visit.place(session.location()).orElse(visit.places().getFirst());
        return Formats.of(visit.language(), place.zone());
    }

    private List<Line> instead(Visit visit, Makeup makeup, String path) {
        return words.lines(visit, classes.instead(visit.id(), makeup), path + "/makeup");
    }

    private @Nullable String pet(Visit visit, Attendance seat) {
        return seat.pet().map(id -> pets.read(visit.id(), id).name()).orElse(null);
    }

    ResponseEntity<String> unknown(Visit visit) {
        var host = new Host(visit.business().name(), visit.business().trade().code(), visit.home(), null);
        return pages.answer(HttpStatus.NOT_FOUND, "booking/unknown.jte", visit.frame(), host);
    }
}
