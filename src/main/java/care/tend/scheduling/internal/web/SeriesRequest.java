package care.tend.scheduling.internal.web;

import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.catalogue.ServiceId;
import care.tend.kernel.Fields;
import care.tend.kernel.Invalid;
import care.tend.platform.Language;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.Booking.Chosen;
import care.tend.scheduling.Length;
import care.tend.scheduling.SeriesBooking;
import care.tend.scheduling.SeriesBooking.Pick;
import care.tend.scheduling.SeriesMove;
import care.tend.scheduling.SeriesMove.Target;
import care.tend.scheduling.SeriesScope;
import care.tend.scheduling.SeriesWish;
import care.tend.scheduling.SlotChoice;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What is sent about a series. */
interface SeriesRequest {

    /**
     * A series as it is wished.
     *
     * @param start of the first; with {@code end}, each takes that long
     * @param rule RFC 5545 3.3.10 with COUNT, or a local UNTIL
     */
    @Schema(name = "SeriesWish")
    record Wish(
            ServiceId service,
            LocationId location,
            @Nullable ProviderId provider,
            Instant start,
            @Nullable Instant end,
            String rule) {

        SeriesWish read() {
            var fields = new Fields();
            fields.needed("service", service);
            fields.needed("location", location);
            fields.needed("start", start);
            fields.needed("rule", rule);
            fields.refuse();
            var length = end == null ? Length.AS_OFFERED : Length.between(start, end);
            return new SeriesWish(service, location, Optional.ofNullable(provider), start, rule, length);
        }
    }

    /**
     * A series as it was agreed.
     *
     * @param booking the first date as a booking of its own, with whom it is for
     * @param dates those that shall take place
     */
    @Schema(name = "NewSeries")
    record New(BookingRequest booking, String rule, List<Date> dates) {

        SeriesBooking read(Language reader) {
            var fields = new Fields();
            fields.needed("booking", booking);
            fields.needed("rule", rule);
            each("dates", dates, fields);
            fields.refuse();
            var first = booking.read(true, "", reader);
            if (!(first.chosen() instanceof Chosen.Now now)) {
                throw new Invalid(booking.hold() == null ? "booking.overbook" : "booking.hold", "field.unknown");
            }
            return new SeriesBooking(
                    wish(now.slot()),
                    dates.stream().map(Date::read).toList(),
                    first.guest(),
                    first.pet(),
                    first.note(),
                    first.language());
        }

        private SeriesWish wish(SlotChoice slot) {
            return new SeriesWish(slot.service(), slot.location(), slot.provider(), slot.start(), rule, slot.length());
        }
    }

    /** @param planned when the rule puts it; without a {@code start} it is then */
    @Schema(name = "NewSeriesDate")
    record Date(
            Instant planned,
            @Nullable Instant start,
            @Nullable ProviderId provider,
            @Nullable Boolean outsideHours) {

        Pick read() {
            var fields = new Fields();
            fields.needed("dates.planned", planned);
            fields.refuse();
            return new Pick(
                    planned,
                    start == null ? planned : start,
                    Optional.ofNullable(provider),
                    Boolean.TRUE.equals(outsideHours));
        }
    }

    /** @param exceptions single dates that go elsewhere, or stay when their own time is given */
    @Schema(name = "SeriesMove")
    record Moving(
            SeriesScope scope,
            Instant start,
            @Nullable ProviderId provider,
            @Nullable List<Elsewhere> exceptions) {

        SeriesMove read(AppointmentId appointment) {
            var fields = new Fields();
            fields.needed("scope", scope);
            fields.needed("start", start);
            if (exceptions != null) {
                each("exceptions", exceptions, fields);
            }
            fields.refuse();
            var elsewhere = new LinkedHashMap<AppointmentId, Target>();
            if (exceptions != null) {
                exceptions.forEach(one -> elsewhere.put(one.appointment(), one.target()));
            }
            return new SeriesMove(appointment, scope, start, Optional.ofNullable(provider), elsewhere);
        }
    }

    @Schema(name = "SeriesException")
    record Elsewhere(
            AppointmentId appointment,
            Instant start,
            @Nullable ProviderId provider,
            @Nullable Boolean outsideHours) {

        Target target() {
            var fields = new Fields();
            fields.needed("exceptions.appointment", appointment);
            fields.needed("exceptions.start", start);
            fields.refuse();
            return new Target(start, Optional.ofNullable(provider), Boolean.TRUE.equals(outsideHours));
        }
    }

    /** @param wish the client's; without, it is the business's own and costs the client nothing */
    @Schema(name = "SeriesCancellation")
    record Cancelling(SeriesScope scope, @Nullable String reason, AppointmentController.@Nullable Wish wish) {}

    @Schema(name = "SeriesRestoration")
    record Restoring(List<AppointmentId> appointments) {}

    /** What comes from JSON may hold nothing in spite of its type. */
    private static void each(String field, @Nullable List<?> items, Fields fields) {
        boolean whole = items != null && items.stream().allMatch(Objects::nonNull);
        fields.needed(field, whole ? items : null);
    }
}
