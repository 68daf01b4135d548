package care.tend.demo.internal;

import care.tend.access.Role;
import care.tend.business.BusinessProfile;
import care.tend.business.LocationDetails;
import care.tend.business.ProviderProfile;
import care.tend.business.ResourceKind;
import care.tend.business.RunSize;
import care.tend.catalogue.BoardingTerms;
import care.tend.catalogue.LateFee;
import care.tend.catalogue.PolicyTerms;
import care.tend.catalogue.ServiceId;
import care.tend.catalogue.ServiceTerms;
import care.tend.kernel.Money;
import care.tend.pets.Coat;
import care.tend.pets.PetDetails;
import care.tend.pets.Sex;
import care.tend.pets.Size;
import care.tend.pets.Species;
import care.tend.platform.Language;
import care.tend.platform.LocalText;
import care.tend.scheduling.AssignmentMode;
import care.tend.scheduling.ClassTerms;
import com.fasterxml.jackson.annotation.JsonFormat;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an example is made of, as written in {@code demo/<slug>.json}. Others are named by their place in the list.
 *
 * @param seed of everything drawn by lot, so that two installations look alike
 * @param pools rooms and equipment; null for a business without
 * @param classes what is taught to several at once; null for a business that teaches nobody
 * @param pets empty for a business without
 * @param cautions what is noted of some of them
 * @param holidays the set of public holidays it keeps; null for none
 * @param priority what premium clients are given before others; null for nothing
 * @param lodge where animals stay over night; null where they do not
 */
