package care.tend.scheduling.internal.pages;

import care.tend.business.Location;
import care.tend.catalogue.BoardingTerms;
import care.tend.catalogue.BoardingTerms.Unit;
import care.tend.catalogue.PolicyWords;
import care.tend.kernel.TendException;
import care.tend.pets.Size;
import care.tend.pets.Species;
import care.tend.platform.Phrases;
import care.tend.scheduling.StayDates;
import care.tend.scheduling.StayDates.Half;
import care.tend.scheduling.StayLine;
import care.tend.scheduling.StayQuestion;
import care.tend.scheduling.internal.pages.StayPages.Choice;
import care.tend.scheduling.internal.pages.StayPages.Fact;
import care.tend.scheduling.internal.stays.Reckoning;
import care.tend.scheduling.internal.stays.StayWords;
import jakarta.servlet.http.HttpServletRequest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** How stays are written into forms and read from them. */
final class StayTexts {

    private StayTexts() {}

    static StayWords words(Visit visit, Location place) {
        return new StayWords(visit.words(), place.zone());
    }

    static PolicyWords policy(Visit visit, Location place) {
        return new PolicyWords(visit.words(), place.zone());
    }

    /** A day as browsers send it; empty for what is none. */
    static Optional<LocalDate> day(HttpServletRequest request, String name) {
        try {
            return Optional.of(LocalDate.parse(DetailsDesk.text(request, name)));
        } catch (DateTimeParseException none) {
            return Optional.empty();
        }
    }

    static @Nullable Half half(HttpServletRequest request, String name) {
        return Arrays.stream(Half.values())
                .filter(half -> half.word().equals(DetailsDesk.text(request, name)))
                .findFirst()
                .orElse(null);
    }

    /** "dog:large", "cat"; empty for nobody and for what nobody could choose. */
    static Optional<StayQuestion.Animal> animal(String text, BoardingTerms terms) {
        return animals(terms).stream().filter(one -> value(one).equals(text)).findFirst();
    }

    static String value(StayQuestion.Animal animal) {
        return animal.species().code()
                + (animal.size() == null ? "" : ":" + animal.size().code());
    }

    /** All that may be chosen: dogs by their size, everybody else as they are. */
    static List<StayQuestion.Animal> animals(BoardingTerms terms) {
        var species = terms.species().isEmpty() ? List.of(Species.values()) : terms.species();
        return species.stream()
                .flatMap(one -> one == Species.DOG
                        ? Arrays.stream(Size.values()).map(size -> new StayQuestion.Animal(one, size))
                        : Stream.of(new StayQuestion.Animal(one, null)))
                .toList();
    }

    static String label(Phrases said, StayQuestion.Animal animal) {
        var species = said.say("booking.species." + animal.species().code());
        return animal.size() == null
                ? species
                : species + ": " + said.say("stay.size." + animal.size().code());
    }

    static List<Choice> halves(Phrases said, BoardingTerms terms, Half chosen) {
        return terms.unit() == Unit.HALF_DAY
                ? Arrays.stream(Half.values())
                        .map(half -> new Choice(half.word(), said.say("stay.half." + half.word()), half == chosen))
                        .toList()
                : List.of();
    }

    /** When they come and go, and line by line what it costs. */
    static List<Fact> facts(Visit visit, Location place, BoardingTerms terms, StayDates dates, List<StayLine> lines) {
        var words = words(visit, place);
        var zone = place.zone();
        var facts = new ArrayList<Fact>();
        facts.add(new Fact(
                visit.words().say("stay.bring"),
                words.between(Reckoning.bringFrom(terms, dates, zone), Reckoning.bringUntil(terms, dates, zone)),
                visit.signage(place).zoneAt(Reckoning.bringFrom(terms, dates, zone))));
        facts.add(new Fact(
                visit.words().say("stay.fetch"),
                words.between(Reckoning.fetchFrom(terms, dates, zone), Reckoning.fetchUntil(terms, dates, zone)),
                words.lateRule(terms)));
        words.costs(terms, lines).forEach(cost -> facts.add(new Fact(cost.what(), cost.sum(), "")));
        return facts;
    }

    /** What stands in the way, of which field. */
    static Map<String, String> faults(TendException refusal, Visit visit) {
        return visit.words().faults(refusal);
    }
}
