package care.tend.scheduling.internal.web;

import care.tend.business.Location;
import care.tend.business.LocationId;
import care.tend.business.Locations;
import care.tend.business.Provider;
import care.tend.business.ProviderId;
import care.tend.business.Providers;
import care.tend.catalogue.Composition;
import care.tend.catalogue.Service;
import care.tend.catalogue.ServiceId;
import care.tend.catalogue.Services;
import care.tend.clients.Client;
import care.tend.clients.ClientId;
import care.tend.clients.Clients;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Keyed;
import care.tend.pets.Pet;
import care.tend.pets.PetId;
import care.tend.pets.Pets;
import care.tend.platform.Language;
import care.tend.platform.Transactions;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.Request;
import care.tend.scheduling.Status;
import care.tend.scheduling.internal.AppointmentTable;
import care.tend.scheduling.internal.AppointmentTable.Listed;
import care.tend.scheduling.internal.Things;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;

/** Puts names to what appointments refer to: one question to each module, however many appointments there are. */
@Component
class Agenda {

    private final Locations locations;
    private final Providers providers;
    private final Services services;
    private final Clients clients;
    private final Pets pets;
    private final Things things;
    private final AppointmentTable appointments;
    private final Transactions transactions;

    Agenda(
            Locations locations,
            Providers providers,
            Services services,
            Clients clients,
            Pets pets,
            Things things,
            AppointmentTable appointments,
            Transactions transactions) {
        this.locations = locations;
        this.providers = providers;
        this.services = services;
        this.clients = clients;
        this.pets = pets;
        this.things = things;
        this.appointments = appointments;
        this.transactions = transactions;
    }

    AppointmentView view(BusinessId business, Appointment appointment, Language language) {
        return views(business, List.of(appointment), language).getFirst();
    }

    List<AppointmentView> views(BusinessId business, List<Appointment> shown, Language language) {
        return transactions.in(business, () -> {
            var firsts = appointments.firstOf(
                    business, shown.stream().map(Appointment::client).collect(Collectors.toSet()));
            var listed = shown.stream()
                    .map(appointment -> new Listed(appointment, firsts.contains(appointment.id())))
                    .toList();
            return views(business, listed, locations.of(business), providers.of(business), language);
        });
    }

    /** The same, for one who knows the places and the people already. Runs inside a transaction. */
    List<AppointmentView> views(
            BusinessId business, List<Listed> shown, List<Location> places, List<Provider> people, Language language) {
        var all = shown.stream().map(Listed::appointment).toList();
        var guests = all.stream().map(Appointment::client).collect(Collectors.toSet());
        var animals = all.stream().flatMap(a -> a.pet().stream()).collect(Collectors.toSet());
        var offers = Keyed.by(Service::id, services.of(business));
        var names = new Names(
                Keyed.by(Location::id, places),
                Keyed.by(Provider::id, people),
                offers,
                clients.named(business, guests),
                animals.isEmpty() ? Map.of() : pets.named(business, animals),
                things.of(business, needing(all, offers)),
                language);
        return shown.stream().map(names::view).toList();
    }

    /** Most places have nothing to be told of besides, and need not be asked. */
    private static List<Appointment> needing(List<Appointment> all, Map<ServiceId, Service> offers) {
        return all.stream()
                .filter(appointment -> Optional.ofNullable(offers.get(appointment.service()))
                        .filter(service -> takesMore(service.terms().composition()))
                        .isPresent())
                .toList();
    }

    private static boolean takesMore(Composition composition) {
        return !composition.needs().isEmpty() || composition.needsColleagues();
    }

    private record Names(
            Map<LocationId, Location> locations,
            Map<ProviderId, Provider> providers,
            Map<ServiceId, Service> services,
            Map<ClientId, Client> clients,
            Map<PetId, Pet> pets,
            Map<AppointmentId, Things.Besides> besides,
            Language language) {

        AppointmentView view(Listed listed) {
            var appointment = listed.appointment();
            var location = known(locations, appointment.location());
            var provider = known(providers, appointment.provider());
            var client = known(clients, appointment.client());
            var besides = this.besides.getOrDefault(appointment.id(), Things.Besides.NOTHING);
            var mode = Optional.ofNullable(services.get(appointment.service()))
                    .map(service -> service.terms().mode())
                    .orElse(null);
            return new AppointmentView(
                    appointment.id(),
                    appointment.visit().orElse(null),
                    appointment.status(),
                    appointment.period().start(),
                    appointment.period().end(),
                    location.zone(),
                    new AppointmentView.Place(location.id(), location.name()),
                    new AppointmentView.Offer(
                            appointment.service(),
                            appointment.serviceName().in(language, List.of(appointment.language())),
                            mode),
                    AppointmentView.Who.of(provider),
                    new AppointmentView.Guest(client.id(), client.name(), client.email(), client.phone()),
                    appointment.pet().map(pets::get).map(Names::animal).orElse(null),
                    appointment.price().orElse(null),
                    appointment.note(),
                    appointment.via(),
                    appointment.createdAt(),
                    appointment.statusChangedAt(),
                    appointment.sequence(),
                    appointment.version(),
                    List.copyOf(appointment.status().next()),
                    appointment.status().isAhead(),
                    listed.first(),
                    appointment.bufferBeforeMinutes(),
                    appointment.bufferAfterMinutes(),
                    besides.things().stream()
                            .map(thing -> new AppointmentView.Thing(thing.id(), thing.name(), thing.kind()))
                            .toList(),
                    appointment
                            .request()
                            .filter(request -> appointment.status() == Status.PENDING)
                            .map(Request::decideBy)
                            .orElse(null),
                    appointment.overbooked().orElse(null),
                    appointment
                            .reply()
                            .map(reply -> new AppointmentView.Reply(reply.answer(), reply.comment(), reply.at()))
                            .orElse(null),
                    besides.colleagues().stream()
                            .map(id -> AppointmentView.Who.of(known(providers, id)))
                            .toList());
        }

        private static AppointmentView.Animal animal(Pet pet) {
            var details = pet.details();
            return new AppointmentView.Animal(
                    pet.id(), pet.name(), pet.species(), details.coat(), details.size(), details.note());
        }

        private static <K, V> V known(Map<K, V> all, K id) {
            return Objects.requireNonNull(all.get(id), () -> "an appointment refers to " + id + ", which is gone");
        }
    }
}