public record Story(
        String slug,
        long seed,
        Currency currency,
        BusinessProfile profile,
        List<LocationDetails> locations,
        List<Sign> signIns,
        List<Person> providers,
        @Nullable List<Equals> pools,
        List<Offer> services,
        @Nullable List<Session> classes,
        List<Rule> policies,
        Crowd people,
        List<Kind> pets,
        List<String> notes,
        List<String> cautions,
        @Nullable String holidays,
        @Nullable House lodge,
        @Nullable Before priority) {

    /**
     * Classes it holds; services, people and places by their number.
     *
     * @param inDays from the day on which the example is made, as {@code at} by the clock of the place
     * @param taken so many have a seat in the first of them, and so on; of a course in all of it
     * @param waiting so many wait for a seat in the first of them, which is full
     */
    public record Session(
            int service,
            int provider,
            int location,
            int inDays,
            LocalTime at,
            int minutes,
            String rule,
            List<Integer> taken,
            int waiting,
            ClassTerms terms) {}

    /** @param daysAhead how many days further ahead than others premium clients may book */
    public record Before(int daysAhead, List<Kept> hours) {}

    /**
     * Hours kept for premium clients.
     *
     * @param provider null for everybody's
     * @param days 0 for Sunday to 6 for Saturday
     */
    public record Kept(
            @Nullable Integer provider,
            List<Integer> days,
            @JsonFormat(pattern = "HH:mm") LocalTime start,
            @JsonFormat(pattern = "HH:mm") LocalTime end,
            int opensHoursBefore) {}

    /** In which its days are meant. */
    public ZoneId zone() {
        return ZoneId.of(locations.getFirst().zone());
    }

    /** Somebody who can sign in; {@code provider} when they are one of the providers. */
    public record Sign(
            Role role,
            String name,
            String mailbox,
            Language locale,
            @Nullable Integer provider) {}

    /** @param busy how much of their open time is booked on an ordinary day, in percent */
    public record Person(
            ProviderProfile profile,
            List<Weekly> weekly,
            int busy,
            @Nullable Off timeOff,
            @Nullable Other override,
            @Nullable Planned roster) {

        /** How many weeks of theirs take turns. */
        int weeks() {
            return weekly.stream()
                    .mapToInt(each -> each.week() == null ? 1 : each.week())
                    .max()
                    .orElse(1);
        }
    }

    /**
     * @param days 0 = Sunday … 6 = Saturday
     * @param week in which of the weeks that take turns, from this one; null for all
     */
    public record Weekly(
            int location,
            List<Integer> days,
            LocalTime start,
            LocalTime end,
            @Nullable Integer week) {}

    /** Weeks planned shift by shift, so many weeks after the first fill. */
    public record Planned(int inWeeks, int weeks, List<Duty> shifts) {}

    /** @param day of the planned weeks, from 0, a Monday */
    public record Duty(int day, int location, LocalTime start, LocalTime end) {}

    /** Days away, from so many days after the first fill. */
    public record Off(int inDays, int days, String reason) {}

    /** Other hours on one date, so many days after the first fill. */
    public record Other(int inDays, int location, List<Range> ranges) {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    public record Range(LocalTime start, LocalTime end) {}

    /** @param things what stands at each place, by the place's number */
    public record Equals(LocalText name, ResourceKind kind, Map<Integer, List<String>> things) {}

    /**
     * @param weight how often it is booked beside the others
     * @param needs one of each of these pools
     * @param species for which animals; null for any
     * @param sex of those animals; null for both
     * @param giving who takes it when the client has no wish; null for the usual way
     * @param approveWithinMinutes how long a request may wait for an answer; null when promised at once
     */
    public record Offer(
            ServiceTerms terms,
            List<Integer> providers,
            int weight,
            @Nullable List<Integer> needs,
            @Nullable List<Own> own,
            @Nullable List<Integer> locations,
            @Nullable List<Species> species,
            @Nullable Sex sex,
            @Nullable Giving giving,
            @Nullable Integer approveWithinMinutes) {

        boolean fits(PetDetails animal) {
            return (species == null || species.contains(animal.species())) && (sex == null || sex == animal.sex());
        }

        boolean isAt(int location) {
            return locations == null || locations.contains(location);
        }
    }

    /** Runs at one of its places, and the service for which animals stay in them. */
    public record House(int location, LocalText pool, List<Kennel> runs, ServiceTerms service, NightTerms terms) {}

    public record Kennel(String name, RunSize size, int capacity) {}

    /** @param most nights of a stay */
    public record NightTerms(
            Money price,
            @Nullable Money further,
            BoardingTerms.Window checkIn,
            BoardingTerms.Window checkOut,
            int most,
            @Nullable LateFee late,
            List<Species> species) {}

    /** @param weights of some of those who offer it, in the order of its providers */
    public record Giving(AssignmentMode mode, List<Integer> weights) {}

    /**
     * @param terms without whom they are for
     * @param services they are for, by their place in the list; null for all
     */
    public record Rule(PolicyTerms terms, @Nullable List<Integer> services) {

        PolicyTerms of(List<ServiceId> offered) {
            return new PolicyTerms(
                    terms.name(),
                    services == null
                            ? List.of()
                            : services.stream().map(offered::get).toList(),
                    List.of(),
                    terms.tier(),
                    terms.cancel(),
                    terms.move(),
                    terms.noShow(),
                    terms.firstFree(),
                    terms.emergencies(),
                    terms.mostMoves(),
                    terms.creditDays(),
                    terms.deposit());
        }
    }

    /** @param price in minor units */
    public record Own(
            int provider,
            @Nullable Integer durationMinutes,
            @Nullable Long price) {}

    /**
     * @param phone pattern of numbers that ring nowhere, with room for a counter
     * @param mail domain that takes no mail
     * @param premium percent who are
     */
    public record Crowd(int count, String phone, String mail, int premium, List<Group> groups) {}

    /** @param surnames for women and for men */
    public record Group(Language locale, int share, List<String> women, List<String> men, List<Surname> surnames) {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    public record Surname(String woman, String man) {}

    public record Kind(Species species, int share, List<String> names, List<Breed> breeds) {}

    @JsonFormat(shape = JsonFormat.Shape.ARRAY)
    public record Breed(
            String name, @Nullable Size size, @Nullable Coat coat) {}
}
