package care.tend.scheduling.internal.web;

import care.tend.business.LocationId;
import care.tend.business.ResourceId;
import care.tend.catalogue.ServiceId;
import care.tend.clients.ClientId;
import care.tend.kernel.Fields;
import care.tend.kernel.Money;
import care.tend.pets.PetId;
import care.tend.pets.Size;
import care.tend.pets.Species;
import care.tend.platform.Language;
import care.tend.scheduling.Booking.PetWish;
import care.tend.scheduling.Initiative;
import care.tend.scheduling.StayDates;
import care.tend.scheduling.StayWish;
import care.tend.scheduling.Via;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A stay to book.
 *
 * @param animals who stays, the first first
 * @param clientId for the business's own people, who may name a client, a run and pets by id
 * @param run the run it shall be; left out for the one that fits best
 */
@Schema(name = "NewStay")
record StayRequest(
        ServiceId service,
        LocationId location,
        StayDates dates,
        List<Lodger> animals,
        BookingRequest.@Nullable Person client,
        @Nullable ClientId clientId,
        @Nullable ResourceId run,
        @Nullable String note,
        @Nullable Language locale) {

    /**
     * One who stays.
     *
     * @param id of a pet that is known; then nothing else is needed
     */
    @Schema(name = "NewStayAnimal")
    record Lodger(
            @Nullable PetId id,
            @Nullable String name,
            @Nullable Species species,
            @Nullable Size size) {}

    /**
     * Other dates.
     *
     * @param atMost what a guest was told it costs; no more is asked
     */
    @Schema(name = "StayChange")
    record Change(StayDates dates, @Nullable Money atMost) {}

    /** @param atMost what a guest was told it costs; no more is asked */
    @Schema(name = "StayCancel")
    record Cancel(@Nullable Money atMost) {}

    @Schema(name = "StayMove")
    record Move(ResourceId run) {}

    /** @param charge whether being late is asked for; true when left out */
    @Schema(name = "StayCheckOut")
    record CheckOut(@Nullable Boolean charge) {}

    static Initiative guest(@Nullable Money atMost) {
        return new Initiative(true, Optional.ofNullable(atMost), "", Optional.empty());
    }

    @SuppressWarnings("ConstantValue") // what comes from JSON may be null in spite of its type
    StayWish read(boolean member, Language reader) {
        var fields = new Fields();
        fields.needed("service", service);
        fields.needed("location", location);
        fields.needed("dates", dates);
        if (!member && clientId != null) {
            fields.fault("clientId", "field.unknown");
        }
        if (!member && run != null) {
            fields.fault("run", "field.unknown");
        }
        if (clientId == null) {
            BookingRequest.person(fields, client);
        }
        var who = animals == null ? List.<Lodger>of() : animals;
        for (int i = 0; i < who.size(); i++) {
            var at = "animals[" + i + "].";
            var one = who.get(i);
            if (one.id() != null && !member) {
                fields.fault(at + "id", "field.unknown");
            }
            if (one.id() == null) {
                fields.optionalLine(at + "name", one.name(), 80);
                fields.needed(at + "species", one.species());
            }
        }
        fields.refuse();
        return new StayWish(
                service,
                location,
                dates,
                BookingRequest.guest(clientId, client),
                who.stream().map(StayRequest::animal).toList(),
                Optional.ofNullable(run),
                note == null ? "" : note,
                locale == null ? reader : locale,
                member ? Via.WORKSPACE : Via.PUBLIC);
    }

    private static StayWish.Animal animal(Lodger one) {
        var wish = one.id() != null
                ? new PetWish.Known(one.id())
                : BookingRequest.wish(one.name(), Objects.requireNonNull(one.species()));
        return new StayWish.Animal(wish, one.size());
    }
}
