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
import care.tend.pets.Species;
import care.tend.platform.AccessRefused;
import care.tend.platform.Caller;
import care.tend.platform.Language;
import care.tend.platform.Permission;
import care.tend.scheduling.Booking;
import care.tend.scheduling.Booking.Chosen;
import care.tend.scheduling.Booking.Guest;
import care.tend.scheduling.Booking.PetWish;
import care.tend.scheduling.HoldId;
import care.tend.scheduling.Length;
import care.tend.scheduling.SlotChoice;
import care.tend.scheduling.Via;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A booking as it is sent: a hold, or service, location and start; somebody's name and contact, or a known client;
 * maybe a pet.
 *
 * @param end for the business's own people: when it ends, if not as long as the service takes
 * @param variant of the service; a hold knows its own, as {@code addOns}
 * @param outsideHours for the same: to mean it, also where nobody is meant to work
 * @param overbook for those who may: why {@code provider} takes it beside what they have then
 */
record BookingRequest(
        @Nullable HoldId hold,
        @Nullable ServiceId service,
        @Nullable LocationId location,
        @Nullable ProviderId provider,
        @Nullable Instant start,
        @Nullable Instant end,
        @Nullable Boolean outsideHours,
        @Nullable String overbook,
        @Nullable Person client,
        @Nullable ClientId clientId,
        @Nullable Animal pet,
        @Nullable PetId petId,
        @Nullable String note,
        @Nullable Language locale,
        @Nullable VariantId variant,
        @Nullable List<AddOnId> addOns) {

    record Person(
            @Nullable String name,
            @Nullable String email,
            @Nullable String phone) {}

    @Schema(name = "NewAnimal")
    record Animal(@Nullable String name, @Nullable Species species) {}

    /**
     * @param member whether the business's own people ask, who may name clients and pets by their id
     * @param premium whether what is kept for premium clients is theirs
     * @param holder the visitor's secret, for a hold
     * @throws care.tend.kernel.Invalid naming every field that is missing
     */
    Booking read(boolean member, boolean premium, String holder, Language reader) {
        var fields = new Fields();
        if (!member) {
            notForGuests(fields);
        }
        if (hold == null) {
            fields.needed("service", service);
            fields.needed("location", location);
            fields.needed("start", start);
        }
        if (clientId == null) {
            person(fields, client);
        }
        if (pet != null) {
            fields.optionalLine("pet.name", pet.name(), 80);
            fields.needed("pet.species", pet.species());
        }
        fields.refuse();
        var language = locale == null ? reader : locale;
        return new Booking(
                chosen(holder, premium),
                guest(clientId, client),
                wish(),
                note == null ? "" : note,
                language,
                member ? Via.WORKSPACE : Via.PUBLIC);
    }

    /** @throws AccessRefused.NotPermitted when it asks for more than the member may */
    void admit(Caller.Member member) {
        if (overbook != null && !member.may(Permission.APPOINTMENTS_OVERBOOK)) {
            throw new AccessRefused.NotPermitted();
        }
    }

    /** The same from {@code first} on. */
    BookingRequest from(Instant first) {
        return new BookingRequest(
                hold,
                service,
                location,
                provider,
                first,
                end,
                outsideHours,
                overbook,
                client,
                clientId,
                pet,
                petId,
                note,
                locale,
                variant,
                addOns);
    }

    private void notForGuests(Fields fields) {
        var own = new LinkedHashMap<String, @Nullable Object>();
        own.put("clientId", clientId);
        own.put("petId", petId);
        own.put("end", end);
        own.put("outsideHours", outsideHours);
        own.put("overbook", overbook);
        own.forEach((field, value) -> {
            if (value != null) {
                fields.fault(field, "field.unknown");
            }
        });
    }

    static void person(Fields fields, @Nullable Person client) {
        if (client == null || client.name() == null || client.name().isBlank()) {
            fields.fault("client.name", "field.required");
        }
        if (client == null || (blank(client.email()) && blank(client.phone()))) {
            fields.fault("client.email", "scheduling.contact-needed");
        }
    }

    private Chosen chosen(String holder, boolean premium) {
        if (hold != null) {
            return new Chosen.Held(hold, holder);
        }
        var now = new Chosen.Now(slot(), Boolean.TRUE.equals(outsideHours), premium);
        return overbook == null ? now : new Chosen.Beside(now, overbook);
    }

    private SlotChoice slot() {
        var from = Objects.requireNonNull(start);
        return new SlotChoice(
                Objects.requireNonNull(service),
                Objects.requireNonNull(location),
                Optional.ofNullable(provider),
                from,
                end == null ? Length.AS_OFFERED : Length.between(from, end),
                tailoring(variant, addOns));
    }

    /** How the service is wanted. */
    static Tailoring tailoring(@Nullable VariantId variant, @Nullable List<AddOnId> addOns) {
        return new Tailoring(Optional.ofNullable(variant), addOns == null ? List.of() : addOns);
    }

    static Guest guest(@Nullable ClientId clientId, @Nullable Person client) {
        if (clientId != null) {
            return new Guest.Known(clientId);
        }
        var named = Objects.requireNonNull(client);
        return new Guest.Named(
                Objects.requireNonNull(named.name()),
                Optional.ofNullable(named.email()),
                Optional.ofNullable(named.phone()));
    }

    private Optional<PetWish> wish() {
        if (petId != null) {
            return Optional.of(new PetWish.Known(petId));
        }
        return Optional.ofNullable(pet).map(animal -> wish(animal.name(), Objects.requireNonNull(animal.species())));
    }

    /** One without a name is told it later. */
    static PetWish wish(@Nullable String name, Species species) {
        return blank(name) ? new PetWish.Unnamed(species) : new PetWish.Named(Objects.requireNonNull(name), species);
    }

    private static boolean blank(@Nullable String text) {
        return text == null || text.isBlank();
    }
}
