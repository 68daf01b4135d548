package care.tend.scheduling.internal.web;

import care.tend.clients.ClientId;
import care.tend.kernel.Fields;
import care.tend.pets.PetId;
import care.tend.platform.Language;
import care.tend.scheduling.Booking.PetWish;
import care.tend.scheduling.ClassId;
import care.tend.scheduling.SeatWish;
import care.tend.scheduling.Via;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A seat somebody asks for.
 *
 * @param wholeCourse to come to all that are left of the course, from this one on
 * @param clientId for the business's own people, who may name a client by id, as {@code petId}
 * @param seats how many come; 1 when left out
 */
@Schema(name = "NewSeat")
record SeatRequest(
        @Nullable Boolean wholeCourse,
        BookingRequest.@Nullable Person client,
        @Nullable ClientId clientId,
        BookingRequest.@Nullable Animal pet,
        @Nullable PetId petId,
        @Nullable Integer seats,
        @Nullable String note,
        @Nullable Language locale) {

    SeatWish read(ClassId session, boolean member, Language reader) {
        var fields = new Fields();
        if (!member && clientId != null) {
            fields.fault("clientId", "field.unknown");
        }
        if (!member && petId != null) {
            fields.fault("petId", "field.unknown");
        }
        if (clientId == null) {
            BookingRequest.person(fields, client);
        }
        if (pet != null) {
            fields.optionalLine("pet.name", pet.name(), 80);
            fields.needed("pet.species", pet.species());
        }
        fields.refuse();
        return new SeatWish(
                session,
                Boolean.TRUE.equals(wholeCourse),
                BookingRequest.guest(clientId, client),
                animal(),
                seats == null ? 1 : seats,
                note == null ? "" : note,
                locale == null ? reader : locale,
                member ? Via.WORKSPACE : Via.PUBLIC);
    }

    private Optional<PetWish> animal() {
        if (petId != null) {
            return Optional.of(new PetWish.Known(petId));
        }
        return Optional.ofNullable(pet)
                .map(one -> BookingRequest.wish(one.name(), Objects.requireNonNull(one.species())));
    }
}
