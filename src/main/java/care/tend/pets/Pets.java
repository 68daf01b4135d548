package care.tend.pets;

import care.tend.clients.Clients;
import care.tend.clients.HouseholdId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Invalid;
import care.tend.kernel.NotFound;
import care.tend.kernel.Stale;
import care.tend.pets.internal.PetTable;
import care.tend.platform.Ids;
import care.tend.platform.Transactions;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.springframework.dao.DuplicateKeyException;
import org.springframework.stereotype.Service;

/** The animals of a business's households. */
@Service
public class Pets {

    private final PetTable table;
    private final Clients clients;
    private final Transactions transactions;
    private final Ids ids;
    private final Clock clock;

    Pets(PetTable table, Clients clients, Transactions transactions, Ids ids, Clock clock) {
        this.table = table;
        this.clients = clients;
        this.transactions = transactions;
        this.ids = ids;
        this.clock = clock;
    }

    /** Of one household, by name. */
    public List<Pet> of(BusinessId business, HouseholdId household) {
        return transactions.in(business, () -> table.list(business, household));
    }

    /** Those of {@code pets} that there are, in one query. */
    public Map<PetId, Pet> named(BusinessId business, Collection<PetId> pets) {
        return transactions.in(business, () -> table.named(business, pets));
    }

    /** @throws NotFound when the business knows no such pet */
    public Pet read(BusinessId business, PetId pet) {
        return transactions.in(business, () -> table.find(business, pet)).orElseThrow(NotFound::new);
    }

    /**
     * Keeps a new pet.
     *
     * @throws Invalid when it has no name: only whoever books may leave that for later
     * @throws PetRefused.AlreadyThere when the household has one of that kind and name
     * @throws NotFound when there is no such household
     */
    public Pet add(BusinessId business, HouseholdId household, PetDetails details) {
        var name = named(details);
        return transactions.in(business, () -> {
            var home = clients.household(business, household).id();
            var pet = new Pet(new PetId(ids.next()), details, home, 1);
            if (!table.insert(business, pet, clock.instant())) {
                throw new PetRefused.AlreadyThere(name);
            }
            return pet;
        });
    }

    /**
     * The household's pet of that kind and name (in any case of letters), else a new one; of two bookings at once both
     * get the same. Nothing about a known pet is changed or told: see {@link Clients#findOrCreate(BusinessId,
     * care.tend.clients.ClientDetails)}.
     */
    public PetId findOrCreate(BusinessId business, HouseholdId household, String name, Species species) {
        var fresh = new Pet(new PetId(ids.next()), PetDetails.of(name, species), household, 1);
        return transactions.in(business, () -> table.findOrInsert(business, fresh, clock.instant())
                .or(() -> table.findOrInsert(business, fresh, clock.instant()))
                .orElseThrow());
    }

    /** Keeps a new pet whose name is still to be told: each is its own, since nobody can tell two apart. */
    public PetId addUnnamed(BusinessId business, HouseholdId household, Species species) {
        var fresh = new Pet(new PetId(ids.next()), PetDetails.of(null, species), household, 1);
        transactions.run(business, () -> table.insert(business, fresh, clock.instant()));
        return fresh.id();
    }

    /**
     * Calls a pet by the name that was told now. Is there one of that kind and name in the household, that one was
     * meant, and the nameless record goes. A pet that has a name keeps it.
     *
     * @return the pet of that name
     * @throws Invalid when there is no name in {@code name}
     * @throws PetRefused.AlreadyThere when another of that kind and name came in the same instant
     */
    public PetId call(BusinessId business, PetId pet, String name) {
        return transactions.in(business, () -> {
            var told = read(business, pet);
            if (told.name() != null) {
                return pet;
            }
            var details = PetDetails.of(name, told.species());
            var known = table.called(business, told.household(), told.species(), named(details));
            if (known.isPresent()) {
                table.delete(business, pet);
                return known.get();
            }
            return edit(business, pet, told.version(), told.details().called(named(details)))
                    .id();
        });
    }

    /**
     * Replaces what is known about a pet.
     *
     * @param version the one the caller read
     * @throws Invalid when it would lose its name
     * @throws Stale when it was changed since
     * @throws PetRefused.AlreadyThere when the household has another of that kind and name
     */
    public Pet edit(BusinessId business, PetId pet, int version, PetDetails details) {
        try {
            return transactions.in(business, () -> {
                if (read(business, pet).name() != null) {
                    named(details);
                }
                return table.update(business, pet, version, details).orElseThrow(Stale::new);
            });
        } catch (DuplicateKeyException other) {
            throw new PetRefused.AlreadyThere(named(details));
        }
    }

    private static String named(PetDetails details) {
        var name = details.name();
        if (name == null) {
            throw new Invalid("name", "field.required");
        }
        return name;
    }
}
