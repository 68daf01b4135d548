package care.tend.scheduling.internal.web;

import care.tend.business.LocationId;
import care.tend.business.PoolId;
import care.tend.business.ResourceId;
import care.tend.business.RunSize;
import care.tend.catalogue.BoardingTerms;
import care.tend.catalogue.ServiceId;
import care.tend.clients.ClientId;
import care.tend.kernel.Money;
import care.tend.pets.PetId;
import care.tend.pets.Size;
import care.tend.pets.Species;
import care.tend.scheduling.Stay;
import care.tend.scheduling.StayDates;
import care.tend.scheduling.StayId;
import care.tend.scheduling.StayLine;
import care.tend.scheduling.StayNight;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A stay as the business's own people see it.
 *
 * @param service as it was called when it was booked, in the reader's language
 * @param bringFrom when they may be brought at the earliest, {@code bringUntil} at the latest
 * @param fetchFrom when they may be fetched at the earliest, {@code fetchUntil} at the latest without paying more
 * @param fee what cancelling it came to; null for nothing
 * @param late what fetching them now would cost more; null for nothing
 * @param overdue whether they are in and should have gone
 */
@Schema(name = "Stay")
record StayView(
        StayId id,
        ServiceId serviceId,
        String service,
        LocationId location,
        ZoneId zone,
        ResourceId run,
        String runName,
        RunSize size,
        ClientId client,
        String name,
        @Nullable String email,
        @Nullable String phone,
        List<Animal> animals,
        StayDates dates,
        BoardingTerms.Unit unit,
        int units,
        Instant bringFrom,
        Instant bringUntil,
        Instant fetchFrom,
        Instant fetchUntil,
        Stay.State state,
        List<Line> lines,
        Money total,
        @Nullable Money fee,
        @Nullable Line late,
        boolean overdue,
        String note,
        Instant createdAt,
        @Nullable Instant arrivedAt,
        @Nullable Instant leftAt,
        int version) {

    /**
     * One who stays.
     *
     * @param name null until it is told
     */
    @Schema(name = "StayAnimal")
    record Animal(
            PetId id,
            @Nullable String name,
            Species species,
            @Nullable Size size) {}

    /**
     * A line of what it costs.
     *
     * @param what in words, in the reader's language
     */
    @Schema(name = "StayCost")
    record Line(StayLine.Kind kind, String what, int count, int animals, Money each, Money sum) {}

    /** A cage or run. */
    @Schema(name = "StayRun")
    record Run(ResourceId id, String name, PoolId pool, RunSize size, int capacity) {}

    /** A day, and whether nobody is there to take animals in or hand them out. */
    @Schema(name = "StayDay")
    record Day(LocalDate date, boolean closed) {}

    /**
     * Who is in which run on which days of a place.
     *
     * @param today in the place's zone
     * @param stays those that touch the days, cancelled ones too, and those that are overdue
     */
    @Schema(name = "StayBoard")
    record Board(
            LocationId location, ZoneId zone, LocalDate today, List<Day> days, List<Run> runs, List<StayView> stays) {}

    /** A service for which animals stay, as visitors see it. */
    @Schema(name = "StayOffer")
    record Offer(ServiceId service, String name, String description, List<LocationId> locations, BoardingTerms terms) {}

    @Schema(name = "StayOffers")
    record Offers(List<Offer> items) {}

    @Schema(name = "StayNights")
    record Nights(List<StayNight> items) {}

    /**
     * What a stay would be.
     *
     * @param free how many runs could be had
     * @param instead when it is full: up to three others of the same length, the nearest first
     */
    @Schema(name = "StayQuote")
    record Quote(
            StayDates dates,
            int free,
            int units,
            Instant bringFrom,
            Instant bringUntil,
            Instant fetchFrom,
            Instant fetchUntil,
            List<Line> lines,
            Money total,
            List<StayDates> instead) {}

    /**
     * What changing one's mind costs now.
     *
     * @param allowed whether it can be done at all
     * @param text the same in words
     */
    @Schema(name = "StayConsequence")
    record Cost(boolean allowed, boolean costs, @Nullable Money amount, String text) {}

    /**
     * A stay as its guest sees it.
     *
     * @param manageUrl their secret link; only in the answer to the booking
     * @param cancel what cancelling costs now; null when it cannot be cancelled
     * @param change what changing the dates costs now; null when they cannot be changed
     */
    @Schema(name = "GuestStay")
    record Guest(
            StayId id,
            String service,
            String location,
            ZoneId zone,
            StayDates dates,
            int units,
            Instant bringFrom,
            Instant bringUntil,
            Instant fetchFrom,
            Instant fetchUntil,
            int animals,
            Stay.State state,
            List<Line> lines,
            Money total,
            @Nullable Money fee,
            @Nullable Cost cancel,
            @Nullable Cost change,
            @Nullable String manageUrl) {}
}
