package care.tend.scheduling.internal.pages;

import care.tend.business.Location;
import care.tend.business.LocationId;
import care.tend.business.Provider;
import care.tend.business.ProviderId;
import care.tend.catalogue.AddOnId;
import care.tend.catalogue.Service;
import care.tend.catalogue.ServiceId;
import care.tend.catalogue.Tailored;
import care.tend.catalogue.Tailoring;
import care.tend.catalogue.VariantId;
import care.tend.kernel.NotFound;
import care.tend.scheduling.SlotChoice;
import jakarta.servlet.http.HttpServletRequest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a visitor has chosen so far, as the address of the page says it. What they have not chosen, or what is no longer
 * offered, is filled in: an old or mistyped address still leads to a page one can book on.
 *
 * @param tailoring its variant and add-ons; a service that has variants is had in one of them
 * @param provider empty for the first free
 * @param day empty until one is chosen
 */
record Choice(
        Service service,
        Tailoring tailoring,
        Location place,
        Optional<Provider> provider,
        Optional<LocalDate> day,
        Optional<Instant> start) {

    /** Empty when there is nothing to choose: no place, or no service that anybody gives. */
    static Optional<Choice> read(HttpServletRequest request, Visit visit) {
        var asked = parameter(request, "service", ServiceId::of);
        var service = visit.services().stream()
                .filter(s -> !visit.placesOf(s).isEmpty())
                .filter(s -> asked.map(s.id()::equals).orElse(true))
                .findFirst()
                .or(() -> visit.services().stream()
                        .filter(s -> !visit.placesOf(s).isEmpty())
                        .findFirst());
        return service.map(s -> read(request, visit, s));
    }

    private static Choice read(HttpServletRequest request, Visit visit, Service service) {
        var places = visit.placesOf(service);
        var place = parameter(request, "location", LocationId::of)
                .flatMap(visit::place)
                .filter(places::contains)
                .orElse(places.getFirst());
        var tailoring = tailoring(request, service);
        var givers = givers(visit, service.tailored(tailoring));
        var provider = parameter(request, "provider", ProviderId::of)
                .flatMap(visit::person)
                .filter(givers::contains)
                .or(() -> givers.size() == 1 ? Optional.of(givers.getFirst()) : Optional.empty());
        var start = parameter(request, "start", Instant::parse);
        var day = start.map(s -> s.atZone(place.zone()).toLocalDate())
                .or(() -> parameter(request, "day", LocalDate::parse));
        return new Choice(service, tailoring, place, provider, day, start);
    }

    /** What the address says of it, as far as there is such a thing. */
    private static Tailoring tailoring(HttpServletRequest request, Service service) {
        var said = Stream.of("variant", "add")
                .flatMap(name -> Stream.ofNullable(request.getParameter(name)))
                .flatMap(text -> Stream.of(text.split(",", -1)))
                .toList();
        return tailoring(said, service);
    }

    /** The variant and the add-ons of {@code service} whose ids are among {@code words}. */
    static Tailoring tailoring(List<String> words, Service service) {
        var made = service.terms().composition();
        var variants = made.variants().stream()
                .flatMap(one -> Stream.ofNullable(one.id()))
                .toList();
        return new Tailoring(
                variants.stream()
                        .filter(id -> words.contains(id.text()))
                        .findFirst()
                        .or(() -> variants.stream().findFirst()),
                made.addOns().stream()
                        .flatMap(addOn -> Stream.ofNullable(addOn.id()))
                        .filter(id -> words.contains(id.text()))
                        .toList());
    }

    /** Who does it like this. */
    static List<Provider> givers(Visit visit, Tailored service) {
        return visit.givers(service.service()).stream()
                .filter(giver -> service.providers().contains(giver.id()))
                .toList();
    }

    /** What was chosen, with its own length and price. */
    Tailored tailored() {
        return service.tailored(tailoring);
    }

    Optional<ProviderId> providerId() {
        return provider.map(Provider::id);
    }

    /** @throws NotFound while no time is chosen */
    SlotChoice slot() {
        return new SlotChoice(service.id(), place.id(), providerId(), start.orElseThrow(NotFound::new)).with(tailoring);
    }

    Choice with(Service other, Optional<VariantId> variant, Visit visit) {
        var places = visit.placesOf(other);
        return new Choice(
                other,
                new Tailoring(variant, List.of()),
                places.contains(place) ? place : places.getFirst(),
                provider.filter(p -> other.offeredBy(p.id())),
                Optional.empty(),
                Optional.empty());
    }

    Choice at(Location other) {
        return new Choice(service, tailoring, other, provider, Optional.empty(), Optional.empty());
    }

    Choice by(Optional<Provider> other) {
        return new Choice(service, tailoring, place, other, Optional.empty(), Optional.empty());
    }

    Choice on(LocalDate other) {
        return new Choice(service, tailoring, place, provider, Optional.of(other), Optional.empty());
    }

    /** With one add-on more, or less. */
    Choice turning(AddOnId addOn) {
        var others = tailoring.addOns().stream().filter(id -> !id.equals(addOn)).toList();
        var next = tailoring.addOns().contains(addOn)
                ? others
                : Stream.concat(others.stream(), Stream.of(addOn)).toList();
        return new Choice(service, new Tailoring(tailoring.variant(), next), place, provider, day, Optional.empty());
    }

    Choice from(Instant other) {
        return new Choice(service, tailoring, place, provider, Optional.empty(), Optional.of(other));
    }

    /** The choice as fields of a form. */
    Map<String, String> fields() {
        var fields = new LinkedHashMap<String, String>();
        fields.put("service", service.id().text());
        tailoring.variant().ifPresent(v -> fields.put("variant", v.text()));
        fields.put("location", place.id().text());
        provider.ifPresent(p -> fields.put("provider", p.id().text()));
        day.filter(d -> start.isEmpty()).ifPresent(d -> fields.put("day", d.toString()));
        start.ifPresent(s -> fields.put("start", s.toString()));
        if (!tailoring.addOns().isEmpty()) {
            fields.put("add", tailoring.addOns().stream().map(AddOnId::text).collect(Collectors.joining(",")));
        }
        return fields;
    }

    /** The choice as a query, to stand after an address. */
    String query() {
        return query(fields());
    }

    static String query(Map<String, String> fields) {
        return fields.entrySet().stream()
                .map(f -> f.getKey() + "=" + URLEncoder.encode(f.getValue(), StandardCharsets.UTF_8))
                .collect(Collectors.joining("&", "?", ""));
    }

    /** A parameter that can be read as what it should be; anything else counts as not said. */
    static <T> Optional<T> parameter(HttpServletRequest request, String name, Function<String, T> reader) {
        var text = request.getParameter(name);
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(reader.apply(text));
        } catch (NotFound | DateTimeException unreadable) {
            return Optional.empty();
        }
    }
}
