package care.tend.testing;

import care.tend.business.Lodging;
import care.tend.business.Pool;
import care.tend.business.PoolDetails;
import care.tend.business.Resource;
import care.tend.business.ResourceKind;
import care.tend.business.Resources;
import care.tend.business.RunSize;
import care.tend.catalogue.BoardingTerms;
import care.tend.catalogue.BoardingTerms.Unit;
import care.tend.catalogue.BoardingTerms.Window;
import care.tend.catalogue.Boardings;
import care.tend.catalogue.LateFee;
import care.tend.catalogue.ServiceId;
import care.tend.catalogue.Services;
import care.tend.kernel.Money;
import care.tend.platform.Language;
import care.tend.platform.LocalText;
import care.tend.testing.Given.Clinic;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Businesses in which animals stay. */
@Component
public class Kennel {

    private final Given given;
    private final Resources resources;
    private final Services services;
    private final Boardings boardings;

    Kennel(Given given, Resources resources, Services services, Boardings boardings) {
        this.given = given;
        this.resources = resources;
        this.services = services;
        this.boardings = boardings;
    }

    /**
     * A clinic (open Monday to Saturday) with runs, and nights in them: 9 000 ₸, 5 000 ₸ for each that shares; brought
     * 14:00 to 18:00, fetched 9:00 to 12:00.
     */
    public record House(Clinic clinic, Pool pool, ServiceId nights) {

        public String api(String path) {
            return clinic.api(path);
        }

        /** By its place in the pool. */
        public String run(int place) {
            return Objects.requireNonNull(pool.details().resources().get(place).id())
                    .text();
        }
    }

    /** One run of each size given, each for two. */
    public House house(RunSize... sizes) {
        return house(given.clinic(1), sizes);
    }

    public House house(Clinic clinic, RunSize... sizes) {
        var runs = IntStream.range(0, sizes.length)
                .mapToObj(i -> new Resource(
                        null,
                        sizes[i].code() + " " + (i + 1),
                        clinic.location(),
                        List.of(),
                        true,
                        new Lodging(sizes[i], 2)))
                .toList();
        var pool = resources.add(
                clinic.id(), new PoolDetails(LocalText.of(Language.EN, "Cages"), ResourceKind.CAGE, runs));
        var service = services.add(clinic.id(), Given.terms("Night", 60, 0, 0, List.of()))
                .id();
        boardings.keep(clinic.id(), service, nights(pool));
        return new House(clinic, pool, service);
    }

    public static BoardingTerms nights(Pool pool) {
        return terms(pool, Unit.NIGHT, null, new LateFee(60, LateFee.Charge.FIXED, tenge(2000)));
    }

    public static BoardingTerms terms(Pool pool, Unit unit, @Nullable LocalTime noon, @Nullable LateFee late) {
        boolean night = unit == Unit.NIGHT;
        return new BoardingTerms(
                unit,
                pool.id(),
                tenge(9000),
                tenge(5000),
                night ? window(14, 18) : window(8, 10),
                night ? window(9, 12) : window(16, 19),
                noon,
                1,
                30,
                late,
                List.of(),
                true);
    }

    public static Window window(int from, int until) {
        return new Window(LocalTime.of(from, 0), LocalTime.of(until, 0));
    }

    public static Money tenge(long whole) {
        return Money.of(whole * 100, "KZT");
    }
}
