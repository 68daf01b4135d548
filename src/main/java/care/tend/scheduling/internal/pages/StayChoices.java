package care.tend.scheduling.internal.pages;

import care.tend.business.Location;
import care.tend.catalogue.Boarding;
import care.tend.catalogue.Boardings;
import care.tend.kernel.Invalid;
import care.tend.platform.Phrases;
import care.tend.scheduling.Rules;
import care.tend.scheduling.StayDates;
import care.tend.scheduling.StayNight;
import care.tend.scheduling.StayQuestion;
import care.tend.scheduling.StayRefused;
import care.tend.scheduling.Stays;
import care.tend.scheduling.internal.pages.StayPages.Choice;
import care.tend.scheduling.internal.pages.StayPages.Choosing;
import care.tend.scheduling.internal.pages.StayPages.Day;
import care.tend.scheduling.internal.pages.StayPages.Nights;
import care.tend.scheduling.internal.pages.StayPages.Offer;
import care.tend.scheduling.internal.pages.StayPages.Who;
import jakarta.servlet.http.HttpServletRequest;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.temporal.TemporalAdjusters;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** What a visitor chose of services, places, dates and animals, read from an address and shown as a form. */
@Component
class StayChoices {

    private static final int MOST_ANIMALS = 3;
    private static final int WEEKS = 4;

    private final Boardings boardings;
    private final Stays stays;

    StayChoices(Boardings boardings, Stays stays) {
        this.boardings = boardings;
        this.stays = stays;
    }

    /** Empty when no stay can be booked. */
    Optional<StayAsked> read(Visit visit, HttpServletRequest request) {
        var offered = boardings.published(visit.id()).stream()
                .filter(one -> !places(visit, one).isEmpty())
                .toList();
        if (offered.isEmpty()) {
            return Optional.empty();
        }
        var wanted = DetailsDesk.text(request, "service");
        var boarding = offered.stream()
                .filter(one -> one.service().id().text().equals(wanted))
                .findFirst()
                .orElse(offered.getFirst());
        var places = places(visit, boarding);
        var there = DetailsDesk.text(request, "place");
        var place = places.stream()
                .filter(one -> one.id().text().equals(there))
                .findFirst()
                .orElse(places.getFirst());
        return Optional.of(asked(visit, request, offered, boarding, place));
    }

    private static List<Location> places(Visit visit, Boarding boarding) {
        return visit.places().stream()
                .filter(place -> boarding.service().offeredAt(place.id()))
                .toList();
    }

    private static StayAsked asked(
            Visit visit, HttpServletRequest request, List<Boarding> offered, Boarding boarding, Location place) {
        var missing = new LinkedHashMap<String, String>();
        boolean sent = request.getParameter("from") != null;
        var animals = IntStream.rangeClosed(1, MOST_ANIMALS)
                .mapToObj(i -> StayTexts.animal(DetailsDesk.text(request, "who" + i), boarding.terms()))
                .flatMap(Optional::stream)
                .toList();
        var dates = Optional.<StayDates>empty();
        try {
            dates = dates(request);
            if (sent && dates.isEmpty()) {
                missing.put("dates.from", visit.words().say("problem.field.required"));
            }
        } catch (Invalid invalid) {
            visit.words().faults(invalid).forEach((field, text) -> missing.put("dates." + field, text));
        }
        if (animals.isEmpty()) {
            animals = List.of(StayTexts.animals(boarding.terms()).getFirst());
        }
        var who = animals;
        return new StayAsked(
                offered,
                boarding,
                place,
                dates,
                who,
                dates.map(days -> new StayQuestion(boarding.service().id(), place.id(), days, who)),
                missing);
    }

    /** @throws Invalid when they end before they begin */
    static Optional<StayDates> dates(HttpServletRequest request) {
        return StayTexts.day(request, "from").flatMap(from -> StayTexts.day(request, "until")
                .map(until -> new StayDates(
                        from, until, StayTexts.half(request, "fromHalf"), StayTexts.half(request, "untilHalf"))));
    }

    Choosing page(
            Visit visit,
            StayAsked asked,
            Host host,
            @Nullable String above,
            Map<String, String> faulty,
            @Nullable Offer offer) {
        var said = visit.words();
        return new Choosing(
                host,
                visit.home() + "/stays",
                above,
                false,
                visit.text(asked.boarding().service().name()),
                choices(
                        asked.offered(),
                        one -> one.service().id().text(),
                        one -> visit.text(one.service().name()),
                        asked.boarding()),
                choices(places(visit, asked.boarding()), one -> one.id().text(), Location::name, asked.place()),
                dates(visit, asked, faulty),
                who(said, asked),
                nights(visit, asked),
                offer);
    }

