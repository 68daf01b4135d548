package care.tend.scheduling.internal.pages;

import care.tend.business.Locations;
import care.tend.business.Providers;
import care.tend.catalogue.Services;
import care.tend.catalogue.Verdict.Act;
import care.tend.notifications.AppointmentNotice.What;
import care.tend.notifications.CalendarInvite;
import care.tend.notifications.Notifications;
import care.tend.pets.Pets;
import care.tend.platform.Pages;
import care.tend.platform.Transactions;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.Appointments;
import care.tend.scheduling.Arrivals;
import care.tend.scheduling.Request;
import care.tend.scheduling.Status;
import care.tend.scheduling.internal.NoticeWriter;
import care.tend.scheduling.internal.Whole;
import care.tend.scheduling.internal.web.BookingDesk;
import care.tend.scheduling.internal.web.Consequences;
import care.tend.scheduling.internal.web.ConsequencesView;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** Opens a booking by its secret link and tells it. */
@Component
class ManageDesk {

    /** What becomes of a request that is not its guest's doing. */
    private static final Set<String> ENDED = Set.of("declined", "lapsed");

    private final Reception reception;
    private final Appointments appointments;
    private final Locations locations;
    private final Providers providers;
    private final Services services;
    private final Pets pets;
    private final Whole whole;
    private final BookingDesk desk;
    private final Transactions transactions;
    private final Pages pages;
    private final Consequences consequences;
    private final NoticeWriter notices;
    private final Notifications notifications;

    ManageDesk(
            Reception reception,
            Appointments appointments,
            Locations locations,
            Providers providers,
            Services services,
            Pets pets,
            Whole whole,
            BookingDesk desk,
            Transactions transactions,
            Pages pages,
            Consequences consequences,
            NoticeWriter notices,
            Notifications notifications) {
        this.reception = reception;
        this.appointments = appointments;
        this.locations = locations;
        this.providers = providers;
        this.services = services;
        this.pets = pets;
        this.whole = whole;
        this.desk = desk;
        this.transactions = transactions;
        this.pages = pages;
        this.consequences = consequences;
        this.notices = notices;
        this.notifications = notifications;
    }

    /** What the link of this request opens; the answer to any other link is {@link #unknown}. */
    sealed interface Door {
        record Found(Opened opened) implements Door {}

        record Unknown(Visit visit) implements Door {}
    }

    /** The address is a secret: it is handed on to nobody. */
    Door open(String slug, String secret, HttpServletRequest request, HttpServletResponse response) {
        response.setHeader("Referrer-Policy", "no-referrer");
        desk.countLink(request);
        var visit = reception.receive(slug, "manage.title", request, response);
        return appointments
                .byLink(visit.id(), secret)
                .<Door>map(appointment -> new Door.Found(opened(visit, appointment, secret)))
                .orElseGet(() -> new Door.Unknown(visit));
    }

    private Opened opened(Visit visit, Appointment appointment, String secret) {
        var business = visit.id();
        return transactions.in(
                business,
                () -> new Opened(
                        visit,
                        appointment,
                        locations.read(business, appointment.location()),
                        providers.read(business, appointment.provider()),
                        services.read(business, appointment.service()),
                        whole.providers(business, appointment),
                        appointment.pet().map(id -> pets.read(business, id)).orElse(null),
                        whole.pets(business, appointment).orElse(null),
                        visit.own() + "/booking/" + secret));
    }

    ResponseEntity<String> unknown(Visit visit) {
        var host = new Host(
                visit.business().name(),
                visit.business().trade().code(),
                visit.embed() == null ? visit.own() : null,
                null);
        return pages.answer(HttpStatus.NOT_FOUND, "booking/unknown.jte", visit.frame(), host);
    }

    /** @param told why the last act was refused; null when there was none */
    ResponseEntity<String> page(HttpStatus status, Opened opened, @Nullable String told, HttpServletRequest request) {
        var visit = opened.visit();
        var appointment = opened.appointment();
        boolean waits = appointment.status() == Status.PENDING;
        boolean fresh = request.getParameter("booked") != null && (waits || appointment.status() == Status.BOOKED);
        boolean moved = request.getParameter("moved") != null && appointment.status() == Status.BOOKED;
        var costs = costs(opened);
        boolean over = appointment.status() == Status.CANCELLED || appointment.status() == Status.NOSHOW;
        var link = pages.site() + opened.path();
        var page = new ManagePage(
                host(opened),
                told,
                visit.words().say(title(appointment, fresh, moved)),
                waits ? waiting(opened) : text(visit, appointment, fresh, costs, request),
                over,
                waits,
                opened.facts(),
                opened.changeable() && !waits ? CalendarLinks.of(opened, link) : null,
                opened.changeable() ? opened.path() + "/move" : null,
                opened.changeable() ? opened.path() + "/cancel" : null,
                opened.changeable() ? null : tooLate(opened),
                again(opened),
                fresh ? link : null,
                opened.changeable() ? costs : null,
                sooner(opened),
                Arrivals.isOpen(appointment, visit.now()) ? opened.path() + "/here" : null,
                opened.nameless() ? naming(opened, request) : null);
        return pages.answer(status, "booking/manage.jte", visit.frame(), page);
    }

    /** A visit of several parts does not wait for an earlier time: what is freed is rarely as long. */
    private static @Nullable String sooner(Opened opened) {
        var secret = opened.path().substring(opened.path().lastIndexOf('/') + 1);
        return opened.appointment().visit().isPresent() ? null : opened.visit().home() + "/wait?booking=" + secret;
    }

