package care.tend.testing;

import care.tend.business.LocationId;
import care.tend.business.Pool;
import care.tend.business.PoolDetails;
import care.tend.business.ProviderId;
import care.tend.business.Resource;
import care.tend.business.ResourceKind;
import care.tend.business.Resources;
import care.tend.catalogue.Composition;
import care.tend.catalogue.Need;
import care.tend.catalogue.Segment;
import care.tend.catalogue.ServiceId;
import care.tend.catalogue.Services;
import care.tend.kernel.BusinessId;
import care.tend.platform.Language;
import care.tend.platform.LocalText;
import care.tend.testing.Given.Clinic;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.springframework.stereotype.Component;

/** Rooms and equipment to test with, and services that need them. */
@Component
public class Salon {

    private final Given given;
    private final Resources resources;
    private final Services services;

    Salon(Given given, Resources resources, Services services) {
        this.given = given;
        this.resources = resources;
        this.services = services;
    }

    /**
     * A groomer with a bath of 30 minutes that needs the bath, and a cut of 60 that needs a table and a dryer. Nobody
     * but the groomers of {@code clinic} works there.
     */
    public record Groomer(Clinic clinic, Pool baths, Pool tables, Pool dryers, ServiceId bath, ServiceId cut) {

        public BusinessId id() {
            return clinic.id();
        }

        public String api(String path) {
            return clinic.api(path);
        }
    }

    public Groomer groomer(int staff, int tables, int dryers) {
        return groomer(staff, 1, tables, dryers);
    }

    public Groomer groomer(int staff, int bathCount, int tables, int dryers) {
        var clinic = given.clinic(staff);
        var baths = pool(clinic, "Bath", ResourceKind.EQUIPMENT, bathCount);
        var table = pool(clinic, "Table", ResourceKind.TABLE, tables);
        var dryer = pool(clinic, "Dryer", ResourceKind.EQUIPMENT, dryers);
        var bath = service(clinic, "Bath", 30, clinic.providers(), List.of(), baths);
        var cut = service(clinic, "Cut", 60, clinic.providers(), List.of(), table, dryer);
        return new Groomer(clinic, baths, table, dryer, bath, cut);
    }

    public Pool pool(Clinic clinic, String name, ResourceKind kind, int count) {
        return pool(clinic.id(), clinic.location(), name, kind, count);
    }

    public Pool pool(BusinessId business, LocationId location, String name, ResourceKind kind, int count) {
        var things = IntStream.rangeClosed(1, count)
                .mapToObj(i -> new Resource(null, name + " " + i, location, List.of(), true))
                .toList();
        return resources.add(business, new PoolDetails(LocalText.of(Language.EN, name), kind, things));
    }

    public ServiceId service(
            Clinic clinic,
            String name,
            int minutes,
            List<ProviderId> providers,
            List<Segment> segments,
            Pool... needs) {
        var composition = new Composition(
                segments,
                List.of(),
                List.of(),
                Arrays.stream(needs).map(pool -> new Need(pool.id(), 1)).toList());
        var terms = Given.terms(name, minutes, 0, 0, providers).composedOf(composition);
        return services.add(clinic.id(), terms).id();
    }
}
