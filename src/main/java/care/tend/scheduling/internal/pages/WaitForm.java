package care.tend.scheduling.internal.pages;

import static care.tend.scheduling.internal.pages.BookController.seeOther;

import care.tend.business.ProviderId;
import care.tend.catalogue.Tailoring;
import care.tend.kernel.Invalid;
import care.tend.platform.EmailAddress;
import care.tend.platform.Pages;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.Appointments;
import care.tend.scheduling.Booking;
import care.tend.scheduling.BookingRefused;
import care.tend.scheduling.Signage;
import care.tend.scheduling.Waitlist;
import care.tend.scheduling.WaitlistWish;
import care.tend.scheduling.internal.web.BookingDesk;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;

/** The form on which a visitor says when they would come. */
@Component
class WaitForm {

    private static final int FORTNIGHT = 14;
    private static final int LONGEST = 180;
    private static final List<Integer> NOTICES = List.of(60, 120, 720, 1440, 2880);

    private final Reception reception;
    private final Appointments appointments;
    private final Waitlist waitlist;
    private final BookingDesk desk;
    private final Pages pages;

    WaitForm(Reception reception, Appointments appointments, Waitlist waitlist, BookingDesk desk, Pages pages) {
        this.reception = reception;
        this.appointments = appointments;
        this.waitlist = waitlist;
        this.desk = desk;
        this.pages = pages;
    }

    /** Parts of a day by the wall clock. */
    private enum Part {
        ANY("any", LocalTime.MIN, LocalTime.of(23, 59)),
        MORNING("morning", LocalTime.MIN, LocalTime.of(12, 0)),
        AFTERNOON("afternoon", LocalTime.of(12, 0), LocalTime.of(17, 0)),
        EVENING("evening", LocalTime.of(17, 0), LocalTime.of(23, 59));

        private final String word;
        private final LocalTime from;
        private final LocalTime to;

        Part(String word, LocalTime from, LocalTime to) {
            this.word = word;
            this.from = from;
            this.to = to;
        }

        static Part of(String word) {
            return Arrays.stream(values())
                    .filter(part -> part.word.equals(word))
                    .findFirst()
                    .orElse(ANY);
        }
    }

    ResponseEntity<String> show(Visit visit, HttpServletRequest request) {
        var booking = booking(visit, request);
        var choice = choice(visit, request, booking);
        return choice.map(chosen -> page(HttpStatus.OK, visit, chosen, booking, request, Map.of()))
                .orElseGet(() -> seeOther(visit.home() + "/book"));
    }

    ResponseEntity<String> join(Visit visit, HttpServletRequest request) {
        var booking = booking(visit, request);
        var choice = choice(visit, request, booking);
        if (choice.isEmpty()) {
            return seeOther(visit.home() + "/book");
        }
        var faults = booking.isPresent() ? new HashMap<String, String>() : faults(visit, choice.get(), request);
        if (!faults.isEmpty()) {
            return page(HttpStatus.UNPROCESSABLE_CONTENT, visit, choice.get(), booking, request, faults);
        }
        try {
            var joined = join(visit, choice.get(), booking, request);
            return seeOther(visit.home() + "/waiting/" + joined.secret());
        } catch (Invalid | BookingRefused refused) {
            var told = Map.of("", visit.words().say("wait.faulty"));
            return page(HttpStatus.UNPROCESSABLE_CONTENT, visit, choice.get(), booking, request, told);
        }
    }

    private Waitlist.Joined join(
            Visit visit, Choice choice, Optional<Appointment> booking, HttpServletRequest request) {
        var wish = wish(visit, choice, request);
        if (booking.isPresent()) {
            return waitlist.comeForward(visit.id(), booking.get(), wish);
        }
        var guest = new Booking.Guest.Named(
                DetailsDesk.text(request, "name"), Optional.of(DetailsDesk.text(request, "email")), Optional.empty());
        desk.admitBooking(request, guest);
        var pet = choice.service().terms().needsPet()
                ? Optional.of(Registrar.pet(DetailsDesk.typed(request)))
                : Optional.<Booking.PetWish>empty();
        var joined = waitlist.join(visit.id(), wish, guest, pet, visit.language());
        desk.countBooking(request, guest);
        return joined;
    }

    private static Map<String, String> faults(Visit visit, Choice choice, HttpServletRequest request) {
        var typed = DetailsDesk.typed(request);
        var faults = new HashMap<>(
                DetailsCheck.faults(typed, choice.service().terms().needsPet(), "ZZ", visit.words()));
        if (EmailAddress.read(typed.email()).isEmpty()) {
            faults.put("email", visit.words().say("booking.fault.email"));
        }
        return faults;
    }

    private static WaitlistWish wish(Visit visit, Choice choice, HttpServletRequest request) {
        var today = visit.signage(choice.place()).dateOf(visit.now());
        var part = Part.of(DetailsDesk.text(request, "part"));
        return new WaitlistWish(
                choice.service().id(),
                choice.place().id(),
                choice.providerId(),
                first(request, today),
                last(request, today),
                days(request),
                part.from,
                part.to,
                notice(request),
                choice.tailoring());
    }