    /** What cancelling means and costs. */
    CancelPage cancelPage(Opened opened, @Nullable String told) {
        var words = opened.visit().words();
        var costs = costs(opened);
        var cancel = costs.cancel();
        var host = host(opened);
        var text = cancel.costs()
                ? words.say("manage.cancel.fee", "price", cancel.price(), "name", host.name())
                : words.say("manage.cancel.cost", "name", host.name());
        return new CancelPage(
                host,
                opened.facts(),
                told,
                text,
                cancel,
                cancel.costs()
                        ? words.say("manage.cancel.do.fee", "price", sum(opened, cancel))
                        : words.say("manage.cancel.do"),
                words.say("manage.cancel.move", "price", sum(opened, costs.move())),
                cancel.costs() && costs.emergencies(),
                Seen.of(cancel.amount()),
                opened.path() + "/cancel",
                opened.path() + "/move",
                opened.path());
    }

    /** Short enough for a button: the sum without the share, where there is one. */
    private static String sum(Opened opened, ConsequencesView.Cost cost) {
        return cost.costs() && cost.amount() != null ? opened.signage().price(cost.amount(), false) : cost.price();
    }

    /** What changing it costs now, and what it came to cost. */
    ConsequencesView costs(Opened opened) {
        return consequences.forGuest(opened.appointment(), opened.visit().language());
    }

    /** Asks for the name nobody told yet; what was typed and refused stays. */
    private static ManagePage.Naming naming(Opened opened, HttpServletRequest request) {
        var words = opened.visit().words();
        var typed = request.getMethod().equals("POST") ? request.getParameter("name") : null;
        return new ManagePage.Naming(
                opened.path() + "/pet" + PetNaming.back(request),
                new Field(
                        "name",
                        words.say("manage.pet"),
                        words.say("manage.pet.help"),
                        PetNaming.LONGEST,
                        typed == null ? "" : typed.strip(),
                        typed == null ? null : words.say("manage.pet.fault")));
    }

    /** The booking for a calendar, in the words of whoever reads the page. */
    CalendarInvite calendar(Opened opened) {
        var visit = opened.visit();
        var appointment = opened.appointment();
        var what = appointment.status() == Status.CANCELLED ? What.CANCELLED : What.CONFIRMED;
        return transactions.in(
                visit.id(), () -> notifications.calendar(notices.write(appointment, what, visit.language(), false)));
    }

    Host host(Opened opened) {
        return reception.host(opened.visit(), opened.place());
    }

    String tooLate(Opened opened) {
        var phone = Optional.ofNullable(opened.place().details().phone())
                .or(() ->
                        Optional.ofNullable(opened.visit().business().profile().phone()));
        return phone.map(p -> opened.visit().words().say("manage.too-late", "phone", p))
                .orElseGet(() -> opened.visit().words().say("manage.too-late.plain"));
    }

    private static @Nullable String again(Opened opened) {
        var status = opened.appointment().status();
        boolean ended = status == Status.CANCELLED || status == Status.NOSHOW || status == Status.FULFILLED;
        return ended
                ? opened.visit().home() + "/book?service="
                        + opened.service().id().text()
                : null;
    }

    /** Until when somebody answers. */
    private static @Nullable String waiting(Opened opened) {
        var signage = opened.signage();
        return opened.appointment()
                .request()
                .map(request ->
                        signage.longDay(signage.dateOf(request.decideBy())) + ", " + signage.time(request.decideBy()))
                .map(when -> opened.visit().words().say("manage.pending.text", "when", when))
                .orElse(null);
    }

    private static String title(Appointment appointment, boolean fresh, boolean moved) {
        var status = appointment.status();
        if (status == Status.PENDING) {
            return "manage.status.pending";
        }
        var answer = appointment.request().flatMap(Request::answer).map(Request.Answer::word);
        if (status == Status.CANCELLED && answer.filter(ENDED::contains).isPresent()) {
            return "manage.status." + answer.get();
        }
        if (fresh) {
            return "manage.booked";
        }
        return moved ? "manage.moved" : "manage.status." + status.word();
    }

    /** What it came to cost; nothing, when it was let go. */
    private static @Nullable String ended(Visit visit, Status status, ConsequencesView costs) {
        var due = costs.fees().stream()
                .filter(fee -> fee.stands() && fee.act() != Act.MOVE)
                .findFirst();
        var words = visit.words();
        if (due.isEmpty()) {
            return status == Status.CANCELLED ? words.say("manage.cancelled.text") : null;
        }
        var name = visit.business().name();
        var text = words.say("manage.cancelled.fee", "price", due.get().price(), "name", name);
        return due.get().plea() == null ? text : text + " " + words.say("manage.cancelled.plea", "name", name);
    }

    private static @Nullable String text(
            Visit visit, Appointment appointment, boolean fresh, ConsequencesView costs, HttpServletRequest request) {
        var status = appointment.status();
        if (status == Status.CANCELLED || status == Status.NOSHOW) {
            return ended(visit, status, costs);
        }
        if (!fresh) {
            return null;
        }
        var keep = visit.words().say("manage.booked.keep");
        return "mail".equals(request.getParameter("booked"))
                ? visit.words().say("manage.booked.mail") + " " + keep
                : keep;
    }
}
