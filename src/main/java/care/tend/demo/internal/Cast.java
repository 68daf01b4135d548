package care.tend.demo.internal;

import care.tend.clients.Client;
import care.tend.clients.ClientDetails;
import care.tend.clients.Clients;
import care.tend.clients.HouseholdId;
import care.tend.clients.Tier;
import care.tend.kernel.BusinessId;
import care.tend.pets.Pet;
import care.tend.pets.PetDetails;
import care.tend.pets.Pets;
import care.tend.pets.Sex;
import com.ibm.icu.text.Transliterator;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The people of an example and their animals. */
@Component
public class Cast {

    private static final int SHARED_HOUSEHOLD = 18;
    private static final int SECOND_PET = 30;
    private static final int CAUTION = 14;
    private static final int PAGE = 200;

    private final Clients clients;
    private final Pets pets;

    Cast(Clients clients, Pets pets) {
        this.clients = clients;
        this.pets = pets;
    }

    /** A client with the animals of the household. */
    record Guest(Client client, List<Pet> pets) {}

    /** Makes everybody. */
    void make(BusinessId business, Story story, LocalDate today) {
        var lot = new Lot(story.seed(), 1);
        var mailboxes = new HashSet<String>();
        HouseholdId neighbour = null;
        for (int i = 0; i < story.people().count(); i++) {
            var details = somebody(story, lot, mailboxes, i);
            var shared = lot.percent(SHARED_HOUSEHOLD) ? neighbour : null;
            var client = clients.add(business, details, shared);
            neighbour = shared == null ? client.household() : null;
            if (shared == null && !story.pets().isEmpty()) {
                animals(business, story, client.household(), lot, today);
            }
        }
    }

    /** Those of the example who are still there; people who were added since are nobody's extras. */
    List<Guest> guests(BusinessId business, Story story) {
        var ours = new ArrayList<Client>();
        String cursor = null;
        do {
            var page = clients.search(business, "@" + story.people().mail(), cursor, PAGE);
            ours.addAll(page.items());
            cursor = page.next();
        } while (cursor != null);
        boolean withPets = !story.pets().isEmpty();
        return ours.stream()
                .map(client -> new Guest(client, withPets ? pets.of(business, client.household()) : List.of()))
                .filter(guest -> !withPets || !guest.pets().isEmpty())
                .toList();
    }

    private static ClientDetails somebody(Story story, Lot lot, Set<String> mailboxes, int number) {
        var crowd = story.people();
        var group = lot.weighted(crowd.groups(), Story.Group::share);
        boolean woman = lot.percent(60);
        var surname = lot.one(group.surnames());
        var name = lot.one(woman ? group.women() : group.men()) + " " + (woman ? surname.woman() : surname.man());
        return new ClientDetails(
                name,
                mailbox(name, mailboxes) + "@" + crowd.mail(),
                lot.percent(85) ? String.format(Locale.ROOT, crowd.phone(), number + 10) : null,
                group.locale(),
                lot.percent(crowd.premium()) ? Tier.PREMIUM : Tier.STANDARD,
                null);
    }

    private static String mailbox(String name, Set<String> taken) {
        var plain = Transliterator.getInstance("Any-Latin; Latin-ASCII")
                .transliterate(name)
                .toLowerCase(Locale.ROOT)
                .replaceAll("[^a-z ]", "")
                .replace(' ', '.');
        var mailbox = plain;
        for (int i = 2; !taken.add(mailbox); i++) {
            mailbox = plain + i;
        }
        return mailbox;
    }

    private void animals(BusinessId business, Story story, HouseholdId household, Lot lot, LocalDate today) {
        int count = lot.percent(SECOND_PET) ? 2 : 1;
        var names = new HashSet<String>();
        for (int i = 0; i < count; i++) {
            var kind = lot.weighted(story.pets(), Story.Kind::share);
            var name = lot.one(kind.names());
            if (names.add(name)) {
                pets.add(business, household, animal(story, kind, name, lot, today));
            }
        }
    }

    private static PetDetails animal(Story story, Story.Kind kind, String name, Lot lot, LocalDate today) {
        var breed = lot.one(kind.breeds());
        @Nullable Sex sex = lot.percent(90) ? (lot.percent(50) ? Sex.FEMALE : Sex.MALE) : null;
        var caution = lot.percent(CAUTION) && !story.cautions().isEmpty() ? lot.one(story.cautions()) : null;
        return new PetDetails(
                name,
                kind.species(),
                breed.name(),
                breed.size(),
                breed.coat(),
                sex,
                today.minusDays(lot.between(120, 4500)),
                caution);
    }
}
