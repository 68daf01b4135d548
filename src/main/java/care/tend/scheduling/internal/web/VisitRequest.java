package care.tend.scheduling.internal.web;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.catalogue.AddOnId;
import care.tend.catalogue.ServiceId;
import care.tend.catalogue.Tailoring;
import care.tend.catalogue.VariantId;
import care.tend.clients.ClientId;
import care.tend.kernel.Fields;
import care.tend.pets.PetId;
import care.tend.platform.Language;
import care.tend.scheduling.Booking.Guest;
import care.tend.scheduling.Booking.PetWish;
import care.tend.scheduling.Cart;
import care.tend.scheduling.Cart.Arrangement;
import care.tend.scheduling.HoldId;
import care.tend.scheduling.Length;
import care.tend.scheduling.Via;
import care.tend.scheduling.VisitBooking;
import care.tend.scheduling.internal.web.BookingRequest.Animal;
import care.tend.scheduling.internal.web.BookingRequest.Person;
import com.fasterxml.jackson.annotation.JsonValue;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Visits as they are sent. */
final class VisitRequest {

    private static final int MOST_GUESTS = 8;

    private VisitRequest() {}

    /** How parts stand to each other. */
    @Schema(name = "VisitArrangement")
    enum Order {
        IN_TURN,
        SIDE_BY_SIDE;

        @JsonValue
        String code() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * @param provider null for anyone
     * @param whose number of the pet or person it is for, from 0; what is for one of them never overlaps
     */
    @Schema(name = "VisitItem")
    record Item(
            ServiceId service,
            @Nullable VariantId variant,
            @Nullable List<AddOnId> addOns,
            @Nullable ProviderId provider,
            @Nullable Integer whose) {

        Cart.Item read(Fields fields, int number) {
            fields.needed("items[" + number + "].service", service);
            int who = whose == null ? 0 : whose;
            fields.between("items[" + number + "].whose", who, 0, MOST_GUESTS - 1);
            var tailoring = new Tailoring(Optional.ofNullable(variant), addOns == null ? List.of() : addOns);
            return new Cart.Item(service, tailoring, Optional.ofNullable(provider), Length.AS_OFFERED, who);
        }
    }

    /**
     * @param order null for one after another
     * @param gapMinutes the most there may be between two parts; null for none
     */
    @Schema(name = "VisitCart")
    record Wanted(
            LocationId location,
            List<Item> items,
            @Nullable Order order,
            @Nullable Integer gapMinutes) {

        @SuppressWarnings("ConstantValue") // what comes from JSON may be null in spite of its type
        Cart cart() {
            var fields = new Fields();
            fields.needed("location", location);
            fields.needed("items", items);
            fields.refuse();
            var read = new ArrayList<Cart.Item>();
            for (int i = 0; i < Math.min(items.size(), Cart.MOST + 1); i++) {
                read.add(items.get(i).read(fields, i));
            }
            fields.refuse();
            int gap = gapMinutes == null ? 0 : gapMinutes;
            return new Cart(
                    location,
                    read,
                    order == Order.SIDE_BY_SIDE ? new Arrangement.SideBySide(gap) : new Arrangement.InTurn(gap));
        }
    }

    /** A question for starts; {@code from} and {@code to} are instants or local dates of the place. */
    @Schema(name = "VisitQuestion")
    record Starts(Wanted visit, String from, String to) {}

    /** A cart at a start. */
    @Schema(name = "VisitStart")
    record At(Wanted visit, Instant start) {}

    /** One known by id, or one named. */
    @Schema(name = "VisitPet")
    record Pet(@Nullable PetId id, @Nullable Animal named) {

        Optional<PetWish> read(Fields fields, int number, boolean member) {
            if (id != null && !member) {
                fields.fault("pets[" + number + "].id", "field.unknown");
            }
            if (id == null && named != null) {
                fields.line("pets[" + number + "].named.name", named.name(), 80);
                fields.needed("pets[" + number + "].named.species", named.species());
            }
            fields.refuse();
            if (id != null) {
                return Optional.of(new PetWish.Known(id));
            }
            return Optional.ofNullable(named)
                    .map(animal -> new PetWish.Named(
                            Objects.requireNonNull(animal.name()), Objects.requireNonNull(animal.species())));
        }
    }

    /**
     * @param hold what the caller keeps of it; 409 scheduling.hold-expired when it ran out or is another visit
     * @param pets for whom the items are, by their number
     * @param clientId for the business's own people, as {@code outsideHours} and pets by id
     */
    @Schema(name = "NewVisit")
    record NewVisit(
            Wanted visit,
            Instant start,
            @Nullable Boolean outsideHours,
            @Nullable Person client,
            @Nullable ClientId clientId,
            @Nullable List<Pet> pets,
            @Nullable String note,
            @Nullable Language locale,
            @Nullable HoldId hold) {

        VisitBooking read(boolean member, boolean premium, String holder, Language reader) {
            var fields = new Fields();
            fields.needed("visit", visit);
            fields.needed("start", start);
            if (!member && clientId != null) {
                fields.fault("clientId", "field.unknown");
            }
            if (!member && outsideHours != null) {
                fields.fault("outsideHours", "field.unknown");
            }
            if (clientId == null) {
                BookingRequest.person(fields, client);
            }
            fields.refuse();
            return new VisitBooking(
                    visit.cart(),
                    start,
                    Boolean.TRUE.equals(outsideHours),
                    BookingRequest.guest(clientId, client),
                    wishes(fields, member),
                    note == null ? "" : note,
                    locale == null ? reader : locale,
                    member ? Via.WORKSPACE : Via.PUBLIC,
                    premium,
                    hold == null ? Optional.empty() : Optional.of(new VisitBooking.Held(hold, holder)));
        }

        private List<Optional<PetWish>> wishes(Fields fields, boolean member) {
            var sent = pets == null ? List.<Pet>of() : pets;
            var wishes = new ArrayList<Optional<PetWish>>();
            for (int i = 0; i < Math.min(sent.size(), MOST_GUESTS); i++) {
                wishes.add(sent.get(i).read(fields, i, member));
            }
            return wishes;
        }

        Guest guest() {
            return BookingRequest.guest(clientId, client);
        }
    }
}
