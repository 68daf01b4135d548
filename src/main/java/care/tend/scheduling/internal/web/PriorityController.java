package care.tend.scheduling.internal.web;

import care.tend.business.Businesses;
import care.tend.business.LocationId;
import care.tend.business.ProviderId;
import care.tend.catalogue.ServiceId;
import care.tend.clients.ClientId;
import care.tend.clients.Clients;
import care.tend.clients.Tier;
import care.tend.kernel.BusinessId;
import care.tend.kernel.Fields;
import care.tend.platform.Edition;
import care.tend.platform.Needs;
import care.tend.platform.Permission;
import care.tend.scheduling.KeptHours;
import care.tend.scheduling.Priority;
import care.tend.scheduling.PriorityTerms;
import care.tend.scheduling.internal.GuestLinks;
import com.fasterxml.jackson.annotation.JsonFormat;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** What premium clients are given before others. */
@RestController
@RequestMapping("/api/v1/businesses/{business}")
@Tag(name = "Availability")
class PriorityController {

    private final Priority priority;
    private final Businesses businesses;
    private final Clients clients;
    private final GuestLinks links;

    PriorityController(Priority priority, Businesses businesses, Clients clients, GuestLinks links) {
        this.priority = priority;
        this.businesses = businesses;
        this.clients = clients;
        this.links = links;
    }

    /** @param daysAhead how many days further ahead than others they may book it, 0 to 365 */
    record PriorityService(ServiceId service, int daysAhead) {}

    /**
     * @param location null for every place
     * @param provider null for everybody
     * @param days 0 for Sunday to 6 for Saturday
     * @param end at or before 'start' it is the next day's
     * @param opensHoursBefore how long before they begin what is left of them opens to everybody; 1 to 720
     */
    @Schema(name = "PriorityHours")
    record Hours(
            @Nullable LocationId location,
            @Nullable ProviderId provider,
            List<Integer> days,
            @JsonFormat(pattern = "HH:mm") LocalTime start,
            @JsonFormat(pattern = "HH:mm") LocalTime end,
            int opensHoursBefore) {

        static Hours of(KeptHours kept) {
            var days = kept.days().stream().map(day -> day.getValue() % 7).toList();
            return new Hours(kept.location(), kept.provider(), days, kept.start(), kept.end(), kept.opensHoursBefore());
        }

        @SuppressWarnings("ConstantValue") // what comes from JSON may be null in spite of its type
        KeptHours read(Fields fields, int number) {
            var asked = days == null ? List.<Integer>of() : days;
            asked.forEach(day -> fields.between("hours[" + number + "].days", day, 0, 6));
            fields.refuse();
            var week =
                    asked.stream().map(day -> DayOfWeek.of(day == 0 ? 7 : day)).toList();
            return new KeptHours(location, provider, week, start, end, opensHoursBefore);
        }
    }

    /**
     * @param daysAhead how many days further ahead than others they may book, 0 to 365
     * @param services where that differs; null for none
     * @param hours kept for them; null for none
     */
    @Schema(name = "PriorityTerms")
    record Terms(
            int daysAhead,
            @Nullable List<PriorityService> services,
            @Nullable List<Hours> hours) {

        PriorityTerms read() {
            var fields = new Fields();
            var own = services == null ? List.<PriorityService>of() : services;
            for (int i = 0; i < own.size(); i++) {
                fields.needed("services[" + i + "].service", own.get(i).service());
            }
            fields.refuse();
            var kept = new ArrayList<KeptHours>();
            for (var one : hours == null ? List.<Hours>of() : hours) {
                kept.add(one.read(fields, kept.size()));
            }
            return new PriorityTerms(
                    daysAhead,
                    own.stream()
                            .collect(Collectors.toMap(
                                    PriorityService::service, PriorityService::daysAhead, (one, other) -> other)),
                    kept);
        }
    }

    /** @param version grows with each edit; send it as If-Match */
    @Schema(name = "PriorityView")
    record View(int daysAhead, List<PriorityService> services, List<Hours> hours, int version) {
        static View of(Priority.Edition edition) {
            var terms = edition.terms();
            return new View(
                    terms.daysAhead(),
                    terms.services().entrySet().stream()
                            .map(each -> new PriorityService(each.getKey(), each.getValue()))
                            .sorted(Comparator.comparing(each -> each.service().text()))
                            .toList(),
                    terms.hours().stream().map(Hours::of).toList(),
                    edition.version());
        }
    }

    @GetMapping("/priority")
    @Needs(Permission.APPOINTMENTS_READ)
    @Operation(operationId = "readPriority", summary = "Read what premium clients are given before others")
    ResponseEntity<View> read(@PathVariable BusinessId business) {
        return answer(priority.read(business));
    }

    @PutMapping("/priority")
    @Needs(Permission.BUSINESS_EDIT)
    @Operation(
            operationId = "setPriority",
            summary = "Say what premium clients are given before others",
            description = "Replaces all of it. Kept hours are offered to premium clients alone until so many hours "
                    + "before they begin; the business's own people book in them as ever.")
    ResponseEntity<View> set(
            @PathVariable BusinessId business,
            @RequestHeader(name = "If-Match", required = false) @Nullable String ifMatch,
            @RequestBody Terms wish) {
        int version = priority.read(business).version();
        Edition.check(ifMatch, version);
        return answer(priority.set(business, wish.read(), version));
    }

    /** @param link null while the client is not premium */
    record PriorityLink(@Nullable String link) {}

    @GetMapping("/clients/{client}/priority-link")
    @Needs(Permission.CLIENTS_READ)
    @Operation(
            operationId = "readPriorityLink",
            summary = "Read a premium client's own link",
            description = "Whoever opens it is shown the business's priority times, as long as the client is premium.")
    PriorityLink link(@PathVariable BusinessId business, @PathVariable ClientId client) {
        return clients.read(business, client).tier() == Tier.PREMIUM
                ? new PriorityLink(links.priority(businesses.read(business).slug(), priority.pass(business, client))
                        .toString())
                : new PriorityLink(null);
    }

    private static ResponseEntity<View> answer(Priority.Edition edition) {
        return ResponseEntity.ok().eTag(Edition.tag(edition.version())).body(View.of(edition));
    }
}