    /** Nothing where there is nothing to choose. */
    private static <T> List<Choice> choices(
            List<T> all, Function<T, String> value, Function<T, String> label, T chosen) {
        return all.size() < 2
                ? List.of()
                : all.stream()
                        .map(one -> new Choice(value.apply(one), label.apply(one), one.equals(chosen)))
                        .toList();
    }

    private static StayPages.Dates dates(Visit visit, StayAsked asked, Map<String, String> faulty) {
        var today = today(visit, asked);
        var first = asked.dates().map(StayDates::from).map(LocalDate::toString).orElse("");
        var last = asked.dates().map(StayDates::until).map(LocalDate::toString).orElse("");
        var terms = asked.boarding().terms();
        return new StayPages.Dates(
                first,
                last,
                today.toString(),
                today.plusDays(asked.boarding().service().terms().horizonDays() + (long) terms.most())
                        .toString(),
                StayTexts.halves(
                        visit.words(),
                        terms,
                        asked.dates().map(StayDates::first).orElse(StayDates.Half.MORNING)),
                StayTexts.halves(
                        visit.words(), terms, asked.dates().map(StayDates::last).orElse(StayDates.Half.AFTERNOON)),
                faulty.get("dates.from"),
                faulty.get("dates.until"));
    }

    private static LocalDate today(Visit visit, StayAsked asked) {
        return LocalDate.ofInstant(visit.now(), asked.place().zone());
    }

    private static List<Who> who(Phrases said, StayAsked asked) {
        int most = asked.boarding().terms().further() == null ? 1 : MOST_ANIMALS;
        var all = StayTexts.animals(asked.boarding().terms());
        return IntStream.rangeClosed(1, most)
                .mapToObj(i -> {
                    var chosen = i <= asked.animals().size() ? asked.animals().get(i - 1) : null;
                    var nobody = new Choice("", said.say("stay.nobody"), chosen == null);
                    var choices = all.stream()
                            .map(one ->
                                    new Choice(StayTexts.value(one), StayTexts.label(said, one), one.equals(chosen)));
                    return new Who(
                            "who" + i,
                            said.say("stay.animal", "number", "n" + i),
                            i == 1
                                    ? choices.toList()
                                    : Stream.concat(Stream.of(nobody), choices).toList());
                })
                .toList();
    }

    /** Four weeks from the Monday before the first day on. */
    private @Nullable Nights nights(Visit visit, StayAsked asked) {
        var today = today(visit, asked);
        var wanted = asked.dates()
                .map(StayDates::from)
                .filter(day -> day.isAfter(today))
                .orElse(today);
        var monday = wanted.with(TemporalAdjusters.previousOrSame(DayOfWeek.MONDAY));
        var first = monday.isBefore(today) ? today : monday;
        int length = asked.dates()
                .map(days -> (int) (days.until().toEpochDay() - days.from().toEpochDay()))
                .orElse(1);
        var question = new StayQuestion(
                asked.boarding().service().id(), asked.place().id(), new StayDates(first, first), asked.animals());
        try {
            int count = (int) (monday.plusWeeks(WEEKS).toEpochDay() - first.toEpochDay());
            var nights = stays.nights(visit.id(), question, count, Rules.GUEST);
            var days = new ArrayList<Day>();
            monday.datesUntil(first).forEach(day -> days.add(past(day)));
            nights.forEach(night -> days.add(day(visit, asked, night, length)));
            var signage = visit.signage(asked.place());
            var help = visit.words()
                    .say(
                            "stay.nights.help",
                            "unit",
                            asked.boarding().terms().unit().word());
            return new Nights(
                    help,
                    signage.month(first),
                    monday.datesUntil(monday.plusWeeks(1)).map(signage::weekday).toList(),
                    days);
        } catch (StayRefused.TooMany tooMany) {
            return null;
        }
    }

    private static Day past(LocalDate day) {
        return new Day(Integer.toString(day.getDayOfMonth()), "", null, "", false);
    }

    private static Day day(Visit visit, StayAsked asked, StayNight night, int length) {
        var said = visit.words();
        var text = night.closed()
                ? said.say("stay.night.closed")
                : night.free() == 0 ? said.say("stay.night.full") : said.say("stay.night.free", "count", night.free());
        var day = visit.signage(asked.place()).longDay(night.date());
        boolean chosen = asked.dates().map(StayDates::from).equals(Optional.of(night.date()));
        var dates = new StayDates(night.date(), night.date().plusDays(length));
        boolean can = !night.closed() && night.free() > 0;
        return new Day(
                Integer.toString(night.date().getDayOfMonth()),
                text,
                can ? visit.home() + "/stays?" + asked.query(dates) : null,
                day,
                chosen);
    }
}