    private static LocalDate first(HttpServletRequest request, LocalDate today) {
        return Choice.parameter(request, "first", LocalDate::parse)
                .filter(day -> day.isAfter(today))
                .orElse(today);
    }

    private static LocalDate last(HttpServletRequest request, LocalDate today) {
        return Choice.parameter(request, "last", LocalDate::parse).orElse(today.plusDays(FORTNIGHT));
    }

    private static Set<DayOfWeek> days(HttpServletRequest request) {
        return Arrays.stream(Objects.requireNonNullElse(request.getParameterValues("days"), new String[0]))
                .filter(day -> day.matches("[1-7]"))
                .map(day -> DayOfWeek.of(Integer.parseInt(day)))
                .collect(Collectors.toSet());
    }

    private static int notice(HttpServletRequest request) {
        var asked = DetailsDesk.text(request, "notice");
        return NOTICES.stream()
                .filter(minutes -> String.valueOf(minutes).equals(asked))
                .findFirst()
                .orElse(120);
    }

    /** The later booking that shall come forward, by its secret. */
    private Optional<Appointment> booking(Visit visit, HttpServletRequest request) {
        var secret = DetailsDesk.text(request, "booking");
        if (secret.isEmpty()) {
            return Optional.empty();
        }
        desk.countLink(request);
        return appointments.byLink(visit.id(), secret).filter(booking -> booking.status()
                .isAhead());
    }

    private static Optional<Choice> choice(Visit visit, HttpServletRequest request, Optional<Appointment> booking) {
        if (booking.isEmpty()) {
            return Choice.read(request, visit);
        }
        var theirs = booking.get();
        var service = visit.services().stream()
                .filter(one -> one.id().equals(theirs.service()))
                .findFirst();
        var asked = Choice.parameter(request, "provider", ProviderId::of).flatMap(visit::person);
        return service.flatMap(one -> visit.place(theirs.location())
                .map(place -> new Choice(one, Tailoring.NONE, place, asked, Optional.empty(), Optional.empty())));
    }

    private ResponseEntity<String> page(
            HttpStatus status,
            Visit visit,
            Choice choice,
            Optional<Appointment> booking,
            HttpServletRequest request,
            Map<String, String> faults) {
        var words = visit.words();
        var signage = visit.signage(choice.place());
        var today = signage.dateOf(visit.now());
        boolean named = booking.isEmpty();
        boolean pet = named && choice.service().terms().needsPet();
        var hidden = new LinkedHashMap<>(choice.on(today).fields());
        hidden.remove("day");
        booking.ifPresent(b -> hidden.put("booking", DetailsDesk.text(request, "booking")));
        var typed = DetailsForm.of(words, DetailsDesk.typed(request), faults);
        var page = new WaitPage(
                reception.host(visit, choice.place()),
                visit.home() + "/book" + choice.query(),
                what(visit, choice),
                booking.map(b -> signage.longDay(signage.dateOf(b.period().start())) + ", "
                                + signage.time(b.period().start()))
                        .orElse(null),
                faults.isEmpty() ? null : faults.getOrDefault("", words.say("booking.faults")),
                first(request, today).toString(),
                last(request, today).toString(),
                today.toString(),
                today.plusDays(LONGEST).toString(),
                weekdays(signage, today, days(request)),
                parts(visit, request),
                notices(visit, signage, notice(request)),
                named ? typed.name() : null,
                named ? mail(typed.email(), words.say("wait.email.help")) : null,
                pet ? typed.pet() : null,
                pet ? DetailsDesk.SPECIES : List.of(),
                visit.home() + "/wait",
                hidden);
        return pages.answer(status, "booking/wait.jte", visit.frame(), page);
    }

    private static Field mail(Field email, String help) {
        return new Field(email.name(), email.label(), help, email.most(), email.value(), email.fault());
    }

    private static String what(Visit visit, Choice choice) {
        var with = choice.provider().map(Signage::shortName).orElseGet(() -> visit.words()
                .say("wait.anyone"));
        return visit.text(choice.service().tailored(choice.tailoring()).name()) + ", " + with;
    }

    private static List<WaitPage.Option> weekdays(Signage signage, LocalDate today, Set<DayOfWeek> chosen) {
        var monday = WeekPlan.mondayOf(today);
        return Arrays.stream(DayOfWeek.values())
                .map(day -> new WaitPage.Option(
                        String.valueOf(day.getValue()),
                        signage.weekday(monday.plusDays(day.getValue() - 1L)),
                        chosen.contains(day)))
                .toList();
    }

    private static List<WaitPage.Option> parts(Visit visit, HttpServletRequest request) {
        var chosen = Part.of(DetailsDesk.text(request, "part"));
        return Arrays.stream(Part.values())
                .map(part ->
                        new WaitPage.Option(part.word, visit.words().say("wait.part." + part.word), part == chosen))
                .toList();
    }

    private static List<WaitPage.Option> notices(Visit visit, Signage signage, @Nullable Integer chosen) {
        return NOTICES.stream()
                .map(minutes -> new WaitPage.Option(
                        String.valueOf(minutes),
                        visit.words().say("wait.notice.at-least", "span", signage.minutes(minutes)),
                        minutes.equals(chosen)))
                .toList();
    }
}
