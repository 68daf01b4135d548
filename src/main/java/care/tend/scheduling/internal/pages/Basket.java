package care.tend.scheduling.internal.pages;

import care.tend.business.Location;
import care.tend.business.LocationId;
import care.tend.business.Provider;
import care.tend.catalogue.AddOnId;
import care.tend.catalogue.Service;
import care.tend.catalogue.Tailored;
import care.tend.catalogue.Tailoring;
import care.tend.catalogue.VariantId;
import care.tend.scheduling.Cart;
import care.tend.scheduling.Cart.Arrangement;
import care.tend.scheduling.Length;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a visitor wants in one visit, as the address of the page says it: several services, for several pets or people.
 * As with {@link Choice}, what is no longer offered is left out.
 *
 * @param lines at least one; what is for one pet stands together, pets are numbered from 0
 * @param place where all of it is offered
 * @param day empty until one is chosen
 */
record Basket(List<Line> lines, Location place, Optional<LocalDate> day, Optional<Instant> start) {

    private static final int MOST_PETS = 8;
    private static final String BETWEEN = "-";
    private static final String WITHIN = ".";

    /** @param provider empty for anyone */
    record Line(Service service, Tailoring tailoring, Optional<Provider> provider, int whose) {

        Tailored tailored() {
            return service.tailored(tailoring);
        }

        Line turning(AddOnId addOn) {
            var others =
                    tailoring.addOns().stream().filter(id -> !id.equals(addOn)).toList();
            var next = tailoring.addOns().contains(addOn)
                    ? others
                    : Stream.concat(others.stream(), Stream.of(addOn)).toList();
            return new Line(service, new Tailoring(tailoring.variant(), next), provider, whose);
        }

        private Line of(int other) {
            return new Line(service, tailoring, provider, other);
        }

        private String text() {
            return Stream.of(
                            Stream.of(Integer.toString(whose), service.id().text()),
                            tailoring.variant().stream().map(VariantId::text),
                            tailoring.addOns().stream().map(AddOnId::text),
                            provider.stream().map(one -> one.id().text()))
                    .flatMap(words -> words)
                    .collect(Collectors.joining(WITHIN));
        }

        private static Optional<Line> read(String text, Visit visit) {
            var words = List.of(text.split("\\" + WITHIN, -1));
            return visit.services().stream()
                    .filter(service -> words.contains(service.id().text()))
                    .filter(service -> !visit.placesOf(service).isEmpty())
                    .findFirst()
                    .map(service -> {
                        var tailoring = Choice.tailoring(words, service);
                        var givers = Choice.givers(visit, service.tailored(tailoring));
                        var wish = givers.stream()
                                .filter(giver -> words.contains(giver.id().text()))
                                .findFirst();
                        int whose = words.getFirst().matches("\\d") ? Integer.parseInt(words.getFirst()) : 0;
                        return new Line(service, tailoring, wish, whose);
                    });
        }
    }

    /** Empty when nothing of it is offered. */
    static Optional<Basket> read(HttpServletRequest request, Visit visit) {
        var said = request.getParameter("items");
        var lines = said == null
                ? Choice.read(request, visit).stream().map(Basket::line).toList()
                : Stream.of(said.split(BETWEEN, -1))
                        .limit(Cart.MOST)
                        .flatMap(text -> Line.read(text, visit).stream())
                        .toList();
        if (lines.isEmpty()) {
            return Optional.empty();
        }
        var asked = Choice.parameter(request, "location", LocationId::of).flatMap(visit::place);
        var places = places(visit, lines);
        var place = asked.filter(places::contains)
                .or(() -> places.stream().findFirst())
                .orElseGet(() -> visit.placesOf(lines.getFirst().service()).getFirst());
        var start = Choice.parameter(request, "start", Instant::parse);
        var day = start.map(s -> s.atZone(place.zone()).toLocalDate())
                .or(() -> Choice.parameter(request, "day", LocalDate::parse));
        var there = lines.stream()
                .filter(line -> visit.placesOf(line.service()).contains(place))
                .toList();
        return Optional.of(new Basket(numbered(there), place, day, start));
    }

    private static Line line(Choice choice) {
        boolean wished = choice.provider().isPresent();
        return new Line(choice.service(), choice.tailoring(), wished ? choice.provider() : Optional.empty(), 0);
    }

    /** Where all of it is offered. */
    static List<Location> places(Visit visit, List<Line> lines) {
        return visit.places().stream()
                .filter(place -> lines.stream()
                        .allMatch(line -> visit.placesOf(line.service()).contains(place)))
                .toList();
    }

    /** Pets by number from 0, without gaps, each one's lines together. */
    private static List<Line> numbered(List<Line> lines) {
        var pets = lines.stream()
                .map(Line::whose)
                .distinct()
                .sorted()
                .limit(MOST_PETS)
                .toList();
        return lines.stream()
                .filter(line -> pets.contains(line.whose()))
                .map(line -> line.of(pets.indexOf(line.whose())))
                .sorted(Comparator.comparingInt(Line::whose))
                .toList();
    }

    int pets() {
        return lines.getLast().whose() + 1;
    }

    List<Line> of(int whose) {
        return lines.stream().filter(line -> line.whose() == whose).toList();
    }

    boolean isFull() {
        return lines.size() >= Cart.MOST;
    }

    boolean mayHaveAnotherPet() {
        return !isFull() && pets() < MOST_PETS;
    }

    boolean needsPet(int whose) {
        return of(whose).stream().anyMatch(line -> line.service().terms().needsPet());
    }

    Basket with(Service service, Optional<VariantId> variant, int whose) {
        var line = new Line(service, new Tailoring(variant, List.of()), Optional.empty(), whose);
        return new Basket(
                numbered(Stream.concat(lines.stream(), Stream.of(line)).toList()), place, day, Optional.empty());
    }

    Basket without(Line line) {
        var others = new ArrayList<>(lines);
        others.remove(line);
        return new Basket(numbered(others), place, day, Optional.empty());
    }

    Basket replacing(Line line, Line other) {
        var all = new ArrayList<>(lines);
        all.set(all.indexOf(line), other);
        return new Basket(all, place, day, Optional.empty());
    }

    Basket at(Location other) {
        return new Basket(lines, other, Optional.empty(), Optional.empty());
    }

    Basket on(LocalDate other) {
        return new Basket(lines, place, Optional.of(other), Optional.empty());
    }

    Basket from(Instant other) {
        return new Basket(lines, place, Optional.empty(), Optional.of(other));
    }

    Cart cart(Arrangement arrangement) {
        var items = lines.stream()
                .map(line -> new Cart.Item(
                        line.service().id(),
                        line.tailoring(),
                        line.provider().map(Provider::id),
                        Length.AS_OFFERED,
                        line.whose()))
                .toList();
        return new Cart(place.id(), items, arrangement);
    }

    /** As fields of a form. */
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("items", lines.stream().map(Line::text).collect(Collectors.joining(BETWEEN)));
        fields.put("location", place.id().text());
        day.filter(d -> start.isEmpty()).ifPresent(d -> fields.put("day", d.toString()));
        start.ifPresent(s -> fields.put("start", s.toString()));
        return fields;
    }

    String query() {
        return Choice.query(fields());
    }
}
