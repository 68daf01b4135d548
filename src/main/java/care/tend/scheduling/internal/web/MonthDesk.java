package care.tend.scheduling.internal.web;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import care.tend.business.LocationId;
import care.tend.business.Locations;
import care.tend.business.Provider;
import care.tend.business.ProviderId;
import care.tend.business.Providers;
import care.tend.clients.Client;
import care.tend.clients.ClientId;
import care.tend.clients.Clients;
import care.tend.kernel.BusinessId;
import care.tend.kernel.TimeRange;
import care.tend.pets.Pet;
import care.tend.pets.PetId;
import care.tend.pets.Pets;
import care.tend.platform.Language;
import care.tend.platform.Transactions;
import care.tend.scheduling.internal.MonthTable;
import care.tend.scheduling.internal.RotaTable;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;

/** Puts a month together: a few lines of each day, whatever there is behind them. */
@Component
class MonthDesk {

    private static final int LINES = 3;

    private final Locations locations;
    private final Providers providers;
    private final Clients clients;
    private final Pets pets;
    private final RotaTable rotas;
    private final MonthTable months;
    private final Transactions transactions;
    private final Clock clock;

    MonthDesk(
            Locations locations,
            Providers providers,
            Clients clients,
            Pets pets,
            RotaTable rotas,
            MonthTable months,
            Transactions transactions,
            Clock clock) {
        this.locations = locations;
        this.providers = providers;
        this.clients = clients;
        this.pets = pets;
        this.rotas = rotas;
        this.months = months;
        this.transactions = transactions;
        this.clock = clock;
    }

    /** @param chosen whose days; everybody's when empty */
    MonthView read(BusinessId business, CalendarDesk.Question question, Set<ProviderId> chosen, Language language) {
        return transactions.in(business, () -> {
            var zone = CalendarDesk.zone(locations.of(business), question.location());
            var window = question.window(zone);
            var people = providers.of(business);
            var lines = months.read(business, window, zone, question.location(), chosen, LINES);
            var open = open(business, question.location(), zone, window, people, chosen);
            var names = names(business, lines, people);
            var days = lines.stream().collect(groupingBy(MonthTable.Line::day));
            return new MonthView(
                    zone,
                    question.from(),
                    question.to(),
                    people.stream()
                            .filter(Provider::active)
                            .map(one -> CalendarView.Person.of(one, language))
                            .toList(),
                    question.from()
                            .datesUntil(question.to())
                            .map(date ->
                                    day(date, days.getOrDefault(date, List.of()), open.getOrDefault(date, 0L), names))
                            .toList());
        });
    }

    private static MonthView.Day day(LocalDate date, List<MonthTable.Line> lines, long open, Names names) {
        if (lines.isEmpty()) {
            return new MonthView.Day(date, 0, 0, 0, open, List.of());
        }
        var any = lines.getFirst();
        return new MonthView.Day(
                date,
                any.visits(),
                any.pending(),
                any.minutes(),
                open,
                lines.stream().map(names::line).toList());
    }

    /** Minutes that those asked for work, by the day they begin on. */
    private Map<LocalDate, Long> open(
            BusinessId business,
            Optional<LocationId> location,
            ZoneId zone,
            TimeRange window,
            List<Provider> people,
            Set<ProviderId> chosen) {
        var rota = rotas.read(business, window, clock.instant());
        var minutes = new HashMap<LocalDate, Long>();
        people.stream()
                .filter(Provider::active)
                .filter(one -> chosen.isEmpty() || chosen.contains(one.id()))
                .flatMap(one -> rota.open(one.id(), location, zone, window).stream())
                .forEach(range -> minutes.merge(
                        range.start().atZone(zone).toLocalDate(),
                        ChronoUnit.MINUTES.between(range.start(), range.end()),
                        Long::sum));
        return minutes;
    }

    private Names names(BusinessId business, List<MonthTable.Line> lines, List<Provider> people) {
        var guests = lines.stream().map(MonthTable.Line::client).collect(toSet());
        var animals = lines.stream().flatMap(line -> line.pet().stream()).collect(toSet());
        return new Names(
                people.stream().collect(toMap(Provider::id, one -> one)),
                clients.named(business, guests),
                animals.isEmpty() ? Map.of() : pets.named(business, animals));
    }

    private record Names(Map<ProviderId, Provider> people, Map<ClientId, Client> clients, Map<PetId, Pet> pets) {

        MonthView.Line line(MonthTable.Line line) {
            var provider = Optional.ofNullable(people.get(line.provider()));
            return new MonthView.Line(
                    line.id(),
                    line.status(),
                    line.start(),
                    Optional.ofNullable(clients.get(line.client()))
                            .map(Client::name)
                            .orElse(""),
                    line.pet().map(pets::get).map(Pet::name).orElse(null),
                    provider.map(Provider::hue).orElse(1),
                    provider.map(Provider::initials).orElse(""));
        }
    }
}
