package care.tend.scheduling.internal.pages;

import care.tend.business.Provider;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.Availability;
import care.tend.scheduling.HoldId;
import care.tend.scheduling.OfferedSlots;
import care.tend.scheduling.Signage;
import care.tend.scheduling.Slot;
import care.tend.scheduling.SlotQuestion;
import care.tend.scheduling.Slots;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Asks the slot engine what a page of times needs to show. */
@Component
class Planner {

    private final Slots slots;
    private final Availability availability;

    Planner(Slots slots, Availability availability) {
        this.slots = slots;
        this.availability = availability;
    }

    /** Whose own time counts as free: nobody's, what a visitor holds, or the appointment that is being moved. */
    sealed interface Own {
        record Nothing() implements Own {}

        record Held(List<HoldId> holds) implements Own {}

        record Moving(AppointmentId appointment) implements Own {}
    }

    /**
     * A page's answer.
     *
     * @param firstFree the first free day with whoever; empty when there is none
     * @param shown the day around which the week lies
     * @param chosen the chosen time, if it can be had; empty otherwise
     */
    record Plan(Week week, Optional<LocalDate> firstFree, LocalDate shown, Optional<Slot> chosen) {}

    /** @param link the page's address for another choice */
    Plan plan(Visit visit, Choice choice, Own own, Function<Choice, String> link) {
        var signage = visit.signage(choice.place());
        var today = signage.dateOf(visit.now());
        var anyone = choice.by(Optional.empty());
        var firstFree = next(visit, anyone, visit.now()).map(signage::dateOf);
        var first = choice.provider().isEmpty()
                ? firstFree
                : choice.day().or(() -> next(visit, choice, visit.now()).map(signage::dateOf));
        var wanted =
                choice.day().filter(day -> !day.isBefore(today)).or(() -> first).orElse(today);
        var monday = WeekPlan.mondayOf(wanted);
        var found = find(visit, choice, own, monday, monday.plusDays(7));
        var offered = found.slots();
        var resting = Optional.ofNullable(found.restsUntil())
                .map(until -> visit.words().say("booking.rests", "when", signage.when(until, visit.now())));
        var later = offered.isEmpty()
                ? next(visit, choice, startOf(monday.plusDays(7), choice)).map(signage::dateOf)
                : Optional.<LocalDate>empty();
        var chosen = choice.start()
                .flatMap(at ->
                        offered.stream().filter(slot -> slot.start().equals(at)).findFirst());
        var week = week(visit, choice, link, signage, today, wanted, offered, later, resting, chosen.map(Slot::start));
        return new Plan(week, firstFree, wanted, chosen);
    }

    private Week week(
            Visit visit,
            Choice choice,
            Function<Choice, String> link,
            Signage signage,
            LocalDate today,
            LocalDate wanted,
            List<Slot> offered,
            Optional<LocalDate> later,
            Optional<String> resting,
            Optional<Instant> chosen) {
        var terms = choice.service().terms();
        return new WeekPlan(
                        signage,
                        today,
                        today.plusDays(visit.horizonDays(choice.service())),
                        WeekPlan.mondayOf(wanted),
                        wanted,
                        chosen,
                        offered,
                        availability.openingHours(visit.id(), choice.place()),
                        Objects.requireNonNullElse(terms.intervalMinutes(), terms.durationMinutes()),
                        slot -> taker(visit, choice, Optional.of(slot)),
                        day -> link.apply(choice.on(day)) + "#when",
                        at -> link.apply(choice.from(at)) + "#when",
                        later,
                        resting,
                        hint(visit, choice))
                .lay();
    }

    /** Everyone who gives the service, and whoever is free first when there are several. */
    List<Who> people(Visit visit, Choice choice, Plan plan, Function<Choice, String> link) {
        var givers = Choice.givers(visit, choice.tailored());
        var people = new ArrayList<Who>();
        if (givers.size() > 1) {
            var when = plan.firstFree()
                    .map(day -> visit.signage(choice.place()).day(day, visit.now()))
                    .orElse("");
            people.add(new Who(
                    visit.words().say("booking.first-free"),
                    when,
                    0,
                    "",
                    link.apply(choice.by(Optional.empty())) + "#when",
                    choice.provider().isEmpty()));
        }
        for (var giver : givers) {
            people.add(new Who(
                    Signage.shortName(giver),
                    visit.text(giver.title()),
                    giver.hue(),
                    giver.initials(),
                    link.apply(choice.by(Optional.of(giver))) + "#when",
                    choice.provider().filter(giver::equals).isPresent()));
        }
        return List.copyOf(people);
    }

    /** Who would take it, as far as that is known. */
    String taker(Visit visit, Choice choice, Optional<Slot> slot) {
        return choice.provider()
                .or(() -> slot.filter(s -> s.providers().size() == 1)
                        .flatMap(s -> visit.person(s.providers().getFirst())))
                .map((Provider provider) -> Signage.shortName(provider))
                .orElseGet(() -> visit.words().say("booking.first-free"));
    }

    private OfferedSlots find(Visit visit, Choice choice, Own own, LocalDate from, LocalDate to) {
        var question = question(choice, startOf(from, choice), startOf(to, choice));
        return switch (own) {
            case Own.Nothing none -> slots.find(visit.id(), question, visit.rules());
            case Own.Held(var holds) -> slots.find(visit.id(), question, visit.rules(), holds);
            case Own.Moving(var appointment) -> slots.find(visit.id(), question, visit.rules(), appointment);
        };
    }

    private Optional<Instant> next(Visit visit, Choice choice, Instant from) {
        return slots.next(visit.id(), question(choice, from, from.plus(Duration.ofDays(1))), visit.rules())
                .map(Slot::start);
    }

    private static SlotQuestion question(Choice choice, Instant from, Instant to) {
        return new SlotQuestion(
                choice.service().id(), choice.place().id(), choice.providerId(), from, to, choice.tailoring());
    }

    private static Instant startOf(LocalDate day, Choice choice) {
        return day.atStartOfDay(choice.place().zone()).toInstant();
    }

    private static String hint(Visit visit, Choice choice) {
        @Nullable String phone = phone(visit, choice);
        return phone == null
                ? visit.words().say("booking.none.other-only")
                : visit.words().say("booking.none.other", "phone", phone);
    }

    /** The telephone of the place, else of the business. */
    static @Nullable String phone(Visit visit, Choice choice) {
        var own = choice.place().details().phone();
        return own == null ? visit.business().profile().phone() : own;
    }
}
