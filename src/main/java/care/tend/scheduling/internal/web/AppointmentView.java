package care.tend.scheduling.internal.web;

import care.tend.business.LocationId;
import care.tend.business.Provider;
import care.tend.business.ProviderId;
import care.tend.business.ResourceId;
import care.tend.business.ResourceKind;
import care.tend.catalogue.ServiceId;
import care.tend.catalogue.ServiceMode;
import care.tend.clients.ClientId;
import care.tend.kernel.Money;
import care.tend.pets.Coat;
import care.tend.pets.PetId;
import care.tend.pets.Size;
import care.tend.pets.Species;
import care.tend.scheduling.Appointment;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.Status;
import care.tend.scheduling.Via;
import care.tend.scheduling.VisitId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An appointment as the workspace shows it: with the names of all it refers to, in the reader's language.
 *
 * @param visit what it is a part of; null when it stands alone
 * @param zone of its location, in which its times are read
 * @param allowed what it may become next by a member's hand
 * @param changeable whether it can still be moved or cancelled
 * @param pet without a name until somebody tells it
 * @param firstVisit whether the client was never here before
 * @param decideBy when it lapses without an answer; null when it does not wait for one
 * @param overbooked why it lies beside what its provider had already; null when it does not
 * @param reply what the client answered to the invitation; null when nothing, or when it has changed since
 * @param colleagues who serve together with the provider
 * @param bufferBeforeMinutes what is kept free before it, as {@code bufferAfterMinutes} after it
 */
record AppointmentView(
        AppointmentId id,
        @Nullable VisitId visit,
        Status status,
        Instant start,
        Instant end,
        ZoneId zone,
        Place location,
        Offer service,
        Who provider,
        Guest client,
        @Nullable Animal pet,
        @Nullable Money price,
        String note,
        Via createdVia,
        Instant createdAt,
        Instant statusChangedAt,
        int sequence,
        int version,
        List<Status> allowed,
        boolean changeable,
        boolean firstVisit,
        int bufferBeforeMinutes,
        int bufferAfterMinutes,
        List<Thing> things,
        @Nullable Instant decideBy,
        @Nullable String overbooked,
        @Nullable Reply reply,
        List<Who> colleagues) {

    record Place(LocationId id, String name) {}

    record Offer(ServiceId id, String name, @Nullable ServiceMode mode) {}

    record Who(ProviderId id, String name, int hue, String initials) {
        static Who of(Provider provider) {
            return new Who(provider.id(), provider.name(), provider.hue(), provider.initials());
        }
    }

    record Guest(
            ClientId id,
            String name,
            @Nullable String email,
            @Nullable String phone) {}

    /** @param comment what they wrote with it; may be empty */
    @Schema(name = "AppointmentReply")
    record Reply(Appointment.Answer answer, String comment, Instant at) {}

    /** A room or a thing it takes up. */
    @Schema(name = "AppointmentThing")
    record Thing(ResourceId id, String name, ResourceKind kind) {}

    record Animal(
            PetId id,
            @Nullable String name,
            Species species,
            @Nullable Coat coat,
            @Nullable Size size,
            @Nullable String note) {}
}
