package care.tend.scheduling.internal.web;

import care.tend.catalogue.ServiceId;
import care.tend.clients.ClientId;
import care.tend.scheduling.AppointmentId;
import care.tend.scheduling.FillRate;
import care.tend.scheduling.WaitlistEntryId;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A page of those who wait, in rank.
 *
 * @param next asks for the page that follows; null on the last
 * @param waiting how many wait in all
 * @param offered to how many of these something is offered now
 * @param filled of the times offered in the last thirty days
 */
@Schema(name = "Waitlist")
record WaitlistView(List<Entry> items, @Nullable String next, int waiting, int offered, FillRate filled) {

    /**
     * @param provider name of whom they want; null when anyone will do
     * @param days 1 = Monday; none means any
     * @param forward the later booking that would come forward; null for a new one
     * @param offer what is offered to them now; null while nothing is
     */
    @Schema(name = "WaitlistEntry")
    record Entry(
            WaitlistEntryId id,
            Who client,
            @Nullable String pet,
            Offer service,
            @Nullable String provider,
            ZoneId zone,
            LocalDate firstDay,
            LocalDate lastDay,
            List<Integer> days,
            LocalTime earliest,
            LocalTime latest,
            int noticeMinutes,
            boolean premium,
            @Nullable AppointmentId forward,
            Instant since,
            @Nullable Open offer) {}

    @Schema(name = "WaitlistWho")
    record Who(ClientId id, String name) {}

    @Schema(name = "WaitlistService")
    record Offer(ServiceId id, String name) {}

    @Schema(name = "WaitlistOpen")
    record Open(Instant start, Instant end, String provider, Instant expiresAt) {}
}
