package care.tend.scheduling.internal;

import care.tend.clients.ClientDetails;
import care.tend.clients.ClientId;
import care.tend.clients.ClientRef;
import care.tend.clients.Clients;
import care.tend.clients.Tier;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Invalid;
import care.tend.pets.PetId;
import care.tend.pets.Pets;
import care.tend.pets.Species;
import care.tend.platform.Language;
import care.tend.scheduling.Booking.Guest;
import care.tend.scheduling.Booking.PetWish;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Finds out who a booking is for, and writes down whoever is new. Runs inside a transaction. */
@Component
public class Guests {

    private final Clients clients;
    private final Pets pets;

    Guests(Clients clients, Pets pets) {
        this.clients = clients;
        this.pets = pets;
    }

    /** Who books, if they are asked for on the way to something else. */
    Acquaintance acquaintance(BusinessId business, Guest guest) {
        return new Acquaintance(clients, business, guest);
    }

    /** @param country in which a telephone number without a country code is read */
    public ClientRef client(BusinessId business, Guest guest, Language language, String country) {
        return switch (guest) {
            case Guest.Known(ClientId known) -> {
                var client = clients.read(business, known);
                yield new ClientRef(client.id(), client.household(), client.tier());
            }
            case Guest.Named(String name, Optional<String> email, Optional<String> phone) ->
                clients.findOrCreate(
                        business,
                        new ClientDetails(name, email.orElse(null), phone.orElse(null), language, Tier.STANDARD, null),
                        country);
        };
    }

    /** @throws Invalid when the pet belongs to another household */
    public PetId pet(BusinessId business, ClientRef client, PetWish wish) {
        return switch (wish) {
            case PetWish.Known(PetId known) -> {
                var pet = pets.read(business, known);
                if (!pet.household().equals(client.household())) {
                    throw new Invalid("petId", "scheduling.pet-of-others");
                }
                yield pet.id();
            }
            case PetWish.Named(String name, Species species) ->
                pets.findOrCreate(business, client.household(), name, species);
            case PetWish.Unnamed(Species species) -> pets.addUnnamed(business, client.household(), species);
        };
    }
}
