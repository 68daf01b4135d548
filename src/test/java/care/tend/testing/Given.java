package care.tend.testing;

import care.tend.business.Business;
import care.tend.business.BusinessProfile;
import care.tend.business.Businesses;
import care.tend.business.LocationDetails;
import care.tend.business.LocationId;
import care.tend.business.Locations;
import care.tend.business.ProviderId;
import care.tend.business.ProviderProfile;
import care.tend.business.Providers;
import care.tend.business.Slug;
import care.tend.business.Trade;
import care.tend.catalogue.Composition;
import care.tend.catalogue.ServiceId;
import care.tend.catalogue.ServiceMode;
import care.tend.catalogue.ServiceTerms;
import care.tend.catalogue.Services;
import care.tend.kernel.AccountId;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Money;
import care.tend.platform.Language;
import care.tend.platform.LocalText;
import care.tend.scheduling.Availability;
import care.tend.scheduling.WeeklyHours;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Businesses to test with: small, whole, and made through the same facades as real ones. */
@Component
public class Given {

    private static final AtomicInteger NUMBER = new AtomicInteger();

    private final Businesses businesses;
    private final Locations locations;
    private final Providers providers;
    private final Services services;
    private final Availability availability;

    Given(
            Businesses businesses,
            Locations locations,
            Providers providers,
            Services services,
            Availability availability) {
        this.businesses = businesses;
        this.locations = locations;
        this.providers = providers;
        this.services = services;
        this.availability = availability;
    }

    /**
     * A clinic in Atyrau with {@code staff} vets who work Monday to Saturday, 9 to 18, and a check-up of 30 minutes.
     */
    public record Clinic(
            BusinessId id, String slug, LocationId location, List<ProviderId> providers, ServiceId checkUp) {

        public String api(String path) {
            return "/api/v1/businesses/" + id + path;
        }
    }

    public Clinic clinic(int staff) {
        return clinic(staff, new AccountId(UUID.randomUUID()));
    }

    public Clinic clinic(int staff, AccountId owner) {
        return clinic(staff, owner, "Asia/Atyrau");
    }

    /** The same, elsewhere. */
    public Clinic clinic(int staff, String zone) {
        return clinic(staff, new AccountId(UUID.randomUUID()), zone);
    }

    private Clinic clinic(int staff, AccountId owner, String zone) {
        var business = open(owner, Trade.VET, "KZT", zone);
        var location = locations.of(business.id()).getFirst().id();
        var people = new ArrayList<ProviderId>();
        for (int i = 0; i < staff; i++) {
            people.add(provider(business.id(), location, "Aigerim Sadykova " + (i + 1)));
        }
        var checkUp =
                services.add(business.id(), terms("Check-up", 30, 0, 0, people)).id();
        return new Clinic(business.id(), business.slug(), location, List.copyOf(people), checkUp);
    }

    /** Another place of the clinic, where nobody works yet. */
    public LocationId secondLocation(Clinic clinic) {
        var details = new LocationDetails("Second", "Azattyk 1, Atyrau", "Asia/Atyrau", null, null, null, true);
        return locations.add(clinic.id(), details).id();
    }

    public Business open(AccountId owner, Trade trade, String currency, String zone) {
        int number = NUMBER.incrementAndGet();
        var profile = new BusinessProfile(
                new Slug("alma-" + number),
                "Alma Care " + number,
                null,
                trade,
                LocalText.of(Language.EN, "Calm rooms, no rush."),
                List.of(Language.RU, Language.KK, Language.EN),
                BusinessProfile.DEFAULT_ACCENT,
                "+7 712 255 01 99",
                null);
        var place = new LocationDetails("Alma", "Satpayev 48, Atyrau", zone, null, null, null, true);
        return businesses.open(owner, profile, Currency.getInstance(currency), place);
    }

    /** Somebody who works Monday to Saturday, 9 to 18. */
    public ProviderId provider(BusinessId business, LocationId location, String name) {
        var profile =
                new ProviderProfile(name, LocalText.of(Language.EN, "Vet"), LocalText.NONE, List.of(Language.RU), true);
        var provider = providers.add(business, profile).id();
        availability.setWeekly(
                business,
                provider,
                List.of(new WeeklyHours(
                        location,
                        List.of(
                                DayOfWeek.MONDAY,
                                DayOfWeek.TUESDAY,
                                DayOfWeek.WEDNESDAY,
                                DayOfWeek.THURSDAY,
                                DayOfWeek.FRIDAY,
                                DayOfWeek.SATURDAY),
                        LocalTime.of(9, 0),
                        LocalTime.of(18, 0))));
        return provider;
    }

    /** A service for people, published, a month ahead, without notice. */
    public static ServiceTerms terms(
            String name, int minutes, int bufferBefore, int bufferAfter, List<ProviderId> providers) {
        return terms(name, minutes, bufferBefore, bufferAfter, null, providers);
    }

    public static ServiceTerms terms(
            String name,
            int minutes,
            int bufferBefore,
            int bufferAfter,
            @Nullable Integer mostPerDay,
            List<ProviderId> providers) {
        var names = LocalText.of(Map.of("en", name, "ru", name + " (ru)", "kk", name + " (kk)"));
        return new ServiceTerms(
                names,
                LocalText.NONE,
                minutes,
                null,
                Money.of(900_000, "KZT"),
                false,
                bufferBefore,
                bufferAfter,
                0,
                60,
                mostPerDay,
                ServiceMode.IN_PERSON,
                false,
                true,
                providers,
                List.of(),
                List.of(),
                Composition.PLAIN);
    }

    /** The same, and somebody brings an animal. */
    public static ServiceTerms forPets(ServiceTerms terms) {
        return new ServiceTerms(
                terms.name(),
                terms.description(),
                terms.durationMinutes(),
                terms.intervalMinutes(),
                terms.price(),
                terms.priceFrom(),
                terms.bufferBeforeMinutes(),
                terms.bufferAfterMinutes(),
                terms.minNoticeMinutes(),
                terms.horizonDays(),
                terms.maxBookingsPerDay(),
                terms.mode(),
                true,
                terms.published(),
                terms.providers(),
                terms.ownTerms(),
                terms.locations(),
                terms.composition());
    }
}
